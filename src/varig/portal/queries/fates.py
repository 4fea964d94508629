"""What residents may know of fates, handovers and rounds: nothing of a round before it is finished and shown."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from varig.continuation.queries.facts import ContinuationFacts
from varig.continuation.queries.in_public import PublicFate, in_public, told_of
from varig.followup.queries.in_public import asked_in_unread_rounds
from varig.initiatives.queries import InitiativeFacts


def public_fates(of: InitiativeFacts, ids: Collection[int], today: date) -> dict[int, PublicFate]:
    """By item, of those of the initiative that the caller has found marked as public."""
    return in_public(of, ids, unread=asked_in_unread_rounds(of), today=today)


def public_fate(of: InitiativeFacts, said: ContinuationFacts, today: date) -> PublicFate:
    """The same of an item whose continuation the caller has read already, to show what residents would read."""
    return told_of(said, unread=asked_in_unread_rounds(of), today=today)
