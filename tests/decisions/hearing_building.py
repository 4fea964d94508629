"""What only tests of meetings and hearings need beside `tests.builders`: a frozen version, a hearing, an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from tests.builders import SYSTEM, an_actor
from varig.actors.models import Group
from varig.actors.rules import ActorKind, actor_key
from varig.decisions.actions import hearings as actions
from varig.decisions.actions import meetings as planning
from varig.decisions.actions.hearing_answers import answer_for
from varig.decisions.actions.hearing_sending import send_hearing
from varig.decisions.actions.hearings import HearingGiven, PartyGiven
from varig.decisions.actions.meetings import EntryGiven, MinutesGiven, Presence, plan_meeting, write_minutes
from varig.decisions.models import Hearing
from varig.decisions.queries.hearings import HearingFacts, hearing
from varig.decisions.queries.meetings import meeting
from varig.decisions.rules.hearing_answers import AnswerGiven, Stance
from varig.decisions.rules.hearing_parties import Council, PartyKind
from varig.decisions.rules.meetings import AgendaKind, Circle, MeetingGiven
from varig.foundation.documents.blocks import Document, Paragraph, Section
from varig.foundation.history.actions import action
from varig.foundation.kernel import Grant, Reader, ReaderKind, msg
from varig.foundation.reports.actions.versions import Frozen, freeze_version, keep_version, next_number
from varig.initiatives.queries import InitiativeFacts

DIRECTION, COMMUNICATION = "strategy.direction", "strategy.communication"


def a_version(
    of: InitiativeFacts,
    report: str = "strategy",
    *,
    frozen: bool = True,
    text: str = "Dette skal bli.",
    along: Sequence[Frozen] = (),
) -> int:
    """The id of a version with two sections; `along` are files of its shorter form."""
    number = next_number(of.scope, report)
    sections = (
        Section("direction", "Retning", (Paragraph(text),)),
        Section("communication", "Kommunikasjon", (Paragraph("Bare i kommunikasjonsdelen."),)),
    )
    document = Document("Strategi", of.name, of.municipality.name, date(2025, 1, 1), sections, version=str(number))
    name = f"Til høring {number}" if number > 1 else "Til høring"
    version_id = keep_version(reader=SYSTEM, scope=of.scope, report=report, number=number, document=document, name=name)
    if frozen:
        files = [
            Frozen("html", "strategi.html", "text/html", f"<p>{text}</p>".encode()),
            Frozen("pdf", "strategi.pdf", "application/pdf", b"%PDF-1.7 " + text.encode()),
            *along,
        ]
        freeze_version(reader=SYSTEM, scope=of.scope, version_id=version_id, files=files)
    return version_id


def given(version_id: int, **more: Any) -> HearingGiven:
    """A hearing that opened an hour ago and lasts a week more, with the decision a month away."""
    now = timezone.now()
    opens_at = more.get("opens_at", now - timedelta(hours=1))
    facts: dict[str, Any] = {
        "name": "Strategien på høring",
        "opens_at": opens_at,
        "closes_at": max(now, opens_at) + timedelta(days=7),
        "decision_on": timezone.localdate() + timedelta(days=30),
        "parts": ((version_id, ""),),
        **more,
    }
    return HearingGiven(**facts)


def a_hearing(
    of: InitiativeFacts,
    *,
    parties: Sequence[int | PartyGiven] = (),
    groups: dict[int, str] | None = None,
    sent: bool = True,
    reader: Reader = SYSTEM,
    **more: Any,
) -> int:
    """The id of a hearing, sent out. `ends` is when it is over where that is sooner than one can be made to last."""
    version_id, ends = more.pop("version_id", None) or a_version(of), more.pop("ends", None)
    hearing_id = actions.prepare_hearing(reader=SYSTEM, of=of, given=given(version_id, **more))
    asked = [one if isinstance(one, PartyGiven) else PartyGiven(one, PartyKind.PARTNER) for one in parties]
    if asked or groups:
        actions.set_asked(reader=SYSTEM, of=of, hearing_id=hearing_id, version=1, parties=asked, by_group=groups)
    if sent:
        send_hearing(reader=reader, of=of, hearing_id=hearing_id, version=known(of, hearing_id).version)
    if ends is not None:
        with action(reader=SYSTEM, did=msg("lot tida gå")):
            Hearing.objects.filter(pk=hearing_id).update(closes_at=ends)
    return hearing_id


def known(of: InitiativeFacts, hearing_id: int) -> HearingFacts:
    """As it stands."""
    return hearing(SYSTEM, of, hearing_id)


def over(hearing_id: int, *, days: int = 1) -> None:
    """The hearing's time is over since some days; the decision is still to come."""
    now = timezone.now()
    with action(reader=SYSTEM, did=msg("flyttet tida")):
        Hearing.objects.filter(pk=hearing_id).update(
            opens_at=now - timedelta(days=days + 30), closes_at=now - timedelta(days=days)
        )


def party_reader(of: InitiativeFacts, actor_id: int) -> Reader:
    """As the party comes by its link."""
    grant = Grant("link", of.scope, actor_key(actor_id))
    return Reader(ReaderKind.LINK, 1, "Partner", frozenset({grant}))


def an_answer(of: InitiativeFacts, hearing_id: int, actor_id: int, text: str = "Bra.", **points: str) -> int:
    """The party's answer, of the whole and of parts."""
    said = AnswerGiven({"": text, **points}, Stance.PARTLY, on_behalf_of="Koret")
    return answer_for(reader=party_reader(of, actor_id), of=of, hearing_id=hearing_id, actor_id=actor_id, given=said)


def a_group(of: InitiativeFacts, name: str = "Ungdom over 16 år") -> int:
    """A group that is registered under participation."""
    with action(reader=SYSTEM, did=msg("la til gruppe"), touches=[of.scope]):
        return int(Group.objects.create(initiative_id=of.id, name=name).pk)


def a_meeting(of: InitiativeFacts, name: str = "Ledermøte", circle: Circle = Circle.INTERNAL, **more: Any) -> int:
    """A meeting yesterday, planned and not written up."""
    starts: datetime = more.pop("starts_at", timezone.now() - timedelta(days=1))
    return plan_meeting(
        reader=SYSTEM, of=of, given=MeetingGiven(name, "Bli enige om veien videre.", circle, starts, **more)
    )


def held(of: InitiativeFacts, meeting_id: int, text: str = "Alle var enige.") -> int:
    """The meeting with its minutes."""
    version = meeting(SYSTEM, of, meeting_id).version
    write_minutes(reader=SYSTEM, of=of, meeting_id=meeting_id, version=version, given=MinutesGiven(text))
    return meeting_id


def discussed(of: InitiativeFacts, meeting_id: int, text: str = "Enhetene var enige om hva som går videre.") -> int:
    """The meeting held as a discussion of the plan: with a topic, two who came, one of them a partner, and minutes."""
    who = [an_actor(of), an_actor(of, f"Laget som møtte {meeting_id}", ActorKind.ASSOCIATION)]
    place: dict[str, Any] = {"reader": SYSTEM, "of": of, "meeting_id": meeting_id}
    version = meeting(SYSTEM, of, meeting_id).version
    planning.set_participants(**place, version=version, standing={}, invited=who)
    came = {one.id: Presence("leder", came=True) for one in meeting(SYSTEM, of, meeting_id).participants}
    planning.set_participants(**place, version=version + 1, standing=came)
    topic = EntryGiven(AgendaKind.TOPIC, "Strategien")
    planning.set_agenda(**place, version=version + 2, order={}, added=[topic])
    return held(of, meeting_id, text)


def every_council(actor_ids: Sequence[int]) -> list[PartyGiven]:
    """Each council by law, asked as one of these actors."""
    return [PartyGiven(pk, PartyKind.COUNCIL, one) for pk, one in zip(actor_ids, Council, strict=True)]
