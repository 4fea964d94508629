"""Areas with codes and boundaries: taken in from a file in two steps, replaced, taken away, and drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests import builders
from tests.initiatives.building import a_feature, a_file, a_square, an_area
from tests.initiatives.forms import fields_of
from varig.foundation.files.models import StoredFile
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, PartialDate
from varig.foundation.registers.declarations import register
from varig.foundation.ui.text import say
from varig.initiatives.actions import AreaGiven, CodeGiven, TakenIn, remove_boundary, take_in_areas
from varig.initiatives.models import Boundary
from varig.initiatives.queries import AreaFacts, InitiativeFacts, area, areas, areas_on_map
from varig.initiatives.rules import CodeKind

P = PartialDate
pytestmark = pytest.mark.django_db
PUBLISHED = Path(__file__).resolve().parents[3] / "shared/data/boundaries"
AREAS = register("areas")


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def _text(response: HttpResponse) -> str:
    return response.content.decode()


def take(of: InitiativeFacts, *given: AreaGiven, file: str = "a.geojson", **code: Any) -> TakenIn:
    return take_in_areas(reader=builders.SYSTEM, of=of, chosen=given, code=CodeGiven(**code), file=file)


def given(name: str = "Dalen", code: str = "0301", **where: float) -> AreaGiven:
    return AreaGiven(name, code, a_square(**where), 5)


def stand(of: InitiativeFacts) -> list[AreaFacts]:
    return areas(builders.SYSTEM, of)


# Actions


def test_areas_are_taken_in_with_code_and_boundary(of: InitiativeFacts) -> None:
    done = take(of, given(), given("Åsen", "0302"), kind=CodeKind.SUBDISTRICT, valid_from=P(2004))
    assert done == TakenIn(2, 0, 0)
    first, second = stand(of)
    assert (first.name, first.code, first.code_kind, first.valid_from) == ("Dalen", "0301", "subdistrict", P(2004))
    assert (second.name, second.boundary, second.points) == ("Åsen", "a.geojson (5 pkt.)", 5)
    drawn = areas_on_map(builders.SYSTEM, of)["features"]
    assert [feature["properties"] for feature in drawn] == [
        {"name": "Dalen", "code": "0301"},
        {"name": "Åsen", "code": "0302"},
    ]
    assert drawn[0]["geometry"] == a_square()


def test_the_same_boundary_again_changes_nothing(of: InitiativeFacts) -> None:
    take(of, given())
    before = [*stand(of)]
    assert take(of, given(), file="b.geojson") == TakenIn(0, 0, 1)
    assert (stand(of), Boundary.objects.count()) == (before, 1)


def test_a_boundary_is_replaced_and_the_old_one_stands_in_the_history(of: InitiativeFacts) -> None:
    take(of, given(), kind=CodeKind.DISTRICT)
    assert take(of, given("DALEN", size=0.03), file="ny.geojson") == TakenIn(0, 1, 0)
    (one,) = stand(of)
    assert (one.name, one.boundary, one.code_kind, one.version) == ("Dalen", "ny.geojson (5 pkt.)", "district", 2)
    newest, _oldest = AREAS.stored.history(builders.SYSTEM, of, one.id).entries
    assert [(change.label, change.old, change.new) for change in newest.changes] == [
        ("grense", "a.geojson (5 pkt.)", "ny.geojson (5 pkt.)")
    ]


def test_an_area_known_by_name_alone_gets_its_code(of: InitiativeFacts) -> None:
    take(of, given("Dalen", ""))
    take(of, given("Dalen", "0301", size=0.05))
    assert [(one.name, one.code) for one in stand(of)] == [("Dalen", "0301")]


def test_the_same_area_with_another_code_is_another_row(of: InitiativeFacts) -> None:
    take(of, given("Dalen", "0301"))
    take(of, given("Dalen", "0399", size=0.05))
    assert [(one.name, one.code) for one in stand(of)] == [("Dalen", "0301"), ("Dalen", "0399")]


@pytest.mark.parametrize(
    ("chosen", "code", "sentence"),
    [
        ([], {}, "Kryss av for minst ett område."),
        (
            [given(), given("dalen")],
            {},
            "Flere av områdene heter «Dalen» og har samme kode. Velg bare det ene.",
        ),
        (
            [given()],
            {"valid_from": P(2020), "valid_to": P(2019)},
            "Koden gjelder fra 2020. Skriv en slutt som er senere.",
        ),
    ],
)
def test_what_cant_be_taken_in_is_said(
    of: InitiativeFacts, chosen: list[AreaGiven], code: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Invalid) as refused:
        take(of, *chosen, **code)
    assert sentence in [say(problem.message) for problem in refused.value.problems]
    assert stand(of) == []


def test_a_boundary_is_taken_away_and_the_area_stays(of: InitiativeFacts) -> None:
    one = an_area(of)
    remove_boundary(reader=builders.SYSTEM, of=of, area_id=one, version=1)
    assert area(builders.SYSTEM, of, one).is_drawn is False
    assert areas_on_map(builders.SYSTEM, of)["features"] == []
    assert Boundary.objects.count() == 1


def test_it_is_not_taken_away_from_under_another_editor(of: InitiativeFacts) -> None:
    one = an_area(of)
    take(of, given(size=0.05))
    with pytest.raises(Conflict):
        remove_boundary(reader=builders.SYSTEM, of=of, area_id=one, version=1)


def test_only_who_may_edit_the_initiative_may_change_its_areas(of: InitiativeFacts) -> None:
    one, cast = an_area(of), builders.a_cast(of)
    for reader in (cast.coordinator, cast.reader, cast.outsider):
        with pytest.raises(NotAllowed):
            take_in_areas(reader=reader, of=of, chosen=[given()], code=CodeGiven(), file="a")
        with pytest.raises(NotAllowed):
            remove_boundary(reader=reader, of=of, area_id=one, version=1)


# Pages


def upload(client: Client, content: bytes, name: str = "delbydeler.geojson") -> HttpResponse:
    file = SimpleUploadedFile(name, content, "application/geo+json")
    return client.post("/eksempel/omrader/hent-inn/", {"file": file})


def opened(client: Client, content: bytes) -> str:
    response = upload(client, content)
    assert response.status_code == 302, _text(response)
    return str(response["Location"])


def test_a_published_file_is_taken_in(of: InitiativeFacts, manager: Client) -> None:
    path = PUBLISHED / "oslo_delbydeler.geojson"
    if not path.exists():
        pytest.skip(f"{path} isn't here")
    address = opened(manager, path.read_bytes())
    page = _text(manager.get(address))
    assert "har 96 områder" in page
    sent = {**fields_of(page.encode()), "q": "furuset", "look": "1"}
    page = _text(manager.post(address, sent))
    assert (page.count("data-check-row"), "Furuset" in page, "0301121201" in page) == (1, True, True)
    number = page.split('name="areas" value="')[1].split('"')[0]
    sent = {**fields_of(page.encode()), "areas": [number], "take": "1", "valid_from": "2004"}
    assert manager.post(address, sent)["Location"] == "/eksempel/om/#omrader"
    (one,) = stand(of)
    assert (one.name, one.code, one.code_kind, one.valid_from) == ("Furuset", "0301121201", "subdistrict", P(2004))
    assert not StoredFile.objects.exists()
    assert "Furuset" in _text(manager.get("/eksempel/om/"))
    answer = manager.get("/eksempel/omrader.geojson")
    assert answer["Content-Type"] == "application/geo+json"
    assert [feature["properties"]["name"] for feature in answer.json()["features"]] == ["Furuset"]


def test_nothing_changes_before_one_says_so(of: InitiativeFacts, manager: Client) -> None:
    before = revision(of.scope)
    address = opened(manager, a_file(a_feature()))
    manager.get(address)
    assert (stand(of), revision(of.scope)) == ([], before)


def test_what_is_chosen_stays_chosen_whatever_is_looked_for(manager: Client) -> None:
    address = opened(manager, a_file(a_feature("Dalen"), a_feature("Åsen", "2"), a_feature("Haugen", "3")))
    page = _text(
        manager.post(address, {"q": "hau", "areas": ["2"], "look": "1", "name_key": "navn", "code_key": "kode"})
    )
    assert [name in page for name in (">Åsen<", ">Haugen<", ">Dalen<")] == [True, True, False]
    assert page.count(" checked") == 1
    nothing = _text(manager.post(address, {"q": "xyzzy", "look": "1", "name_key": "navn"}))
    assert "Ingen treff på «xyzzy»" in nothing


def test_another_property_may_be_the_name(of: InitiativeFacts, manager: Client) -> None:
    address = opened(manager, a_file(a_feature(sted="Torget")))
    sent = {"areas": ["1"], "take": "1", "name_key": "sted", "code_key": ""}
    assert manager.post(address, sent).status_code == 302
    assert [(one.name, one.code) for one in stand(of)] == [("Torget", "")]


def test_an_area_without_a_name_is_called_by_its_code_or_its_place(manager: Client) -> None:
    bare = {"type": "Feature", "properties": None, "geometry": a_square()}
    address = opened(manager, a_file(a_feature("", "0301"), bare))
    page = _text(manager.get(address))
    assert ">0301</th>" in page
    assert ">Område 2</th>" in page


def test_an_area_that_cant_be_taken_in_says_why_and_has_no_box(manager: Client) -> None:
    address = opened(
        manager, a_file(a_feature(), a_feature("Elva", geometry={"type": "LineString", "coordinates": []}))
    )
    page = _text(manager.get(address))
    assert "1 av dem kan ikke hentes inn." in page
    assert "Det er en linje. Et område må være en flate (Polygon)." in page
    assert page.count("data-check-row") == 1
    response = manager.post(address, {"areas": ["2", "x"], "take": "1", "name_key": "navn"})
    assert (response.status_code, "Kryss av for minst ett område." in _text(response)) == (422, True)


def test_the_only_area_of_a_file_is_chosen_already(manager: Client) -> None:
    assert " checked" in _text(manager.get(opened(manager, a_file(a_feature()))))


def test_more_than_a_hundred_are_found_by_search(manager: Client) -> None:
    address = opened(manager, a_file(*(a_feature(f"Krets {number}", str(number)) for number in range(130))))
    page = _text(manager.get(address))
    assert (page.count("data-check-row"), "30 områder til vises ikke." in page) == (100, True)
    page = _text(manager.post(address, {"q": "krets 129", "look": "1", "name_key": "navn", "code_key": "kode"}))
    assert (page.count("data-check-row"), "Krets 129" in page) == (1, True)


def test_what_was_typed_stays_when_something_is_wrong(manager: Client) -> None:
    address = opened(manager, a_file(a_feature()))
    sent = {"areas": ["1"], "take": "1", "name_key": "navn", "code_kind": "district", "valid_from": "snart"}
    response = manager.post(address, sent)
    page = _text(response)
    assert (response.status_code, page.count(" checked"), 'value="snart"' in page) == (422, 1, True)
    assert '<option value="district" selected>' in page


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04", "Filen er pakket (zip)."),
        (b"{", "Filen er ikke gyldig JSON"),
        (b"", "Filen er tom."),
        (b" " * (8 * 1024 * 1024 + 1), "Filen er større enn 8 MB."),
    ],
    ids=["zip", "json", "empty", "large"],
)
def test_a_file_that_cant_be_read_is_refused_and_not_kept(manager: Client, content: bytes, sentence: str) -> None:
    response = upload(manager, content)
    assert (response.status_code, sentence in _text(response)) == (422, True)
    assert not StoredFile.objects.exists()


def test_only_whoever_brought_the_file_sees_it(of: InitiativeFacts, manager: Client) -> None:
    address = opened(manager, a_file(a_feature()))
    colleague = builders.logged_in(builders.a_cast(of).manager)
    builders.an_initiative("annen")
    assert colleague.get(address).status_code == 404
    assert manager.get(address.replace("eksempel", "annen")).status_code == 404


def test_who_may_see_the_areas_and_who_may_bring_boundaries(of: InitiativeFacts) -> None:
    one, cast = an_area(of), builders.a_cast(of)
    addresses = ("om/", "omrader.geojson", "omrader/hent-inn/", f"omrader/{one}/fjern-grensen/")
    wanted = {"manager": (200, 200, 200, 200), "coordinator": (200, 200, 403, 403), "reader": (200, 200, 403, 403)}
    wanted |= {"unit_manager": (200, 200, 403, 403), "outsider": (404,) * 4, "link": (404,) * 4}
    found = {
        name: tuple(
            builders.logged_in(getattr(cast, name)).get(f"/eksempel/{address}").status_code for address in addresses
        )
        for name in wanted
        if name != "link"
    }
    assert {**found, "link": (404,) * 4} == wanted


def test_the_boundary_is_taken_away_after_asking(of: InitiativeFacts, manager: Client) -> None:
    one = an_area(of)
    address = f"/eksempel/omrader/{one}/fjern-grensen/"
    sent = fields_of(manager.get(address).content)
    assert manager.post(address, sent)["Location"] == f"/eksempel/register/omrader/{one}/"
    assert "Området har ingen grense ennå" in _text(manager.get(f"/eksempel/register/omrader/{one}/"))
    assert manager.post(address, {"version": "x"}).status_code in {400, 422}


def test_an_areas_page_shows_it_on_the_map(of: InitiativeFacts, manager: Client) -> None:
    page = _text(manager.get(f"/eksempel/register/omrader/{an_area(of)}/"))
    assert "data-map" in page
    assert "dalen.geojson (5 pkt.)" in page


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_are_there_in_every_language(of: InitiativeFacts, manager: Client, language: str) -> None:
    one, file = an_area(of), opened(manager, a_file(a_feature()))
    manager.cookies["django_language"] = language
    for address in ("/eksempel/om/", "/eksempel/om/penger/", file, f"/eksempel/omrader/{one}/fjern-grensen/"):
        response = manager.get(address)
        assert (response.status_code, f'<html lang="{language}"' in _text(response)) == (200, True)
