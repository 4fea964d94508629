from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import builders
from varig.actors.models import ContactRole
from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.config.demo import eksempeldalen
from varig.config.demo.eksempeldalen import names
from varig.config.demo.eksempeldalen.calendar import Calendar, calendar
from varig.config.demo.eksempeldalen.filling import values_of
from varig.config.demo.eksempeldalen.map import SPOTS
from varig.config.demo.eksempeldalen.measures import MEASURES
from varig.config.demo.eksempeldalen.registers import AFTER_THE_MEASURES, BEFORE_THE_MEASURES
from varig.config.demo.eksempeldalen.said import SaidMeasure
from varig.continuation.queries import NOTHING_SAID, continuations
from varig.continuation.queries.falling import OFFICE, fallen, leavings
from varig.continuation.queries.network import woven
from varig.continuation.rules.falling_apart import When
from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import Answer, Step
from varig.continuation.rules.money import Sureness
from varig.continuation.rules.whom_to_ask import MOST_AT_ONCE
from varig.decisions.queries.decisions import decisions as decided
from varig.decisions.queries.decisions import tasks
from varig.decisions.queries.hearing_answers import answers
from varig.decisions.queries.hearings import listed as hearings
from varig.decisions.queries.meetings import listed as discussed_in
from varig.decisions.rules.decisions import Result as Decided
from varig.decisions.rules.hearing_answers import Result, Visibility
from varig.decisions.rules.hearings import Phase
from varig.decisions.rules.meetings import Circle, MeetingState
from varig.foundation.checks.queries import gaps
from varig.foundation.checks.registry import all_checks
from varig.foundation.documents.blocks import Paragraph, Style
from varig.foundation.documents.narrative import EMPTY
from varig.foundation.kernel import Grant, Period, system_reader
from varig.foundation.registers.declarations import kept_registers, register
from varig.foundation.reports import ReportContext
from varig.foundation.reports.queries.texts import texts_of
from varig.initiatives.queries import InitiativeFacts, about, areas_on_map, frames, goals, phases
from varig.legacy.queries import items
from varig.measures.queries import measures
from varig.measures.rules import Dates, Delivered, MeasureType, Status
from varig.measures.rules import problems as measure_problems
from varig.workspace.queries.dossier import composed
from varig.workspace.queries.writing import ground_groups, without_consequence

EXAMPLE = eksempeldalen
READER = system_reader("Testen")
TABLES = dict([*BEFORE_THE_MEASURES, *AFTER_THE_MEASURES])
COUNTS = {
    "areas": 5,  # Three from the file of boundaries.
    "frames": 18,
    "goals": 9,
    "indicators": 8,
    "office": 1,
    "office_years": 6,
    "positions": 6,
    "tasks": 13,
    "actors": 32,
    "contact_roles": 19,
    "contact_log": 18,
    "memberships": 14,
    "groups": 9,
    "participation_events": 11,
    "attendance": 21,
    "needs": 14,
    "measures": 60,
    "measure_years": 43,
    "measure_results": 30,
    "activities": 13,
    "assets": 11,
    "promises": 8,
    "meeting_places": 8,
    "use_figures": 23,
    "networks": 6,
    "agreements": 10,
    "contacts": 11,
    "support": 26,
    "contact_stands": 6,
    "umbrellas": 1,
    "leader_programmes": 3,
    "leader_numbers": 6,
    "findings": 11,
    "resource_persons": 0,  # Would be persons.
    "lessons": 12,
    "methods": 8,
    "adoptions": 12,
    "audiences": 6,  # Three that every plan has.
    "messages": 14,
    "commitments": 5,
    "public_texts": 23,
}

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("today", "end"),
    [
        (date(2026, 11, 23), date(2027, 8, 31)),
        (date(2027, 5, 31), date(2028, 2, 29)),
        (date(2026, 3, 1), date(2026, 12, 31)),
        (date(2026, 4, 30), date(2027, 1, 31)),
    ],
)
def test_it_ends_on_the_last_day_of_a_month_nine_months_ahead(today, end) -> None:
    assert calendar(today).end == end


@pytest.fixture(scope="module")
def when() -> Calendar:
    return calendar(timezone.localdate())


def test_it_is_marked_as_a_sample_on_the_page_of_every_register(of) -> None:
    client = builders.logged_in(builders.a_person("Ida", Grant("reader", of.scope)))
    assert of.is_sample
    pages = {one.path: client.get(reverse("workspace:register", args=[of.slug, one.path])) for one in kept_registers()}
    assert {path: page.status_code for path, page in pages.items() if page.status_code != 200} == {}
    assert [path for path, page in pages.items() if 'class="sample-band"' not in page.content.decode()] == []


def test_every_register_is_filled(of) -> None:
    assert {one.key: one.stored.count(READER, of) for one in kept_registers()} == COUNTS


# A day in each month, and the days that are hardest to count from.
DAYS = [*(date(2026, number, 15) for number in range(1, 13)), date(2026, 4, 1), date(2028, 2, 29), date(2027, 12, 31)]
# Told of as something that has happened.
HAPPENED = {
    "contact_log": ("date",),
    "participation_events": ("date",),
    "activities": ("started", "ended"),
    "assets": ("built", "inspected"),
    "promises": ("said", "told_on"),
    "use_figures": ("period",),
    "networks": ("last_meeting",),
    "agreements": ("signed", "start"),
    "contacts": ("last_contact",),
    "contact_stands": ("decided",),
    "leader_numbers": ("year",),
    "adoptions": ("since",),
}


@pytest.mark.parametrize("today", DAYS)
def test_it_holds_together_on_whatever_day_it_is_built(today, monkeypatch) -> None:
    # The registers' rules ask Django which day it is.
    monkeypatch.setattr(timezone, "localdate", lambda: today)
    when = calendar(today)
    period = Period(when.start.first_day(), when.end)
    found = [problem for one in MEASURES for problem in measure_problems(_dates(one, when), None, period)]
    for key, rows in TABLES.items():
        kept_in = register(key)
        for row in (values_of(kept_in, said, when) for said in rows):
            found += kept_in.check(None, row) if kept_in.check else ()
            late = [name for name in HAPPENED.get(key, ()) if name in row and row[name].last_day() >= today]
            assert late == [], (key, row)
    assert found == []


def _dates(measure: SaidMeasure, when: Calendar) -> Dates:
    return Dates(when.month(measure.start), when.month(measure.end))


@pytest.mark.parametrize("key", TABLES)
def test_what_was_said_is_what_stands_and_every_name_leads_to_its_row(of, when, key) -> None:
    kept_in = register(key)
    standing = {kept_in.identity_of(row.values): row.values for row in kept_in.stored.kept(kept_in, READER, of)}
    for row in TABLES[key]:
        said = values_of(kept_in, row, when)
        values = standing[kept_in.identity_of(said)]
        assert {key: _plain(values[key]) for key in said} == {key: _plain(value) for key, value in said.items()}


def _plain(value: Any) -> Any:
    """Several names or choices have no order."""
    return sorted(value) if isinstance(value, tuple | list) else value


# What is invented has no published source, and what is empty here is so on purpose.
_SOURCES = {"source_address", "source_note"}
_EMPTY = {
    "actors": {"organisation_number", "email"},
    "areas": {"valid_from"},
    "contact_roles": {"person", "phone", "consent_given"},
    "office": {"dissolution_address", "dissolution_body", "dissolution_case", "dissolution_decided", "dissolved"},
    "participation_events": {"groups"},
    "assets": {"participants"},
    "promises": {"participants"},
    "agreements": {"participants"},
    "contacts": {"participants"},
    "support": {"participants", "name"},
    "commitments": {"reason"},
}


def test_every_column_is_used_by_some_row_but_those_left_empty_on_purpose() -> None:
    left = {
        key: {column.key for column in register(key).imported} - {column for row in rows for column in row} - _SOURCES
        for key, rows in TABLES.items()
    }
    assert {key: columns for key, columns in left.items() if columns} == _EMPTY


def test_every_fate_answer_and_sureness_is_there(of) -> None:
    said = continuations(READER, of)
    everything = [said.get(item.id, NOTHING_SAID) for item in items(READER, of)]
    assert {one.fate.chip for one in everything} == set(Chip)
    assert {one.answer for one in everything if one.fate.goes_on} == set(Answer)
    assert {line.sureness for one in everything for line in one.money.lines} == set(Sureness)
    assert {one.fate.is_decided for one in everything} == {True, False}
    steps = {step.step for one in everything for handover in one.handovers for step in handover.steps}
    assert steps == set(Step)


def test_gaps_of_most_failures_are_there_and_not_more_than_somebody_can_read(of) -> None:
    found = gaps(of.scope, of.slug, timezone.localdate())
    failures = {gap.source for gap in found if gap.source.startswith("F")}
    assert len(failures) >= 15
    assert len({gap.code for gap in found}) < len(all_checks())


def test_every_type_and_every_delivery_is_there(of) -> None:
    found = measures(READER, of)
    assert len(found) == len(MEASURES) == 60
    assert {one.type for one in found} == set(MeasureType)
    assert {one.delivered for one in found} == {None, *Delivered}
    assert {one.status for one in found} == {Status.UNDER_WAY, Status.COMPLETED, Status.STOPPED}


def test_goals_are_a_tree_and_money_is_known_of_the_years_that_are_over(of, when) -> None:
    found = {goal.id: goal for goal in goals(READER, of)}
    assert [goal.name for goal in found.values() if goal.is_main] == [names.WELL]
    assert {goal.name: _depth(goal.parent_id, found) for goal in found.values()} == {
        names.WELL: 0,
        **dict.fromkeys((names.LEISURE, names.OUTDOORS, names.WORK, names.STAYING), 1),
        **dict.fromkeys((names.YOUTH_LEADS, names.DARKNESS, names.NORWEGIAN, names.BOARDS), 2),
    }
    money = frames(READER, of)
    assert {frame.source for frame in money} == {names.STATE, names.OWN, names.COUNTY}
    assert {frame.year < when.today.year for frame in money if frame.used is not None} == {True}
    assert {frame.year < when.today.year for frame in money if frame.used is None} == {False}


def _depth(parent_id: int | None, found: dict[int, Any]) -> int:
    return 0 if parent_id is None else 1 + _depth(found[parent_id].parent_id, found)


def test_the_frame_says_what_each_requirement_of_it_asks(of) -> None:
    facts = about(READER, of)
    asked = (
        "decision_body", "decision_case", "decision_date", "decision_address", "period_reason",
        "continuation_from_start", "remaining_challenges", "presence_after", "other_safeguards", "long_term_view",
    )  # fmt: skip
    assert [name for name in asked if not getattr(facts, name)] == []
    assert [phase for phase in phases(READER, of) if not phase.start or not phase.end] == []


def test_everything_on_the_map_lies_within_the_invented_boundaries_on_open_sea(of) -> None:
    rings = [feature["geometry"]["coordinates"][0] for feature in areas_on_map(READER, of)["features"]]
    assert len(rings) == 3
    points = [(float(longitude), float(latitude)) for latitude, longitude in SPOTS.values()]
    assert [point for point in points if not any(_within(point, ring) for ring in rings)] == []
    # South of the last islands and lighthouses between Langesund and Stavern.
    assert max(latitude for ring in rings for _longitude, latitude in ring) < 58.85


def _within(point: tuple[float, float], ring: list[list[float]]) -> bool:
    """Whether a line from the point to the east crosses the ring an odd number of times."""
    x, y = point
    crossed = 0
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y):
            crossed += x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return crossed % 2 == 1


def test_units_answer_and_letters_go_nowhere(of) -> None:
    found = actors(READER, of)
    assert {actor.email.rpartition("@")[2] for actor in found} == {"", "eksempelkommunen.example"}
    # Nobody has thought of asking the employees.
    assert {actor.kind for actor in found} == set(ActorKind) - {ActorKind.EMPLOYEES}
    names_ = {actor.name for actor in found} | {"Eksempeldata", "Programleder"}
    said = continuations(READER, of).values()
    signed = {step.by for one in said for handover in one.handovers for step in handover.steps}
    assert signed <= names_


def test_no_person_is_named(of) -> None:
    roles = ContactRole.objects.filter(actor__municipality_id=of.municipality.id)
    assert set(roles.values_list("person", "phone")) == {("", "")}
    boxes = {email.rpartition("@")[2] for email in roles.values_list("email", flat=True)}
    assert boxes == {"", "eksempelkommunen.example"}
    assert {row.values["organisation_number"] or "" for row in _kept("actors", of)} == {""}


def test_one_association_shows_what_a_deleted_one_looks_like_and_says_that_the_answer_is_invented(of) -> None:
    (one,) = [row for row in _kept("actors", of) if row.values["register_state"] != "not_checked"]
    assert (one.values["name"], one.values["register_state"]) == (names.SENIORS, "deleted")
    page = builders.logged_in(builders.a_person("Ida", Grant("reader", of.scope))).get(
        reverse("actors:one", args=[of.slug, one.id])
    )
    assert "(oppdiktet svar)" in page.content.decode()


def test_support_has_all_seven_forms_and_often_no_stand(of) -> None:
    found = _kept("support", of)
    assert {row.values["form"] for row in found} == {
        choice.value for choice in register("support").column("form").choices
    }
    after = Counter(row.values["after"] for row in found)
    assert (after["unknown"], after["yes"], after["no"]) == (14, 9, 3)
    assert {row.values["stand"] for row in _kept("contact_stands", of)} == {"unknown", "kept", "changed", "ends"}


def test_what_goes_wrong_in_real_endings_is_there(of, when) -> None:
    places = {row.values["name"]: row.values for row in _kept("meeting_places", of)}
    lease = places[names.CLUB]["lease_end"].first_day()
    assert when.end < lease < when.after(24)  # F17
    assert {row.values["item"] for row in _kept("use_figures", of)} == set(places) - {names.SQUARE}  # F23
    assert [row.values["name"] for row in _kept("networks", of) if not row.values["convener"]] == ["Boligforum"]  # F6
    assert sum(not row.values["next_meeting"] for row in _kept("networks", of)) == 3
    assert sum(row.values["one_person"] is True for row in _kept("contacts", of)) == 6  # F19
    broken = [row.values for row in _kept("promises", of) if row.values["budget_state"] == "removed"]
    assert [one["told"] for one in broken] == [False]  # F9
    assets = [row.values for row in _kept("assets", of)]
    assert sum(not one["operator"] for one in assets) == 5  # F14
    assert sum(bool(one["repayment"]) and not one["budget_post"] for one in assets) == 2  # F4
    named = {row.values["group"] for row in _kept("attendance", of)}
    assert {row.values["name"] for row in _kept("groups", of)} - named == {"Menn uten arbeid"}  # F21


def _kept(key: str, of: InitiativeFacts) -> list[Any]:
    return register(key).stored.kept(register(key), READER, of)


def test_one_association_hangs_on_the_office_alone_and_one_on_another_and_nobody_far_is_proposed(of) -> None:
    network = woven(READER, of)
    (office,) = (one for one in leavings(READER, of, network) if one.key == OFFICE)
    found = fallen(network, office, When.AFTER)
    (piece,) = found.cut_off
    assert [one.name for one in piece.actors] == ["Koret i dalen"]
    assert piece.bridges == ()
    hanging = {one.who.name for one in found.hanging}
    assert {"Programkontoret", "Frivilligsentralen i Eksempeldalen"} <= hanging


def test_every_proposal_says_why_and_none_is_for_too_much(of) -> None:
    network = woven(READER, of)
    (office,) = (one for one in leavings(READER, of, network) if one.key == OFFICE)
    askings = fallen(network, office, When.AFTER).askings
    assert len(askings) > 5
    assert all(one.why.keys() == {item.id for item in one.items} for one in askings)
    assert max(len(one.items) for one in askings) == MOST_AT_ONCE


def test_the_strategy_draws_a_consequence_of_every_finding(of, when) -> None:
    findings = ground_groups(ReportContext(READER, of.id, when.today), EMPTY)[0]
    assert len(findings.choices) == 11
    assert without_consequence(of, "strategy", findings) == []


@pytest.mark.parametrize("report", ["strategy", "final_report"])
def test_what_is_written_in_the_documents_is_the_municipality_s_own_words(of, when, report: str) -> None:
    written = texts_of(of.scope, report)
    sections = {section.key: section for section in composed(READER, of, report, when.today, "nb").sections}
    assert len(written) >= 7
    for key, text in written.items():
        assert text.words > 10
        assert any(isinstance(block, Paragraph) and block.style is Style.OWN_WORDS for block in sections[key].blocks)


def test_bodies_have_had_it_up_and_adopted_nothing(of: InitiativeFacts) -> None:
    found = decided(READER, of)
    assert [one.result for one in found] == [Decided.POSTPONED, Decided.TAKEN_NOTE_OF]
    assert not any(one.decides for one in found)
    assert found[0].review_on is not None
    assert [task.done_on is None for task in tasks(READER, of)] == [False, True]


def test_its_plan_has_been_discussed_and_is_out_for_comments(of: InitiativeFacts) -> None:
    held = [one for one in discussed_in(READER, of) if one.state is MeetingState.HELD]
    assert {one.circle for one in held} == {Circle.INTERNAL, Circle.PARTNERS}
    assert all(one.minutes and one.outcomes and one.came for one in held)
    (hearing,) = hearings(READER, of)
    assert hearing.is_public
    assert hearing.phase_at(timezone.now()) is Phase.OPEN
    assert hearing.answered >= 3
    assert {one.visibility for one in answers(READER, of, hearing.id)} >= {Visibility.SHOWN, Visibility.WAITING}
    assert any(one.result is Result.TAKEN_UP for one in answers(READER, of, hearing.id))
