"""The short version is written in the same editor, begins with the report's own words, and is frozen along with it."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from tests.builders import Cast, a_cast, a_row, an_initiative, logged_in
from varig.foundation.documents.narrative import text_of
from varig.foundation.kernel import Message, system_reader
from varig.foundation.registers.declarations import register
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.actions.dossier import dossier_files
from varig.workspace.actions.versions import freeze

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R22")]
AT = "/dalen/dokumenter/kortversjon/"
REPORT = "/dalen/dokumenter/sluttrapport/"
ANSWER = "Samarbeidet ga Dalen ett sted å møtes."
MORE = "Mer om dette står i sluttrapporten, under «Hva betydde samarbeidet på tvers?»."


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative("dalen", name="Områdeløft Dalen")


@pytest.fixture
def cast(of: InitiativeFacts) -> Cast:
    return a_cast(of)


@pytest.fixture
def manager(cast: Cast) -> Client:
    return logged_in(cast.manager)


def paragraph(words: str) -> dict[str, Any]:
    return {"type": "paragraph", "content": [{"type": "text", "text": words}]}


def save(client: Client, at: str, section: str, *content: dict[str, Any], on: int = 0) -> None:
    sent = {"based_on": on, "body": {"type": "doc", "content": list(content)}}
    assert client.post(f"{at}skriv/{section}/lagre/", sent, content_type="application/json").status_code == 200


def proposal(client: Client, section: str) -> dict[str, Any]:
    found = re.search(r'data-text="([^"]*)"', client.get(f"{AT}skriv/{section}/").content.decode())
    assert found
    return dict(json.loads(unescape(found[1]))["proposal"])


def before_freezing(client: Client) -> str:
    return unescape(client.get(f"{REPORT}versjoner/1/frys/").content.decode())


def make(client: Client) -> None:
    client.post(f"{REPORT}versjoner/ny/", {"name": "Til møtet", "language": "nb"})


def warned(of: InitiativeFacts, cast: Cast) -> list[str]:
    told: list[Message] = []
    for _file in dossier_files(reader=cast.manager, of=of, only=["kortversjon"], warn=told.append):
        pass
    return [say(one) for one in told]


def test_the_document_leads_to_writing_and_to_the_versions_it_is_kept_in(manager: Client) -> None:
    page = manager.get(AT).content.decode()
    assert f'href="{AT}skriv/"' in page
    assert f'href="{REPORT}versjoner/"' in page
    assert manager.get(f"{AT}skriv/")["Location"] == f"{AT}skriv/in_short/"
    assert manager.get(f"{AT}versjoner/").status_code == 404


def test_a_section_begins_with_the_reports_own_words_and_they_are_printed_until_somebody_writes(
    of: InitiativeFacts, manager: Client
) -> None:
    a_row(of, register("findings"), name="Lagene bærer arrangementene", kind="strength")
    link = {"type": "text", "text": "Se saken", "marks": [{"type": "link", "attrs": {"href": "https://dalen.no/sak"}}]}
    save(manager, REPORT, "cooperation", paragraph(ANSWER), {"type": "paragraph", "content": [link]})
    begun = proposal(manager, "across")
    assert text_of(begun).startswith(f"{ANSWER}\nSe saken\n")
    assert "Funn 1: Lagene bærer arrangementene" in text_of(begun)
    assert begun["content"][1]["content"] == [link]
    assert ANSWER in manager.get(AT).content.decode()
    save(manager, AT, "across", paragraph("Kort sagt: vi møttes."))
    page = manager.get(AT).content.decode()
    assert "Kort sagt: vi møttes." in page
    assert ANSWER not in page


def test_what_is_written_is_frozen_along_and_what_is_left_out_is_told_before(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    save(manager, REPORT, "cooperation", paragraph(ANSWER), paragraph("ord " * 90))
    save(manager, AT, "in_short", paragraph("Dalen på fire sider."))
    make(manager)
    asked = before_freezing(manager)
    left = (
        "har ikke plass til alt fra sluttrapporten, og sier hvor resten står i: «2. Hva betydde samarbeidet på tvers?»."
    )
    assert left in asked
    assert f'href="{AT}skriv/"' in asked
    assert any(left in one for one in warned(of, cast))
    freeze(reader=system_reader("Testen"), of=of, report_key="final_report", number=1)
    html = manager.get(f"{REPORT}versjoner/1/fil/along-html/?vis").content
    assert "Dalen på fire sider." in html.decode()
    assert MORE in html.decode()
    save(manager, AT, "in_short", paragraph("Noe annet."), on=1)
    assert manager.get(f"{REPORT}versjoner/1/fil/along-html/?vis").content == html


@pytest.mark.documents
def test_one_that_is_longer_than_four_pages_is_told_with_what_to_do(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    assert warned(of, cast) == []
    save(manager, AT, "learned", *[paragraph("Dette lærte vi i Dalen. " * 30) for _each in range(20)])
    make(manager)
    said = re.compile(
        r"Kortversjon av sluttrapporten er på [5-9] sider som PDF, og skal ha høyst 4\. Mest tekst står i "
        r"«3\. Hva har vi lært, og hva tar vi med videre\?» og «[^»]+»\. Skriv kortere der"
    )
    assert said.search(before_freezing(manager))
    (told,) = warned(of, cast)
    assert said.match(told)


def test_before_freezing_the_report_it_is_told_where_the_short_versions_proposal_has_changed(
    of: InitiativeFacts, manager: Client
) -> None:
    save(manager, REPORT, "cooperation", paragraph(ANSWER))
    sent = {"based_on": 0, "body": proposal(manager, "across")}
    manager.post(f"{AT}skriv/across/lagre/", sent, content_type="application/json")
    make(manager)
    assert f'href="{AT}skriv/across/"' not in before_freezing(manager)
    save(manager, REPORT, "cooperation", paragraph("Vi skrev det om."), on=1)
    assert f'href="{AT}skriv/across/"' in before_freezing(manager)


def test_a_reader_reads_and_writes_nothing(cast: Cast) -> None:
    client = logged_in(cast.reader)
    assert client.get(f"{AT}skriv/across/").status_code == 200
    sent = {"based_on": 0, "body": {"type": "doc", "content": [paragraph("Mitt")]}}
    assert client.post(f"{AT}skriv/across/lagre/", sent, content_type="application/json").status_code == 403
