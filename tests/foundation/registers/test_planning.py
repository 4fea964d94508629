from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.foundation.registers.bench_register import BENCHES, csv_file, said, xlsx_file
from varig.foundation.kernel import Invalid, Message, PartialDate, Problem, msg
from varig.foundation.registers.declarations import Choice, Column, Identity, Kind, Register
from varig.foundation.registers.matching import match_headers
from varig.foundation.registers.plan import ChangedRow, FieldChange, ImportPlan, NewRow, RowCheck, UnchangedRow, Values
from varig.foundation.registers.planning import plan_import
from varig.foundation.registers.reading import read
from varig.foundation.ui.text import say

NOTHING: dict[Identity, Values] = {}


def plan(*lines: str, existing: dict[Identity, Values] = NOTHING, check: RowCheck | None = None) -> ImportPlan:
    sheet = read(csv_file(*lines), "benker.csv", BENCHES)
    return plan_import(sheet, match_headers(sheet.headers, BENCHES), existing, check=check)


def standing(*rows: Values) -> dict[Identity, Values]:
    return {BENCHES.identity_of(row): row for row in rows}


def sentences(found: ImportPlan) -> list[str]:
    return said(problem.sentence() for problem in found.problems)


def test_rows_that_are_not_there_are_new_and_the_unknown_stays_unknown() -> None:
    found = plan("Navn;Kostnad;Bygd", "Blå;1 200;2013", "Rød;?;")
    assert found == ImportPlan(
        new=(
            NewRow(2, ("blå",), {"name": "Blå", "cost": Decimal(1200), "built": PartialDate(2013)}),
            NewRow(3, ("rød",), {"name": "Rød", "cost": None, "built": None}),
        )
    )
    assert found.can_apply


def test_a_row_that_is_there_shows_old_and_new() -> None:
    existing = standing({"name": "Blå", "cost": Decimal("1200.00"), "built": PartialDate(2013), "source": ""})
    found = plan("Navn;Kostnad;Bygd;Kilde", "blå;1 300;2013;", existing=existing)
    (row,) = found.changed
    assert row == ChangedRow(
        2,
        ("blå",),
        (
            FieldChange("name", BENCHES.column("name").label, "Blå", "blå"),
            FieldChange("cost", BENCHES.column("cost").label, Decimal("1200.00"), Decimal(1300)),
        ),
    )
    assert row.values == {"name": "blå", "cost": Decimal(1300)}
    assert (found.new, found.unchanged, found.problems) == ((), (), ())


def test_an_empty_or_unknown_cell_deletes_nothing_unless_it_is_declared_so() -> None:
    existing = standing({"name": "Blå", "cost": Decimal(1200), "gone": PartialDate(2013)})
    found = plan("Navn;Kostnad;Fjernet", "Blå;ukjent;", existing=existing)
    assert [row.values for row in found.changed] == [{"gone": None}]


def test_the_same_file_a_second_time_changes_nothing() -> None:
    lines = ("Navn;Kostnad;Bygd;Tilstand;Venner;Kilde", "Blå;1 200,50;12.2013;Hel;OBOS; www.a.no", "Rød;;;;;")
    first = plan(*lines[:2])
    assert sentences(first) == []
    existing = {row.identity: row.values for row in first.new}
    found = plan(*lines[:2], existing=existing)
    assert found == ImportPlan(unchanged=(UnchangedRow(2, ("blå",)),))


def test_a_list_that_the_database_keeps_as_a_list_is_the_same() -> None:
    existing = standing({"name": "Blå", "friends": ["OBOS", "Usbl"]})
    assert plan("Navn;Venner", '"Blå";"OBOS; Usbl"', existing=existing).unchanged == (UnchangedRow(2, ("blå",)),)


def test_an_amount_that_is_about_so_much_is_told_and_said_to_be_an_estimate() -> None:
    columns = (
        Column("name", msg("Navn"), required=True),
        Column("cost", msg("Kostnad"), Kind.KRONER, basis="counts"),
        Column("counts", msg("Gjelder"), Kind.CHOICE, choices=(Choice("estimate", msg("Anslag")),)),
    )
    register = Register("about", msg("Benker"), columns, ("name",))
    sheet = read(csv_file("Navn;Kostnad", "Blå;ca. 200 000", "Rød;300", "Grå;ca 5"), "b.csv", register)
    standing_grey: dict[Identity, Values] = {("grå",): {"name": "Grå", "cost": Decimal(5), "counts": "account"}}
    found = plan_import(sheet, match_headers(sheet.headers, register), standing_grey)
    assert [row.values for row in found.new] == [
        {"name": "Blå", "cost": Decimal(200_000), "counts": "estimate"},
        {"name": "Rød", "cost": Decimal(300)},
    ]
    assert [row.row for row in found.unchanged] == [4]
    assert said(found.notes) == ["«Kostnad» er skrevet som omtrent så mye i rad 2, 4. Tallet er tatt inn som det står."]


def test_each_bad_cell_is_named_with_row_column_value_and_what_to_do() -> None:
    found = plan("Navn;Pris;Bygd;Tilstand", "Blå;mye;snart;Halv", ";5;;", "Rød;1;;")
    assert [(p.row, p.column, p.column_key, p.value) for p in found.problems] == [
        (2, "Pris", "cost", "mye"),
        (2, "Bygd", "built", "snart"),
        (2, "Tilstand", "state", "Halv"),
        (3, "Navn", "name", ""),
    ]
    assert sentences(found) == [
        "Rad 2, «Pris»: «mye» er ikke et beløp. Skriv kroner med tall, for eksempel 1 362 250 eller 1 362 250,50."
        " Er beløpet ukjent, lar du cellen stå tom.",
        "Rad 2, «Bygd»: «snart» er ikke en dato. Skriv 31.12.2013, 12.2013 eller bare 2013."
        " Er datoen ukjent, lar du cellen stå tom.",
        "Rad 2, «Tilstand»: «Halv» er ikke blant valgene. Skriv Hel eller Ødelagt.",
        "Rad 3, «Navn»: Navn mangler. Fyll ut cellen.",
    ]


def test_one_bad_row_stops_all() -> None:
    found = plan("Navn;Kostnad", "Blå;mye", "Rød;1")
    assert (len(found.new), found.can_apply) == (1, False)
    with pytest.raises(Invalid) as caught:
        found.demand()
    assert [problem.field for problem in caught.value.problems] == ["cost"]
    assert plan("Navn;Kostnad", "Rød;1").demand() is None  # type: ignore[func-returns-value]


def test_the_same_row_twice_names_both() -> None:
    found = plan("Navn;Kostnad", "Blå;1", "Rød;2", "BLÅ ;3")
    assert sentences(found) == [
        "Rad 4, «Navn»: Raden er den samme som rad 2. Ta bort den ene, eller skill dem fra hverandre."
    ]


def not_before_2010(row: Values) -> Iterator[Problem]:
    if row.get("built") and row["built"].year < 2010:
        yield Problem(msg("Bydelen begynte i 2010. Skriv 2010 eller senere."), "built")


def test_the_owners_check_sees_what_stands_and_what_comes() -> None:
    existing = standing({"name": "Gammel", "built": PartialDate(2001)})
    found = plan(
        "Navn;Bygd;Kostnad", "Ny;31.12.2009;1", "God;2010;1", "Gammel;;1", existing=existing, check=not_before_2010
    )
    assert sentences(found) == [
        "Rad 2, «Bygd»: Bydelen begynte i 2010. Skriv 2010 eller senere.",
        "Rad 4, «Bygd»: Bydelen begynte i 2010. Skriv 2010 eller senere.",
    ]
    assert [(problem.value, problem.column_key) for problem in found.problems] == [
        ("31.12.2009", "built"),
        ("", "built"),
    ]


def test_rows_that_are_not_for_this_import_are_left_out_with_their_faults() -> None:
    def elsewhere(row: Values) -> Message | None:
        return msg("Benken står et annet sted.") if row["source"] is None else None

    sheet = read(csv_file("Navn;Kostnad;Kilde", "A;mye;", "B;1;www.b.no", "Sum;1;"), "a.csv", BENCHES)
    found = plan_import(sheet, match_headers(sheet.headers, BENCHES), {}, leave_out=elsewhere)
    assert [(left.row, left.shown, say(left.why)) for left in found.left_out] == [
        (2, "A · mye", "Benken står et annet sted."),
        (4, "Sum · 1", "Raden er en sum."),
    ]
    assert ([row.row for row in found.new], found.problems) == ([3], ())


def test_a_row_with_nothing_in_the_columns_that_are_read_is_left_out() -> None:
    found = plan("Navn;Kostnad;Annet", "A;1;x", ";;y")
    assert [(left.row, say(left.why)) for left in found.left_out] == [(3, "Raden har ingenting i kolonnene som leses.")]
    assert said(found.notes) == ["Disse kolonnene leses ikke: «Annet»."]


def test_an_uncertain_match_is_told() -> None:
    assert said(plan("Navn;Samlet kostnad", "A;1").notes) == ["«Samlet kostnad» er lest som Kostnad."]


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("Kostnad;Bygd", "Rad 1: Ingen overskrift er Navn, og den må være med."),
        ("Navn;Pris;Beløp", "Rad 1: Flere overskrifter kan være Kostnad: «Pris», «Beløp». Velg den ene."),
    ],
)
def test_a_header_that_cannot_be_used_stops_all(header: str, sentence: str) -> None:
    found = plan(header, "1;2;3" if header.count(";") > 1 else "1;2")
    assert len(found.problems) == 1
    assert sentences(found)[0].startswith(sentence)
    assert (found.new, found.can_apply) == ((), False)


@pytest.mark.parametrize(
    ("header", "cell", "kroner", "note"),
    [
        ("Kostnad (tusen kr)", "12", 12_000, "«Kostnad (tusen kr)» er lest som tusen kroner: 12 blir 12 000."),
        ("Kostnad [1 000 kr]", "1 250", 1_250_000, "«Kostnad [1 000 kr]» er lest som tusen kroner: 12 blir 12 000."),
        ("Pris (mill. kr)", "1,25", 1_250_000, "«Pris (mill. kr)» er lest som millioner kroner: 12 blir 12 000 000."),
        ("Kostnad mill", "1,25 mill", 1_250_000, "«Kostnad mill» er lest som millioner kroner: 12 blir 12 000 000."),
        ("Kostnad mill", "200 000 kr", 200_000, "«Kostnad mill» er lest som millioner kroner: 12 blir 12 000 000."),
        ("Kostnad mill", "ca. 1,5", 1_500_000, "«Kostnad mill» er lest som millioner kroner: 12 blir 12 000 000."),
    ],
)
def test_a_header_may_say_what_amounts_stand_in(header: str, cell: str, kroner: int, note: str) -> None:
    found = plan(f"Navn;{header}", f"A;{cell}")
    assert [row.values["cost"] for row in found.new] == [kroner]
    assert note in said(found.notes)


def test_an_amount_that_can_not_be_in_the_headers_unit_is_asked_about() -> None:
    found = plan("Navn;Kostnad (mill.)", "A;ca. 200 000", "B;0,45")
    assert [(row.row, row.column) for row in found.problems] == [(2, "Kostnad (mill.)")]
    assert [row.values["cost"] for row in found.new] == [450_000]


def test_a_season_is_read_as_its_year_and_that_is_told() -> None:
    found = plan("Navn;Bygd", "A;høsten 2023", "B;2024", "C;Q2 2025")
    assert [row.values["built"].year for row in found.new] == [2023, 2024, 2025]
    assert said(found.notes) == ["«Bygd» er en årstid eller noe annet omtrentlig i rad 2, 4. Bare året er tatt inn."]


def test_a_formula_error_is_named_only_where_it_is_read() -> None:
    content = xlsx_file([["Navn", "Kostnad", "Annet"], ["A", "#REF!", "#N/A"], ["B", "=1+1", "=1+1"]])
    sheet = read(content, "a.xlsx", BENCHES)
    found = plan_import(sheet, match_headers(sheet.headers, BENCHES), {})
    assert [(p.row, p.column, p.value) for p in found.problems] == [(2, "Kostnad", "#REF!"), (3, "Kostnad", "=1+1")]


def test_a_row_that_is_broken_is_a_problem_of_the_row() -> None:
    found = plan("Navn;Kostnad", "A;1;2")
    assert sentences(found) == [
        "Rad 2: Raden har 3 felt, og overskriften har 2. Står det semikolon inne i en tekst, setter du feltet i"
        " anførselstegn."
    ]


MEASURES = Path(__file__).parents[4] / "shared" / "data" / "measures.csv"
PUBLISHED = Register(
    key="published",
    title=msg("Publisert"),
    columns=(
        Column("name", msg("Navn"), required=True, aliases=("measure",)),
        Column("area", msg("Område"), required=True, aliases=("area",)),
        Column(
            "type", msg("Type"), Kind.CHOICE, choices=tuple(Choice(k, k) for k in ("physical", "social", "process"))
        ),
        Column("start", msg("Start"), Kind.DATE, aliases=("start_year",)),
        Column("end", msg("Slutt"), Kind.DATE, aliases=("end_year",)),
        Column("cost", msg("Kostnad"), Kind.KRONER, aliases=("cost_nok",)),
        Column("partners", msg("Partnere"), Kind.LIST, aliases=("partners",)),
        Column("source", msg("Kilde"), Kind.ADDRESS, aliases=("source_url",)),
    ),
    identity=("name", "area"),
)


def only_haugenstua(row: Values) -> Message | None:
    return None if (row["area"] or "").startswith("Haugenstua") else msg("Raden hører til et annet område.")


@pytest.mark.skipif(not MEASURES.exists(), reason=f"the collected facts are not there: {MEASURES}")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_published_measures_are_read_whole(encoding: str) -> None:
    content = MEASURES.read_text("utf-8").encode(encoding)
    sheet = read(content, "measures.csv", PUBLISHED)
    matching = match_headers(sheet.headers, PUBLISHED)
    found = plan_import(sheet, matching, {})
    assert (len(found.new), found.problems, found.left_out) == (63, (), ())
    assert found.new[0].values == {
        "area": "Haugenstua, Bydel Stovner, Oslo",
        "name": "Stedsanalyse",
        "type": "process",
        "start": None,
        "end": None,
        "cost": Decimal(300000),
        "partners": None,
        "source": "https://www.nettavisen.no/nyheter/t-fakta/s/12-95-3422923304",
    }
    again = plan_import(sheet, matching, {row.identity: row.values for row in found.new})
    assert (len(again.new), len(again.changed), len(again.unchanged)) == (0, 0, 63)
    there = plan_import(sheet, matching, {}, leave_out=only_haugenstua)
    assert (len(there.new), len(there.left_out)) == (30, 33)
