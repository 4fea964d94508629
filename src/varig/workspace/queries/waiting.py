"""«Dette venter på deg»: in all initiatives, what stands still until the reader has answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from varig.continuation.queries.waiting import Waiting, answers_for_something, waiting_for
from varig.continuation.rules.handovers import ANSWER_LOOKS, AnswerLook
from varig.continuation.rules.turns import Turn, turn_of
from varig.decisions.queries.waiting import endorsements_waiting, hearings_waiting
from varig.decisions.rules.endorsements import STATE_LOOKS, EndorsementState
from varig.foundation.kernel import Message, Reader, msg
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class Place:
    """Where it is answered: the name of an address with what it takes, and the place on that page."""

    route: str
    args: tuple[int, ...]
    anchor: str = ""


@dataclass(frozen=True)
class Row:
    """One of them: where it is answered, what was said last, and by when an answer is due."""

    of: InitiativeFacts
    name: str | Message
    what: Message
    place: Place
    who: str
    look: AnswerLook
    by: date | None


_NOT_ANSWERED = AnswerLook(*STATE_LOOKS[EndorsementState.WAITING])


def waiting(reader: Reader, listed: list[InitiativeFacts], now: datetime) -> list[Row] | None:
    """What is due first on top. None for those whom nothing can wait for."""
    mine = [of for of in listed if answers_for_something(reader, of)]
    if not mine:
        return None
    found = [row for of in mine for row in _in(reader, of, now)]
    return sorted(found, key=lambda row: (row.by is None, row.by or date.max))


def _in(reader: Reader, of: InitiativeFacts, now: datetime) -> Iterator[Row]:
    for one in waiting_for(reader, of):
        yield _handover(of, one)
    for heard in hearings_waiting(reader, of, now):
        place = Place("decisions:own_answer", (heard.hearing_id, heard.actor_id))
        yield Row(of, heard.name, msg("Svar på høringen"), place, heard.unit, _NOT_ANSWERED, heard.by)
    for asked in endorsements_waiting(reader, of):
        place = Place("decisions:endorsement", (asked.actor_id,))
        part = msg("Enhetens del av strategien")
        yield Row(of, part, msg("Svar om enheten slutter seg til"), place, asked.unit, _NOT_ANSWERED, asked.by)


def _handover(of: InitiativeFacts, one: Waiting) -> Row:
    standing, asked = one.handover.standing, one.handover
    look = ANSWER_LOOKS[standing.answer]
    if turn_of(standing) is not Turn.RECEIVER:
        place = Place("workspace:item", (one.item.id,), "overlevering")
        return Row(of, one.item.name, msg("Mottakeren venter på svar"), place, asked.receiver_name, look, None)
    place, due = Place("continuation:answer", (one.item.id, asked.id)), standing.answer_on or asked.reply_by
    return Row(of, one.item.name, msg("Svar for enheten"), place, asked.receiver_name, look, due)
