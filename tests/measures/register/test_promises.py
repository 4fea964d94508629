"""Promises to residents: what was said, the money it hangs on, and how it went."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import a_measure, a_row, an_actor, an_initiative, proposed
from tests.measures.building import back_again, changes, listed, values
from tests.measures.files import csv
from varig.foundation.kernel import Invalid, PartialDate
from varig.foundation.ui.text import say
from varig.measures.register import PROMISES

pytestmark = pytest.mark.django_db

ODD = csv(
    "Løfteregister 2024",
    "Hva ble lovet;Til hvem;Kven lova;Når;Anledning;Tidsfrist;Budsjettlinje;År;Sum;I budsjettet;Status;Begrunnelse",
    "Park på Dalen;ungdom;Bydelen;14.12.2016;Folkemøte;2018;Park;2017;2 mill;tatt ut;brutt;Pengene ble tatt ut.",
    "Lys på skoleveien;barn, familier;Bydelen;2023;;31.12.2025;;;650 000;ja;pågår;",
)


def test_what_is_written_is_read_back() -> None:
    of = an_initiative()
    a_measure(of, "Dalen park")
    an_actor(of, "Bydelen")
    given = {
        "name": "Park på Dalen",
        "accountable": "Bydelen",
        "wording": "Dere skal få den parken dere har tegnet.",
        "groups": ("youth",),
        "promised_to": "Ungdomsrådet",
        "promised_by": "Bydelen",
        "body": "Bydelsutvalget",
        "said": PartialDate(2016, 12, 14),
        "said_where": "Folkemøtet på skolen",
        "due": PartialDate(2018),
        "measure": "Dalen park",
        "budget_state": "removed",
        "budget_post": "Park, investering",
        "budget_year": 2017,
        "budget_amount": Decimal(2000000),
        "state": "not_kept",
        "reason": "Pengene ble tatt ut.",
        "told": True,
        "told_on": PartialDate(2017, 1),
        "told_how": "Møte med ungdomsrådet",
        "continuation_note": "Prøves på nytt i 2019.",
        "source_address": "https://avis.example/dalen",
    }
    assert values(of, PROMISES, a_row(of, PROMISES, **given)) == given


def test_a_spreadsheet_with_other_headers_is_understood() -> None:
    found = proposed(an_initiative(), PROMISES, ODD)
    assert found.plan.problems == ()
    park, light = (row.values for row in found.plan.new)
    assert park == {
        "name": "Park på Dalen",
        "groups": ("youth",),
        "promised_by": "Bydelen",
        "said": PartialDate(2016, 12, 14),
        "said_where": "Folkemøte",
        "due": PartialDate(2018),
        "budget_post": "Park",
        "budget_year": 2017,
        "budget_amount": Decimal(2000000),
        "budget_state": "removed",
        "state": "not_kept",
        "reason": "Pengene ble tatt ut.",
    }
    assert (light["budget_state"], light["state"], light["groups"]) == ("in_budget", "open", ("children", "families"))


@pytest.mark.parametrize("name", ["ut.xlsx", "ut.csv"])
def test_what_goes_out_comes_back_without_a_difference(name: str) -> None:
    of = an_initiative()
    for row in proposed(of, PROMISES, ODD).plan.new:
        a_row(of, PROMISES, **row.values)
    plan = back_again(of, PROMISES, name)
    assert (changes(plan), len(plan.unchanged)) == ([], 2)


def test_a_promise_that_was_not_kept_says_why() -> None:
    found = proposed(an_initiative(), PROMISES, csv("Løfte;Status", "Park på Dalen;ikke holdt")).plan
    assert [(one.row, one.column_key, say(one.message)) for one in found.problems] == [
        (2, "reason", "Skriv hvorfor løftet ikke ble holdt, eller bare delvis. De som fikk det, vil spørre.")
    ]


@pytest.mark.parametrize(
    "row",
    [
        {"state": "not_kept"},
        {"state": "partly", "reason": ""},
        {"said": PartialDate(2020), "due": PartialDate(2019)},
        {"said": PartialDate(2020), "told_on": PartialDate(2019)},
        {"budget_amount": Decimal(-1)},
        {"budget_year": 17},
        {"told": False, "told_on": PartialDate(2020)},
    ],
)
def test_the_database_refuses_what_can_not_be(row: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        a_row(an_initiative(), PROMISES, name="Park på Dalen", **row)


def test_the_list_is_narrowed_sorted_and_searched() -> None:
    of = an_initiative()
    for row in proposed(of, PROMISES, ODD).plan.new:
        a_row(of, PROMISES, **row.values)
    a_row(of, PROMISES, name="Årlig fest")
    assert listed(of, PROMISES) == ["Lys på skoleveien", "Park på Dalen", "Årlig fest"]
    assert listed(of, PROMISES, "sort=due") == ["Park på Dalen", "Lys på skoleveien", "Årlig fest"]
    assert listed(of, PROMISES, "budget_state=removed") == ["Park på Dalen"]
    assert listed(of, PROMISES, "state=-&state=open") == ["Lys på skoleveien", "Årlig fest"]
    assert listed(of, PROMISES, "told=-&q=lys") == ["Lys på skoleveien"]
