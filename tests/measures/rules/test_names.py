"""What can be chosen is called the same by the rules and in the tables."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest
from django.utils import translation

from varig.foundation.kernel import Message
from varig.foundation.ui.text import say
from varig.measures import rules
from varig.measures.models import activities, assets, choices, measures, promises
from varig.measures.rules import activities as activity_rules
from varig.measures.rules import assets as asset_rules
from varig.measures.rules import groups
from varig.measures.rules import promises as promise_rules

PAIRS = [
    (measures.STATUS_CHOICES, rules.STATUS_NAMES),
    (choices.GROUP_CHOICES, groups.GROUP_NAMES),
    (choices.SECTOR_CHOICES, groups.SECTOR_NAMES),
    (activities.TYPE_CHOICES, activity_rules.TYPE_NAMES),
    (activities.RHYTHM_CHOICES, activity_rules.RHYTHM_NAMES),
    (assets.TYPE_CHOICES, asset_rules.TYPE_NAMES),
    (assets.CONDITION_CHOICES, asset_rules.CONDITION_NAMES),
    (promises.STATE_CHOICES, promise_rules.STATE_NAMES),
    (promises.BUDGET_CHOICES, promise_rules.BUDGET_NAMES),
]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize(("offered", "names"), PAIRS)
def test_choices_have_the_names_of_the_rules(
    offered: list[tuple[str, Any]], names: Mapping[StrEnum, Message], language: str
) -> None:
    with translation.override(language):
        assert [(value, str(label)) for value, label in offered] == [
            (one.value, say(said)) for one, said in names.items()
        ]
