from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from tests.builders import SYSTEM, a_measure, an_actor, an_initiative, version_of
from varig.continuation.actions.fates import propose_fate
from varig.continuation.actions.money import set_costs
from varig.continuation.rules.fates import Outcome, Proposal
from varig.continuation.rules.instead import Alternative
from varig.foundation.kernel import CostBasis
from varig.foundation.registers.listing import parse
from varig.initiatives.actions import add_goal
from varig.initiatives.queries import InitiativeFacts
from varig.measures.rules import MeasureType
from varig.workspace.queries.arven import LISTING
from varig.workspace.register import download

pytestmark = pytest.mark.django_db


def rows(of: InitiativeFacts, query: str = "") -> list[dict[str, object]]:
    response = download(SYSTEM, of, parse(query, LISTING), "xlsx")
    head, *found = load_workbook(BytesIO(response.content))["Arven"].values
    return [dict(zip(head, row, strict=True)) for row in found]


def test_a_row_says_all_that_stands_about_an_item_and_leaves_the_unknown_empty() -> None:
    of = an_initiative()
    goal = add_goal(reader=SYSTEM, of=of, name="Trygge uterom")
    unit = an_actor(of, "Bydrift")
    item_id = a_measure(
        of,
        "Lys",
        goals=(goal,),
        accountable=unit,
        type=MeasureType.PHYSICAL,
        cost=Decimal(3_200_000),
        cost_basis=CostBasis.ANNOUNCED,
        source_address="https://avis.example/lys",
    )
    proposal = Proposal(Outcome.PHASED_OUT, grounds="Ferdig.")
    propose_fate(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal)
    set_costs(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), costs={2026: Decimal(0)})
    (row,) = rows(of)
    known = {head: value for head, value in row.items() if value is not None}
    assert known == {
        "Navn": "Lys",
        "Type": "Tiltak",
        "Ansvarlig nå": "Bydrift",
        "Avgjørelse": "Fases ut",
        "Forslag eller vedtatt": "Forslag",
        "Begrunnelse": "Ferdig.",
        "Svar": "Ikke spurt",
        "Første år etter slutten": 2026,
        "Kostnad det året": 0,
        "Vedtatt i årsbudsjett": 0,
        "I økonomiplan": 0,
        "Foreslått eller søkt": 0,
        "Mulig": 0,
        "Mangler som hindrer avslutning": row["Mangler som hindrer avslutning"],
        "Advarsler": 2,
        "Merknader": 0,
        "Slag tiltak": "Fysisk",
        "Mål": "Trygge uterom",
        "Tiltakets kostnad": 3_200_000,
        "Kostnaden gjelder": "annonsert",
        "Kilde": "https://avis.example/lys",
    }


def test_a_row_says_what_comes_instead_to_each_group_it_was_for() -> None:
    of = an_initiative()
    item_id = a_measure(of, "Skøytebane")
    instead = (Alternative("Ungdom", "Ishallen."), Alternative("Eldre", nothing=True))
    proposal = Proposal(Outcome.PHASED_OUT, grounds="Dyr.", alternative="Turveien rundt.", group_alternatives=instead)
    propose_fate(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal)
    (row,) = rows(of)
    assert row["Hva brukerne får i stedet"] == "Turveien rundt.; Ungdom: Ishallen.; Eldre: Ingenting kommer i stedet."


def test_what_comes_instead_to_one_group_is_found_by_search() -> None:
    of = an_initiative()
    item_id = a_measure(of, "Skøytebane")
    a_measure(of, "Bro")
    proposal = Proposal(Outcome.PHASED_OUT, grounds="Dyr.", group_alternatives=(Alternative("Ungdom", "Ishallen."),))
    propose_fate(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal)
    found = [[row["Navn"] for row in rows(of, query)] for query in ("?q=ishallen", "?q=ungdom", "?q=kino")]
    assert found == [["Skøytebane"], ["Skøytebane"], []]


def test_money_that_nobody_registered_is_unknown_and_not_nothing() -> None:
    of = an_initiative()
    registered, other_year = a_measure(of, "Bro"), a_measure(of, "Lys")
    a_measure(of, "Ås")
    for item_id, costs in ((registered, {2026: Decimal(500)}), (other_year, {2027: Decimal(500)})):
        set_costs(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), costs=costs)
    heads = ("Kostnad det året", "Vedtatt i årsbudsjett", "I økonomiplan", "Foreslått eller søkt", "Mulig")
    told = {row["Navn"]: [row[head] for head in heads] for row in rows(of)}
    assert told == {"Bro": [500, 0, 0, 0, 0], "Lys": [None] * 5, "Ås": [None] * 5}


def test_the_file_says_what_it_is_and_that_it_is_invented() -> None:
    of = an_initiative(is_sample=True)
    content = download(SYSTEM, of, parse("", LISTING), "xlsx").content
    about = list(load_workbook(BytesIO(content))["Om denne filen"].values)
    assert about[0][0] == "Oppdiktet eksempel"
    assert about[1] == ("Kilde", f"{of.name}, Eksempel kommune")
    assert about[2][1].date() == timezone.localdate()


def test_what_the_list_shows_is_what_is_downloaded_in_its_order() -> None:
    of = an_initiative()
    for name in ("Ås", "Bro", "Lys"):
        a_measure(of, name)
    assert [row["Navn"] for row in rows(of, "q=br")] == ["Bro"]
    assert [row["Navn"] for row in rows(of, "sort=name")] == ["Bro", "Lys", "Ås"]


def test_the_number_of_statements_does_not_grow_with_the_rows(django_assert_max_num_queries) -> None:
    of = an_initiative()
    for _ in range(30):
        a_measure(of)
    asked = parse("", LISTING)
    download(SYSTEM, of, asked, "csv")
    with django_assert_max_num_queries(14):
        assert len(download(SYSTEM, of, asked, "csv").content.decode("utf-8-sig").splitlines()) == 31


def test_a_csv_has_the_same_columns() -> None:
    of = an_initiative()
    a_measure(of, "Lys", start=None, end=None)
    response = download(SYSTEM, of, parse("", LISTING), "csv")
    head = response.content.decode("utf-8-sig").splitlines()[0].split(";")
    assert head == list(rows(of)[0])
    assert response["Content-Disposition"] == (
        f'attachment; filename="arven-{of.slug}-{date.isoformat(timezone.localdate())}.csv"'
    )
