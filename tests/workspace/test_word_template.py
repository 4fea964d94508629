"""The municipality's own Word template: kept, told about, tried, replaced, removed; by whom."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests import builders
from tests.foundation.documents.sample_templates import LOGO, template, with_logo, without_heading_3
from varig.foundation.documents.kept_template import template_of
from varig.foundation.files.models import Blob, StoredFile
from varig.foundation.kernel import Grant
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db
PAGE = "/dalen/dokumenter/wordmal/"
OWN = template(with_logo, without_heading_3)


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def _send(client: Client, content: bytes, name: str = "kommune.docx") -> tuple[int, str]:
    answer = client.post(PAGE, {"file": SimpleUploadedFile(name, content)}, follow=True)
    return answer.status_code, answer.content.decode()


def test_a_template_is_taken_into_use_and_told_about(of: InitiativeFacts, manager: Client) -> None:
    assert "Satsingen har ingen mal." in manager.get(PAGE).content.decode()
    status, page = _send(manager, OWN)
    assert status == 200
    assert "Malen kommune.docx er tatt i bruk." in page
    assert "Malen mangler 1 stil." in page
    assert "Stilen «Overskrift 3» mangler. Varig lager den ut fra «Overskrift 2»." in page
    kept = template_of(builders.SYSTEM, of.scope)
    assert kept is not None
    assert kept.content == OWN


def _zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("les.txt", "Hei")
    return file.getvalue()


def test_one_that_can_not_be_used_is_refused_at_the_field_and_the_one_before_stays(
    of: InitiativeFacts, manager: Client
) -> None:
    _send(manager, template(with_logo), "god.docx")
    status, page = _send(manager, b"%PDF-1.7\nstartxref\n9\n%%EOF", "mal.pdf")
    assert status == 422
    assert "Filen «mal.pdf» er ikke et Word-dokument. Lagre malen som .docx, og prøv igjen." in page
    for content, name in ((b"Bare tekst.", "fake.docx"), (_zip(), "mal.zip"), (b"\x7fELF\x02\x01\x01\x00", "mal.bin")):
        status, page = _send(manager, content, name)
        assert status == 422
        assert f"Filen «{name}» er ikke et Word-dokument. Lagre malen som .docx, og prøv igjen." in page
    kept = template_of(builders.SYSTEM, of.scope)
    assert kept is not None
    assert kept.facts.name == "god.docx"


def test_nothing_chosen_is_said(manager: Client) -> None:
    answer = manager.post(PAGE, {})
    assert answer.status_code == 422
    assert "Velg filen med malen." in answer.content.decode()


def test_another_takes_the_place_of_the_one_before(of: InitiativeFacts, manager: Client) -> None:
    _send(manager, template(with_logo), "gammel.docx")
    _send(manager, template(), "ny.docx")
    assert [file.name for file in StoredFile.objects.all()] == ["ny.docx"]
    assert Blob.objects.count() == 1


def test_a_document_to_try_it_is_written_in_it(manager: Client) -> None:
    _send(manager, template(with_logo))
    answer = manager.get(f"{PAGE}prove/")
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''pr%C3%B8vedokument.docx"
    file = docx.Document(io.BytesIO(answer.content))
    assert LOGO in [part.blob for part in file.sections[0].header.part.related_parts.values()]
    headings = [p.style.name for p in file.paragraphs if p.style.name.startswith(("Title", "Heading"))]
    assert headings == ["Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 1"]


@pytest.mark.parametrize(("language", "said"), [("nn", "Prøvedokument"), ("en", "Test document")])
def test_the_document_to_try_it_speaks_the_readers_language(manager: Client, language: str, said: str) -> None:
    _send(manager, template())
    answer = manager.get(f"{PAGE}prove/", headers={"Accept-Language": language})
    assert docx.Document(io.BytesIO(answer.content)).core_properties.title == said


def test_the_file_comes_back_as_it_was(manager: Client) -> None:
    _send(manager, OWN)
    answer = manager.get(f"{PAGE}fil/")
    assert answer.content == OWN
    assert "kommune.docx" in answer["Content-Disposition"]


def test_it_is_removed_after_asking(of: InitiativeFacts, manager: Client) -> None:
    _send(manager, template())
    assert "Fjern malen kommune.docx?" in manager.get(f"{PAGE}fjern/").content.decode()
    assert template_of(builders.SYSTEM, of.scope) is not None
    page = manager.post(f"{PAGE}fjern/", follow=True).content.decode()
    assert "Malen kommune.docx er fjernet." in page
    assert template_of(builders.SYSTEM, of.scope) is None


@pytest.mark.parametrize("path", ["prove/", "fil/", "fjern/"])
def test_what_needs_a_template_says_that_there_is_none(manager: Client, path: str) -> None:
    assert manager.get(PAGE + path).status_code == 404


@pytest.mark.parametrize("role", ["coordinator", "reader", "secretariat"])
def test_only_those_who_may_edit_the_initiative_may_change_it(of: InitiativeFacts, role: str) -> None:
    client = builders.logged_in(builders.a_person("En", Grant(role, of.scope)))
    assert client.get(PAGE).status_code == 403
    assert _send(client, template())[0] == 403
    assert template_of(builders.SYSTEM, of.scope) is None


def test_each_initiative_has_its_own(of: InitiativeFacts, manager: Client) -> None:
    other = builders.an_initiative("lia")
    _send(manager, template())
    assert template_of(builders.SYSTEM, other.scope) is None
