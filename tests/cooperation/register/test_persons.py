"""Resource persons: what is kept of them, for how long, and what nobody can read afterwards (R65)."""

from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps

from tests import builders
from tests.cooperation import building
from varig.cooperation import jobs
from varig.cooperation.actions import forget_expired
from varig.cooperation.models import ResourcePerson
from varig.cooperation.register import RESOURCE_PERSONS
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import PartialDate, msg
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.text import say

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R65")]


def _a_person(of: object, **values: object) -> int:
    return builders.a_row(of, RESOURCE_PERSONS, **{**building.PERSON, **values})  # type: ignore[arg-type]


def test_the_history_says_that_somebody_was_added_and_never_who() -> None:
    of = builders.an_initiative()
    row_id = _a_person(of)
    trail = RESOURCE_PERSONS.stored.history(builders.SYSTEM, of, row_id)
    assert [say(entry.did) for entry in trail.entries] == ["la til en ressursperson"]
    event = apps.get_model("cooperation", "ResourcePersonEvent")
    assert {field.name for field in event._meta.concrete_fields if not field.name.startswith("pgh_")} == {
        "initiative",
        "over_18",
        "consent",
        "expires",
        "version",
    }


def test_a_name_in_what_was_done_is_left_out_too() -> None:
    of = builders.an_initiative()
    row_id = _a_person(of)
    RESOURCE_PERSONS.stored.write(
        RESOURCE_PERSONS,
        reader=builders.SYSTEM,
        of=of,
        changes=Changes(removed=[row_id]),
        did=msg("fjernet %(name)s", name="Nora Nabo"),
    )
    assert ResourcePerson.objects.count() == 0
    context = apps.get_model("pghistory", "Context")
    assert "Nora" not in str(list(context.objects.values_list("metadata", flat=True)))


def test_those_whose_day_has_come_are_forgotten() -> None:
    of, other = builders.an_initiative(), builders.an_initiative()
    _a_person(of, name="Går", expires=PartialDate(2026, 3, 1))
    _a_person(of, name="Blir", expires=PartialDate(2026, 3, 2))
    _a_person(other, name="Blir også")
    before = (revision(of.scope), revision(other.scope))
    assert forget_expired(reader=builders.SYSTEM, today=date(2026, 3, 1)) == 1
    assert sorted(ResourcePerson.objects.values_list("name", flat=True)) == ["Blir", "Blir også"]
    assert (revision(of.scope), revision(other.scope)) == (before[0] + 1, before[1])


def test_a_month_is_over_on_its_last_day() -> None:
    of = builders.an_initiative()
    _a_person(of, expires=PartialDate(2026, 4))
    assert forget_expired(reader=builders.SYSTEM, today=date(2026, 4, 29)) == 0
    assert forget_expired(reader=builders.SYSTEM, today=date(2026, 4, 30)) == 1


def test_nothing_is_done_on_a_day_when_nobody_is_to_be_forgotten() -> None:
    of = builders.an_initiative()
    _a_person(of)
    before = revision(of.scope)
    assert forget_expired(reader=builders.SYSTEM, today=date(2026, 3, 1)) == 0
    assert revision(of.scope) == before


def test_the_program_forgets_by_itself_each_night() -> None:
    of = builders.an_initiative()
    _a_person(of, consent=PartialDate(2020, 1, 1), expires=PartialDate(2021, 1, 1))
    jobs.forget()
    assert ResourcePerson.objects.count() == 0
