"""Areas, money and goals as registers: lists, forms, and a file that goes out and comes back without a difference."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.initiatives.building import an_area
from tests.initiatives.forms import fields_of
from varig.foundation.kernel import Invalid, msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.importing import propose
from varig.foundation.registers.storing import Changes
from varig.initiatives.queries import InitiativeFacts, areas, frames, goals

pytestmark = pytest.mark.django_db

ROWS: dict[str, list[dict[str, Any]]] = {
    "areas": [
        {"name": "Dalen", "code": "0301121201", "code_kind": "subdistrict"},
        {"name": "Dalen", "code": "0301999", "source_address": "https://www.kommune.example/kart"},
    ],
    "frames": [
        {"year": 2021, "source": "Staten", "amount": 3000, "basis": "announced", "used": 0, "used_basis": "account"},
        {"year": 2022, "source": "Staten", "amount": 4000},
    ],
    "goals": [
        {"name": "Trivsel", "is_main": True, "measurable": "Ni av ti trives.\n\nDe svarer selv."},
        {"name": "Møteplasser", "parent": "Trivsel", "heading": "places", "baseline": "0", "value_at_end": "2"},
    ],
    "indicators": [
        {"name": "Trives", "goal": "Trivsel", "unit": "prosent", "direction": "higher", "baseline": 71},
        {"name": "Flytter", "direction": "lower", "baseline_year": 2020, "closing_year": 2024, "closing": 12},
    ],
}
PATHS = {"areas": "omrader", "frames": "rammer", "goals": "malregister", "indicators": "indikatorer"}


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def fill(of: InitiativeFacts, key: str, rows: list[Mapping[str, Any]] | None = None) -> None:
    kept = register(key)
    new = ROWS[key] if rows is None else rows
    kept.stored.write(kept, reader=builders.SYSTEM, of=of, changes=Changes(new=new), did=msg("førte inn"))


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("key", ROWS)
def test_what_goes_out_comes_back_without_a_difference(
    of: InitiativeFacts, manager: Client, key: str, form: str
) -> None:
    fill(of, "goals") if key == "indicators" else None
    fill(of, key)
    content = manager.get(f"/eksempel/register/{PATHS[key]}/last-ned/{form}/").content
    plan = propose(register(key), builders.SYSTEM, of, content, f"fil.{form}").plan
    assert (len(plan.new), len(plan.changed), len(plan.problems), len(plan.unchanged)) == (0, 0, 0, 2)


@pytest.mark.parametrize("key", ROWS)
def test_each_has_a_list_a_form_and_a_page_for_a_row(of: InitiativeFacts, manager: Client, key: str) -> None:
    fill(of, "goals") if key == "indicators" else None
    fill(of, key)
    base = f"/eksempel/register/{PATHS[key]}/"
    (row, _other) = register(key).stored.kept(register(key), builders.SYSTEM, of)
    addresses = (base, f"{base}ny/", f"{base}{row.id}/", f"{base}{row.id}/rediger/", f"{base}mal/", f"{base}?q=trives")
    statuses = [manager.get(address, follow=True).status_code for address in addresses]
    assert statuses == [200] * len(addresses)


@pytest.mark.parametrize(
    ("key", "sent", "sentence"),
    [
        ("areas", {"name": "Dalen", "valid_from": "2020", "valid_to": "2019"}, "Koden gjelder fra 2020."),
        ("frames", {"year": "20", "source": "Staten", "amount": "5"}, "Skriv et årstall fra 1900 av, med fire sifre."),
        ("frames", {"year": "2020", "source": "Staten", "amount": "-5"}, "Beløpet kan ikke være under 0."),
        ("goals", {"name": "Trivsel", "is_main": "yes", "parent": "Nærhet"}, "Et hovedmål ligger øverst."),
        ("indicators", {"name": "Trives", "baseline_year": "2020", "closing_year": "2019"}, "fra 2020."),
    ],
)
def test_a_form_says_what_is_wrong_and_keeps_what_was_typed(
    of: InitiativeFacts, manager: Client, key: str, sent: dict[str, str], sentence: str
) -> None:
    fill(of, "goals", [{"name": "Nærhet"}])
    address = f"/eksempel/register/{PATHS[key]}/ny/"
    response = manager.post(address, {**fields_of(manager.get(address).content), **sent})
    assert (response.status_code, sentence in response.content.decode()) == (422, True)
    shown = fields_of(response.content)
    assert {name: shown[name] for name in sent} == sent


@pytest.mark.parametrize(
    ("key", "row"),
    [
        ("areas", {"name": "Dalen", "code": "0301121201"}),
        ("frames", {"year": 2021, "source": "Staten", "amount": 5}),
        ("indicators", {"name": "Trives"}),
    ],
)
def test_the_same_row_twice_is_refused(of: InitiativeFacts, key: str, row: dict[str, Any]) -> None:
    fill(of, key, [row])
    with pytest.raises(Invalid):
        fill(of, key, [row])


def test_a_boundary_stays_when_the_facts_of_its_area_change(of: InitiativeFacts, manager: Client) -> None:
    one = an_area(of)
    address = f"/eksempel/register/omrader/{one}/rediger/"
    sent = {**fields_of(manager.get(address).content), "code_kind": "district"}
    assert manager.post(address, sent).status_code == 302
    (area,) = areas(builders.SYSTEM, of)
    assert (area.code_kind, area.is_drawn, area.version) == ("district", True, 2)


def test_who_keeps_which_register(of: InitiativeFacts) -> None:
    cast = builders.a_cast(of)
    wanted = {"manager": (True,) * 4, "coordinator": (False, False, False, True), "reader": (False,) * 4}
    found = {name: tuple(register(key).stored.may_add(getattr(cast, name), of) for key in PATHS) for name in wanted}
    assert found == wanted


def test_a_register_shows_only_its_own_initiative(of: InitiativeFacts) -> None:
    other = builders.an_initiative("annen")
    for key in ("goals", "areas", "frames", "indicators"):
        fill(other, key)
    assert [len(register(key).stored.kept(register(key), builders.SYSTEM, of)) for key in PATHS] == [0, 0, 0, 0]
    assert (areas(builders.SYSTEM, of), frames(builders.SYSTEM, of), goals(builders.SYSTEM, of)) == ([], [], [])
