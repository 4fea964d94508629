"""From an early closing through a first round: what residents read at each step, and what «Oppfølging» says."""

from __future__ import annotations

import html
import json
import re
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_decision, a_question, an_answer
from tests.decisions.building import demands
from tests.followup.building import planned_rounds
from tests.portal.building import a_page_that_is_out, a_text
from varig.actors.models import Actor
from varig.actors.rules import ActorKind
from varig.continuation.actions.handovers import carry_out, withdraw_handover
from varig.continuation.models import Fate
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import FateState, Home, Outcome
from varig.continuation.rules.handovers import Answer, Reply
from varig.decisions.actions.closing import close_initiative
from varig.followup.queries.rounds import round_by_id
from varig.foundation.history.actions import action
from varig.foundation.kernel import PartialDate, msg
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.ui.text import date_long
from varig.initiatives.queries import initiative
from varig.legacy.queries import roles_of

pytestmark = pytest.mark.django_db

CULTURE, PROPERTY, CLUB = "Kultur", "Eiendom og bydrift", "Dalen idrettslag"
ALIVE, CHANGED, STOPPED, PARK = "Klubben", "Kafeen", "Skøytebanen", "Aktivitetsparken"
PASSED_ON, NOT_YET = "Noen andre skal ta over.", "Noen andre skal ta over. Det er ikke avklart hvem."
STAYS = "Blir. Kommunen driver det videre."
YES_FROM = "Svarer for det fra %s"


class Read(NamedTuple):
    """What residents read of a thing: its list, where it stands, and who answers for it."""

    part: str
    state: str
    term: str
    answer: str


class Closed:
    """Closed today, a year and more before its planned end: four things that Property has said yes to from then on."""

    def __init__(self) -> None:
        today = timezone.localdate()
        of = an_initiative("dalen", start=PartialDate(today.year - 4), end=PartialDate(today.year + 1))
        self.culture, self.property = an_actor(of, CULTURE), an_actor(of, PROPERTY)
        self.club = an_actor(of, CLUB, ActorKind.ASSOCIATION)
        self.begins = of.last_day + timedelta(days=1)
        self.onward = self.begins + timedelta(days=60)
        self.ids = {}
        for name in (ALIVE, CHANGED, STOPPED, PARK):
            item_id = self.ids[name] = a_text(of, a_measure(of, name, accountable=self.culture), text_nb=f"Om {name}.")
            a_decision(of, item_id, home=Home.ORDINARY)
            an_answer(of, a_question(of, item_id, self.property), Reply.YES)
        self.round_id = planned_rounds(of, self.culture)[0]
        a_page_that_is_out(of)
        with demands():
            close_initiative(reader=SYSTEM, of=of, day=today, access_ends=today)
        self.of = initiative(SYSTEM, of.slug)
        self.owner = logged_in(a_cast(self.of).owner)

    def step(self, name: str, item_id: int | None = None, **typed: Any) -> None:
        """A step of the round, as a person takes it on its page."""
        where = [self.of.slug, self.round_id, *([] if item_id is None else [item_id])]
        version = round_by_id(SYSTEM, self.of, self.round_id).version if item_id is None else version_of(item_id)
        answer = self.owner.post(reverse(f"followup:{name}", args=where), {"version": version, **typed})
        assert answer.status_code == 302, re.findall(r'class="[^"]*error[^"]*"[^>]*>(.*?)<', answer.content.decode())

    def opened(self) -> None:
        self.step("open", why="Kommunestyret ba om en tidlig runde.")

    def see(self, name: str, life: str, reason: str = "", **typed: Any) -> None:
        self.step("observe", self.ids[name], life=life, reason=reason, evidence="Besøk 3. mars", **typed)

    def handed_on(self, day: date | None = None, **typed: Any) -> None:
        typed = {"receiver": self.club, "from_day": f"{day or self.onward:%d.%m.%Y}", **typed}
        self.see(PARK, "handed_on", "Laget bruker parken mest.", **typed)

    def answered(self, reply: Reply) -> None:
        asked = continuation(SYSTEM, self.of, self.ids[PARK]).handovers[-1]
        assert asked.receiver_id == self.club
        an_answer(self.of, asked.id, reply, answer_on=timezone.localdate())

    def done_and_shown(self) -> None:
        self.step("end", summary="En park skal til idrettslaget.", left_out="Ikke tid.")
        self.step("show")

    def read(self) -> dict[str, Read]:
        """By name, in the data, which the page must agree with."""
        data = json.loads(Client().get(reverse("portal:data", args=[self.of.slug])).content)
        page = html.unescape(Client().get(reverse("portal:residents", args=[self.of.slug])).content.decode())
        rows = re.findall(r'<li class="public-row">.*?</li>', page, re.DOTALL)
        found = {}
        for listed in data["lists"]:
            section = page.split(f'<section id="{listed["key"]}"')[1].split("</section>")[0]
            for one in listed["items"]:
                said = Read(listed["key"], one["state"], one["term"], one["answer"])
                (row,) = (each for each in rows if f">{one['name']}</h3>" in each)
                assert all(part in row for part in said[1:])
                assert row in section
                found[one["name"]] = said
        return found

    def inside(self, name: str) -> str:
        """The row of «Oppfølging», in words."""
        page = self.owner.get(reverse("followup:home", args=[self.of.slug])).content.decode()
        table = page.split('id="punktene"')[1]
        (row,) = (one for one in re.findall(r"<tr>.*?</tr>", table, re.DOTALL) if f">{name}</a>" in one)
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", row)).split())

    @property
    def as_closed(self) -> Read:
        """What is read of each before a round is shown."""
        answer = f"{PROPERTY}. Til da svarer {CULTURE} for det."
        return Read("blir", STAYS, YES_FROM % date_long(self.begins), answer)


@pytest.fixture
def town() -> Closed:
    return Closed()


@pytest.mark.requirement("R6", "R7", "R9")
def test_one_whole_round_from_an_early_closing_until_residents_read_of_it(town: Closed) -> None:
    every = dict.fromkeys((ALIVE, CHANGED, STOPPED, PARK), town.as_closed)
    assert town.read() == every
    assert "Ikke sett på" in town.inside(PARK)

    town.opened()
    town.see(ALIVE, "as_agreed")
    town.see(CHANGED, "changed", "Færre frivillige.", for_residents="Åpent to dager i uka.")
    town.see(STOPPED, "stopped", "Isen holdt ikke.")
    town.handed_on()
    assert town.read() == every
    assert "Lever som avtalt" in town.inside(ALIVE)
    assert "Endret" in town.inside(CHANGED)
    assert "Stanset" in town.inside(STOPPED)
    for said in (CULTURE, "Spurt, ikke avklart", PROPERTY, f"({CLUB})"):
        assert said in town.inside(PARK)

    town.answered(Reply.YES)
    assert town.read() == every
    assert f"Spurt: {CLUB} Ja" in town.inside(PARK)
    assert "Gitt videre" in town.inside(PARK)

    town.step("end", summary="En park skal til idrettslaget.")
    assert town.read() == every

    town.step("show")
    first = f"{CLUB}. Nå svarer {CULTURE} for det, og fra {date_long(town.begins)} {PROPERTY}."
    assert town.read() == {
        ALIVE: town.as_closed,
        CHANGED: town.as_closed._replace(part="endrer-seg", state="Dette er endret."),
        STOPPED: Read(
            "slutter",
            "Dette har stanset.",
            "Hva kommer i stedet?",
            "Det er ikke skrevet her ennå. Vet du om noe? Si fra.",
        ),
        PARK: Read("blir", f"Noen andre tar over {date_long(town.onward)}.", YES_FROM % date_long(town.onward), first),
    }
    page = Client().get(reverse("portal:residents", args=[town.of.slug])).content.decode()
    assert "Åpent to dager i uka." in page
    for secret in ("Færre frivillige.", "Isen holdt ikke.", "Laget bruker parken mest.", "Besøk 3. mars"):
        assert secret not in page


@pytest.mark.parametrize("reply", [None, Reply.LATER, Reply.CONDITIONAL, Reply.NO])
def test_until_whoever_was_asked_has_said_yes_whoever_had_it_answers(town: Closed, reply: Reply | None) -> None:
    town.opened()
    town.handed_on()
    if reply is not None:
        town.answered(reply)
    assert town.read()[PARK] == town.as_closed
    town.done_and_shown()
    assert town.read()[PARK] == town.as_closed._replace(state=NOT_YET)
    assert CLUB not in Client().get(reverse("portal:residents", args=[town.of.slug])).content.decode()


def test_who_is_asked_and_who_has_it_stand_side_by_side_inside(town: Closed) -> None:
    town.opened()
    town.handed_on()
    page = town.owner.get(reverse("workspace:item", args=[town.of.slug, town.ids[PARK]])).content.decode()
    assert f"{PROPERTY} har sagt ja før, og har det til {CLUB} har sagt ja." in html.unescape(page)
    assert f"{PROPERTY}. Til da svarer {CULTURE} for det." in html.unescape(page)
    arven = town.owner.get(reverse("workspace:legacy", args=[town.of.slug])).content.decode()
    (row,) = (one for one in re.findall(r"<tr>.*?</tr>", arven, re.DOTALL) if f">{PARK}</a>" in one)
    for said in (CULTURE, CLUB, "Venter på svar"):
        assert said in row


@pytest.mark.parametrize("how", ["no", "withdrawn"])
def test_after_a_no_whoever_had_said_yes_has_it_again_and_somebody_else_can_be_asked(town: Closed, how: str) -> None:
    item_id = town.ids[PARK]
    town.opened()
    town.handed_on()
    if how == "no":
        town.answered(Reply.NO)
    else:
        asked = continuation(SYSTEM, town.of, item_id).handovers[-1]
        place = {"reader": SYSTEM, "of": town.of, "handover_id": asked.id, "version": version_of(item_id)}
        withdraw_handover(**place, why="Feil lag.")
    said = continuation(SYSTEM, town.of, item_id)
    assert said.handover is not None
    assert (said.handover.receiver_id, said.answer) == (town.property, Answer.YES)
    assert ("Spurt: Dalen idrettslag Nei" in town.inside(PARK)) is (how == "no")
    town.handed_on()
    assert [one.is_live for one in continuation(SYSTEM, town.of, item_id).handovers] == [False, False, True]


def test_what_was_handed_on_by_mistake_takes_the_question_back(town: Closed) -> None:
    town.opened()
    town.handed_on()
    town.see(PARK, "as_agreed")
    said = continuation(SYSTEM, town.of, town.ids[PARK])
    assert said.handover is not None
    assert (said.handover.receiver_id, said.answer) == (town.property, Answer.YES)
    assert said.handovers[-1].standing.withdrawn
    assert town.inside(PARK).count(CLUB) == 0


def test_what_somebody_has_said_yes_to_is_handed_on(town: Closed) -> None:
    town.opened()
    town.handed_on()
    town.answered(Reply.YES)
    place = [town.of.slug, town.round_id, town.ids[PARK]]
    typed = {"version": version_of(town.ids[PARK]), "life": "as_agreed", "evidence": "Besøk 3. mars"}
    answer = town.owner.post(reverse("followup:observe", args=place), typed)
    assert f"{CLUB} har sagt ja til å ta over. Da er det gitt videre." in answer.content.decode()
    assert continuation(SYSTEM, town.of, town.ids[PARK]).answer is Answer.YES


def test_who_answers_from_a_day_that_has_come_is_read_though_the_round_is_not_shown(town: Closed) -> None:
    town.opened()
    today = timezone.localdate()
    town.handed_on(today)
    town.answered(Reply.YES)
    assert town.read()[PARK] == Read("blir", "Blir. Noen andre driver det videre.", "Svarer for det", CLUB)
    (asked,) = (one for one in continuation(SYSTEM, town.of, town.ids[PARK]).handovers if one.is_live)
    where = {"reader": SYSTEM, "of": town.of, "handover_id": asked.id, "version": version_of(town.ids[PARK])}
    carry_out(**where, day=today)
    town.done_and_shown()
    assert town.read()[PARK] == Read("blir", "Noen andre har tatt over.", "Svarer for det", CLUB)
    assert CLUB in town.inside(PARK)
    held = roles_of(SYSTEM, town.of, [town.ids[PARK]])[town.ids[PARK]]
    assert [role.actor_name for role in held if role.end is None] == [CLUB]


def test_what_residents_were_told_stays_when_it_is_opened_again(town: Closed) -> None:
    town.opened()
    town.see(STOPPED, "stopped", "Isen holdt ikke.")
    town.see(ALIVE, "as_agreed", for_residents="Åpent hver kveld.")
    town.done_and_shown()
    before = town.read()
    address = reverse("decisions:reopen", args=[town.of.slug])
    asked = html.unescape(town.owner.get(address).content.decode())
    assert "Det innbyggerne har fått vite om rundene, blir stående på siden deres" in asked
    assert f"Vist for innbyggerne {date_long(timezone.localdate())}" in asked
    assert town.owner.post(address, {"reason": "En klage ble tatt til følge.", "version": "1"}).status_code == 302
    assert town.read()[STOPPED] == before[STOPPED]
    page = html.unescape(Client().get(reverse("portal:residents", args=[town.of.slug])).content.decode())
    assert "er åpnet igjen" in page
    assert "Åpent hver kveld." in page
    data = json.loads(Client().get(reverse("portal:data", args=[town.of.slug])).content)
    told = {one["name"]: one["afterwards"] for listed in data["lists"] for one in listed["items"]}
    assert [one["state"] for one in told[STOPPED]] == ["Dette har stanset."]
    assert [one["state"] for one in told[ALIVE]] == ["Dette lever som avtalt."]
    assert told[CHANGED] == []


def test_where_residents_were_told_of_no_round_the_reopening_says_nothing_of_them(town: Closed) -> None:
    page = town.owner.get(reverse("decisions:reopen", args=[town.of.slug])).content.decode()
    assert "Det innbyggerne har fått vite" not in html.unescape(page)


def test_after_a_reopening_the_column_is_of_the_closing_and_says_what_is_another_today(town: Closed) -> None:
    again = {"reason": "En klage ble tatt til følge.", "version": "1"}
    assert town.owner.post(reverse("decisions:reopen", args=[town.of.slug]), again).status_code == 302
    of = initiative(SYSTEM, town.of.slug)
    undecided = {"state": FateState.PROPOSED, "decided_on": None, "decided_by": "", "case_number": ""}
    with action(reader=SYSTEM, did=msg("omgjorde et vedtak"), touches=[of.scope]):
        Fate.objects.filter(item_id=town.ids[CHANGED]).update(**undecided)
    a_decision(of, town.ids[STOPPED], outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    page = html.unescape(town.owner.get(reverse("followup:home", args=[of.slug])).content.decode())
    assert f"Ved avslutningen {date_long(timezone.localdate())}</th>" in page
    assert ">Vedtatt<" not in page
    assert "I dag er det et forslag: Ordinær drift" in town.inside(CHANGED)
    assert "I dag: Fases ut" in town.inside(STOPPED)
    assert "I dag" not in town.inside(ALIVE)


def test_whoever_is_asked_in_a_round_reads_that_the_end_has_been_and_why_it_is_asked_now(town: Closed) -> None:
    with action(reader=SYSTEM, did=msg("skrev e-post"), touches=[town.of.scope]):
        Actor.objects.filter(pk=town.club).update(email="laget@dalen.example")
    town.opened()
    town.handed_on()
    why = f"sluttet {date_long(town.of.last_day)}. Vi spør nå fordi vi følger opp det som ble igjen."
    letter = OutgoingMail.objects.get(to="laget@dalen.example")
    assert why in letter.body
    assert "nærmer seg slutten" not in letter.body
    (address,) = re.findall(r"https?://[^/]+(/\S+)", letter.body)
    page = " ".join(html.unescape(Client().get(address).content.decode()).replace("\xa0", " ").split())
    assert why in page
    assert "kan det bli borte. Et nei vises aldri" in page
    assert "når satsingen slutter" not in page


@pytest.mark.parametrize("reply", [None, Reply.NO, Reply.YES])
def test_what_was_written_of_a_new_receiver_is_read_once_there_is_a_yes(town: Closed, reply: Reply | None) -> None:
    words = "Idrettslaget tar over parken."
    town.opened()
    town.handed_on(for_residents=words)
    town.done_and_shown()
    if reply is not None:
        town.answered(reply)
    agreed = reply is Reply.YES
    data = json.loads(Client().get(reverse("portal:data", args=[town.of.slug])).content)
    (told,) = (one["afterwards"] for listed in data["lists"] for one in listed["items"] if one["name"] == PARK)
    assert (told[0]["text"], "Ny tekst kommer." in told[0]["state"]) == ((words, False) if agreed else ("", True))
    page = html.unescape(Client().get(reverse("portal:residents", args=[town.of.slug])).content.decode())
    assert (words in page, "Ny tekst kommer." in page) == (agreed, not agreed)
    assert ("Gitt videre" if agreed else "Spurt, ikke avklart") in town.inside(PARK)
    chips = {"handed-on": int(agreed), "spurt": int(not agreed)}
    home = reverse("followup:home", args=[town.of.slug])
    for word, count in chips.items():
        narrowed = town.owner.get(home, {"vis": word}).content.decode().split('id="punktene"')[1]
        assert (f">{PARK}</a>" in narrowed) is bool(count)
    for address in (home, reverse("followup:round", args=[town.of.slug, town.round_id])):
        warned = html.unescape(town.owner.get(address).content.decode())
        assert ("1 vist tekst gjelder ikke lenger" in warned) is not agreed
