"""Money year by year: rows that are kept apart, what was used, and what was not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import builders
from tests.initiatives.forms import fields_of
from tests.initiatives.test_editing import send, shown
from varig.foundation.kernel import Conflict, CostBasis, Invalid
from varig.initiatives.actions import Frame, save_frames, set_frames
from varig.initiatives.queries import InitiativeFacts, frames
from varig.initiatives.rules import FrameRow

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def stand(of: InitiativeFacts) -> list[tuple[int, str, Decimal, Decimal | None]]:
    return [(one.year, one.source, one.amount, one.used) for one in frames(builders.SYSTEM, of)]


def _text(response: HttpResponse) -> str:
    return response.content.decode()


def _two(of: InitiativeFacts) -> tuple[str, str]:
    given = [Frame(2021, "Husbanken", Decimal(5), CostBasis.ANNOUNCED, "https://a.example/")]
    given.append(Frame(2022, "Kommunen", Decimal(6), CostBasis.ACCOUNT, used=Decimal(4), used_basis=CostBasis.ACCOUNT))
    set_frames(reader=builders.SYSTEM, of=of, frames=given)
    first, second = (str(one.id) for one in frames(builders.SYSTEM, of))
    return first, second


def test_a_row_is_added_changed_and_taken_away(of: InitiativeFacts) -> None:
    first, second = _two(of)
    rows = [
        FrameRow(None, "", None, key=first),
        FrameRow(2022, "Kommunen", Decimal(7), used=Decimal(0), key=second),
        FrameRow(2021, "husbanken", Decimal(8), key="n0"),
        FrameRow(None, "", None, key="n1"),
    ]
    save_frames(
        reader=builders.SYSTEM,
        of=of,
        rows=rows,
        changed={first, second, "n0", "n1"},
        read={first: 1, second: 1},
    )
    assert stand(of) == [(2021, "husbanken", Decimal(8), None), (2022, "Kommunen", Decimal(7), Decimal(0))]


def test_a_row_nobody_changed_is_left_as_it_is(of: InitiativeFacts) -> None:
    first, second = _two(of)
    rows = [FrameRow(2030, "Feil", Decimal(1), key=first), FrameRow(2022, "Kommunen", Decimal(7), key=second)]
    save_frames(reader=builders.SYSTEM, of=of, rows=rows, changed={second}, read={first: 1, second: 1})
    assert [one[:3] for one in stand(of)] == [(2021, "Husbanken", Decimal(5)), (2022, "Kommunen", Decimal(7))]
    assert frames(builders.SYSTEM, of)[0].source_address == "https://a.example/"


@pytest.mark.parametrize("row", [FrameRow(2021, "Husbanken", Decimal(9)), FrameRow(None, "", None)])
def test_the_second_editor_of_a_row_changes_nothing(of: InitiativeFacts, row: FrameRow) -> None:
    first, _second = _two(of)
    mine = FrameRow(row.year, row.source, row.amount, key=first)
    before = FrameRow(2021, "Husbanken", Decimal(8), key=first)
    save_frames(reader=builders.SYSTEM, of=of, rows=[before], changed={first}, read={first: 1})
    with pytest.raises(Conflict):
        save_frames(reader=builders.SYSTEM, of=of, rows=[mine], changed={first}, read={first: 1})
    assert stand(of)[0][2] == Decimal(8)


def test_what_somebody_else_has_registered_meanwhile_is_not_doubled(of: InitiativeFacts) -> None:
    _two(of)
    row = FrameRow(2021, "HUSBANKEN", Decimal(1), key="n0")
    with pytest.raises(Invalid) as refused:
        save_frames(reader=builders.SYSTEM, of=of, rows=[row], changed={"n0"}, read={})
    assert [problem.field for problem in refused.value.problems] == ["frame_n0_source"]
    assert len(stand(of)) == 2


def test_the_form_saves_rows_and_shows_three_more(of: InitiativeFacts, manager: Client) -> None:
    row = {"frame_n0_year": "2021", "frame_n0_source": "Husbanken", "frame_n0_amount": "1 200 000"}
    used = {"frame_n0_used": "900 000", "frame_n0_used_basis": "account"}
    assert send(manager, "penger/", **row, **used)["Location"] == "/eksempel/om/#penger"
    page = _text(manager.get("/eksempel/rediger/penger/"))
    (frame,) = frames(builders.SYSTEM, of)
    assert f'id="id_frame_{frame.id}_year"' in page
    assert [f'id="id_frame_n{place}_year"' in page for place in range(4)] == [True, True, True, False]
    assert (frame.amount, frame.used, frame.used_basis) == (Decimal(1200000), Decimal(900000), CostBasis.ACCOUNT)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"frame_n1_year": "2021"}, "Skriv hvem pengene kommer fra."),
        (
            {"frame_n0_year": "21", "frame_n0_source": "x", "frame_n0_amount": "5"},
            "Skriv et årstall fra 1900 av, med fire sifre.",
        ),
        ({"frame_n0_used": "-5"}, "Beløpet kan ikke være under 0."),
        (
            {"frame_n0_year": "2021", "frame_n0_source": "Husbanken", "frame_n0_amount": "5"},
            "Husbanken står alt med 2021.",
        ),
    ],
)
def test_what_is_wrong_is_said_at_the_row(
    of: InitiativeFacts, manager: Client, sent: dict[str, str], sentence: str
) -> None:
    _two(of)
    response = send(manager, "penger/", **sent)
    assert (response.status_code, sentence in _text(response)) == (422, True)
    assert [one[:3] for one in stand(of)] == [(2021, "Husbanken", Decimal(5)), (2022, "Kommunen", Decimal(6))]


def test_two_who_change_the_same_row_see_both_sides_and_lose_neither(of: InitiativeFacts, manager: Client) -> None:
    first, second = _two(of)
    mine = shown(manager, "penger/")
    send(manager, "penger/", **{f"frame_{first}_amount": "11", f"frame_{second}_amount": "12"})
    response = manager.post("/eksempel/rediger/penger/", {**mine, f"frame_{first}_amount": "99"})
    assert response.status_code == 409
    assert "Programleder lagret før deg" in _text(response)
    assert manager.post("/eksempel/rediger/penger/", fields_of(response.content)).status_code == 302
    assert [one[2] for one in stand(of)] == [Decimal(99), Decimal(12)]


def test_a_row_taken_away_meanwhile_is_not_lost_to_whoever_changed_it(of: InitiativeFacts, manager: Client) -> None:
    first, _second = _two(of)
    mine = shown(manager, "penger/")
    emptied = {f"frame_{first}_{part}": "" for part in ("year", "source", "amount", "used")}
    send(manager, "penger/", **emptied)
    response = manager.post("/eksempel/rediger/penger/", {**mine, f"frame_{first}_amount": "99"})
    assert (response.status_code, "99" in _text(response)) == (409, True)
    assert len(stand(of)) == 1


def test_frame_used_and_unused_stand_for_each_year_with_sums_of_one_basis(of: InitiativeFacts, manager: Client) -> None:
    given = [
        Frame(2021, "Staten", Decimal(3000), CostBasis.ACCOUNT, used=Decimal(1000), used_basis=CostBasis.ACCOUNT),
        Frame(2021, "Kommunen", Decimal(500), CostBasis.ACCOUNT, used=Decimal(700), used_basis=CostBasis.ACCOUNT),
        Frame(2022, "Staten", Decimal(4000), CostBasis.ANNOUNCED),
    ]
    set_frames(reader=builders.SYSTEM, of=of, frames=given)
    page = _text(manager.get("/eksempel/om/penger/")).replace("\u202f", " ").replace("\u2212", "-")
    for said in ("2 000", "-200", "brukt mer enn rammen", "1 800", "3 500", "annonsert", "regnskap"):
        assert said in page
    assert "7 000" not in page


def test_an_empty_frame_says_what_it_is_for_and_who_may_fill_it(of: InitiativeFacts) -> None:
    reader = builders.logged_in(builders.a_cast(of).reader)
    page = _text(reader.get("/eksempel/om/penger/"))
    assert "Ingen penger er ført inn" in page
    assert "Programleder kan gjøre dette." in page
