"""Positions and roles: who pays, where they go afterwards, and never who has them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_cast, a_row, an_actor, an_initiative, proposed, taken_in
from tests.measures.building import back_again, changes, listed, values, wrong
from tests.measures.files import csv, workbook
from varig.foundation.kernel import Invalid, NotAllowed, PartialDate, Problem
from varig.foundation.registers.spoken import spoken
from varig.programme_office.queries import positions
from varig.programme_office.register import POSITIONS
from varig.programme_office.register.shares import share

pytestmark = pytest.mark.django_db

ODD = workbook(
    ("Stillingstittel", "Stillingsprosent", "Arbeidsgiver", "Betalt av", "Slutter", "Etter satsingen"),
    ("Programleder", 1.0, "Bydelen", "Bydelen", "31.12.2025", "Bydelen"),
    ("Områdeutvikler", "80 %", "Bydelen", "Staten", 2025, None),
    ("Kontaktperson", 0.5, None, None, None, None),
)


@pytest.mark.requirement("R5")
def test_what_is_written_is_read_back() -> None:
    of = an_initiative()
    an_actor(of, "Bydelen")
    an_actor(of, "Oppvekst")
    given = {
        "name": "Områdeutvikler",
        "share": Decimal("80.00"),
        "employer": "Bydelen",
        "financed_by": "Staten",
        "start": PartialDate(2021),
        "end": PartialDate(2025, 12),
        "goes_back_to": "Oppvekst",
        "note": "Delt med fritidsklubben.",
    }
    row_id = a_row(of, POSITIONS, **given)
    assert values(of, POSITIONS, row_id) == given
    assert [(one.id, one.name, one.share) for one in positions(SYSTEM, of)] == [
        (row_id, "Områdeutvikler", Decimal("80.00"))
    ]


def test_a_spreadsheet_with_other_headers_is_understood() -> None:
    found = proposed(an_initiative(), POSITIONS, ODD, "stillinger.xlsx").plan
    assert found.problems == ()
    assert [(row.values["name"], row.values["share"]) for row in found.new] == [
        ("Programleder", Decimal(100)),
        ("Områdeutvikler", Decimal(80)),
        ("Kontaktperson", Decimal(50)),
    ]
    assert [row.values["goes_back_to"] for row in found.new] == ["Bydelen", None, None]


@pytest.mark.parametrize("name", ["ut.xlsx", "ut.csv"])
def test_what_goes_out_comes_back_without_a_difference(name: str) -> None:
    of = an_initiative()
    for row in proposed(of, POSITIONS, ODD, "stillinger.xlsx").plan.new:
        a_row(of, POSITIONS, **row.values)
    plan = back_again(of, POSITIONS, name)
    assert (changes(plan), len(plan.unchanged)) == ([], 3)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (80, Decimal(80)),
        (0.8, Decimal(80)),
        (1, Decimal(100)),
        ("37,5", Decimal("37.5")),
        ("37,5 %", Decimal("37.5")),
        ("80%", Decimal(80)),
        ("", None),
        ("ukjent", None),
        (0, Decimal(0)),
    ],
)
def test_a_share_as_people_write_it(cell: object, found: Decimal | None) -> None:
    assert share(cell) == found  # type: ignore[arg-type]


def test_a_share_in_words_is_asked_about() -> None:
    assert isinstance(share("full stilling"), Problem)


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ({"name": "Områdeutvikler", "share": Decimal(100)}, []),
        ({"share": Decimal(0)}, ["share"]),
        ({"share": Decimal(101)}, ["share"]),
        ({"start": PartialDate(2022), "end": PartialDate(2021)}, ["end"]),
        ({"name": "kari@kommune.example"}, ["name"]),
    ],
)
def test_what_can_not_be(row: dict[str, object], fields: list[str]) -> None:
    of = an_initiative()
    assert wrong(POSITIONS, of, **row) == fields
    if fields and "name" not in fields:
        with pytest.raises(Invalid):
            a_row(of, POSITIONS, name="Områdeutvikler", **row)


def test_the_form_asks_for_the_role_and_never_for_the_person() -> None:
    asked = POSITIONS.column("name").help
    assert asked is not None
    assert spoken(asked) == "For eksempel «områdeutvikler». Skriv aldri navnet på den som har den."


def test_the_list_is_narrowed_sorted_and_searched() -> None:
    of = an_initiative()
    for row in proposed(of, POSITIONS, ODD, "stillinger.xlsx").plan.new:
        a_row(of, POSITIONS, **row.values)
    assert listed(of, POSITIONS) == ["Kontaktperson", "Områdeutvikler", "Programleder"]
    assert listed(of, POSITIONS, "sort=-share") == ["Programleder", "Områdeutvikler", "Kontaktperson"]
    assert listed(of, POSITIONS, "employer=Bydelen") == ["Områdeutvikler", "Programleder"]
    assert listed(of, POSITIONS, "goes_back_to=-") == ["Kontaktperson", "Områdeutvikler"]
    assert listed(of, POSITIONS, "q=staten") == ["Områdeutvikler"]


def test_only_those_who_keep_the_registers_may_add() -> None:
    of = an_initiative()
    cast = a_cast(of)
    for reader in (cast.reader, cast.owner, cast.outsider, cast.link, cast.unit_manager):
        with pytest.raises(NotAllowed):
            a_row(of, POSITIONS, reader=reader, name="Områdeutvikler")
    taken_in(of, POSITIONS, csv("Stilling", "Områdeutvikler"), reader=cast.manager)
    assert listed(of, POSITIONS, reader=cast.reader) == ["Områdeutvikler"]
