"""Who is to be heard before the closing, and who is left: in words, and counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from varig.decisions.rules.heard import Heard, heard
from varig.decisions.rules.hearing_parties import Council
from varig.foundation.ui.text import say

WHOLE = Heard(
    inside=True, with_partners=True, councils_left=(), groups=(("Ungdom", True), ("Eldre", True)), points=3, replied=3
)


def test_where_all_are_heard_and_replied_to_nothing_is_missing():
    found = heard(WHOLE)
    assert (found.missing, found.done, found.of_all) == ((), 8, 8)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"inside": False}, "Planen er ikke drøftet inne i kommunen."),
        ({"with_partners": False}, "Planen er ikke drøftet med partnerne."),
        ({"councils_left": (Council.YOUTH,)}, "Uttalelse mangler: Ungdomsråd."),
        ({"groups": (("Ungdom", False), ("Eldre", True))}, "Ungdom har ikke svart på høringen."),
        ({"replied": 2}, "1 høringssvar mangler vårt svar."),
        ({"replied": 0}, "3 høringssvar mangler vårt svar."),
    ],
)
def test_each_that_is_left_is_named_and_one_less_is_done(change, said):
    found = heard(replace(WHOLE, **change))
    assert [say(one) for one in found.missing] == [said]
    assert (found.done, found.of_all) == (7, 8)
    assert not found.holds


def test_without_answers_and_groups_the_law_and_both_sides_remain():
    nobody = Heard(inside=False, with_partners=False, councils_left=tuple(Council), groups=(), points=0, replied=0)
    found = heard(nobody)
    assert (found.done, found.of_all, len(found.missing)) == (0, 5, 5)


def test_many_silent_groups_are_counted():
    found = heard(replace(WHOLE, groups=tuple((f"Gruppe {number}", False) for number in range(1, 6))))
    assert [say(one) for one in found.missing] == [
        "Gruppe 1 har ikke svart på høringen.",
        "Gruppe 2 har ikke svart på høringen.",
        "Gruppe 3 har ikke svart på høringen.",
        "2 grupper til har ikke svart.",
    ]


def test_a_hearing_that_came_too_late_is_said_where_somebody_is_not_heard_otherwise():
    late = {"too_late": (("Strategien", date(2027, 3, 2)),)}
    assert heard(replace(WHOLE, **late)).holds
    found = heard(replace(WHOLE, councils_left=(Council.YOUTH,), **late))
    assert [say(one) for one in found.missing] == [
        "Uttalelse mangler: Ungdomsråd.",
        "Høringen «Strategien» har frist 2. mars 2027, og det er ikke før vedtaket.",
    ]


@pytest.mark.parametrize(
    ("has_opened", "said"),
    [
        (True, "Høringen «Strategien» er åpen til 2. mars 2027."),
        (False, "Høringen «Strategien» er sendt ut og har ikke åpnet. Fristen er 2. mars 2027."),
    ],
)
def test_a_hearing_that_is_not_over_is_left_though_everybody_is_heard(has_opened, said):
    found = heard(replace(WHOLE, running=(("Strategien", date(2027, 3, 2), has_opened),)))
    assert [say(one) for one in found.missing] == [said]
    assert (found.done, found.of_all) == (8, 9)
