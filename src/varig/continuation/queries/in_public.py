"""What may be said in public of fates and handovers: no more than this is read.

No grounds, no amount and no word of an answer comes out here, and a receiver's name only after an unconditional yes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from varig.continuation.models import Fate, HandoverStep
from varig.continuation.queries.facts import ContinuationFacts
from varig.continuation.rules.fates import FateState, Home, Outcome
from varig.continuation.rules.handovers import SECURED, Answer, Reply, Standing, Step, StepFacts, Terms, standing_of
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class PublicFate:
    """An item's fate as residents may know it. Without an unconditional yes nobody was asked, as far as they know."""

    outcome: Outcome = Outcome.UNCLEAR
    home: Home | None = None
    is_decided: bool = False
    decided_on: date | None = None
    last_day: date | None = None
    until: date | None = None
    answer: Answer = Answer.NOT_ASKED
    receiver: str = ""
    begins: date | None = None
    answered_on: date | None = None
    nothing_instead: bool = False


def in_public(of: InitiativeFacts, ids: Collection[int]) -> dict[int, PublicFate]:
    """By item, of those of the initiative that the caller has found marked as public."""
    found = _fates(of, ids)
    for item_id, (receiver, steps) in _live(of, ids).items():
        found[item_id] = _with_yes(found.get(item_id, PublicFate()), receiver, standing_of(steps))
    return found


@dataclass(frozen=True)
class Ended:
    """A thing that is decided to end, and when that was decided."""

    item_id: int
    name: str
    decided_on: date | None


def decided_to_end(of: InitiativeFacts) -> list[Ended]:
    """All of them, whether residents read of them or not: so that no text sends them there."""
    rows = Fate.objects.filter(item__initiative_id=of.id, outcome=Outcome.PHASED_OUT, state=FateState.DECIDED)
    return [Ended(*row) for row in rows.order_by("item_id").values_list("item_id", "item__name", "decided_on")]


def told_of(said: ContinuationFacts) -> PublicFate:
    """The same of an item whose continuation the caller has read already, to show what residents would read."""
    fate, asked = said.fate, said.handover
    known = PublicFate(
        fate.outcome,
        fate.home,
        fate.is_decided,
        fate.decided_on,
        fate.last_day,
        fate.until,
        nothing_instead=fate.no_alternative,
    )
    return known if asked is None else _with_yes(known, asked.receiver_name, asked.standing)


def _with_yes(known: PublicFate, receiver: str, standing: Standing) -> PublicFate:
    if standing.answer not in SECURED:
        return known
    return replace(
        known,
        answer=standing.answer,
        receiver=receiver,
        begins=standing.terms.from_day,
        until=min(filter(None, (known.until, standing.terms.until)), default=None),
        answered_on=standing.since.date() if standing.since else None,
    )


def _fates(of: InitiativeFacts, ids: Collection[int]) -> dict[int, PublicFate]:
    rows = Fate.objects.filter(item__initiative_id=of.id, item_id__in=ids)
    values = rows.values_list(
        "item_id", "outcome", "home", "state", "decided_on", "last_day", "until", "no_alternative"
    )
    return {
        item_id: PublicFate(
            Outcome(outcome),
            Home(home) if home else None,
            state == FateState.DECIDED,
            decided_on,
            last_day,
            until,
            nothing_instead=nothing,
        )
        for item_id, outcome, home, state, decided_on, last_day, until, nothing in values
    }


def _live(of: InitiativeFacts, ids: Collection[int]) -> dict[int, tuple[str, list[StepFacts]]]:
    """Who is asked now, with the bare steps: only a live handover can hold a yes."""
    rows = HandoverStep.objects.filter(item__initiative_id=of.id, item_id__in=ids, handover__is_live=True)
    names: dict[int, str] = {}
    steps: dict[int, list[StepFacts]] = defaultdict(list)
    values = rows.order_by("at", "pk").values_list(
        "item_id", "handover__receiver__name", "step", "reply", "at", "from_day", "until"
    )
    for item_id, receiver, step, reply, at, from_day, until in values:
        names[item_id] = receiver
        said = Reply(reply) if reply else None
        steps[item_id].append(StepFacts(Step(step), timezone.localtime(at), "", Terms(from_day, until), said))
    return {item_id: (names[item_id], listed) for item_id, listed in steps.items()}
