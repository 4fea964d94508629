"""When a task is lost with the one who knows it, and that choices are called the same everywhere."""

from __future__ import annotations

import pytest
from django.utils import translation

from varig.foundation.ui.text import say
from varig.programme_office.models import FREQUENCY_CHOICES
from varig.programme_office.rules import FREQUENCY_NAMES, hangs_on_one


@pytest.mark.parametrize(
    ("held_by_one", "handover", "address", "hangs"),
    [
        (True, "", "", True),
        (True, "  ", "", True),
        (True, "Opplæring i mai.", "", False),
        (True, "", "https://www.kommune.example/rutine", False),
        (False, "", "", False),
        (None, "", "", False),
    ],
)
def test_a_task_hangs_on_one_until_something_is_written(
    held_by_one: bool | None,  # noqa: FBT001 -- a table's column
    handover: str,
    address: str,
    hangs: bool,  # noqa: FBT001
) -> None:
    assert hangs_on_one(held_by_one=held_by_one, handover=handover, handover_address=address) is hangs


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_choices_have_the_names_of_the_rules(language: str) -> None:
    with translation.override(language):
        offered = [(value, str(label)) for value, label in FREQUENCY_CHOICES]
        assert offered == [(one.value, say(said)) for one, said in FREQUENCY_NAMES.items()]
