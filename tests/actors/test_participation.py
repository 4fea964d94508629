"""Participation: which groups were asked, how many came, what they voiced and what came of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from tests import builders
from tests.actors import building
from varig.actors.actions.participation import ensure_groups, ensure_needs
from varig.actors.models import Need
from varig.actors.queries.participation import Attended, groups, groups_asked, needs
from varig.actors.register import ATTENDANCE, EVENTS, GROUPS, NEEDS
from varig.foundation.history.actions import action
from varig.foundation.kernel import PartialDate, msg
from varig.foundation.registers.declarations import Named
from varig.foundation.registers.importing.proposal import propose, take_in
from varig.foundation.registers.references import reference
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.mark.requirement("R36")
def test_a_group_with_what_it_was_asked_and_what_it_voiced(of: InitiativeFacts) -> None:
    building.a_group(of, "Eldre", kind="elderly", size=300, language="norsk")
    building.a_group(of, "Ungdom", kind="children_and_youth")
    walk = building.an_event(of, "Barnetråkk", "Ungdom", date=PartialDate(2023, 5), form="walk", count=25)
    building.an_event(of, "Folkemøte", "Ungdom", date=PartialDate(2022))
    (row,) = [row for row in ATTENDANCE.stored.kept(ATTENDANCE, builders.SYSTEM, of) if row.values["event"].id == walk]
    building.change(ATTENDANCE, of, row.id, count=18)
    building.a_need(of, "Lys på gangveien", "Ungdom", event=Named("Barnetråkk"), state="answered", reply="I planen.")
    old, young = groups_asked(builders.SYSTEM, of)
    assert (old.group.name, old.group.kind, old.group.size, old.attended, old.needs) == (
        "Eldre",
        "elderly",
        300,
        (),
        (),
    )
    assert [(part.event.name, part.count) for part in young.attended] == [("Folkemøte", None), ("Barnetråkk", 18)]
    assert isinstance(young.attended[0], Attended)
    (need,) = young.needs
    assert (need.name, need.event, need.groups, need.state) == (
        "Lys på gangveien",
        "Barnetråkk",
        ("Ungdom",),
        "answered",
    )
    assert needs(builders.SYSTEM, of) == [need]


def test_groups_asked_takes_a_constant_number_of_statements(
    of: InitiativeFacts, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(6):
        building.a_group(of, f"Gruppe {number}")
        building.an_event(of, f"Møte {number}", f"Gruppe {number}")
        building.a_need(of, f"Behov {number}", f"Gruppe {number}")
    with django_assert_num_queries(4):
        assert len(groups_asked(builders.SYSTEM, of)) == 6


def test_who_took_part_is_one_list_with_and_without_numbers(of: InitiativeFacts) -> None:
    for name in ("Eldre", "Ungdom"):
        building.a_group(of, name)
    event = building.an_event(of, "Folkemøte", "Eldre")
    building.add(ATTENDANCE, of, event=Named("Folkemøte"), group=Named("Ungdom"), count=12)
    assert building.row(EVENTS, of, event).values["groups"] == ("Eldre", "Ungdom")
    building.change(EVENTS, of, event, groups=(Named("Ungdom"),))
    (left,) = ATTENDANCE.stored.kept(ATTENDANCE, builders.SYSTEM, of)
    assert (left.values["group"], left.values["count"]) == ("Ungdom", 12)


@pytest.mark.requirement("R36")
@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"state": "open"}, []),
        ({}, []),
        ({"state": "answered"}, ["reply"]),
        ({"state": "taken_up", "reply": "Ja"}, ["outcome"]),
        ({"state": "not_taken_up", "reply": "Nei"}, ["reason"]),
        ({"state": "not_taken_up", "reason": "For dyrt"}, []),
    ],
)
def test_a_state_says_in_words_what_it_claims(of: InitiativeFacts, values: dict[str, Any], wrong: list[str]) -> None:
    assert building.problems(NEEDS, of, name="Lys", **values) == wrong


@pytest.mark.parametrize("state", ["answered", "taken_up", "not_taken_up"])
def test_the_database_refuses_a_state_without_words(of: InitiativeFacts, state: str) -> None:
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        action(reader=builders.SYSTEM, did=msg("prøvde")),
    ):
        Need.objects.create(initiative_id=of.id, name="Lys", state=state)


def test_files_bring_groups_events_and_needs_along_with_each_other(of: InitiativeFacts) -> None:
    meetings = (
        "Møte;Dato;Måte;Grupper;Antall deltakere;Referat\n"
        'Folkemøte;12.9.2024;beboermøte;"Eldre; Ungdom";64;Mer lys\n'
        "Barnetråkk;mai 2023;barnetråkk;Ungdom;25;\n"
    )
    found = propose(EVENTS, builders.SYSTEM, of, meetings.encode(), "medvirkning.csv")
    assert [problem.message.msgid for problem in found.plan.problems] == []
    assert [(one.key, one.names) for one in found.along] == [("groups", ("Eldre", "Ungdom"))]
    take_in(found, reader=builders.SYSTEM, of=of, file="medvirkning.csv")
    assert [one.name for one in groups(builders.SYSTEM, of)] == ["Eldre", "Ungdom"]
    wishes = "Ønske;Fra hvem;Møte;Status;Hva dere svarte\nLys på gangveien;Ungdom;Folkemøte;besvart;I planen.\n"
    found = propose(NEEDS, builders.SYSTEM, of, wishes.encode(), "behov.csv")
    take_in(found, reader=builders.SYSTEM, of=of, file="behov.csv")
    (need,) = needs(builders.SYSTEM, of)
    assert (need.name, need.groups, need.event, need.state, need.reply) == (
        "Lys på gangveien",
        ("Ungdom",),
        "Folkemøte",
        "answered",
        "I planen.",
    )


def test_an_event_that_nobody_knows_is_not_made_up(of: InitiativeFacts) -> None:
    found = propose(NEEDS, builders.SYSTEM, of, "Ønske;Møte\nLys;Folkemøte\n".encode(), "behov.csv")
    assert [(one.row, one.column) for one in found.plan.problems] == [(2, "Møte")]


@pytest.mark.parametrize("key", ["groups", "needs"])
def test_other_registers_refer_to_them_and_may_bring_new_ones(of: InitiativeFacts, key: str) -> None:
    declared = reference(key)
    assert declared.ensure is not None
    made = declared.ensure(builders.SYSTEM, of, ["Ny"])
    assert [(option.id, option.name) for option in declared.options(builders.SYSTEM, of)] == [(made["ny"], "Ny")]
    assert declared.ensure(builders.SYSTEM, of, ["NY"]) == made


def test_what_is_ensured_is_the_initiatives_own(of: InitiativeFacts) -> None:
    other = builders.an_initiative()
    for ensure in (ensure_groups, ensure_needs):
        made = ensure(reader=builders.SYSTEM, of=of, names=["Eldre"])
        assert ensure(reader=builders.SYSTEM, of=other, names=["Eldre"]) != made
    assert GROUPS.stored.count(builders.SYSTEM, of) == NEEDS.stored.count(builders.SYSTEM, of) == 1


def test_a_need_outlives_the_event_where_it_was_voiced(of: InitiativeFacts) -> None:
    event = building.an_event(of, "Folkemøte")
    building.a_need(of, "Lys", event=Named("Folkemøte"))
    building.remove(EVENTS, of, event)
    assert [one.event for one in needs(builders.SYSTEM, of)] == [""]
