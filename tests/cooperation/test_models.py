"""What the database itself refuses, whoever writes."""

from __future__ import annotations

from typing import Any

import pytest

from tests import builders
from tests.cooperation import building
from varig.cooperation.register import RESOURCE_PERSONS, USE_FIGURES
from varig.foundation.kernel import Invalid, PartialDate

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("meeting_places", {"rented": False, "lease_end": PartialDate(2026)}),
        ("meeting_places", {"rent": -1}),
        ("meeting_places", {"yearly_cost": -1}),
        ("networks", {"last_meeting": PartialDate(2025, 3, 2), "next_meeting": PartialDate(2025, 3, 1)}),
        ("agreements", {"start": PartialDate(2025), "end": PartialDate(2024, 12)}),
        ("agreements", {"amount": -1}),
        ("agreements", {"notice_months": -1}),
        ("contacts", {"last_contact": PartialDate(2025, 3), "next_contact": PartialDate(2025, 2)}),
        ("support", {"price_after": -1}),
        ("support", {"amount_during": -1}),
        ("umbrellas", {"member_count": -1}),
        ("leader_programmes", {"cost": -1}),
        ("leader_programmes", {"recruited": -1}),
        ("leader_numbers", {"trained": 3, "went_on": 4}),
        ("resource_persons", {"over_18": False}),
        ("resource_persons", {"over_18": None}),
        ("resource_persons", {"expires": PartialDate(2028, 1, 16)}),
        ("resource_persons", {"expires": PartialDate(2025, 1, 14)}),
        ("resource_persons", {"expires": PartialDate(2024)}),
        ("resource_persons", {"expires": PartialDate(2028, 2)}),
        ("resource_persons", {"consent": PartialDate(2024), "expires": PartialDate(2028)}),
    ],
)
def test_what_cannot_be_is_refused(key: str, wrong: dict[str, Any]) -> None:
    of = builders.an_initiative()
    if key in building.BELONGS_TO:
        building.a_whole_row(of, building.BELONGS_TO[key])
    register, given = building.WHOLE[key]
    with pytest.raises(Invalid):
        builders.a_row(of, register, **{**given, **wrong})
    assert register.stored.kept(register, builders.SYSTEM, of) == []


@pytest.mark.parametrize("key", ["use_figures", "leader_numbers", "contact_stands"])
def test_the_same_row_is_not_kept_twice(key: str) -> None:
    of = builders.an_initiative()
    register, given = building.WHOLE[key]
    building.a_whole_row(of, key)
    with pytest.raises(Invalid):
        builders.a_row(of, register, **given)


def test_a_date_known_to_the_year_may_be_any_day_of_it() -> None:
    of = builders.an_initiative()
    register, given = building.WHOLE["networks"]
    dates = {"last_meeting": PartialDate(2025, 3, 2), "next_meeting": PartialDate(2025)}
    row_id = builders.a_row(of, register, **{**given, **dates})
    assert building.values_of(of, register, row_id)["next_meeting"] == PartialDate(2025)


@pytest.mark.requirement("R65")
def test_a_consent_may_hold_for_three_years_to_the_day() -> None:
    of = builders.an_initiative()
    row_id = builders.a_row(of, RESOURCE_PERSONS, **{**building.PERSON, "expires": PartialDate(2028, 1, 15)})
    assert building.values_of(of, RESOURCE_PERSONS, row_id)["expires"] == PartialDate(2028, 1, 15)


def test_another_count_of_the_same_month_is_another_row() -> None:
    of = builders.an_initiative()
    building.a_whole_row(of, "use_figures")
    builders.a_row(of, USE_FIGURES, **{**building.FIGURE, "counted": "Ulike brukere"})
    assert len(USE_FIGURES.stored.kept(USE_FIGURES, builders.SYSTEM, of)) == 2
