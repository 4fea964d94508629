"""What can't be about an activity."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from varig.foundation.kernel import PartialDate
from varig.foundation.ui.text import say
from varig.measures.rules.activities import problems
from varig.measures.rules.rows import MOST


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ({}, []),
        ({"started": PartialDate(2021), "ended": PartialDate(2021)}, []),
        ({"started": PartialDate(2021), "ended": PartialDate(2020)}, ["ended"]),
        ({"attendance": -1, "yearly_cost": Decimal(-1)}, ["attendance", "yearly_cost"]),
        ({"attendance": MOST + 1}, ["attendance"]),
        ({"type": "recurring", "rhythm": "weekly"}, []),
        ({"type": "yearly", "rhythm": "yearly"}, []),
        ({"type": "yearly", "rhythm": "weekly"}, ["rhythm"]),
        ({"type": "single", "rhythm": "once"}, []),
        ({"type": "single", "rhythm": "yearly"}, ["rhythm"]),
        ({"type": "single", "rhythm": None}, []),
        ({"type": None, "rhythm": "weekly"}, []),
    ],
)
def test_what_can_not_be(row: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in problems(row)] == fields


def test_a_rhythm_that_does_not_fit_is_named_with_the_type() -> None:
    (problem,) = problems({"type": "single", "rhythm": "weekly"})
    assert say(problem.message) == (
        "Enkeltarrangement passer ikke med «Hver uke». Rett det ene, eller la det stå tomt."
    )
