"""A link leaks nothing beyond its purpose: every route of the program with each kind of link, by every method."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.builders import SYSTEM, a_link_token, a_measure, an_actor, an_initiative
from tests.continuation.building import a_question
from tests.decisions.hearing_building import DIRECTION, a_hearing, a_version, an_answer, over
from varig.actors.rules import ActorKind
from varig.decisions.models import HearingAnswer
from varig.decisions.rules.hearing_answers import field_of
from varig.foundation.accounts.actions import withdraw_link
from varig.foundation.accounts.models import Link

pytestmark = pytest.mark.django_db
SECRET = "hemmelighet"


class Town:
    """Two partners in one initiative, and one in another. All that isn't the choir's own is called by a secret name."""

    def __init__(self) -> None:
        self.of = an_initiative("dalen")
        self.choir = an_actor(self.of, "Koret", ActorKind.ASSOCIATION)
        self.band = an_actor(self.of, f"Korpset {SECRET}", ActorKind.ASSOCIATION)
        self.own = a_question(self.of, a_measure(self.of, "Scenen"), self.choir)
        self.others = a_question(self.of, a_measure(self.of, f"Øvingslokalet {SECRET}"), self.band)
        own_version, other_version = a_version(self.of), a_version(self.of, text=SECRET)
        self.versions = [own_version, other_version]
        self.parts = ((own_version, "direction"),)
        self.hearing = a_hearing(
            self.of, parties=[self.choir, self.band], version_id=own_version, parts=self.parts, name="Strategien"
        )
        an_answer(self.of, self.hearing, self.band, f"{SECRET} fra korpset")
        self.closed = a_hearing(
            self.of, parties=[self.band], version_id=other_version, name=f"Bare for korpset {SECRET}"
        )
        elsewhere = an_initiative("annen", name="En annen", municipality="Annen kommune")
        stranger = an_actor(elsewhere, f"Fremmed {SECRET}", ActorKind.ASSOCIATION)
        self.elsewhere = a_hearing(elsewhere, parties=[stranger], name=SECRET)
        self.tokens = {
            "own": a_link_token(self.of, self.choir),
            "of another initiative": a_link_token(elsewhere, an_actor(elsewhere, "Koret", ActorKind.ASSOCIATION)),
            "expired": a_link_token(self.of, an_actor(self.of, "Sent ute", ActorKind.ASSOCIATION), days=-1),
            "withdrawn": self._withdrawn(),
            "forged": a_link_token(self.of, self.choir)[:-3] + "abc",
        }

    def _withdrawn(self) -> str:
        token = a_link_token(self.of, an_actor(self.of, "Trukket", ActorKind.ASSOCIATION))
        link = Link.objects.latest("pk")
        withdraw_link(reader=SYSTEM, link_id=link.pk, scope=self.of.scope, why="Feil mottaker")
        return token


@pytest.fixture
def town() -> Town:
    return Town()


def _routes(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from _routes(entry, f"{space}{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and entry.name:
            yield f"{space}{entry.name}", dict(entry.pattern.converters)


BEHIND = [(name, kinds) for name, kinds in _routes() if "token" in kinds]
BESIDE = [(name, kinds) for name, kinds in _routes() if "token" not in kinds and "slug" in kinds]


def _fillings(town: Town, kinds: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every id that there is, the asker's own and others'."""
    there: dict[str, list[Any]] = {
        "handover_id": [town.own, town.others],
        "hearing_id": [town.hearing, town.closed, town.elsewhere],
        "version_id": town.versions,
        "kind": ["html", "pdf", "docx", "xlsx"],
        "slug": [town.of.slug, "annen"],
    }
    fillings: list[dict[str, Any]] = [{}]
    for key, kind in kinds.items():
        if key == "token":
            continue
        other = ["x" if "String" in type(kind).__name__ or "Slug" in type(kind).__name__ else 1]
        fillings = [{**filling, key: value} for filling in fillings for value in there.get(key, other)]
    yield from fillings


def _plain(response: Any) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return re.sub(r"\s", "", body.decode(errors="replace")).lower() + str(response.headers).lower()


SENT = {"reply": "yes", "text": "Vi mener noe", "on_behalf_of": "Koret", "version": "1", "stance": "agrees"}


def test_every_page_behind_a_link_shows_its_own_and_nothing_else(town: Town) -> None:
    wrong, seen = [], set()
    for kind, token in town.tokens.items():
        for name, kinds in BEHIND:
            for filling in _fillings(town, kinds):
                address = reverse(name, kwargs={"token": token, **filling})
                for method in ("get", "head", "post", "put", "delete"):
                    data = {**SENT} if method == "post" else {}
                    response = getattr(Client(), method)(address, data)
                    if SECRET in _plain(response):
                        wrong.append((kind, method, address))
                    if kind not in {"own", "of another initiative"} and response.status_code not in {403, 404, 405}:
                        wrong.append((kind, method, address, response.status_code))
                    if response.status_code == 200:
                        seen.add((kind, name))
    assert wrong == []
    own = {name for kind, name in seen if kind == "own"}
    assert {"portal:page", "portal:own_hearing", "portal:own_document", "portal:answer"} <= own


def test_others_objects_are_not_found_by_ones_own_link(town: Town) -> None:
    token = town.tokens["own"]
    for address in (
        reverse("portal:answer", args=[token, town.others]),
        reverse("portal:own_hearing", args=[token, town.closed]),
        reverse("portal:own_hearing", args=[token, town.elsewhere]),
        reverse("portal:own_document", args=[token, town.hearing, town.versions[1], "html"]),
        reverse("portal:own_document", args=[token, town.closed, town.versions[1], "html"]),
    ):
        assert [Client().get(address).status_code, Client().post(address, SENT).status_code] == [404, 404], address
    assert HearingAnswer.objects.filter(party__actor_id=town.band).count() == 1


def test_a_link_opens_no_page_beside_its_own(town: Town) -> None:
    """Having used a link, one is still nobody everywhere else."""
    client = Client()
    client.get(reverse("portal:page", args=[town.tokens["own"]]))
    wrong = []
    for name, kinds in BESIDE:
        for filling in _fillings(town, kinds):
            response = client.get(reverse(name, kwargs=filling))
            if response.status_code not in {302, 404, 405} or SECRET in _plain(response):
                wrong.append((name, response.status_code))
    assert wrong == []


def test_the_walk_would_see_a_leak(town: Town) -> None:
    """What could leak is there: the band sees it by its own link."""
    token = a_link_token(town.of, town.band)
    seen = _plain(Client().get(reverse("portal:page", args=[token])))
    assert SECRET in seen
    assert f"{SECRET}frakorpset" in _plain(Client().get(reverse("portal:own_hearing", args=[token, town.hearing])))


def test_of_parts_the_files_hold_only_the_parts(town: Town) -> None:
    token = town.tokens["own"]
    page = Client().get(reverse("portal:own_document", args=[token, town.hearing, town.versions[0], "html"]))
    assert "Dette skal bli." in page.content.decode()
    assert "Bare i kommunikasjonsdelen." not in page.content.decode()


def test_the_page_shows_everything_that_waits_at_one_place(town: Town) -> None:
    body = Client().get(reverse("portal:page", args=[town.tokens["own"]])).content.decode()
    assert "Dette venter på svar fra" in body
    for words in ("Kan dere ta over Scenen?", "Hva mener dere om «Strategien»?", "Les og svar", 'id="horing"'):
        assert words in body


def test_a_partner_answers_with_a_file_and_sees_our_reply(town: Town) -> None:
    client, token = Client(enforce_csrf_checks=True), town.tokens["own"]
    at = reverse("portal:own_hearing", args=[token, town.hearing])
    page = client.get(at)
    assert "Svar innen" in page.content.decode()
    assert page["Referrer-Policy"] == "no-referrer"
    file = SimpleUploadedFile("uttalelse.txt", "Vi støtter planen.".encode())
    sent = {"text_strategy_direction": "Scenen mangler.", "text": "", "on_behalf_of": "Koret", "file": file}
    assert client.post(at, sent).status_code == 302
    receipt = client.get(at).content.decode()
    for words in ("Scenen mangler.", "uttalelse.txt", "Svar på nytt", "er lagret"):
        assert words in receipt
    (row,) = HearingAnswer.objects.filter(party__actor_id=town.choir)
    assert row.channel == "link"
    assert "Dere har svart" in client.get(reverse("portal:page", args=[token])).content.decode()
    refused = client.post(at, {"text": "", "on_behalf_of": "Koret"})
    assert refused.status_code == 422
    assert "Skriv hva du mener" in refused.content.decode()


def test_what_was_sent_after_the_end_is_shown_again_and_not_saved(town: Town) -> None:
    over(town.hearing)
    at = reverse("portal:own_hearing", args=[town.tokens["own"], town.hearing])
    typed = {"text": "Litt for sent", field_of(DIRECTION): "Også om retningen", "on_behalf_of": "Koret"}
    late = Client().post(at, typed)
    assert late.status_code == 409
    for words in ("Dette svaret ble ikke lagret", "Litt for sent", "Også om retningen", "Høringen er avsluttet."):
        assert words in late.content.decode()
    assert not HearingAnswer.objects.filter(party__actor_id=town.choir).exists()
