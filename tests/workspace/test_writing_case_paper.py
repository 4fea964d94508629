"""The case paper is written on by the same editor, versions and comments as the report and the strategy."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from tests.builders import SYSTEM, Cast, a_cast, a_measure, an_initiative, logged_in, version_of
from varig.continuation.actions.fates import propose_fate
from varig.continuation.rules.fates import Outcome, Proposal
from varig.foundation.documents.narrative import text_of
from varig.foundation.kernel import system_reader
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.texts import text_at
from varig.foundation.reports.queries.versions import versions
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.actions.versions import freeze

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R67")]
AT = "/dalen/dokumenter/saksframlegg/"
PROPOSED = "Videreføringsstrategien for Områdeløft Dalen vedtas."


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


def save(client: Client, section: str, *content: dict[str, Any], on: int = 0) -> None:
    sent = {"based_on": on, "body": {"type": "doc", "content": list(content)}}
    assert client.post(f"{AT}skriv/{section}/lagre/", sent, content_type="application/json").status_code == 200


def take_in(client: Client, section: str, proposal: dict[str, Any]) -> None:
    sent = {"based_on": 0, "body": proposal}
    assert client.post(f"{AT}skriv/{section}/lagre/", sent, content_type="application/json").status_code == 200


def given(client: Client, section: str) -> dict[str, Any]:
    page = client.get(f"{AT}skriv/{section}/").content.decode()
    found = re.search(r'data-text="([^"]*)"', page)
    assert found
    return dict(json.loads(unescape(found[1])))


def shown(client: Client) -> str:
    return client.get(AT).content.decode()


def test_the_document_leads_to_writing_and_to_its_versions(manager: Client) -> None:
    page = shown(manager)
    assert f'href="{AT}skriv/"' in page
    assert f'href="{AT}versjoner/"' in page
    assert "Versjoner av saksframlegget" in manager.get(f"{AT}versjoner/").content.decode()


def test_the_assessment_stands_before_what_the_registers_say(of: InitiativeFacts, manager: Client) -> None:
    a_measure(of, "Klubben")
    save(manager, "assessment", paragraph("Kommunedirektøren mener at klubben må få et svar."))
    page = shown(manager)
    written = page.index("Kommunedirektøren mener")
    assert page.index('id="doc-assessment"') < written < page.index("Det som ikke er avklart", written)


def test_what_is_written_stands_instead_of_the_proposed_decision_and_an_empty_text_lets_it_stand(
    manager: Client,
) -> None:
    assert PROPOSED in shown(manager)
    save(manager, "decision", paragraph("Saken utsettes."))
    page = shown(manager)
    assert "Saken utsettes." in page
    assert PROPOSED not in page
    save(manager, "decision", on=1)
    assert PROPOSED in shown(manager)


def test_the_editor_is_given_the_proposal_to_begin_with_as_a_text_that_can_be_kept(
    of: InitiativeFacts, manager: Client
) -> None:
    proposal = given(manager, "decision")["proposal"]
    assert PROPOSED in text_of(proposal)
    assert [node["type"] for node in proposal["content"]] == ["paragraph", "orderedList"]
    take_in(manager, "decision", proposal)
    assert text_at(Place(of.scope, "case_paper", "decision")).body == proposal
    assert "Saksnummer: [fylles ut]" in text_of(given(manager, "head")["proposal"])
    assert given(manager, "assessment")["proposal"] is None


def test_the_proposal_is_in_the_language_of_the_municipality(cast: Cast) -> None:
    client = logged_in(cast.manager)
    client.cookies["django_language"] = "en"
    assert PROPOSED in text_of(given(client, "decision")["proposal"])


def test_a_reader_reads_and_writes_nothing(cast: Cast) -> None:
    client = logged_in(cast.reader)
    assert "data-propose" not in client.get(f"{AT}skriv/decision/").content.decode()
    sent = {"based_on": 0, "body": {"type": "doc", "content": [paragraph("Mitt")]}}
    assert client.post(f"{AT}skriv/decision/lagre/", sent, content_type="application/json").status_code == 403


@pytest.mark.documents
def test_it_is_kept_compared_and_frozen_with_what_is_written(of: InitiativeFacts, manager: Client) -> None:
    save(manager, "assessment", paragraph("Først dette."))
    assert (
        manager.post(f"{AT}versjoner/ny/", {"name": "Til møtet", "language": "nb"})["Location"] == f"{AT}versjoner/1/"
    )
    save(manager, "assessment", paragraph("Så dette."), on=1)
    compared = manager.get(f"{AT}versjoner/sammenlign/?fra=1&til=utkast").content.decode()
    assert "Vurdering" in compared
    freeze(reader=system_reader("Testen"), of=of, report_key="case_paper", number=1)
    (kept,) = versions(of.scope)
    assert (kept.report, kept.is_frozen, {one.kind for one in kept.rendered}) == (
        "case_paper",
        True,
        {"html", "pdf", "docx", "xlsx"},
    )
    frozen = manager.get(f"{AT}versjoner/1/fil/html/?vis").content.decode()
    assert "Først dette." in frozen
    assert "skriv det om" not in frozen


def numbers(page: str, words: str) -> list[str]:
    """The linked numbers of the first paragraph or point with these words."""
    found = next(one for one in re.findall(r"<(?:p|li)\b.*?</(?:p|li)>", page, re.DOTALL) if words in one)
    return re.findall(r"<a[^>]*>(\d+)", found)


def test_numbers_that_are_taken_in_follow_the_registers_and_lead_to_their_rows(
    of: InitiativeFacts, manager: Client
) -> None:
    a_measure(of, "Klubben")
    for section in ("summary", "decision"):
        take_in(manager, section, given(manager, section)["proposal"])
    page = shown(manager)
    assert numbers(page, "Ingen har sagt hva som skal skje med noen av") == ["1"]
    assert numbers(page, "har ingen sagt noe om ennå") == ["1"]
    a_measure(of, "Scenen")
    page = shown(manager)
    assert numbers(page, "Ingen har sagt hva som skal skje med noen av") == ["2"]
    assert numbers(page, "har ingen sagt noe om ennå") == ["2"]
    assert "/dalen/arven/?state=unsaid" in page
    assert "legacy?" in json.dumps(text_at(Place(of.scope, "case_paper", "summary")).body)


def test_what_is_written_in_a_key_by_hand_is_unknown_and_stops_nothing(manager: Client) -> None:
    before = shown(manager).count("Ukjent")
    keys = ["legacy?strange=1", "nothing?state=unsaid", "legacy?" + "a" * 400]
    facts = [{"type": "fact", "attrs": {"key": key, "label": "7"}} for key in keys]
    save(manager, "decision", {"type": "paragraph", "content": facts})
    assert shown(manager).count("Ukjent") == before + len(keys)


OUTRUN = "Forslaget er endret siden dere hentet det inn"
TO_FILL_IN = "Versjonen har steder som ikke er fylt ut"


def before_freezing(manager: Client, number: int) -> str:
    return manager.get(f"{AT}versjoner/{number}/frys/").content.decode()


def test_before_freezing_it_is_told_that_another_proposal_would_be_made_today(
    of: InitiativeFacts, manager: Client
) -> None:
    item = a_measure(of, "Klubben")
    a_measure(of, "Scenen")
    take_in(manager, "decision", given(manager, "decision")["proposal"])
    manager.post(f"{AT}versjoner/ny/", {"name": "Til møtet", "language": "nb"})
    a_measure(of, "Turveien")
    assert OUTRUN not in before_freezing(manager, 1)
    proposal = Proposal(Outcome.PHASED_OUT, None, grounds="Fordi.")
    propose_fate(reader=SYSTEM, of=of, item_id=item, version=version_of(item), proposal=proposal)
    _before, _title, after = before_freezing(manager, 1).partition(OUTRUN)
    assert f'href="{AT}skriv/decision/"' in after
    assert OUTRUN in manager.get(f"{AT}skriv/decision/").content.decode()
    save(manager, "decision", on=1)
    assert OUTRUN not in before_freezing(manager, 1)


def test_before_freezing_it_is_told_what_is_still_to_fill_in(manager: Client) -> None:
    manager.post(f"{AT}versjoner/ny/", {"name": "Til møtet", "language": "nb"})
    _before, _title, after = before_freezing(manager, 1).partition(TO_FILL_IN)
    assert f'href="{AT}skriv/head/"' in after
    assert f'href="{AT}skriv/decision/"' in after
    save(manager, "head", paragraph("Sak 7/27, formannskapet."))
    save(manager, "decision", paragraph("Kommunestyret vedtar strategien."))
    manager.post(f"{AT}versjoner/ny/", {"name": "Til møtet igjen", "language": "nb"})
    assert TO_FILL_IN not in before_freezing(manager, 2)
