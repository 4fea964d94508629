"""«Dette venter på deg»: in all initiatives, what stands still until the reader has answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from varig.continuation.queries.waiting import Waiting, answers_for_something, waiting_for
from varig.continuation.rules.handovers import ANSWER_LOOKS, AnswerLook
from varig.continuation.rules.turns import Turn, turn_of
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class Row:
    """One of them: where it is answered, what was said last, and by when an answer is due."""

    of: InitiativeFacts
    item_id: int
    handover_id: int
    name: str
    receiver: str
    look: AnswerLook
    by: date | None
    is_question: bool
    """Whether the receiver is asked; else the giver is."""


def waiting(reader: Reader, listed: list[InitiativeFacts]) -> list[Row] | None:
    """What is due first on top. None for those whom nothing can wait for."""
    mine = [of for of in listed if answers_for_something(reader, of)]
    if not mine:
        return None
    found = [_row(of, one) for of in mine for one in waiting_for(reader, of)]
    return sorted(found, key=lambda row: (row.by is None, row.by or date.max))


def _row(of: InitiativeFacts, one: Waiting) -> Row:
    standing, asked = one.handover.standing, one.handover
    is_question = turn_of(standing) is Turn.RECEIVER
    due = standing.answer_on or asked.reply_by if is_question else None
    return Row(
        of, one.item.id, asked.id, one.item.name, asked.receiver_name, ANSWER_LOOKS[standing.answer], due, is_question
    )
