"""The special organisation itself, what it cost, and that it is dissolved."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_row, an_actor, an_initiative, proposed, taken_in
from tests.measures.building import back_again, changes, listed, values, wrong
from tests.measures.files import csv, workbook
from varig.actors.rules import ActorKind
from varig.foundation.kernel import Invalid, PartialDate
from varig.foundation.ui.text import say
from varig.programme_office.queries import offices
from varig.programme_office.register import OFFICE, OFFICE_YEARS

pytestmark = pytest.mark.django_db

ODD = csv(
    "Organisasjon;Aktør;Startet;Del av;Svarer til;Programstyre;Vedtatt av;Saksnr;Vedtaksdato;Avviklet",
    "Kontoret;Programkontoret;2020;Bydelen;bydelsdirektøren;tre enhetsledere;Bydelsutvalget;12/24;3.6.2024;31.12.2025",
)
YEARS = workbook(
    ("Årstall", "Ramme", "Regnskap", "Finansieringskilde", "Beløpene gjelder"),
    (2023, "2 400 000", 2100000, "Bydelen", "regnskap"),
    (2024, 2500000, None, "Bydelen", None),
    ("Sum", 4900000, 2100000, None, None),
)


@pytest.mark.requirement("R5")
def test_what_is_written_is_read_back_with_how_it_was_dissolved() -> None:
    of = an_initiative()
    an_actor(of, "Bydelen")
    an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
    given = {
        "name": "Programkontoret i Dalen",
        "actor": "Programkontoret",
        "description": "Driver satsingen.",
        "established": PartialDate(2020, 3),
        "part_of": "Bydelen",
        "reports_to": "Bydelsdirektøren",
        "steering_group": "Lederne for oppvekst, kultur og plan",
        "reference_group": "Ungdomsrådet",
        "dissolution_body": "Bydelsutvalget",
        "dissolution_case": "12/24",
        "dissolution_decided": PartialDate(2024, 6, 3),
        "dissolution_address": "https://www.kommune.example/sak/12",
        "dissolved": PartialDate(2025, 12, 31),
        "archive": "Bydelens arkiv, 2020/114",
        "source_address": "https://www.kommune.example/satsing",
    }
    assert values(of, OFFICE, a_row(of, OFFICE, **given)) == given
    (found,) = offices(SYSTEM, of)
    assert (found.name, found.dissolution_case, found.dissolved) == (
        "Programkontoret i Dalen",
        "12/24",
        PartialDate(2025, 12, 31),
    )


def test_an_initiative_without_an_office_has_none() -> None:
    assert offices(SYSTEM, an_initiative()) == []


def test_two_offices_have_two_names() -> None:
    of = an_initiative()
    a_row(of, OFFICE, name="Programkontoret")
    with pytest.raises(Invalid) as refused:
        a_row(of, OFFICE, name="Programkontoret")
    assert say(refused.value.problems[0].message).startswith("Raden finnes alt.")


@pytest.mark.requirement("R5")
def test_a_spreadsheet_with_other_headers_is_understood_and_comes_back_unchanged() -> None:
    of = an_initiative()
    taken_in(of, OFFICE, ODD)
    (row,) = OFFICE.stored.kept(OFFICE, SYSTEM, of)
    assert values(of, OFFICE, row.id) == {
        "name": "Kontoret",
        "actor": "Programkontoret",
        "established": PartialDate(2020),
        "part_of": "Bydelen",
        "reports_to": "bydelsdirektøren",
        "steering_group": "tre enhetsledere",
        "dissolution_body": "Bydelsutvalget",
        "dissolution_case": "12/24",
        "dissolution_decided": PartialDate(2024, 6, 3),
        "dissolved": PartialDate(2025, 12, 31),
    }
    assert (changes(back_again(of, OFFICE)), listed(of, OFFICE, "q=enhetsled")) == ([], ["Kontoret"])


@pytest.mark.parametrize(
    "row",
    [
        {"established": PartialDate(2022), "dissolved": PartialDate(2021)},
        {"dissolution_decided": PartialDate(2024, 6), "dissolved": PartialDate(2024, 5)},
    ],
)
def test_it_is_not_dissolved_before_it_begins_or_before_it_is_decided(row: dict[str, object]) -> None:
    of = an_initiative()
    assert wrong(OFFICE, of, **row) == ["dissolved"]
    with pytest.raises(Invalid):
        a_row(of, OFFICE, name="Programkontoret", **row)


def test_its_years_are_taken_in_and_come_back_unchanged() -> None:
    of = an_initiative()
    found = proposed(of, OFFICE_YEARS, YEARS, "penger.xlsx").plan
    assert (found.problems, [row.values["budget"] for row in found.new]) == ((), [Decimal(2400000), Decimal(2500000)])
    for row in found.new:
        a_row(of, OFFICE_YEARS, **row.values)
    assert (changes(back_again(of, OFFICE_YEARS)), listed(of, OFFICE_YEARS, "sort=-budget")) == (
        [],
        ["2024, Bydelen", "2023, Bydelen"],
    )
    assert listed(of, OFFICE_YEARS, "basis=account") == ["2023, Bydelen"]


@pytest.mark.parametrize("row", [{"year": 23}, {"budget": Decimal(-1)}, {"used": Decimal(-1)}])
def test_a_year_that_can_not_be_is_refused(row: dict[str, object]) -> None:
    of = an_initiative()
    assert wrong(OFFICE_YEARS, of, **row) == list(row)
    with pytest.raises(Invalid):
        a_row(of, OFFICE_YEARS, **{"year": 2023, **row})
