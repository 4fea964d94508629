"""Writing a section: who may, what stands around the text, saving, two at once, comments, pictures."""

from __future__ import annotations

import io
import json
import re
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml.html import fromstring
from PIL import Image

from tests.builders import SYSTEM, Cast, a_cast, a_measure, a_row, an_initiative, logged_in
from tests.foundation.documents.test_narrative import doc, ground, paragraph
from varig.final_report.queries.findings import findings
from varig.foundation.documents.narrative import text_of
from varig.foundation.files.actions import keep
from varig.foundation.registers.declarations import register
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.texts import text_at
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db

AT = "/dalen/dokumenter/videreforingsstrategi/skriv/support/"


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative("dalen")


@pytest.fixture
def cast(of: InitiativeFacts) -> Cast:
    return a_cast(of)


@pytest.fixture
def manager(cast: Cast) -> Client:
    return logged_in(cast.manager)


def here(of: InitiativeFacts) -> Place:
    return Place(of.scope, "strategy", "support")


def send(client: Client, name: str, data: Any) -> Any:
    return client.post(f"{AT}{name}/", json.dumps(data), content_type="application/json")


def save(client: Client, *lines: Any, on: int = 0) -> Any:
    return send(client, "lagre", {"based_on": on, "body": doc(*lines)})


def page(client: Client, address: str = AT) -> str:
    return client.get(address).content.decode()


def told(html: str) -> dict[str, Any]:
    """What the editor is told."""
    found = re.search(r'<div data-text="([^"]*)" hidden>', html)
    assert found is not None
    return json.loads(unescape(found[1]))


def choose(client: Client, html: str, version: int = 2, **choices: str) -> Any:
    """The form of the page of two texts, as it was shown, sent with these choices."""
    beside = re.search(r'name="beside" value="([^"]*)"', html)
    assert beside is not None
    return client.post(f"{AT}begge/", {**choices, "version": version, "beside": unescape(beside[1])})


def test_the_document_leads_to_the_first_section_that_nobody_has_written_in(manager: Client) -> None:
    assert "/dalen/dokumenter/videreforingsstrategi/skriv/" in page(manager, "/dalen/dokumenter/videreforingsstrategi/")
    first = manager.get("/dalen/dokumenter/videreforingsstrategi/skriv/")
    assert first["Location"] == "/dalen/dokumenter/videreforingsstrategi/skriv/direction/"
    manager.post(
        f"{first['Location']}lagre/",
        json.dumps({"based_on": 0, "body": doc("En retning.")}),
        content_type="application/json",
    )
    again = manager.get("/dalen/dokumenter/videreforingsstrategi/skriv/")
    assert again["Location"] != first["Location"]


def test_a_section_stands_beside_what_is_asked_what_is_known_and_what_is_missing(
    of: InitiativeFacts, manager: Client
) -> None:
    a_row(of, register("actors"), name="Velet", kind="association")
    a_row(of, register("support"), name="Lokaler", form="premises", actor="Velet")
    a_row(of, register("findings"), name="Lagene bærer arrangementene")
    html = page(manager)
    assert "Dette skal delen svare på" in html
    assert "R42" in html
    assert "støtte som lag har i dag" in html
    assert "Kommunen har ikke tatt stilling" in html
    assert 'data-label="Funn 1"' in html
    assert "Ingen har skrevet her ennå" in html


def test_what_is_saved_is_on_the_page_in_the_document_and_in_its_files(of: InitiativeFacts, manager: Client) -> None:
    saved = save(manager, "Lagene får én dør inn.")
    assert saved.status_code == 200
    assert saved.json()["version"] == 1
    assert re.fullmatch(r"Lagret kl. \d\d\.\d\d · Programleder", saved.json()["saved"])
    assert told(page(manager))["body"] == doc("Lagene får én dør inn.")
    assert "Lagene får én dør inn." in page(manager, "/dalen/dokumenter/videreforingsstrategi/")


def test_two_writers_keep_both_and_who_else_writes_is_said(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    other = logged_in(cast.coordinator)
    save(manager, "En", "To")
    send(other, "skriver", {"version": 1})
    save(manager, "En av lederen", "To", on=1)
    both = save(other, "En", "To", "Tre", on=1).json()
    assert text_of(both["body"]).split("\n") == ["En av lederen", "To", "Tre"]
    heard = send(manager, "skriver", {"version": 2}).json()
    assert heard["writers"] == ["Koordinator"]
    assert text_of(heard["body"]).split("\n") == ["En av lederen", "To", "Tre"]
    assert "body" not in send(manager, "skriver", {"version": 3}).json()
    assert "Koordinator skriver også i denne delen." in page(manager)
    other.post(f"{AT}skriver/", {"gone": "1"})
    assert send(manager, "skriver", {"version": 3}).json()["writers"] == []


@pytest.mark.parametrize(
    ("choice", "stands"),
    [
        ("standing", ["En av lederen", "To av koordinatoren", "Tre", "Fire av lederen"]),
        ("mine", ["En av koordinatoren", "To av koordinatoren", "Tre", "Fire av lederen"]),
        ("both", ["En av lederen", "En av koordinatoren", "To av koordinatoren", "Tre", "Fire av lederen"]),
    ],
)
def test_where_two_wrote_in_one_paragraph_the_second_chooses_and_all_else_is_kept(
    of: InitiativeFacts, cast: Cast, manager: Client, choice: str, stands: list[str]
) -> None:
    other = logged_in(cast.coordinator)
    save(manager, "En", "to", "Tre", "fire")
    save(manager, "En av lederen", "to", "Tre", "Fire av lederen", on=1)
    refused = save(other, "En av koordinatoren", "To av koordinatoren", "Tre", "fire", on=1)
    assert refused.status_code == 409
    assert refused.json()["address"] == f"{AT}begge/"
    assert "Programleder har endret det samme avsnittet" in refused.json()["message"]
    sides = page(other, f"{AT}begge/")
    assert sides.count("<fieldset") == 1
    for words in ("En av lederen", "En av koordinatoren", "Tre", "Fire av lederen"):
        assert sides.count(words) == 1
    (field,) = set(re.findall(r'name="(choice-\d+)"', sides))
    assert choose(other, sides, **{field: choice}).status_code == 302
    assert text_of(text_at(here(of)).body).split("\n") == stands
    assert other.get(f"{AT}begge/")["Location"] == AT


def test_a_place_without_a_choice_is_pointed_at_and_what_was_chosen_stays(cast: Cast, manager: Client) -> None:
    other = logged_in(cast.coordinator)
    save(manager, "En", "skille", "To")
    save(manager, "En av lederen", "skille", "To av lederen", on=1)
    save(other, "En av koordinatoren", "skille", "To av koordinatoren", on=1)
    sides = page(other, f"{AT}begge/")
    first, second = dict.fromkeys(re.findall(r'name="(choice-\d+)"', sides))
    refused = choose(other, sides, **{first: "mine"})
    said = refused.content.decode()
    assert refused.status_code == 422
    assert f'name="{first}" value="mine" checked' in said
    assert f'id="{second}-error"' in said
    assert f'id="{first}-error"' not in said


def test_choices_made_on_an_older_text_are_asked_for_again(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    other = logged_in(cast.coordinator)
    save(manager, "En")
    save(manager, "En av lederen", on=1)
    save(other, "En av koordinatoren", on=1)
    sides = page(other, f"{AT}begge/")
    save(manager, "En av lederen, skrevet om", on=2)
    again = choose(other, sides, **{"choice-0": "mine"})
    assert again["Location"] == f"{AT}begge/"
    assert text_of(text_at(here(of)).body) == "En av lederen, skrevet om"
    assert "En av lederen, skrevet om" in page(other, f"{AT}begge/")


def test_what_is_written_on_after_the_clash_stands_on_the_page_of_the_two_texts(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    other = logged_in(cast.coordinator)
    save(manager, "En")
    save(manager, "En av lederen", on=1)
    sent = {"based_on": 1, "page": told(page(other))["page"]}
    refused = send(other, "lagre", {**sent, "body": doc("En av koordinatoren")})
    assert re.match(r"Tatt vare på ved siden av kl\. \d\d\.\d\d\.", refused.json()["beside"])
    before = page(other, f"{AT}begge/")
    assert send(other, "lagre", {**sent, "body": doc("En av koordinatoren", "Og mer")}).status_code == 409
    after = page(other, f"{AT}begge/")
    assert after.count("Og mer") == 1
    assert choose(other, before, **{"choice-0": "mine"})["Location"] == f"{AT}begge/"
    assert text_of(text_at(here(of)).body) == "En av lederen"
    assert choose(other, after, **{"choice-0": "mine"})["Location"] == AT
    assert text_of(text_at(here(of)).body) == "En av koordinatoren\nOg mer"


def test_what_is_newer_than_all_that_stands_is_refused_and_not_said_to_be_kept(manager: Client) -> None:
    refused = save(manager, "En", on=7)
    assert (refused.status_code, list(refused.json())) == (409, ["message"])


@pytest.mark.parametrize(
    "sent",
    [
        "{",
        "[]",
        '{"based_on": -1}',
        '{"based_on": 0, "body": "tekst"}',
        '{"based_on": true}',
        '{"based_on": 0, "page": "<b>"}',
    ],
)
def test_what_is_not_understood_is_refused_in_words(manager: Client, sent: str) -> None:
    refused = manager.post(f"{AT}lagre/", sent, content_type="application/json")
    assert refused.status_code == 422
    assert refused.json()["message"]


@pytest.mark.parametrize("who", ["reader", "unit_manager", "administrator"])
def test_who_may_not_write_reads_and_is_told_who_can(cast: Cast, manager: Client, who: str) -> None:
    save(manager, "Lagene får én dør inn.")
    client = logged_in(getattr(cast, who))
    html = page(client)
    assert "Lagene får én dør inn." in html
    assert "data-editor" not in html
    assert "build/editor.js" not in html
    assert save(client, "Noe annet", on=1).status_code == 403
    assert client.post(f"{AT}ferdig/meld/", {"ready": "1"}).status_code == 403


def test_other_reports_and_sections_are_not_written(manager: Client) -> None:
    assert manager.get("/dalen/dokumenter/kortversjon/skriv/short/").status_code == 404
    assert manager.get("/dalen/dokumenter/videreforingsstrategi/skriv/finnes-ikke/").status_code == 404


def test_another_initiative_is_not_reached(cast: Cast) -> None:
    outsider = logged_in(cast.outsider)
    assert outsider.get(AT).status_code == 404
    assert save(outsider, "Hei").status_code == 404


@pytest.mark.requirement("R26")
def test_what_rests_on_nothing_is_shown_and_what_is_used_is_marked(of: InitiativeFacts, manager: Client) -> None:
    a_row(of, register("findings"), name="Lagene bærer arrangementene")
    (found,) = findings(SYSTEM, of)
    save(manager, "Uten grunn.", paragraph("Med grunn. ", ground(f"findings:{found.id}", "Funn 9")))
    html = page(manager)
    assert "1 avsnitt er ikke knyttet til noe funn, punkt eller noen indikator." in html
    assert "brukt i denne delen" in html
    labels = [
        node["attrs"]["label"] for node in told(html)["body"]["content"][1]["content"] if node["type"] == "ground"
    ]
    assert labels == ["Funn 1"]
    document = page(manager, "/dalen/dokumenter/videreforingsstrategi/")
    assert f'href="/dalen/register/funn/{found.id}/">Funn\u00a01</a>' in document


@pytest.mark.requirement("R26")
def test_a_statement_can_rest_on_an_item_or_an_indicator_and_leads_to_its_page(
    of: InitiativeFacts, manager: Client
) -> None:
    item, indicator = a_measure(of, "Lys"), a_row(of, register("indicators"), name="Unngår veien")
    rests_on = (ground(f"item:{item}", "Gammelt navn"), " ", ground(f"indicators:{indicator}", "Gammelt navn"))
    save(manager, paragraph("Med grunn. ", *rests_on))
    assert "ikke knyttet til noe funn" not in page(manager)
    document = page(manager, "/dalen/dokumenter/videreforingsstrategi/")
    assert f'href="/dalen/arven/{item}/">Lys</a>' in document
    assert f'href="/dalen/register/indikatorer/{indicator}/">Unngår veien</a>' in document


def _read(page: str) -> str:
    return str(fromstring(page).text_content())


def test_a_value_follows_the_register(of: InitiativeFacts, manager: Client) -> None:
    fact = {"type": "fact", "attrs": {"key": "items.all", "label": "7"}}
    save(manager, paragraph("Arven har ", fact, " punkter."))
    assert "Arven har 0 punkter." in _read(page(manager, "/dalen/dokumenter/videreforingsstrategi/"))
    a_measure(of)
    document = page(manager, "/dalen/dokumenter/videreforingsstrategi/")
    assert "Arven har 1 punkter." in _read(document)
    assert '<a class="doc-noted" href="/dalen/arven/"' in document
    assert told(page(manager))["body"]["content"][0]["content"][1]["attrs"]["label"] == "1"


def test_a_section_is_said_to_be_ready_with_what_is_open_before_ones_eyes(of: InitiativeFacts, manager: Client) -> None:
    a_row(of, register("actors"), name="Velet", kind="association")
    a_row(of, register("support"), name="Lokaler", form="premises", actor="Velet")
    asked = page(manager, f"{AT}ferdig/")
    assert "Ingen har skrevet i denne delen." in asked
    assert "Kommunen har ikke tatt stilling" in asked
    manager.post(f"{AT}ferdig/meld/", {"ready": "1"})
    assert "Meldt ferdig av Programleder" in page(manager)
    manager.post(f"{AT}ferdig/meld/", {"ready": "0"})
    assert text_at(here(of)).ready_at is None


def test_a_remark_is_put_answered_and_resolved_without_script_and_with(cast: Cast, manager: Client) -> None:
    reader = logged_in(cast.unit_manager)
    assert reader.post(f"{AT}kommentarer/", {"text": "Stemmer dette?", "quoted": "én dør"})["Location"].endswith(
        "#kommentarer"
    )
    html = page(manager)
    thread = re.search(r'data-thread="(\d+)" data-open', html)
    assert thread is not None
    answered = manager.post(
        f"{AT}kommentarer/", {"text": "Ja.", "answers": thread[1]}, headers={"HX-Request": "true"}
    ).content.decode()
    assert "«én dør»" in answered
    assert "Ja." in answered
    assert "<html" not in answered
    manager.post(f"{AT}kommentarer/{thread[1]}/los/", {"resolved": "1"})
    assert "Løst av Programleder" in page(manager)
    assert manager.post(f"{AT}kommentarer/{thread[1]}/fjern/").status_code == 403
    assert reader.post(f"{AT}kommentarer/{thread[1]}/fjern/").status_code == 302
    assert "Ingen kommentarer." in page(manager)


def test_an_answer_that_was_not_sent_goes_along_when_the_remark_is_resolved(cast: Cast, manager: Client) -> None:
    logged_in(cast.unit_manager).post(f"{AT}kommentarer/", {"text": "Stemmer dette?"})
    thread = re.search(r'data-thread="(\d+)" data-open', page(manager))
    assert thread is not None
    at = f"{AT}kommentarer/{thread[1]}/los/"
    refused = manager.post(at, {"resolved": "1", "text": "x" * 6_000}, headers={"HX-Request": "true"}).content.decode()
    assert "Kommentaren er for lang." in refused
    assert "Løst av" not in page(manager)
    manager.post(at, {"resolved": "1", "text": "Ja, det stemmer."})
    assert "Løst av Programleder" in page(manager)
    assert "Ja, det stemmer." in page(manager)


def test_an_empty_remark_is_refused_in_the_margin_and_a_reader_has_no_form(cast: Cast, manager: Client) -> None:
    refused = manager.post(f"{AT}kommentarer/", {"text": " "}, headers={"HX-Request": "true"}).content.decode()
    assert "Skriv kommentaren først." in refused
    reader = logged_in(cast.reader)
    assert "id_remark" not in page(reader)
    assert reader.post(f"{AT}kommentarer/", {"text": "Hei"}).status_code == 403


def a_picture(kind: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "green").save(file, kind)
    return file.getvalue()


def test_a_picture_is_kept_shown_and_in_the_document(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    sent = manager.post(f"{AT}bilde/", {"file": SimpleUploadedFile("torget.png", a_picture(size=(4_000, 1_000)))})
    assert sent.json()["width"] == 2_000
    number = sent.json()["file"]
    assert manager.get(f"/dalen/bilde/{number}/")["Content-Type"] == "image/jpeg"
    assert logged_in(cast.outsider).get(f"/dalen/bilde/{number}/").status_code == 404
    save(manager, {"type": "image", "attrs": {"file": number, "alt": "Torget i mai", "caption": "Dugnad"}})
    document = page(manager, "/dalen/dokumenter/videreforingsstrategi/")
    assert 'alt="Torget i mai"' in document
    assert "Dugnad" in document


def test_only_pictures_of_texts_are_reached_as_pictures(of: InitiativeFacts, manager: Client) -> None:
    """Other files of the initiative have readers of their own: a job's result is whoever started it's."""
    other = keep(reader=SYSTEM, content=a_picture(), name="vedlegg.png", media_type="image/png", scope=of.scope)
    assert manager.get(f"/dalen/bilde/{other.id}/").status_code == 404
    save(manager, {"type": "image", "attrs": {"file": other.id, "alt": "Torget i mai"}})
    document = page(manager, "/dalen/dokumenter/videreforingsstrategi/")
    assert "Torget i mai" not in document
    assert "Et bilde som sto her, er fjernet." in document


def test_a_picture_without_words_is_told_of_where_it_is_written(of: InitiativeFacts, manager: Client) -> None:
    save(manager, {"type": "image", "attrs": {"file": 3, "alt": ""}})
    assert "1 bilde har ingen ord for dem som ikke ser det." in page(manager)


def test_what_stood_before_can_be_seen_and_taken_up_again(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    save(manager, "En")
    save(logged_in(cast.coordinator), "To", on=1)
    listed = page(manager, f"{AT}utgaver/")
    assert listed.index("Utgave 2") < listed.index("Utgave 1")
    assert "Koordinator" in listed
    assert "Dette er teksten som står." in page(manager, f"{AT}utgaver/2/")
    first = page(manager, f"{AT}utgaver/1/")
    assert "La denne stå igjen" in first
    assert "La denne stå igjen" not in page(logged_in(cast.reader), f"{AT}utgaver/1/")
    assert logged_in(cast.reader).post(f"{AT}utgaver/1/").status_code == 403
    assert manager.post(f"{AT}utgaver/1/")["Location"] == AT
    assert text_of(text_at(here(of)).body) == "En"
    assert "Utgave 3" in page(manager, f"{AT}utgaver/")
    assert manager.get(f"{AT}utgaver/9/").status_code == 404


@pytest.mark.requirement("R26")
def test_a_finding_that_no_section_of_the_strategy_rests_on_is_shown(of: InitiativeFacts, manager: Client) -> None:
    for name in ("Lagene bærer arrangementene", "Lyset virker"):
        a_row(of, register("findings"), name=name)
    first, second = findings(SYSTEM, of)
    save(manager, paragraph("Med grunn. ", ground(f"findings:{first.id}")))
    shown = page(manager, AT.replace("support", "leaders"))
    unused = shown[shown.index("Funn uten følge") :].split("</section>")[0]
    assert "1 funn er ikke brukt i noen del av strategien:" in unused
    assert f'href="/dalen/register/funn/{second.id}/">Funn 2' in unused
    assert "Funn 1" not in unused


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\nfeil", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused_in_words(manager: Client, content: bytes) -> None:
    refused = manager.post(f"{AT}bilde/", {"file": SimpleUploadedFile("bilde.png", content)})
    assert refused.status_code == 422
    assert "bilde" in refused.json()["message"].lower()
    assert manager.post(f"{AT}bilde/").status_code == 422


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_section_opens_empty_in_every_language(of: InitiativeFacts, manager: Client, language: str) -> None:
    manager.cookies["django_language"] = language
    for report in ("sluttrapport", "videreforingsstrategi"):
        address = f"/dalen/dokumenter/{report}/skriv/"
        html = page(manager, manager.get(address)["Location"])
        for section in re.findall(rf'href="({address}[a-z_]+/)"', html):
            assert manager.get(section).status_code == 200, section
