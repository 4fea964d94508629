"""The residents' page as anybody meets it: the same for all, in three languages, before and after the end."""

from __future__ import annotations

import json
import re
import time
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_measure, an_actor, an_initiative, changed_row, logged_in, version_of
from tests.continuation.building import a_decision, a_fate, a_question, an_answer
from tests.decisions.building import a_version, demands, registered
from tests.decisions.hearing_building import a_hearing
from tests.initiatives.forms import fields_of
from tests.portal.building import a_page_that_is_out, a_text, an_owner
from varig.actors.rules import ActorKind
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.closing import close_initiative, reopen_initiative
from varig.foundation.history.actions import action
from varig.foundation.kernel import PartialDate, msg
from varig.foundation.registers.declarations import register
from varig.initiatives.actions.editing import edit_initiative, set_actual_end
from varig.initiatives.models import Municipality
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.actions import changing
from varig.legacy.models import LegacyItem
from varig.portal.actions.pages import take_down
from varig.portal.actions.texts import mark, unmark
from varig.portal.queries.pages import page

pytestmark = pytest.mark.django_db


class Town:
    """An initiative that ends next year, with something in each of the four lists, and its page out."""

    def __init__(self) -> None:
        end = PartialDate(timezone.localdate().year + 1)
        self.of = an_initiative("haugen", end=end, municipality="Bydel Stovner")
        self.choir = an_actor(self.of, "Koret", ActorKind.ASSOCIATION)
        self.stage = self.told("Scenen", home=Home.OTHER)
        an_answer(self.of, a_question(self.of, self.stage, self.choir), Reply.YES)
        self.club = self.told("Klubben", outcome=Outcome.CHANGED)
        an_answer(self.of, a_question(self.of, self.club, self.choir), Reply.YES)
        self.market = self.told("Torgdagene", outcome=Outcome.PHASED_OUT, home=None)
        self.garden = self.told("Hagen", known_on=PartialDate(end.year, 3, 1))
        an_answer(self.of, a_question(self.of, self.garden, self.choir), Reply.NO, words="Vi orker ikke mer.")
        a_page_that_is_out(self.of)
        self.client = Client()

    def told(self, name: str, **facts) -> int:
        """A measure with a text that is marked, and what is proposed for it."""
        text = {key: facts.pop(key) for key in ("known_on",) if key in facts}
        item = a_text(self.of, a_measure(self.of, name), text_nb=f"Om {name.lower()}.", **text)
        a_fate(self.of, item, **facts)
        return item

    def decide(self, item: int, **facts) -> None:
        a_decision(self.of, item, **facts)

    def shown(self, language: str = "", **asked) -> str:
        response = self.client.get(self.at(language), **asked)
        assert response.status_code == 200
        return " ".join(response.content.decode().split())

    def at(self, language: str = "") -> str:
        return f"/hva-skjer-videre/{self.of.slug}/{language}"

    def lists(self) -> dict[str, list[str]]:
        """Names in each list, as the JSON has them."""
        found = json.loads(self.client.get(self.at("data.json")).content)
        return {one["key"]: [item["name"] for item in one["items"]] for one in found["lists"]}


@pytest.fixture
def town() -> Town:
    return Town()


def section(shown: str, part: str) -> str:
    return re.search(rf'<section id="{part}">.*?</section>', shown)[0]


def row(shown: str, name: str) -> str:
    return next(one for one in re.findall(r'<li class="public-row">.*?</li>', shown) if f">{name}</h3>" in one)


@pytest.mark.requirement("R17")
def test_four_lists_stand_in_their_order_with_their_counts(town: Town) -> None:
    shown = town.shown()
    assert re.findall(r'<li><a href="#([a-z-]+)"><b>(\d+)</b>', shown) == [
        ("blir", "1"), ("endrer-seg", "1"), ("slutter", "1"), ("ikke-bestemt", "1")
    ]  # fmt: skip
    assert town.lists() == {
        "blir": ["Scenen"], "endrer-seg": ["Klubben"], "slutter": ["Torgdagene"], "ikke-bestemt": ["Hagen"]
    }  # fmt: skip


def test_before_the_decision_all_is_said_to_be_proposed(town: Town) -> None:
    shown = town.shown()
    assert "Foreslått videreført." in row(shown, "Scenen")
    assert "Foreslått avsluttet. Si hva du mener." in row(shown, "Torgdagene")
    assert "Har sagt ja til å svare for det" in row(shown, "Scenen")
    assert "Det er et forslag." in section(shown, "blir")


@pytest.mark.requirement("R18")
def test_after_the_decision_it_is_said_plainly(town: Town) -> None:
    town.decide(town.stage, home=Home.OTHER)
    town.decide(town.market, outcome=Outcome.PHASED_OUT, home=None)
    shown = town.shown()
    assert "Blir. Noen andre driver det videre." in row(shown, "Scenen")
    assert "forslag" not in section(shown, "blir")
    assert "Det er bestemt at dette slutter." in row(shown, "Torgdagene")


def test_a_no_is_never_exposed(town: Town) -> None:
    shown = row(town.shown(), "Hagen")
    assert "Vi leter etter noen som kan ta over." in shown
    assert "Koret" not in shown
    assert "Vi orker ikke mer." not in town.shown()
    assert f"1. mars {town.of.last_day.year}" in shown


def test_what_ends_says_what_comes_instead_or_that_nothing_does(town: Town) -> None:
    assert "Det er ikke skrevet her ennå. Vet du om noe? Si fra." in row(town.shown(), "Torgdagene")
    a_fate(town.of, town.market, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    assert "Vi har ikke funnet noe nytt. Vet du om noe? Si fra." in row(town.shown(), "Torgdagene")
    skating = a_text(town.of, a_measure(town.of, "Skøytebanen"), public=False, instead_nb="Kunstisbanen i parken.")
    a_fate(town.of, skating, outcome=Outcome.PHASED_OUT, home=None, alternative="Noe internt.")
    mark(reader=an_owner(town.of), of=town.of, ids=[skating])
    assert "Kunstisbanen i parken." in row(town.shown(), "Skøytebanen")
    assert "Noe internt." not in town.shown()


def test_the_page_needs_neither_login_script_nor_cookie(town: Town) -> None:
    response = town.client.get(town.at())
    body = response.content.decode()
    assert "<script" not in body
    assert "csrf" not in body.lower()
    assert response.cookies == {}
    assert "Cookie" not in response.headers.get("Vary", "")
    assert re.findall(r'(?:src|href)="(https?://[^"]*)"', body.replace("http://127.0.0.1:8000", "")) == []
    policy = response["Content-Security-Policy"]
    assert all(part in policy for part in ("default-src 'none'", "script-src 'none'", "form-action 'none'"))


def test_it_is_the_same_for_whoever_is_logged_in(town: Town) -> None:
    assert logged_in(an_owner(town.of)).get(town.at()).content == town.client.get(town.at()).content


def test_a_cookie_of_a_language_changes_nothing(town: Town) -> None:
    town.client.cookies["django_language"] = "en"
    assert '<html lang="nb"' in town.shown(headers={"accept-language": "en"})


def test_each_language_has_an_address_of_its_own(town: Town) -> None:
    assert "Dette er foreslått videreført" in town.shown()
    assert '<html lang="nn"' in town.shown("nn/")
    english = town.shown("en/")
    assert '<html lang="en"' in english
    assert 'lang="nb">Om scenen.</p>' in english
    own = town.client.get(town.at("nb/"))
    assert (own.status_code, own["Location"]) == (302, town.at())
    assert town.client.get(town.at("sv/")).status_code == 404
    for code in ("nb", "nn", "en"):
        assert f'hreflang="{code}"' in english


def test_a_municipality_that_writes_nynorsk_is_read_in_nynorsk(town: Town) -> None:
    with action(reader=SYSTEM, did=msg("endret målform")):
        Municipality.objects.update(language="nn")
    assert '<html lang="nn"' in town.shown()
    assert '<html lang="nb"' in town.shown("nb/")


def test_it_answers_304_until_what_is_shown_changes(town: Town) -> None:
    mark = town.client.get(town.at())["ETag"]
    asked = {"headers": {"if-none-match": mark}}
    assert town.client.get(town.at(), **asked).status_code == 304
    a_measure(town.of, "Noe som ingen utenfor skal vite om")
    assert town.client.get(town.at(), **asked).status_code == 304
    unmark(reader=SYSTEM, of=town.of, ids=[town.stage])
    assert town.client.get(town.at(), **asked).status_code == 200


def test_the_statements_are_as_many_for_any_number_of_items(town: Town, django_assert_max_num_queries) -> None:
    for number in range(5):
        town.told(f"Enda en {number}")
    with django_assert_max_num_queries(15):
        town.client.get(town.at())
    with django_assert_max_num_queries(4):
        town.client.get(town.at())


def test_the_same_stands_in_the_data(town: Town) -> None:
    response = town.client.get(town.at("data.json"))
    told = json.loads(response.content)
    assert response["Content-Type"] == "application/json"
    assert (told["title"], told["municipality"]) == ("Hva skjer videre på Haugenstua?", "Bydel Stovner")
    assert told["contact"] == {"unit": "Nærmiljøenheten", "phone": "", "email": "naermiljo@kommune.example"}
    stage = told["lists"][0]["items"][0]
    assert stage == {
        "name": "Scenen",
        "is_decided": False,
        "state": "Foreslått videreført.",
        "text": "Om scenen.",
        "language": "nb",
        "term": "Har sagt ja til å svare for det",
        "answer": "Koret",
        "contact": {"unit": "", "phone": "", "email": ""},
        "afterwards": [],
    }


def test_nothing_is_there_before_it_is_published_or_after_it_was_taken_down(town: Town) -> None:
    other = an_initiative("annen")
    unpublished = town.client.get(f"/hva-skjer-videre/{other.slug}/")
    nowhere = town.client.get("/hva-skjer-videre/finnes-ikke/")
    take_down(reader=an_owner(town.of), of=town.of, version=page(SYSTEM, town.of).version, why="Feil i teksten.")
    taken_down = town.client.get(town.at())
    answers = {(one.status_code, one.content, bool(one.cookies)) for one in (unpublished, nowhere, taken_down)}
    assert len(answers) == 1
    ((status, body, cookies),) = answers
    assert (status, cookies) == (404, False)
    assert b"<script" not in body


def test_nothing_can_be_sent_to_it(town: Town) -> None:
    for method in ("post", "put", "patch", "delete", "options"):
        response = getattr(Client(enforce_csrf_checks=True), method)(town.at())
        assert (response.status_code, bool(response.cookies)) == (404, False), method


def test_the_address_lasts(town: Town) -> None:
    """An initiative's short name is never changed: no action takes one, and none of its forms asks for it."""
    manager = {"slug": "nytt-navn", "name": "Et nytt navn"}
    with pytest.raises(TypeError):
        edit_initiative(reader=SYSTEM, of=town.of, version=1, **manager)  # type: ignore[call-arg]
    form = logged_in(an_owner(town.of)).get(reverse("initiatives:edit", args=[town.of.slug]))
    assert 'name="slug"' not in form.content.decode()
    edit_initiative(reader=SYSTEM, of=town.of, version=1, facts={"name": "Et nytt navn"})
    assert town.client.get(town.at()).status_code == 200


def ended(of: InitiativeFacts) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    set_actual_end(reader=SYSTEM, of=of, day=yesterday)


@pytest.mark.requirement("R21")
def test_the_same_address_turns_to_after_when_it_is_over(town: Town) -> None:
    town.decide(town.stage, home=Home.OTHER)
    ended(town.of)
    shown = town.shown()
    assert "Hva skjedde videre på Haugenstua?" in shown
    assert f"{town.of.name} sluttet" in shown
    assert "Dette fortsetter" in section(shown, "blir")
    assert "Koret" in row(shown, "Scenen")
    assert "Siden blir stående" not in shown


WORDS = {"lead_nb": "Her ser du hva vi foreslår.", "opinion_nb": "Planen er på høring."}


def test_what_was_written_before_the_decision_is_not_read_after_it(town: Town) -> None:
    a_page_that_is_out(town.of, **WORDS)
    assert all(words in town.shown() for words in WORDS.values())
    registered(town.of, a_version(town.of, "final_report"), a_version(town.of))
    assert not any(words in town.shown() for words in WORDS.values())
    assert "planen for tida etterpå er vedtatt" in town.shown()
    preparing = logged_in(an_owner(town.of)).get(reverse("portal:preparing", args=[town.of.slug])).content.decode()
    assert "ble skrevet før vedtaket, og vises ikke nå" in preparing


def test_after_the_closing_and_after_a_reopening_the_page_begins_anew(town: Town) -> None:
    a_page_that_is_out(town.of, **WORDS)
    today = timezone.localdate()
    with demands():
        close_initiative(reader=SYSTEM, of=town.of, day=today, access_ends=today)
    assert "sluttet" in town.shown()
    assert not any(words in town.shown() for words in WORDS.values())
    reopen_initiative(reader=SYSTEM, of=initiative(SYSTEM, town.of.slug), reason="En klage ble tatt til følge.")
    assert "er åpnet igjen" in town.shown()
    assert not any(words in town.shown() for words in WORDS.values())
    assert town.client.get(f"{town.at()}data.json").json()["say_your_mind"]["text"] == ""


def test_words_that_still_hold_are_shown_when_somebody_says_so(town: Town) -> None:
    a_page_that_is_out(town.of, **WORDS)
    registered(town.of, a_version(town.of, "final_report"), a_version(town.of))
    client, address = logged_in(an_owner(town.of)), reverse("portal:edit_page", args=[town.of.slug])
    sent = fields_of(client.get(address).content)
    client.post(address, {**sent, "contact_phone": "22 00 00 00"})
    assert WORDS["lead_nb"] not in town.shown()
    client.post(address, {**fields_of(client.get(address).content), "words_hold": "on"})
    assert WORDS["lead_nb"] in town.shown()
    assert 'name="words_hold"' not in client.get(address).content.decode()


def test_new_words_hold_for_the_stage_they_are_written_in(town: Town) -> None:
    a_page_that_is_out(town.of, **WORDS)
    registered(town.of, a_version(town.of, "final_report"), a_version(town.of))
    a_page_that_is_out(town.of, lead_nb="Slik blir det.", opinion_nb="")
    assert "Slik blir det." in town.shown()


def test_one_is_asked_to_say_ones_mind_while_one_can(town: Town) -> None:
    assert "si-din-mening" not in town.shown()
    today = timezone.localdate()
    a_page_that_is_out(town.of, opinion_nb="Kom på møtet.", opinion_from=today, opinion_until=today)
    assert "Kom på møtet." in town.shown()
    yesterday = today - timedelta(days=1)
    a_page_that_is_out(town.of, opinion_from=date(2020, 1, 1), opinion_until=yesterday)
    assert "Kom på møtet." not in town.shown()


def test_the_name_and_role_of_whoever_published_stand_on_it(town: Town) -> None:
    assert "av Ola Eier, programeier." in town.shown()


def test_a_name_that_is_changed_is_changed_here_too(town: Town) -> None:
    version = version_of(town.stage)
    with changing(reader=SYSTEM, of=town.of, item_id=town.stage, version=version, did=msg("endret fakta")):
        LegacyItem.objects.filter(pk=town.stage).update(name="Storscenen")
    assert "Storscenen" in town.shown()


def test_what_comes_instead_says_which_language_it_is_in(town: Town) -> None:
    changed_row(town.of, register("public_texts"), town.market, 2, instead_nb="Et marked i sentrum.")
    shown = row(town.shown("en/"), "Torgdagene").split('class="who"')[1]
    assert 'lang="nb">Et marked i sentrum.' in shown
    assert 'class="in-language"' in shown
    assert 'class="in-language"' not in row(town.shown(), "Torgdagene")


def test_a_hearing_that_is_open_to_all_is_said_with_its_own_dates(town: Town) -> None:
    a_page_that_is_out(town.of, opinion_nb="Kom på møtet.", opinion_until=timezone.localdate())
    hearing_id = a_hearing(town.of, is_public=True)
    shown = town.shown()
    for words in ("Strategien på høring: svar innen", "Skriv svar", f"horing/{hearing_id}/", "Kom på møtet."):
        assert words in shown
    assert "Fristen er" not in shown
    a_hearing(town.of, parties=[town.choir], name="Bare for koret")
    assert "Bare for koret" not in town.shown()


def test_the_box_follows_the_clock_though_nothing_else_has_changed(town: Town) -> None:
    a_hearing(town.of, is_public=True, ends=timezone.now() + timedelta(seconds=3))
    assert "Skriv svar" in town.shown()
    time.sleep(3.1)
    assert "Se svarene og hva de førte til" in town.shown()
