"""A file is planned as a whole, and taken in as a whole or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError

from tests import builders
from tests.measures import files
from varig.actors.queries import actors
from varig.foundation.kernel import CostBasis, Invalid, NotAllowed, PartialDate, Reader
from varig.foundation.registers.importing import Proposal, Taken, take_in
from varig.foundation.registers.importing.remembered import AS_LAST_TIME
from varig.foundation.registers.matching import Matching, match_headers
from varig.foundation.registers.models import ColumnChoice
from varig.foundation.registers.tables import writing
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, goals
from varig.legacy.queries import items, roles_of
from varig.measures.queries import measures
from varig.measures.register import MEASURES

pytestmark = pytest.mark.django_db


def _propose(of: InitiativeFacts, content: bytes, name: str = "tiltak.csv") -> Proposal:
    return builders.proposed(of, MEASURES, content, name)


def _take_in(of: InitiativeFacts, content: bytes, *, reader: Reader = builders.SYSTEM) -> Taken:
    return builders.taken_in(of, MEASURES, content, reader=reader)


def _along(found: Proposal) -> dict[str, tuple[str, ...]]:
    return {names.key: names.names for names in found.along}


def test_the_plan_says_what_would_be_new_and_made_along_with_it() -> None:
    found = _propose(builders.an_initiative(), files.GOOD)
    assert [row.values["name"] for row in found.plan.new] == ["Storstua", "Minimela"]
    assert _along(found) == {
        "actors": ("Bydel", "Husbanken", "Seksjon for oppvekst"),
        "goals": ("Flere møteplasser",),
    }
    assert [left.row for left in found.plan.left_out] == [4]


def test_what_is_taken_in_is_as_it_stood() -> None:
    of = builders.an_initiative()
    assert _take_in(of, files.GOOD) == Taken(2, 0, 0)
    minimela, storstua = measures(builders.SYSTEM, of)
    assert (storstua.cost, storstua.cost_basis, storstua.end) == (
        Decimal(1200000),
        CostBasis.UNKNOWN,
        PartialDate(2022, 12, 31),
    )
    assert (minimela.cost, minimela.end) == (None, PartialDate(2023))
    roles = roles_of(builders.SYSTEM, of)[storstua.item_id]
    assert [(role.actor_name, role.kind) for role in roles] == [
        ("Seksjon for oppvekst", "accountable"),
        ("Husbanken", "participant"),
    ]
    assert [goal.name for goal in goals(builders.SYSTEM, of)] == ["Flere møteplasser"]


def test_a_second_import_of_the_same_file_changes_nothing_and_makes_no_doubles() -> None:
    of = builders.an_initiative()
    _take_in(of, files.GOOD)
    found = _propose(of, files.GOOD)
    assert (found.changes, len(found.plan.unchanged), _along(found)) == (0, 2, {})
    assert _take_in(of, files.GOOD) == Taken(0, 0, 2)
    assert len(items(builders.SYSTEM, of)) == 2
    assert len(actors(builders.SYSTEM, of)) == 3


def test_one_bad_row_refuses_all_with_its_row_and_column() -> None:
    of = builders.an_initiative()
    found = _propose(of, files.ONE_BAD_ROW)
    assert [(one.row, one.column, one.value) for one in found.plan.problems] == [(3, "Kostnad", "noen hundre")]
    with pytest.raises(Invalid):
        _take_in(of, files.ONE_BAD_ROW)
    assert items(builders.SYSTEM, of) == []


def test_an_error_of_the_database_midway_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    of = builders.an_initiative()
    found = _propose(of, files.GOOD)

    def fail(*args: object, **kwargs: object) -> None:
        raise DatabaseError

    # The items and their facts are written by then; what ties them isn't.
    monkeypatch.setattr(writing, "insert_rows", fail)
    with pytest.raises(DatabaseError):
        take_in(found, reader=builders.SYSTEM, of=of, file="tiltak.csv")
    assert items(builders.SYSTEM, of) == []
    assert actors(builders.SYSTEM, of) == []


def test_a_changed_row_says_old_and_new() -> None:
    of = builders.an_initiative()
    _take_in(of, files.GOOD)
    changed = files.csv("Navn;Kostnad;Kostnaden gjelder", "storstua;1 300 000;regnskap", "Minimela;;")
    (row,) = _propose(of, changed).plan.changed
    assert [(one.column_key, one.old, one.new) for one in row.changes] == [
        ("cost", Decimal(1200000), Decimal(1300000)),
        ("cost_basis", "unknown", "account"),
    ]
    assert _take_in(of, changed) == Taken(0, 1, 1)
    assert [one.cost for one in measures(builders.SYSTEM, of)] == [None, Decimal(1300000)]


def test_an_empty_cell_takes_nothing_away() -> None:
    of = builders.an_initiative()
    _take_in(of, files.GOOD)
    assert _propose(of, files.csv("Navn;Kostnad;Slutt", "Storstua;;")).changes == 0


def test_lists_grow_and_never_shrink() -> None:
    of = builders.an_initiative()
    _take_in(of, files.GOOD)
    assert _propose(of, files.csv("Navn;Deltar", "Storstua;husbanken")).changes == 0
    more = files.csv("Navn;Deltar;Mål", "Storstua;Frivilligsentralen;Trygghet")
    (row,) = _propose(of, more).plan.changed
    assert [(one.column_key, one.new) for one in row.changes] == [
        ("participants", ("Frivilligsentralen", "Husbanken")),
        ("goals", ("Flere møteplasser", "Trygghet")),
    ]
    _take_in(of, more)
    assert _propose(of, more).changes == 0


def test_another_accountable_follows_the_first_and_overwrites_nothing() -> None:
    of = builders.an_initiative()
    _take_in(of, files.GOOD)
    _take_in(of, files.csv("Navn;Ansvarlig", "Storstua;Kulturetaten"))
    storstua = measures(builders.SYSTEM, of)[1]
    listed = [role for role in roles_of(builders.SYSTEM, of)[storstua.item_id] if role.kind == "accountable"]
    assert [(role.actor_name, role.end is None) for role in listed] == [
        ("Kulturetaten", True),
        ("Seksjon for oppvekst", False),
    ]


def test_a_date_before_the_period_is_a_problem_of_its_row() -> None:
    of = builders.an_initiative(start=PartialDate(2020))
    found = _propose(of, files.csv("Navn;Start", "Storstua;2018"))
    assert [(one.row, one.column, one.column_key) for one in found.plan.problems] == [(2, "Start", "start")]


def test_a_row_with_several_problems_lists_them_all() -> None:
    of = builders.an_initiative(start=PartialDate(2020))
    found = _propose(of, files.csv("Navn;Kostnad;Start;Slutt", "Storstua;tusen;1999;om litt", "Storstua; -5 ;2021;"))
    assert [(one.row, one.column_key) for one in found.plan.problems] == [
        (2, "cost"),
        (2, "end"),
        (2, "start"),
        (3, "name"),
        (3, "cost"),
    ]


def test_a_corrected_reading_is_remembered_for_the_initiatives_next_file_with_the_same_headers() -> None:
    of, other = builders.an_initiative(), builders.an_initiative()
    cast = builders.a_cast(of)
    first, next_year = files.csv("Hva;Notat;Deltar", "Storstua;x;A"), files.csv("hva;NOTAT;Deltar", "Torget;y;B")

    def corrected(matching: Matching) -> Matching:
        return matching.with_choice(1, "description").with_choice(2, None)

    found = builders.proposed(of, MEASURES, first, reader=cast.manager, correct=corrected)
    take_in(found, reader=cast.manager, of=of, file="tiltak.csv")
    again = builders.proposed(of, MEASURES, next_year, reader=cast.coordinator)
    assert [match.column_key for match in again.matching.columns] == ["name", "description", None]
    assert AS_LAST_TIME in again.plan.notes
    elsewhere = _propose(other, next_year)
    assert [match.column_key for match in elsewhere.matching.columns] == ["name", None, "participants"]
    assert AS_LAST_TIME not in elsewhere.plan.notes


def test_a_reading_that_nobody_corrected_is_not_kept() -> None:
    of = builders.an_initiative()
    _take_in(of, files.GOOD)
    assert ColumnChoice.objects.count() == 0


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Hva", "name"),
        ("Fra dato", "start"),
        ("Til dato", "end"),
        ("Hvem", "accountable"),
        ("Hvem har ansvar", "accountable"),
        ("Hvem deltar", "participants"),
        ("Notat", None),
        ("Merknad", "description"),
        ("Hva kostet", None),
    ],
)
def test_headers_as_people_write_them(header: str, key: str | None) -> None:
    assert match_headers([header], MEASURES).columns[0].column_key == key


def test_a_file_without_names_asks_which_column_they_are_in() -> None:
    (problem,) = _propose(builders.an_initiative(), files.csv("Hvor;Kostnad", "Storstua;5")).plan.problems
    assert say(problem.message) == "Vi fant ingen kolonne med navn på tiltaket. Velg hvilken kolonne det er."


def test_only_those_who_may_import_can() -> None:
    of = builders.an_initiative()
    cast = builders.a_cast(of)
    with pytest.raises(NotAllowed):
        _take_in(of, files.GOOD, reader=cast.reader)
    assert _take_in(of, files.GOOD, reader=cast.coordinator) == Taken(2, 0, 0)


def test_the_seal_follows_the_plan() -> None:
    of = builders.an_initiative()
    before = _propose(of, files.GOOD).seal
    assert _propose(of, files.GOOD).seal == before
    builders.a_measure(of, "Storstua")
    assert _propose(of, files.GOOD).seal != before


@pytest.mark.skipif(not (files.REAL / "measures.csv").exists(), reason="the published measures are not at hand")
def test_the_published_measures_are_63_and_their_notes_fit_them() -> None:
    of = builders.an_initiative(start=PartialDate(2007), end=PartialDate(2026))
    real = (files.REAL / "measures.csv").read_bytes()
    assert _take_in(of, real) == Taken(63, 0, 0)
    assert _propose(of, real).changes == 0
    notes = (files.REAL / "measures_notes.csv").read_bytes()
    done = _take_in(of, notes)
    assert (done.new, done.changed + done.unchanged) == (0, 63)
    found = {one.name: one for one in measures(builders.SYSTEM, of)}
    scene = found["Haugenstua Scene (ungdomshus i tidligere samfunnshus)"]
    assert (scene.cost, scene.cost_basis, scene.end) == (Decimal(1438000), CostBasis.LISTED_FUNDING, PartialDate(2009))
    assert scene.source_address == "https://www.husbanken.no/omradeloft/prosjektkatalog/haugenstua-scene/"
    assert found["Sneglehuset"].cost is None
    assert date(2009, 12, 31) == scene.end.last_day()
