"""The published facts, and nothing else. What is compared with the collected files skips where they are not."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from varig.actors.queries import actors
from varig.config.demo import haugenstua
from varig.continuation.queries import continuations
from varig.foundation.kernel import CostBasis, Money, sums_by_basis, system_reader
from varig.foundation.registers.declarations import kept_registers, register
from varig.initiatives.queries import InitiativeFacts, about, frames, goals, initiative, phases
from varig.knowledge.queries import figures
from varig.measures.queries import measures

COLLECTED = Path(__file__).resolve().parents[4] / "shared" / "data"
READER = system_reader("Testen")

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def of(django_db_setup: None, django_db_blocker: Any) -> Iterator[InitiativeFacts]:
    """Built once for the whole file, since nothing here changes it."""
    with django_db_blocker.unblock(), transaction.atomic():
        haugenstua.build(lambda _step: None)
        yield initiative(READER, haugenstua.SLUG)
        transaction.set_rollback(True)


def test_there_are_thirty_measures_each_with_its_source(of) -> None:
    found = measures(READER, of)
    assert len(found) == 30
    assert [one.name for one in found if not one.source_address.startswith("https://")] == []


def test_amounts_keep_what_they_count(of) -> None:
    found = measures(READER, of)
    known = [Money(one.cost, one.cost_basis) for one in found if one.cost is not None]
    assert sums_by_basis(known) == {
        CostBasis.ANNOUNCED: Decimal(12_950_000),
        CostBasis.LISTED_FUNDING: Decimal(3_447_745),
        CostBasis.FUNDERS_PART: Decimal(450_000),
    }
    assert Counter(one.cost_basis for one in found if one.cost is None) == {CostBasis.UNKNOWN: 10}


def test_the_unknown_stays_unknown(of) -> None:
    found = measures(READER, of)
    assert {one.delivered for one in found} == {None}
    assert {one.status_after for one in found} == {""}
    assert sum(one.start is None for one in found) == 29
    assert {one.goal_ids for one in found} == {()}
    assert goals(READER, of) == []
    assert frames(READER, of) == []
    assert continuations(READER, of) == {}
    assert [phase for phase in phases(READER, of) if phase.start or phase.end] == []


def test_the_frame_is_what_was_published(of) -> None:
    assert (str(of.start), str(of.end), of.actual_end, of.is_sample) == ("2007", "2013", None, False)
    assert of.municipality.name == "Bydel Stovner, Oslo kommune"
    assert "11. januar 2007" in of.start_decision
    facts = about(READER, of)
    assert (facts.decision_body, str(facts.decision_date)) == ("Staten og Oslo kommune", "2007-01-11")
    assert (facts.decision_case, facts.decision_address, facts.remaining_challenges) == ("", "", "")
    assert [(one.key, one.year, one.value) for one in figures(READER, of)] == [
        ("dwellings", 2006, Decimal(1342)),
        ("residents", 2006, Decimal(3753)),
    ]


def test_the_meeting_places_and_the_map_of_results_have_their_sources(of) -> None:
    filled = {one.key: one.stored.count(READER, of) for one in kept_registers() if one.stored.count(READER, of)}
    assert filled == {"actors": 8, "audiences": 3, "measures": 30, "meeting_places": 3, "methods": 1}
    places = register("meeting_places").stored.kept(register("meeting_places"), READER, of)
    assert [(row.values["name"], row.values["type"], row.values["premises_owner"]) for row in places] == [
        ("Haugenstua Scene", "youth_club", None),
        ("Haugenstua torg", "outdoor", "OBOS Forretningsbygg"),
        ("Nærmiljøsenteret på Haugenstua", "neighbourhood_house", None),
    ]
    assert {row.values["source_address"][:27] for row in places} == {"https://www.husbanken.no/om"}
    (method,) = register("methods").stored.kept(register("methods"), READER, of)
    assert method.values["described_at"] == of.source_address


def test_those_who_are_named_are_there_and_nobody_else(of) -> None:
    assert [actor.name for actor in actors(READER, of)] == [
        "Barne- og likestillingsdepartementet",
        "Blå Sone-prosjektet",
        "Bydel Stovner",
        "Husbanken",
        "OBOS",
        "OBOS Forretningsbygg",
        "Omsorgsbygg",
        "Oslo kommune",
    ]


def test_the_file_says_the_same_as_the_collected_one() -> None:
    if not (COLLECTED / "measures.csv").exists():
        pytest.skip(f"{COLLECTED / 'measures.csv'} is not here")
    with (COLLECTED / "measures.csv").open(encoding="utf-8") as file:
        collected = [row for row in csv.DictReader(file) if "Haugenstua" in row["area"]]
    with (COLLECTED / "measures_notes.csv").open(encoding="utf-8") as file:
        bases = [row["cost_basis"] for row in csv.DictReader(file) if "Haugenstua" in row["area"]]
    with (haugenstua.DATA / "measures.csv").open(encoding="utf-8") as file:
        ours = list(csv.DictReader(file))
    shared = ("measure", "type", "start_year", "end_year", "cost_nok", "responsible", "partners", "source_url")
    assert [[row[key] for key in shared] for row in ours] == [[row[key] for key in shared] for row in collected]
    assert [row["cost_basis"] for row in ours] == bases
