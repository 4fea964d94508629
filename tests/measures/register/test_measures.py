"""What the register of measures says beside goals, dates and costs: whom it was for, and how it was seen together."""

from __future__ import annotations

import pytest

from tests.builders import SYSTEM, a_row, an_initiative, proposed, taken_in
from tests.measures.building import back_again, changes, listed, values
from tests.measures.files import csv
from varig.measures.queries import measure, measures, needs_answered
from varig.measures.register import MEASURES
from varig.measures.rules import Delivered, Status
from varig.measures.rules.groups import Sector, TargetGroup

pytestmark = pytest.mark.django_db

ODD = csv(
    "Tiltaksnavn;For hvem;Framdrift;Gjennomført;Hvorfor ikke;Resultater;Andre felt;Samspillseffekter;Egne virkemidler",
    "Sommerjobb;Unge, jenter og kvinner;pågår;delvis;Få plasser.;40 fikk jobb.;skole; Flere fullførte. ;NAV og skolen",
    "Skatepark;ungdommer;Avsluttet;ja;;;idrett, trygghet;;",
)


@pytest.mark.requirement("R34", "R35")
def test_what_is_written_is_read_back() -> None:
    of = an_initiative()
    item_id = a_row(
        of,
        MEASURES,
        name="Sommerjobb",
        target_groups=("youth", "women"),
        status="under_way",
        delivered="partly",
        delivered_reason="Få plasser.",
        results="Førti fikk jobb.",
        synergy_sectors=("school", "work"),
        synergies="Flere fullførte skolen.",
        means_together="NAV, skolen og bydelens egne penger.",
    )
    one = measure(SYSTEM, of, item_id)
    assert (one.status, one.delivered) == (Status.UNDER_WAY, Delivered.PARTLY)
    assert one.target_groups == (TargetGroup.YOUTH, TargetGroup.WOMEN)
    assert one.synergy_sectors == (Sector.SCHOOL, Sector.WORK)
    assert (one.results, one.synergies, one.means_together) == (
        "Førti fikk jobb.",
        "Flere fullførte skolen.",
        "NAV, skolen og bydelens egne penger.",
    )


def test_what_nobody_has_said_is_unknown() -> None:
    of = an_initiative()
    one = measure(SYSTEM, of, a_row(of, MEASURES, name="Sommerjobb"))
    assert (one.status, one.target_groups, one.results, one.synergy_sectors) == (None, (), "", ())


@pytest.mark.requirement("R34", "R35")
def test_a_spreadsheet_with_other_headers_is_understood() -> None:
    of = an_initiative()
    taken_in(of, MEASURES, ODD)
    skatepark, sommerjobb = MEASURES.stored.kept(MEASURES, SYSTEM, of)
    assert values(of, MEASURES, sommerjobb.id) == {
        "name": "Sommerjobb",
        "target_groups": ("youth", "women"),
        "status": "under_way",
        "cost_basis": "unknown",
        "delivered": "partly",
        "delivered_reason": "Få plasser.",
        "results": "40 fikk jobb.",
        "synergy_sectors": ("school",),
        "synergies": "Flere fullførte.",
        "means_together": "NAV og skolen",
    }
    assert (skatepark.values["status"], skatepark.values["synergy_sectors"]) == ("completed", ("sport", "safety"))


@pytest.mark.parametrize("name", ["ut.xlsx", "ut.csv"])
def test_what_goes_out_comes_back_without_a_difference(name: str) -> None:
    of = an_initiative()
    taken_in(of, MEASURES, ODD)
    plan = back_again(of, MEASURES, name)
    assert (changes(plan), len(plan.unchanged)) == ([], 2)


def test_the_list_is_narrowed_by_group_and_status() -> None:
    of = an_initiative()
    taken_in(of, MEASURES, ODD)
    assert listed(of, MEASURES) == ["Skatepark", "Sommerjobb"]
    assert listed(of, MEASURES, "target_groups=women") == ["Sommerjobb"]
    assert listed(of, MEASURES, "target_groups=youth&sort=-name") == ["Sommerjobb", "Skatepark"]
    assert listed(of, MEASURES, "status=completed") == ["Skatepark"]
    assert listed(of, MEASURES, "synergy_sectors=-") == []


def test_a_word_that_is_no_status_is_named() -> None:
    found = proposed(an_initiative(), MEASURES, csv("Navn;Status", "Skatepark;nesten i mål"))
    assert [(one.row, one.column, one.value) for one in found.plan.problems] == [(2, "Status", "nesten i mål")]


@pytest.mark.requirement("R36")
def test_the_needs_it_answers_come_along_and_are_kept_with_it() -> None:
    of = an_initiative()
    content = csv("Navn;Innspill", "Skatepark;Et sted for ungdom", "Lys;Tryggere skolevei")
    found = proposed(of, MEASURES, content)
    assert [(new.key, new.names) for new in found.along] == [("needs", ("Et sted for ungdom", "Tryggere skolevei"))]
    taken_in(of, MEASURES, content)
    answered = {one.name: needs_answered(SYSTEM, of)[one.item_id] for one in measures(SYSTEM, of)}
    assert answered == {"Lys": ("Tryggere skolevei",), "Skatepark": ("Et sted for ungdom",)}
    assert changes(back_again(of, MEASURES)) == []
