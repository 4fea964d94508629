"""Residents are told who answers today, what has ended and what is about to, and are sent nowhere that ends itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_actor, an_initiative, logged_in
from tests.continuation.building import a_decision, a_question, an_answer
from tests.decisions.building import a_version, demands, registered
from tests.portal.building import a_page_that_is_out, a_text, an_owner
from varig.actors.rules import ActorKind
from varig.continuation.queries.in_public import Ended
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.closing import close_initiative
from varig.foundation.history.actions import action
from varig.foundation.kernel import PartialDate, msg
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.portal.actions.documents import show_documents
from varig.portal.models import PublicText
from varig.portal.queries.documents import adopted_unshown, choosable_documents, public_documents
from varig.portal.queries.ended import named_instead, without_what_ended
from varig.portal.queries.texts import TextFacts, marked
from varig.portal.rules import PART_NAMES, PART_NAMES_AFTER, Beside, Part, names, part_name, until_then

pytestmark = pytest.mark.django_db

ENDS = {"outcome": Outcome.PHASED_OUT, "home": None, "alternative": "Noe annet.", "last_day": date(2024, 6, 1)}


@pytest.fixture
def of() -> Iterator[InitiativeFacts]:
    yield an_initiative("dalen", end=PartialDate(timezone.localdate().year + 1))


def shown(of: InitiativeFacts) -> str:
    answer = Client().get(reverse("portal:residents", args=[of.slug]))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def closed(of: InitiativeFacts) -> InitiativeFacts:
    with demands():
        close_initiative(reader=SYSTEM, of=of, day=timezone.localdate(), access_ends=timezone.localdate())
    return initiative(SYSTEM, of.slug)


def test_an_alternative_that_ends_itself_is_not_read_and_is_warned_about(of: InitiativeFacts) -> None:
    cafe, festival = a_measure(of, "Kafeen"), a_measure(of, "Dalfestivalen")
    a_decision(of, cafe, **ENDS)
    a_text(of, cafe, instead_nb="Dalfestivalen om sommeren, hvis den går videre.")
    a_page_that_is_out(of)
    assert "Dalfestivalen om sommeren" in shown(of)
    preparing = reverse("portal:preparing", args=[of.slug])
    manager = logged_in(a_cast(of).manager)
    assert "fases selv ut" not in manager.get(preparing).content.decode()
    a_decision(of, festival, **ENDS)
    page = shown(of)
    assert "Dalfestivalen om sommeren" not in page
    assert "Det er ikke skrevet her ennå." in page
    assert "Det som nevnes i stedet, fases selv ut: Dalfestivalen." in manager.get(preparing).content.decode()


def test_words_older_than_the_decision_about_what_they_mention_are_not_read(of: InitiativeFacts) -> None:
    choir, festival = a_measure(of, "Koret"), a_measure(of, "Dalfestivalen")
    a_text(of, choir, text_nb="Koret synger på Dalfestivalen.")
    a_page_that_is_out(of)
    a_decision(of, festival, **ENDS)
    with action(reader=SYSTEM, did=msg("flyttet dagen"), touches=[of.scope]):
        PublicText.objects.filter(pk=choir).update(approved_on=date(2000, 1, 1))
    assert "Koret synger" not in shown(of)
    with action(reader=SYSTEM, did=msg("flyttet dagen"), touches=[of.scope]):
        PublicText.objects.filter(pk=choir).update(approved_on=timezone.localdate())
    assert "Koret synger" in shown(of)


@pytest.mark.parametrize(("written", "read"), [(date(2024, 5, 1), False), (date(2024, 5, 2), True)])
def test_words_older_than_the_decision_that_it_ends_are_not_read(  # the decision is of 2 May 2024
    of: InitiativeFacts, written: date, *, read: bool
) -> None:
    cafe = a_text(of, a_measure(of, "Kafeen"), text_nb="Kafeen går til satsingen er slutt.")
    a_decision(of, cafe, **ENDS)
    a_page_that_is_out(of)
    with action(reader=SYSTEM, did=msg("flyttet dagen"), touches=[of.scope]):
        PublicText.objects.filter(pk=cafe).update(approved_on=written)
    assert ("går til satsingen" in shown(of)) is read
    page = logged_in(a_cast(of).manager).get(reverse("portal:preparing", args=[of.slug])).content.decode()
    assert ("eldre enn vedtaket om å fase ut Kafeen" in page) is not read


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Gå til dalfestivalen.", "Dalfestivalen", True),
        ("Dalfestivalene er mange.", "Dalfestivalen", False),
        ("Kafé (åpen)", "Kafé (åpen)", True),
        ("Ingenting", "", False),
    ],
)
def test_a_thing_is_named_by_whole_words(text: str, name: str, found: bool) -> None:  # noqa: FBT001 -- a table
    assert names(text, name) is found


def test_nothing_is_an_alternative_to_itself(of: InitiativeFacts) -> None:
    cafe = a_text(of, a_measure(of, "Kafeen"), instead_nb="Kafeen i sentrum.")
    (text,) = marked(of)
    assert isinstance(text, TextFacts)
    assert named_instead(text, [Ended(cafe, "Kafeen", None)]) == []
    assert without_what_ended(text, [Ended(cafe, "Kafeen", None)], out=True) == text


def test_after_an_early_closing_it_is_said_who_answers_until_the_receiver_begins(of: InitiativeFacts) -> None:
    begins = timezone.localdate() + timedelta(days=300)
    unit = an_actor(of, "Kulturenheten")
    stage = a_text(of, a_measure(of, "Scenen", accountable=unit))
    a_decision(of, stage, home=Home.OTHER)
    an_answer(of, a_question(of, stage, an_actor(of, "Koret", ActorKind.ASSOCIATION), from_day=begins), Reply.YES)
    a_page_that_is_out(of)
    assert "Til da svarer" not in shown(of)
    closed(of)
    assert "Koret. Til da svarer Kulturenheten for det." in shown(of)


def test_who_answers_now_and_from_then_on_is_said_once() -> None:
    beside = Beside(msg("Svarer for det fra %(day)s", day=date(2027, 9, 1)), "Kultur")
    assert until_then(beside, "Kultur") == Beside(msg("Svarer for det"), "Kultur")
    assert until_then(beside, "Eiendom").term == beside.term


@pytest.mark.parametrize(
    ("whole", "ahead", "over", "name"),
    [
        (2, 0, True, PART_NAMES_AFTER[Part.ENDS]),
        (2, 2, True, PART_NAMES[Part.ENDS]),
        (2, 1, True, msg("Dette er slutt, eller slutter snart")),
        (2, 1, False, PART_NAMES[Part.ENDS]),
        (0, 0, True, PART_NAMES_AFTER[Part.ENDS]),
    ],
)
def test_what_has_its_last_day_ahead_has_not_ended(whole: int, ahead: int, name: object, *, over: bool) -> None:
    assert part_name(Part.ENDS, whole, whole, over=over, ahead=ahead) == name


def test_a_last_day_that_is_ahead_stands_under_what_ends(of: InitiativeFacts) -> None:
    fair = a_text(of, a_measure(of, "Messa"))
    a_decision(of, fair, **{**ENDS, "last_day": timezone.localdate() + timedelta(days=30)})
    a_page_that_is_out(of)
    closed(of)
    page = shown(of)
    assert "Dette slutter" in page
    assert "Dette er slutt" not in page
    assert "Siste dag er" in page


def test_the_adopted_version_is_offered_first_and_missed_where_only_another_is_read(of: InitiativeFacts) -> None:
    a_text(of, a_measure(of, "Scenen"))
    a_page_that_is_out(of)
    adopted, newest = a_version(of), a_version(of)
    registered(of, a_version(of, "final_report"), adopted)
    strategies = [one for one in choosable_documents(SYSTEM, of) if one.report == "strategy"]
    assert [one.key for one in strategies] == [f"versions:{adopted}", f"versions:{newest}"]
    assert [one.detail.msgid for one in strategies] == [
        "vedtatt %(day)s",
        "ikke vedtatt (versjon %(number)s er vedtatt)",
    ]
    show_documents(reader=an_owner(of), of=of, keys=[f"versions:{newest}"])
    assert [one.key for one in adopted_unshown(choosable_documents(SYSTEM, of))] == [f"versions:{adopted}"]
    page = logged_in(an_owner(of)).get(reverse("portal:preparing", args=[of.slug])).content.decode()
    assert "men ikke den vedtatte" in page
    show_documents(reader=an_owner(of), of=of, keys=[f"versions:{newest}", f"versions:{adopted}"])
    assert adopted_unshown(choosable_documents(SYSTEM, of)) == []
    assert public_documents(of)[0].key == f"versions:{adopted}"
