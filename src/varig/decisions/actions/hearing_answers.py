"""Somebody answers a hearing: by name through its link or as the unit's manager, or what came otherwise is entered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from varig.actors.rules import actor_key
from varig.decisions.actions.hearings import demand_open_still, demand_step, stepping
from varig.decisions.models import HearingAnswer, HearingParty, HearingPoint
from varig.decisions.queries.hearings import HearingFacts, PartyFacts, hearing_as_kept
from varig.decisions.rules.hearing_answers import (
    SEE_FILE,
    WHOLE,
    AnswerGiven,
    Channel,
    Visibility,
    answer_problems,
    field_of,
)
from varig.decisions.rules.hearings import ANSWER, Step
from varig.foundation.files.actions import attach_file
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, ReaderKind, msg
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class FileGiven:
    """A file that came with an answer, as it was named."""

    name: str
    content: bytes


def party_of(known: HearingFacts, actor_id: int) -> PartyFacts:
    """The party that this actor is. Raises NotFound where it isn't asked."""
    for one in known.parties:
        if one.actor_id == actor_id and one.asked_at is not None:
            return one
    raise NotFound(msg("Vi fant ikke høringen."))


def answer_for(
    *,
    reader: Reader,
    of: InitiativeFacts,
    hearing_id: int,
    actor_id: int,
    given: AnswerGiven,
    files: Sequence[FileGiven] = (),
) -> int:
    """The actor's answer, which counts from now on; one that it gave before stays beside it. Returns its id.

    Raises NotAllowed, NotFound, Invalid; Refused where the hearing isn't open.
    """
    roles.demand(reader, roles.Permission.ANSWER_HEARING, of.place_of(actor_key(actor_id)))
    known = hearing_as_kept(of, hearing_id)
    party = party_of(known, actor_id)
    demand_step(of, known.phase_at(timezone.now()), Step.ANSWER)
    _demand_whole(known, given, files)
    channel = Channel.LINK if reader.kind is ReaderKind.LINK else Channel.ACCOUNT
    did = msg("svarte på høringen «%(name)s»", name=known.name)
    with action(reader=reader, did=did, touches=[of.scope]):
        demand_open_still(of, hearing_id)
        _replace(party.id)
        row = HearingAnswer(hearing_id=hearing_id, party_id=party.id, channel=channel)
        return put_answer(reader, of, row, given, files)


@dataclass(frozen=True)
class EnteredFrom:
    """Whose answer is entered: a party's, a group's, or somebody's whom nobody asked by name; and when it came."""

    received_at: datetime
    party_id: int | None = None
    group_id: int | None = None


def enter_answer(
    *,
    reader: Reader,
    of: InitiativeFacts,
    hearing_id: int,
    source: EnteredFrom,
    given: AnswerGiven,
    files: Sequence[FileGiven] = (),
) -> int:
    """What came by post, by e-mail or at a meeting while the hearing was open. Raises NotAllowed, Invalid, Refused."""
    known = stepping(reader, of, hearing_id, Step.ENTER)
    if source.party_id not in {None, *(one.id for one in known.parties)}:
        raise NotFound
    if source.group_id not in {None, *(one.group_id for one in known.groups)}:
        raise NotFound
    if not known.opens_at <= source.received_at <= min(known.closes_at, timezone.now()):
        sentence = msg("Svaret må ha kommet mens høringen var åpen. Det som kom etter fristen, legges ved saken.")
        raise Invalid(Problem(sentence, "received"))
    _demand_whole(known, given, files)
    with action(reader=reader, did=msg("førte inn et svar på «%(name)s»", name=known.name), touches=[of.scope]):
        if source.party_id is not None:
            _replace(source.party_id)
        row = HearingAnswer(
            hearing_id=hearing_id,
            party_id=source.party_id,
            group_id=source.group_id,
            channel=Channel.ENTERED,
            received_at=source.received_at,
        )
        return put_answer(reader, of, row, given, files)


def put_answer(
    reader: Reader, of: InitiativeFacts, row: HearingAnswer, given: AnswerGiven, files: Sequence[FileGiven]
) -> int:
    """The answer with its points and files. Within the caller's action."""
    row.name, row.stance = " ".join(given.name.split())[:200], given.stance or ""
    row.on_behalf_of, row.in_role = given.on_behalf_of.strip()[:200], given.in_role.strip()[:200]
    row.visibility = Visibility.WAITING
    row.save(force_insert=True)
    points = given.said or ({WHOLE: say(SEE_FILE)} if files else {})
    HearingPoint.objects.bulk_create(
        HearingPoint(answer_id=row.pk, part=key, text=text) for key, text in points.items()
    )
    for file in files:
        about = f"{ANSWER}:{row.pk}"
        attach_file(reader=reader, scope=of.scope, about=about, content=file.content, name=file.name)
    return int(row.pk)


def _replace(party_id: int) -> None:
    """The party's earlier answer counts no more. Locked, so that two at once come one after the other."""
    list(HearingParty.objects.select_for_update().filter(pk=party_id).values_list("pk"))
    HearingAnswer.objects.filter(party_id=party_id, is_current=True).update(is_current=False)


def _demand_whole(known: HearingFacts, given: AnswerGiven, files: Sequence[FileGiven]) -> None:
    problems = list(answer_problems(given, [part.key for part in known.answerable], has_file=bool(files)))
    if problems:
        raise Invalid(problems)


__all__ = ["EnteredFrom", "FileGiven", "answer_for", "enter_answer", "field_of", "party_of", "put_answer"]
