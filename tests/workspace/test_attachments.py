"""Notes and files on every kind of object: added where it is, told in its history, opened by who may see it."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests import builders
from varig.actors.rules import ActorKind
from varig.foundation.kernel import Grant
from varig.initiatives.actions import add_goal
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def objects(of: InitiativeFacts) -> dict[str, str]:
    """The key of each kind of object, and its page."""
    item = builders.a_measure(of, "Storstua")
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Flere møteplasser")
    actor = builders.an_actor(of, "Dalen vel", ActorKind.ASSOCIATION)
    return {
        f"item:{item}": f"/dalen/arven/{item}/",
        f"goals:{goal}": f"/dalen/mal/{goal}/",
        f"actors:{actor}": f"/dalen/aktorer/{actor}/",
        f"initiative:{of.id}": "/dalen/om/",
    }


@pytest.mark.requirement("R14")
def test_a_note_and_a_file_are_added_to_any_object(of: InitiativeFacts, manager: Client) -> None:
    for about, page in objects(of).items():
        file = SimpleUploadedFile("handlingsplan.pdf", PDF)
        sent = manager.post(f"/dalen/vedlegg/{about}/", {"text": f"Notat om {about}", "file": file})
        assert (sent.status_code, sent["Location"]) == (302, f"{page}#vedlegg"), about
        shown = manager.get(page).content.decode()
        assert f"Notat om {about}" in shown
        assert "handlingsplan.pdf" in shown


def test_the_history_of_an_item_tells_of_them(of: InitiativeFacts, manager: Client) -> None:
    item = builders.a_measure(of, "Storstua")
    manager.post(f"/dalen/vedlegg/item:{item}/", {"text": "Nøklene ligger i skranken."})
    assert "Nøklene ligger i skranken." in manager.get(f"/dalen/arven/{item}/historikk/").content.decode()


def test_a_file_is_for_those_who_may_see_the_object(of: InitiativeFacts, manager: Client) -> None:
    item = builders.a_measure(of, "Storstua")
    manager.post(f"/dalen/vedlegg/item:{item}/", {"file": SimpleUploadedFile("plan.pdf", PDF)})
    page = manager.get(f"/dalen/arven/{item}/").content.decode()
    (address,) = {part.split('"')[0] for part in page.split('href="')[1:] if part.startswith("/dalen/fil/")}
    assert manager.get(address).content == PDF
    elsewhere = builders.an_initiative("andre", municipality="Annen kommune")
    stranger = builders.logged_in(builders.a_person("Fremmed", Grant("programme_manager", elsewhere.scope)))
    assert stranger.get(address).status_code == 404
    assert stranger.get(address.replace("/dalen/", "/andre/")).status_code == 404
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("about", ["item:999999", "item:x", "benker:1", "actors:999999", "initiative:999999", "item"])
def test_what_is_not_there_has_none(of: InitiativeFacts, manager: Client, about: str) -> None:
    assert manager.get(f"/dalen/vedlegg/{about}/").status_code == 404


def test_a_reader_may_read_and_not_add(of: InitiativeFacts) -> None:
    item = builders.a_measure(of, "Storstua")
    reader = builders.logged_in(builders.a_person("Leser", Grant("reader", of.scope)))
    assert reader.get(f"/dalen/vedlegg/item:{item}/").status_code == 200
    assert reader.post(f"/dalen/vedlegg/item:{item}/", {"text": "Nei"}).status_code == 403
