"""What residents may read of the rounds: how it is with an item, said in public words, in rounds that were shown.

Reason and evidence never come out here: they may be about others than the municipality.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from varig.continuation.queries.kept_handovers import handovers_of
from varig.continuation.rules.handovers import Answer
from varig.followup.models import Observation, Round
from varig.followup.rules.observations import Life, is_unsettled
from varig.followup.rules.rounds import called_as_made
from varig.foundation.kernel import Message
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class Told:
    """How it was with an item in one round."""

    round: Message
    day: date
    life: Life
    words: str
    handover_id: int | None = None
    """The handover that it was handed on by."""
    held_back: bool = False
    """Whether words were written that aren't read before whoever was asked has said yes."""


def told_afterwards(of: InitiativeFacts, ids: Collection[int]) -> dict[int, tuple[Told, ...]]:
    """By item, the latest round first, of items that the caller has found marked as public."""
    rows = Observation.objects.filter(
        item__initiative_id=of.id, item_id__in=ids, round__shown_on__isnull=False, round__ended_on__isnull=False
    )
    found: dict[int, list[Told]] = defaultdict(list)
    values = rows.order_by("-round__due").values_list(
        "item_id", "round__due", "round__opened_on", "seen_on", "life", "for_residents", "handover_id"
    )
    rows_read = list(values)
    answers = _answers([row[0] for row in rows_read if row[-1] is not None])
    for item_id, due, made_on, seen_on, life, words, handover_id in rows_read:
        name = called_as_made(due, of.last_day, made_on)
        held = bool(words) and is_unsettled(Life(life), answers.get(handover_id))
        found[item_id].append(Told(name, seen_on, Life(life), "" if held else words, handover_id, held))
    return {item_id: tuple(listed) for item_id, listed in found.items()}


def _answers(handed_on: Collection[int]) -> dict[int | None, Answer]:
    """By handover, where it stands, of the items that were handed on."""
    listed = handovers_of(handed_on, None) if handed_on else {}
    return {one.id: one.standing.answer for each in listed.values() for one in each}


def asked_in_unread_rounds(of: InitiativeFacts) -> frozenset[int]:
    """The handovers by which something was handed on in rounds that residents don't read of (yet)."""
    rows = Observation.objects.filter(round__initiative_id=of.id, round__shown_on=None, handover__isnull=False)
    return frozenset(rows.values_list("handover_id", flat=True))


def shown_rounds(of: InitiativeFacts) -> list[tuple[Message, date]]:
    """What each round that residents read of is called there, and when it was shown; the earliest first."""
    rows = Round.objects.filter(initiative_id=of.id, shown_on__isnull=False, ended_on__isnull=False).order_by("due")
    found = rows.values_list("due", "opened_on", "shown_on")
    return [(called_as_made(due, of.last_day, made_on), shown) for due, made_on, shown in found if shown]


@dataclass(frozen=True)
class ToldWhen:
    """When residents were last told how it goes, and when the next round is. None: not yet, or no more."""

    last: date | None = None
    next: date | None = None


def told_when(of: InitiativeFacts) -> ToldWhen:
    """By the initiative's rounds."""
    rows = Round.objects.filter(initiative_id=of.id).values_list("due", "ended_on", "shown_on")
    found = list(rows.order_by("due"))
    return ToldWhen(
        max((shown for _due, _ended, shown in found if shown), default=None),
        next((due for due, ended, _shown in found if ended is None), None),
    )
