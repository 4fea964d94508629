"""The published facts, and nothing else. What is compared with the collected files skips where they are not."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.config.demo import fjell
from varig.continuation.queries import continuations
from varig.foundation.kernel import system_reader
from varig.foundation.registers.declarations import kept_registers, register
from varig.initiatives.queries import about, goals, phases
from varig.knowledge.queries import figures
from varig.measures.queries import measures

COLLECTED = Path(__file__).resolve().parents[4] / "shared" / "data"
EXAMPLE = fjell
READER = system_reader("Testen")

pytestmark = pytest.mark.django_db


def test_it_is_a_real_initiative_of_drammen(of) -> None:
    assert (of.name, of.municipality.name, str(of.start), str(of.end)) == (
        "Fjell 2020",
        "Drammen kommune",
        "2010",
        "2020",
    )
    assert (of.is_sample, of.actual_end) == (False, None)
    assert of.source_address == "https://ideas2evidence.com/nb/news/underveisevaluering-av-fjell-2020-0"


def test_the_published_measures_are_there_each_with_its_source(of) -> None:
    found = measures(READER, of)
    assert [one.name for one in found] == [
        "Aktivitetshus med flerbrukshall, bydelsbibliotek, ungdomsklubb og festsal (ca. 3500 kvm)",
        "Fjell skole: nytt hovedbygg og rehabilitering (ca. 6500 kvm)",
        "Forprosjekt Fjell 2020 (mandat 2009, rapport november 2010)",
        "Lekeplass og parkering ved Lauritz Grønlandsvei",
        "Parallelloppdrag områdeutvikling Fjell",
        "Uteareal: to femmerbaner, gangveier, belysning, treningsapparater",
    ]
    assert [one.name for one in found if not one.source_address.startswith("http")] == []
    assert [(str(one.start), str(one.end)) for one in found if one.start] == [("2017", "2018"), ("2012", "None")]


def test_the_unknown_stays_unknown(of) -> None:
    found = measures(READER, of)
    assert {(one.cost, one.delivered, one.status, one.status_after, one.goal_ids) for one in found} == {
        (None, None, None, "", ())
    }
    facts = about(READER, of)
    assert (of.start_decision, facts.decision_date, facts.remaining_challenges) == ("", None, "")
    assert continuations(READER, of) == {}
    assert [phase for phase in phases(READER, of) if phase.start or phase.end] == []


def test_whatever_else_is_registered_has_its_source(of) -> None:
    filled = {one.key: one.stored.count(READER, of) for one in kept_registers() if one.stored.count(READER, of)}
    # The three that every communication plan has are not a fact about Fjell.
    assert filled.pop("audiences") == 3
    assert filled == {"actors": 3, "goals": 1, "lessons": 2, "measures": 6, "meeting_places": 1, "methods": 1}
    assert [goal.source_address[:8] for goal in goals(READER, of)] == ["https://"]
    for key, source in (("lessons", "evidence"), ("methods", "described_at"), ("meeting_places", "source_address")):
        rows = register(key).stored.kept(register(key), READER, of)
        assert [row.values["name"] for row in rows if "https://" not in row.values[source]] == []


def test_the_figures_are_the_published_ones(of) -> None:
    found = figures(READER, of)
    assert sorted((one.year, one.value, one.unit) for one in found) == [
        (2008, Decimal(3900), "personer"),
        (2010, Decimal(2_000_000), "kroner per år"),
        (2012, Decimal(1509), "boliger"),
        (2017, Decimal(20), "tiltak"),
    ]
    assert [one.metric for one in found if not one.source_address.startswith("http")] == []


def test_those_who_are_named_are_there_and_nobody_else(of) -> None:
    assert [(actor.name, actor.kind) for actor in actors(READER, of)] == [
        ("Drammen kommune", ActorKind.UNIT),
        ("Enova", ActorKind.STATE),
        ("NIBR", ActorKind.OTHER),
    ]


def _collected(name: str) -> list[dict[str, str]]:
    if not (COLLECTED / name).exists():
        pytest.skip(f"{COLLECTED / name} is not here")
    with (COLLECTED / name).open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["initiative"] == "Fjell 2020"]


def _ours(name: str) -> list[dict[str, str]]:
    with (fjell.DATA / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_file_says_the_same_as_the_collected_one() -> None:
    """But for one start: it lies before the initiative, and stands in the note."""
    collected, ours = _collected("measures.csv"), _ours("measures.csv")
    shared = ("measure", "type", "end_year", "cost_nok", "responsible", "partners", "status_after", "source_url")
    assert [[row[key] for key in shared] for row in ours] == [[row[key] for key in shared] for row in collected]
    first = fjell.FJELL.start.year
    moved = {row["measure"]: row["start_year"] for row in collected if int(row["start_year"] or first) < first}
    assert moved == {"Forprosjekt Fjell 2020 (mandat 2009, rapport november 2010)": "2009"}
    starts = [row["start_year"] for row in collected if row["measure"] not in moved]
    assert [row["start_year"] for row in ours if row["measure"] not in moved] == starts
    assert [row["note"].startswith("Mandatet er fra 2009") for row in ours if row["measure"] in moved] == [True]


def test_the_figures_say_the_same_as_the_collected_ones() -> None:
    collected, ours = _collected("figures.csv"), _ours("figures.csv")
    shared = ("year", "value", "source_url")
    assert [[row[key] for key in shared] for row in ours] == [[row[key] for key in shared] for row in collected]
