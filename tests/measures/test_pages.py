"""Pages of measures: who gets them, what they say, and what they do when two save at once."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests import builders
from tests.measures import files
from varig.foundation.files.models import StoredFile
from varig.foundation.ui.text import say
from varig.initiatives.actions import add_goal
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.roles import Permission, who_can
from varig.legacy.queries import described, items
from varig.measures.queries import measure

pytestmark = pytest.mark.django_db

EDITORS = {"manager": 200, "coordinator": 200}
READERS = dict.fromkeys(("administrator", "owner", "unit_manager", "other_unit_manager", "secretariat", "reader"), 403)
WHO_MAY_ADD = {**EDITORS, **READERS, "outsider": 404}
WHO_MAY_EDIT = {**WHO_MAY_ADD, "unit_manager": 200}


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def cast(of: InitiativeFacts) -> builders.Cast:
    return builders.a_cast(of)


@pytest.fixture
def manager(cast: builders.Cast) -> Client:
    return builders.logged_in(cast.manager)


def _statuses(cast: builders.Cast, address: str, wanted: dict[str, int]) -> dict[str, int]:
    return {name: builders.logged_in(getattr(cast, name)).get(address).status_code for name in wanted}


def _text(response: HttpResponse) -> str:
    return response.content.decode()


@pytest.mark.parametrize("address", ["/eksempel/register/tiltak/ny/", "/eksempel/register/tiltak/hent-inn/"])
def test_who_may_add_measures(cast: builders.Cast, address: str) -> None:
    assert _statuses(cast, address, WHO_MAY_ADD) == WHO_MAY_ADD


def test_who_may_edit_a_measure_that_a_unit_answers_for(of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of, accountable=cast.unit)
    assert _statuses(cast, f"/eksempel/arven/{item_id}/fakta/", WHO_MAY_EDIT) == WHO_MAY_EDIT


def test_nobody_gets_them_without_an_account(of: InitiativeFacts) -> None:
    item_id = builders.a_measure(of)
    for address in ("register/tiltak/ny/", "register/tiltak/hent-inn/", f"arven/{item_id}/fakta/"):
        response = Client().get(f"/eksempel/{address}")
        assert (response.status_code, response["Location"].startswith("/konto/")) == (302, True)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_are_there_in_every_language(of: InitiativeFacts, manager: Client, language: str) -> None:
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Flere møteplasser")
    item_id = builders.a_measure(of, "Storstua", goals=(goal,), continuation_note="Bydelen driver den.")
    manager.cookies["django_language"] = language
    for address in (
        f"arven/{item_id}/",
        f"arven/{item_id}/fakta/",
        "register/tiltak/ny/",
        "register/tiltak/hent-inn/",
        f"mal/{goal}/",
    ):
        response = manager.get(f"/eksempel/{address}")
        assert response.status_code == 200
        assert f'<html lang="{language}"' in _text(response)


def _fields(**changed: Any) -> dict[str, Any]:
    return {"name": "Storstua", "version": 1, "cost_basis": "unknown", **changed}


def test_everything_that_is_wrong_is_said_at_once(of: InitiativeFacts, manager: Client) -> None:
    page = _text(manager.post("/eksempel/register/tiltak/ny/", {"name": "Storstua", "cost": "tusen", "start": "1999"}))
    assert "Skriv beløpet med bare tall" in page
    assert "1999 er før satsingen" in page
    assert items(builders.SYSTEM, of) == []


def test_a_measure_is_added_with_the_name_alone(of: InitiativeFacts, manager: Client) -> None:
    response = manager.post("/eksempel/register/tiltak/ny/", {"name": "Storstua"})
    (item,) = items(builders.SYSTEM, of)
    assert (response.status_code, response["Location"]) == (302, f"/eksempel/arven/{item.id}/")
    assert measure(builders.SYSTEM, of, item.id).cost is None


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"cost": "mye"}, "Skriv beløpet med bare tall, for eksempel 12 500."),
        ({"start": "2010"}, "2010 er før satsingen, som starter 1. januar 2020."),
        ({"start": "i fjor"}, "Skriv datoen som 31.12.2013, 12.2013 eller bare 2013."),
        ({"name": ""}, "Skriv noe her."),
        ({"cost": "-5"}, "Den kan ikke være under 0. Skriv beløpet uten minus"),
        ({"source_address": "h t"}, "Skriv hele nettadressen"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    of: InitiativeFacts, manager: Client, sent: dict[str, str], sentence: str
) -> None:
    item_id = builders.a_measure(of, "Storstua")
    response = manager.post(f"/eksempel/arven/{item_id}/fakta/", _fields(description="Ny tekst", **sent))
    assert response.status_code == 422
    assert sentence in _text(response)
    assert "Ny tekst" in _text(response)
    assert measure(builders.SYSTEM, of, item_id).description == ""


def test_two_who_save_at_once_see_both_sides(of: InitiativeFacts, cast: builders.Cast, manager: Client) -> None:
    item_id = builders.a_measure(of, "Storstua")
    address = f"/eksempel/arven/{item_id}/fakta/"
    other = builders.logged_in(cast.coordinator)
    assert other.post(address, _fields(description="Skrevet først")).status_code == 302
    second = manager.post(address, _fields(description="Skrevet sist"))
    assert second.status_code == 409
    for said in ("Koordinator lagret før deg", "Skrevet først", "Skrevet sist"):
        assert said in _text(second)
    assert measure(builders.SYSTEM, of, item_id).description == "Skrevet først"
    assert manager.post(address, _fields(description="Skrevet sist", version=2)).status_code == 302
    assert measure(builders.SYSTEM, of, item_id).description == "Skrevet sist"


def _upload(client: Client, content: bytes, name: str = "tiltak.csv") -> HttpResponse:
    return client.post("/eksempel/register/tiltak/hent-inn/", {"file": SimpleUploadedFile(name, content)})


NO_TABLE = [
    (b"", "tom.xlsx", "Filen «tom.xlsx» er tom."),
    (b"%PDF-1.7 \n%%EOF", "plan.pdf", "Filen «plan.pdf» er en PDF."),
    (b"Kjaere alle! Her kommer listen.\nHilsen Kari", "brev.txt", "Vi fant ingen tabell i «brev.txt»."),
]


@pytest.mark.parametrize(("content", "name", "sentence"), NO_TABLE)
def test_a_file_that_is_no_table_gets_one_sentence_and_the_form_stays(
    of: InitiativeFacts, manager: Client, content: bytes, name: str, sentence: str
) -> None:
    response = _upload(manager, content, name)
    assert response.status_code == 422
    assert sentence in _text(response)
    assert 'type="file"' in _text(response)
    assert StoredFile.objects.count() == 0


def test_a_formula_error_is_a_problem_of_its_cell(of: InitiativeFacts, manager: Client) -> None:
    content = files.workbook(("Navn", "Kostnad"), ("Storstua", "#REF!"), ("Torget", 5))
    page = _text(manager.get(_upload(manager, content, "feil.xlsx")["Location"]))
    assert "Formelen gir feilen #REF!" in page
    assert 'name="import"' not in page


def test_no_file_at_all_is_asked_for(of: InitiativeFacts, manager: Client) -> None:
    response = manager.post("/eksempel/register/tiltak/hent-inn/", {})
    assert (response.status_code, "Velg filen du vil hente inn." in _text(response)) == (422, True)


def test_a_file_is_looked_at_corrected_and_taken_in(of: InitiativeFacts, manager: Client) -> None:
    address = _upload(manager, files.csv("Hva;Sum kr;Navn", "Storstua;5;x"))["Location"]
    seen = _text(manager.get(address))
    assert "Noe av det som står der" in seen
    corrected = {"column-0": "name", "column-1": "cost", "column-2": "", "header_row": "1", "read_row": "1"}
    response = manager.post(address, corrected)
    (seal,) = [part.split('"')[0] for part in _text(response).split('name="import" value="')[1:]]
    done = manager.post(address, {**corrected, "import": seal})
    assert (done.status_code, done["Location"]) == (302, "/eksempel/register/tiltak/")
    (item,) = items(builders.SYSTEM, of)
    assert (item.name, measure(builders.SYSTEM, of, item.id).cost) == ("Storstua", 5)
    assert StoredFile.objects.count() == 0


def test_what_was_not_seen_is_not_taken_in(of: InitiativeFacts, manager: Client) -> None:
    address = _upload(manager, files.GOOD)["Location"]
    response = manager.post(address, {"import": "an old seal"})
    assert (response.status_code, "Noe er endret siden du så planen." in _text(response)) == (422, True)
    assert items(builders.SYSTEM, of) == []


def test_a_file_with_a_bad_row_can_not_be_taken_in(of: InitiativeFacts, manager: Client) -> None:
    page = _text(manager.get(_upload(manager, files.ONE_BAD_ROW)["Location"]))
    assert "«noen hundre» er ikke et beløp." in page
    assert "Ingenting er lagret." in page
    assert 'name="import"' not in page


def test_the_same_file_again_says_that_nothing_would_change(of: InitiativeFacts, manager: Client) -> None:
    for _time in range(2):
        address = _upload(manager, files.GOOD)["Location"]
        page = _text(manager.get(address))
        if 'name="import"' in page:
            seal = page.split('name="import" value="')[1].split('"')[0]
            manager.post(address, {"import": seal})
    assert "Alt i filen står der allerede. Ingenting blir endret." in page
    assert len(items(builders.SYSTEM, of)) == 2


def test_two_headers_for_one_column_are_named(of: InitiativeFacts, manager: Client) -> None:
    address = _upload(manager, files.csv("Navn;Annet", "Storstua;x"))["Location"]
    page = _text(manager.post(address, {"column-0": "name", "column-1": "name", "header_row": "1", "read_row": "1"}))
    assert "«Navn» og «Annet» kan ikke begge være Navn." in page


def test_an_uploaded_file_is_only_for_the_one_who_sent_it(cast: builders.Cast, manager: Client) -> None:
    address = _upload(manager, files.GOOD)["Location"]
    assert manager.get(address).status_code == 200
    assert builders.logged_in(cast.coordinator).get(address).status_code == 404


def test_the_empty_template_has_nothing_to_take_in(manager: Client) -> None:
    template = manager.get("/eksempel/register/tiltak/mal/").content
    response = _upload(manager, template, "tiltak.xlsx")
    assert response.status_code == 422
    assert "ingen rader under. Fyll ut, og prøv igjen." in _text(response)


def test_facts_are_shown_with_what_is_unknown_said(of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of, "Storstua", source_address="https://www.kommune.example/x", cost=5)
    page = _text(builders.logged_in(cast.reader).get(f"/eksempel/arven/{item_id}/"))
    assert "Ukjent grunnlag" in page or "ukjent grunnlag" in page
    assert "https://www.kommune.example/x" in page
    assert say(who_can(Permission.EDIT_ITEM)) in page
    assert described(of, item_id).version == 1
