"""The initiative's own facts with phases and money, saved as a whole or not at all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import builders
from varig.foundation.kernel import Conflict, CostBasis, Invalid, PartialDate
from varig.initiatives.actions import save_initiative
from varig.initiatives.queries import InitiativeFacts, frames, initiative, phases
from varig.initiatives.rules import FrameRow, frame_problems, phase_problems

P = PartialDate


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        ([FrameRow(None, "", None)], []),
        ([FrameRow(2020, "Husbanken", Decimal(0))], []),
        ([FrameRow(None, "Husbanken", Decimal(5))], ["frame_0_year"]),
        ([FrameRow(2020, "", None)], ["frame_0_source", "frame_0_amount"]),
        ([FrameRow(2020, "Husbanken", Decimal(5)), FrameRow(2021, "Husbanken", Decimal(5))], []),
        ([FrameRow(2020, "Husbanken", Decimal(5)), FrameRow(2020, "husbanken", Decimal(6))], ["frame_1_source"]),
    ],
)
def test_a_row_of_money_is_whole_or_empty_and_not_double(rows: list[FrameRow], fields: list[str]) -> None:
    assert [problem.field for problem in frame_problems(rows)] == fields


def test_phases_may_overlap_and_be_unknown_but_not_end_before_they_start() -> None:
    dates = {1: (P(2020), P(2021)), 2: (P(2020), None), 3: (None, None), 4: (P(2023), P(2022))}
    assert [problem.field for problem in phase_problems(dates)] == ["phase_4_end"]


@pytest.fixture
def of(db: None) -> InitiativeFacts:
    return builders.an_initiative("eksempel")


def _save(of: InitiativeFacts, **changed: Any) -> None:
    given: dict[str, Any] = {"version": 1, "facts": {}, "phases": {}, "frames": []}
    save_initiative(reader=builders.SYSTEM, of=of, **{**given, **changed})


def test_all_is_saved_at_once(of: InitiativeFacts) -> None:
    row = FrameRow(2021, "Husbanken", Decimal(5), CostBasis.ANNOUNCED)
    _save(of, facts={"name": "Ny"}, phases={1: (P(2020), P(2021, 6))}, frames=[row])
    assert initiative(builders.SYSTEM, "eksempel").name == "Ny"
    assert phases(builders.SYSTEM, of)[0].end == P(2021, 6)
    assert [(one.year, one.source, one.amount, one.basis) for one in frames(builders.SYSTEM, of)] == [
        (2021, "Husbanken", Decimal(5), CostBasis.ANNOUNCED)
    ]


def test_money_that_is_no_longer_among_the_rows_is_taken_away(of: InitiativeFacts) -> None:
    _save(of, frames=[FrameRow(2021, "Husbanken", Decimal(5)), FrameRow(2022, "Kommunen", Decimal(6))])
    _save(of, version=2, frames=[FrameRow(2022, "Kommunen", Decimal(7)), FrameRow(None, "", None)])
    assert [(one.year, one.amount) for one in frames(builders.SYSTEM, of)] == [(2022, Decimal(7))]


def test_one_thing_wrong_saves_nothing(of: InitiativeFacts) -> None:
    with pytest.raises(Invalid) as refused:
        _save(of, facts={"name": "Ny", "end": P(2010)}, frames=[FrameRow(2021, "", Decimal(5))])
    assert [problem.field for problem in refused.value.problems] == ["end", "frame_0_source"]
    assert initiative(builders.SYSTEM, "eksempel").name == "Satsingen eksempel"


def test_the_second_editor_changes_nothing(of: InitiativeFacts) -> None:
    _save(of, facts={"name": "Min"})
    with pytest.raises(Conflict):
        _save(of, facts={"name": "Din"}, phases={1: (P(2020), None)})
    assert initiative(builders.SYSTEM, "eksempel").name == "Min"
    assert phases(builders.SYSTEM, of)[0].start is None


def test_it_may_end_within_the_year_it_starts(of: InitiativeFacts) -> None:
    _save(of, facts={"start": P(2020, 6), "end": P(2020)})
    assert initiative(builders.SYSTEM, "eksempel").end == P(2020)


SENT = {
    "name": "Satsingen",
    "start": "2020",
    "end": "31.12.2025",
    "version": 1,
    "decision_months": 23,
    "study_months": 13,
    "report_months": 3,
}


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def _text(response: HttpResponse) -> str:
    return response.content.decode()


def test_who_may_edit_the_initiative(of: InitiativeFacts) -> None:
    cast = builders.a_cast(of)
    wanted = {
        "manager": 200,
        "coordinator": 403,
        "owner": 403,
        "unit_manager": 403,
        "reader": 403,
        "administrator": 403,
        "secretariat": 403,
        "outsider": 404,
    }
    statuses = {name: builders.logged_in(getattr(cast, name)).get("/eksempel/rediger/").status_code for name in wanted}
    assert statuses == wanted


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_page_is_there_in_every_language(manager: Client, language: str) -> None:
    manager.cookies["django_language"] = language
    response = manager.get("/eksempel/rediger/")
    assert (response.status_code, f'<html lang="{language}"' in _text(response)) == (200, True)


def test_the_form_saves_rows_and_shows_three_more(of: InitiativeFacts, manager: Client) -> None:
    row = {"frame_0_year": "2021", "frame_0_source": "Husbanken", "frame_0_amount": "1 200 000"}
    assert manager.post("/eksempel/rediger/", {**SENT, **row, "phase_1_start": "2020"}).status_code == 302
    page = _text(manager.get("/eksempel/rediger/"))
    assert 'id="id_frame_3_year"' in page
    assert 'id="id_frame_4_year"' not in page
    assert [one.amount for one in frames(builders.SYSTEM, of)] == [Decimal(1200000)]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"end": "2019"}, "Satsingen starter 2020. Skriv en slutt som er senere."),
        ({"frame_1_year": "2021"}, "Skriv hvem pengene kommer fra."),
        ({"frame_0_year": "21", "frame_0_source": "x", "frame_0_amount": "5"}, "Skriv året med fire sifre."),
        ({"phase_2_start": "2023", "phase_2_end": "2022"}, "Fase 2 slutter før den starter."),
        ({"decision_months": "to"}, "Skriv antall måneder med tall."),
    ],
)
def test_what_is_wrong_is_said(manager: Client, sent: dict[str, str], sentence: str) -> None:
    response = manager.post("/eksempel/rediger/", {**SENT, **sent})
    assert (response.status_code, sentence in _text(response)) == (422, True)


def test_two_who_save_at_once_see_both_sides(of: InitiativeFacts, manager: Client) -> None:
    manager.post("/eksempel/rediger/", {**SENT, "name": "Først"})
    response = manager.post("/eksempel/rediger/", {**SENT, "name": "Sist"})
    assert response.status_code == 409
    for said in ("Programleder lagret før deg", "Først", "Sist"):
        assert said in _text(response)
    assert initiative(builders.SYSTEM, "eksempel").name == "Først"
