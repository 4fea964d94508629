"""The page of the archive: what it lists, how records are marked there, and what is downloaded."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import a_cast, an_initiative, logged_in
from tests.decisions.archive_building import TOKEN, Scene
from tests.decisions.reading_back import read_back
from varig.decisions.rules.archive import Access
from varig.foundation.jobs.models import JobRun

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def client(scene: Scene) -> Client:
    return logged_in(scene.cast.secretariat)


def at(scene: Scene, name: str = "archive") -> str:
    return reverse(f"decisions:{name}", args=[scene.of.slug])


def body(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().replace("\xa0", " ").split())


def test_the_page_lists_what_is_not_archived_and_says_how_much_is(scene: Scene, client: Client) -> None:
    page = body(client, at(scene))
    assert "0 av 2 dokumenter er arkivert." in page
    assert "Kan Idrettslaget ta over Scenen?" in page
    assert "Svar fra Idrettslaget om Scenen" in page
    assert TOKEN not in page
    scene.mark(case_number="27/142", first_journal_number="1", access=Access.PUBLIC)
    page = body(client, at(scene))
    assert "2 av 2 dokumenter er arkivert." in page
    assert "Ingenting mangler her." in page
    assert "27/142" in body(client, f"{at(scene)}?vis=alle")


def test_the_list_is_narrowed_to_a_kind_by_the_address(scene: Scene, client: Client) -> None:
    page = body(client, f"{at(scene)}?type=answers")
    assert "Svar fra Idrettslaget om Scenen" in page
    assert "Kan Idrettslaget ta over Scenen?" not in page


def test_many_are_marked_from_the_form(scene: Scene, client: Client) -> None:
    chosen = scene.keys()
    page = body(client, f"{at(scene, 'archive_mark')}?ids={chosen[0]}&ids={chosen[1]}")
    assert "Arkivmerke for 2 dokumenter" in page
    assert "Første journalnummer" in page
    typed = {"version": 0, "ids": chosen, "case_number": "27/142", "first_journal_number": "27/142-3"}
    refused = client.post(at(scene, "archive_mark"), typed | {"access": "exempt", "basis": ""})
    assert refused.status_code == 422
    assert "Skriv hjemmelen for unntaket" in refused.content.decode()
    done = client.post(at(scene, "archive_mark"), typed | {"access": "exempt", "basis": "Offl. § 14"})
    assert done.status_code == 302
    assert [one.mark.journal_number for one in scene.found()] == ["27/142-3", "27/142-4"]
    assert {one.mark.basis for one in scene.found()} == {"Offl. § 14"}


def test_a_mark_is_taken_away_from_the_form(scene: Scene, client: Client) -> None:
    scene.mark(case_number="27/142")
    key = scene.keys()[0]
    assert "Fjern arkivmerket" in body(client, f"{at(scene, 'archive_mark')}?ids={key}")
    address = f"{at(scene, 'archive_unmark')}?ids={key}"
    assert client.post(address, {"version": 0, "why": ""}).status_code == 422
    assert client.post(address, {"version": 0, "why": "Feil sak."}).status_code == 302
    assert scene.found()[0].mark.case_number == ""


def test_all_or_the_chosen_are_downloaded_at_once(scene: Scene, client: Client) -> None:
    whole = client.get(at(scene, "archive_download"))
    assert whole["Content-Type"] == "application/zip"
    assert "attachment" in whole["Content-Disposition"]
    assert len(read_back(whole.content, with_data=False).registrations) == 2
    one = client.get(f"{at(scene, 'archive_download')}?ids={scene.keys()[0]}")
    assert len(read_back(one.content, with_data=False).registrations) == 1


def test_the_package_is_begun_from_the_page(scene: Scene, client: Client) -> None:
    response = client.post(at(scene, "archive_package"))
    assert response.status_code == 302
    assert JobRun.objects.get().name == "decisions.archive_package"
    assert "Lager arkivpakken" in body(client, at(scene))


def test_a_reader_sees_the_list_and_is_told_who_can(scene: Scene) -> None:
    client = logged_in(scene.cast.reader)
    page = body(client, at(scene))
    assert "kan gjøre dette" in page
    assert "Merk de valgte" not in page
    assert client.get(at(scene, "archive_download")).status_code == 403
    assert client.get(f"{at(scene, 'archive_mark')}?ids={scene.keys()[0]}").status_code == 403
    assert client.post(at(scene, "archive_package")).status_code == 403


def test_nobody_else_sees_anything(scene: Scene) -> None:
    client = logged_in(scene.cast.outsider)
    for name in ("archive", "archive_download", "archive_mark"):
        assert client.get(at(scene, name)).status_code == 404


def test_without_records_the_page_says_where_they_come_from() -> None:
    of = an_initiative()
    client = logged_in(a_cast(of).manager)
    assert "Ingen dokumenter ennå" in body(client, reverse("decisions:archive", args=[of.slug]))
