"""Who answers for a thing, as residents read it: by roles and yeses on that day, and nobody who doesn't."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_measure, an_actor, an_initiative, version_of
from tests.continuation.building import a_decision, a_question, an_answer
from tests.decisions.building import demands
from tests.portal.building import PAGE, a_page_that_is_out, a_text
from varig.actors.rules import ActorKind
from varig.continuation.actions.handovers import carry_out
from varig.continuation.queries import continuation
from varig.continuation.queries.in_public import Before, PublicFate
from varig.continuation.rules.fates import Home
from varig.continuation.rules.handovers import Answer, Reply
from varig.decisions.actions.closing import close_initiative
from varig.foundation.kernel import Message, PartialDate, msg
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.portal.queries.now import answers_between, answers_for
from varig.portal.rules import Beside, until_then

pytestmark = pytest.mark.django_db

AHEAD = 300
NOT_KNOWN = "Det er ikke avklart hvem som svarer for det til da."


@pytest.fixture
def of() -> Iterator[InitiativeFacts]:
    yield an_initiative("dalen", end=PartialDate(timezone.localdate().year + 1))


def closed(of: InitiativeFacts) -> InitiativeFacts:
    today = timezone.localdate()
    with demands():
        close_initiative(reader=SYSTEM, of=of, day=today, access_ends=today)
    return initiative(SYSTEM, of.slug)


def told(of: InitiativeFacts, name: str = "Fotballen") -> dict[str, Any]:
    """What `data.json` says of an item; the page says the same beside its name."""
    body = json.loads(Client().get(reverse("portal:data", args=[of.slug])).content)
    (found,) = (one for listed in body["lists"] for one in listed["items"] if one["name"] == name)
    page = Client().get(reverse("portal:residents", args=[of.slug])).content.decode()
    row = next(one for one in re.findall(r'<li class="public-row">.*?</li>', page, re.DOTALL) if f">{name}</h3>" in one)
    assert found["answer"] in row
    assert PAGE["contact_unit"] not in row
    return {key: found[key] for key in ("term", "answer")}


def a_thing(of: InitiativeFacts, held_by: int | None, receiver: int, *, ahead: int = AHEAD, **text: Any) -> int:
    """«Fotballen», decided to go on with whoever has said yes from a day to come, on a page that is out."""
    thing = a_text(of, a_measure(of, "Fotballen", accountable=held_by), **text)
    a_decision(of, thing, home=Home.OTHER)
    begins = timezone.localdate() + timedelta(days=ahead)
    an_answer(of, a_question(of, thing, receiver, from_day=begins), Reply.YES)
    a_page_that_is_out(of)
    return thing


def test_whoever_has_it_and_keeps_it_answers_for_it_also_where_it_is_no_unit(of: InitiativeFacts) -> None:
    club = an_actor(of, "Dalen idrettslag", ActorKind.ASSOCIATION)
    a_thing(of, club, club)
    closed(of)
    assert told(of) == {"term": "Svarer for det", "answer": "Dalen idrettslag"}


def test_an_association_that_has_it_is_named_until_another_begins(of: InitiativeFacts) -> None:
    club = an_actor(of, "Dalen idrettslag", ActorKind.ASSOCIATION)
    a_thing(of, club, an_actor(of, "Koret", ActorKind.ASSOCIATION))
    closed(of)
    assert told(of)["answer"] == "Koret. Til da svarer Dalen idrettslag for det."


@pytest.mark.parametrize("office", [True, False])
def test_where_nobody_has_it_until_then_nobody_is_invented(of: InitiativeFacts, *, office: bool) -> None:
    held_by = an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE) if office else None
    a_thing(of, held_by, an_actor(of, "Koret", ActorKind.ASSOCIATION))
    assert told(of)["answer"] == "Koret"
    closed(of)
    said = told(of)
    assert said["answer"] == f"Koret. {NOT_KNOWN}"
    assert said["term"].startswith("Svarer for det fra")


def test_the_same_is_read_when_the_planned_end_has_been() -> None:
    of = an_initiative("over", start=PartialDate(2019), end=PartialDate(2023))
    a_thing(of, None, an_actor(of, "Koret", ActorKind.ASSOCIATION))
    assert told(of)["answer"] == f"Koret. {NOT_KNOWN}"


def test_whom_residents_can_ask_is_not_who_has_said_yes(of: InitiativeFacts) -> None:
    a_thing(of, None, an_actor(of, "Koret", ActorKind.ASSOCIATION), contact_unit="Kulturkontoret")
    assert told(of)["answer"] == "Koret"
    page = Client().get(reverse("portal:residents", args=[of.slug])).content.decode()
    assert "Spør Kulturkontoret." in page


def test_whoever_has_said_yes_answers_from_its_day_whether_that_it_took_over_is_written_down_or_not() -> None:
    of = an_initiative("over", start=PartialDate(2019), end=PartialDate(2023))
    choir = an_actor(of, "Koret", ActorKind.ASSOCIATION)
    thing = a_thing(of, an_actor(of, "Kultur"), choir, ahead=-1)
    assert told(of)["answer"] == "Koret"
    (asked,) = continuation(SYSTEM, of, thing).handovers
    carry_out(reader=SYSTEM, of=of, handover_id=asked.id, version=version_of(thing), day=timezone.localdate())
    assert told(of) == {"term": "Svarer for det", "answer": "Koret"}


TODAY, SOON, LATE = date(2027, 1, 1), date(2027, 6, 1), date(2028, 1, 1)
YES = PublicFate(answer=Answer.YES, receiver="Koret", begins=LATE)


@pytest.mark.parametrize(
    ("fate", "held", "now"),
    [
        (PublicFate(), "Kultur", "Kultur"),
        (YES, "Kultur", "Kultur"),
        (PublicFate(answer=Answer.YES, receiver="Koret", begins=TODAY), "Kultur", "Koret"),
        (PublicFate(answer=Answer.TAKEN_OVER, receiver="Koret", begins=LATE), "Speiderne", "Speiderne"),
        (PublicFate(answer=Answer.TAKEN_OVER, receiver="Koret", begins=LATE), "", "Koret"),
        (replace(YES, before=Before("Velet", TODAY, Answer.YES)), "Kultur", "Velet"),
        (replace(YES, before=Before("Velet", SOON, Answer.YES)), "Kultur", "Kultur"),
        (replace(YES, before=Before("Velet", SOON, Answer.TAKEN_OVER)), "Kultur", "Kultur"),
        (replace(YES, before=Before("Velet", SOON, Answer.TAKEN_OVER)), "", "Velet"),
    ],
)
def test_who_answers_today(fate: PublicFate, held: str, now: str) -> None:
    assert answers_for(fate, held, TODAY) == now


def test_whoever_had_said_yes_before_may_have_it_in_between() -> None:
    passed_on = PublicFate(answer=Answer.YES, receiver="Koret", begins=LATE, before=Before("Velet", SOON, Answer.YES))
    assert answers_between(passed_on, TODAY) == ("Velet", SOON)
    assert answers_between(passed_on, SOON) is None
    assert answers_between(YES, TODAY) is None


@pytest.mark.parametrize(
    ("now", "between", "said"),
    [
        ("Kultur", None, "%(who)s. Til da svarer %(now)s for det."),
        ("", None, "%(who)s. Det er ikke avklart hvem som svarer for det til da."),
        ("Kultur", ("Velet", SOON), "%(who)s. Nå svarer %(now)s for det, og fra %(day)s %(then)s."),
        ("Velet", ("Velet", SOON), "%(who)s. Til da svarer %(now)s for det."),
        ("", ("Velet", SOON), "%(who)s. Fra %(day)s til da svarer %(then)s for det."),
    ],
)
def test_who_has_it_until_another_begins(now: str, between: tuple[str, date] | None, said: str) -> None:
    answer = until_then(Beside(msg("Svarer for det fra %(day)s", day=LATE), "Koret"), now, between).answer
    assert isinstance(answer, Message)
    assert answer.msgid == said
