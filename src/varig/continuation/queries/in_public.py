"""What may be said in public of fates and handovers: no more than this is read.

No grounds, no amount and no word of an answer comes out here, and a receiver's name only after an unconditional yes. A
yes stands until another has said one: whoever passes a thing on answers for it as long as the next is only asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from django.utils import timezone

from varig.actors.rules import MUNICIPAL
from varig.continuation.models import Fate, HandoverStep
from varig.continuation.queries.facts import ContinuationFacts
from varig.continuation.rules.fates import FateState, Home, Outcome, home_with
from varig.continuation.rules.handovers import SECURED, Answer, Reply, Standing, Step, StepFacts, Terms, standing_of
from varig.initiatives.queries import InitiativeFacts


class Before(NamedTuple):
    """Whoever had said yes before the one that counts now, and its first day."""

    receiver: str
    begins: date | None
    answer: Answer


@dataclass(frozen=True)
class PublicFate:
    """An item's fate as residents may know it. Without an unconditional yes nobody was asked, as far as they know.

    `handover_id` is the handover that the yes was said in; `before` is whose yes it came after.
    """

    outcome: Outcome = Outcome.UNCLEAR
    home: Home | None = None
    is_decided: bool = False
    decided_on: date | None = None
    last_day: date | None = None
    until: date | None = None
    answer: Answer = Answer.NOT_ASKED
    receiver: str = ""
    is_municipal: bool = False
    begins: date | None = None
    answered_on: date | None = None
    nothing_instead: bool = False
    handover_id: int | None = None
    before: Before | None = None

    @property
    def home_now(self) -> Home | None:
        """Where it is at home: as was decided, until it is passed on to another, who may be of another kind."""
        return self.home if self.before is None else home_with(municipal=self.is_municipal)


class _Yes(NamedTuple):
    """An unconditional yes: in which handover, whose, and on which terms."""

    handover_id: int
    receiver: str
    is_municipal: bool
    standing: Standing


def in_public(
    of: InitiativeFacts, ids: Collection[int], *, unread: Collection[int] = (), today: date | None = None
) -> dict[int, PublicFate]:
    """By item, of those of the initiative that the caller has found marked as public.

    `unread` are handovers that residents haven't been told of: a yes in them isn't either, until it holds by `today`.
    """
    found = _fates(of, ids)
    for item_id, said in _said_yes(of, ids).items():
        found[item_id] = _with_yes(found.get(item_id, PublicFate()), _told(said, unread, today))
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


def told_of(said: ContinuationFacts, *, unread: Collection[int] = (), today: date | None = None) -> PublicFate:
    """The same of an item whose continuation the caller has read already, to show what residents would read."""
    fate = said.fate
    known = PublicFate(
        fate.outcome,
        fate.home,
        fate.is_decided,
        fate.decided_on,
        fate.last_day,
        fate.until,
        nothing_instead=fate.no_alternative,
    )
    every = [_Yes(one.id, one.receiver_name, one.receiver_is_municipal, one.standing) for one in said.handovers]
    return _with_yes(known, _told([one for one in every if one.standing.answer in SECURED], unread, today))


def _told(said: Iterable[_Yes], unread: Collection[int], today: date | None) -> list[_Yes]:
    """Those that residents may know of: where one holds already, who answers is no secret, whatever else is."""
    return [one for one in said if one.handover_id not in unread or _holds(one.standing, today)]


def _holds(standing: Standing, today: date | None) -> bool:
    begins = standing.terms.from_day
    return standing.answer is Answer.TAKEN_OVER or (today is not None and begins is not None and begins <= today)


def _with_yes(known: PublicFate, said: list[_Yes]) -> PublicFate:
    """The last one counts, whoever was asked after that: nobody else has said yes."""
    if not said:
        return known
    handover_id, receiver, is_municipal, standing = said[-1]
    return replace(
        known,
        answer=standing.answer,
        receiver=receiver,
        is_municipal=is_municipal,
        begins=standing.terms.from_day,
        until=min(filter(None, (known.until, standing.terms.until)), default=None),
        answered_on=standing.since.date() if standing.since else None,
        handover_id=handover_id,
        before=_before(said[-2]) if len(said) > 1 else None,
    )


def _before(one: _Yes) -> Before:
    return Before(one.receiver, one.standing.terms.from_day, one.standing.answer)


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


def _said_yes(of: InitiativeFacts, ids: Collection[int]) -> dict[int, list[_Yes]]:
    """Every unconditional yes by item, the last one last, by the bare steps. A yes that was taken back is none."""
    rows = HandoverStep.objects.filter(item__initiative_id=of.id, item_id__in=ids)
    steps: dict[tuple[int, int, str, str], list[StepFacts]] = defaultdict(list)
    asked = ("item_id", "handover_id", "handover__receiver__name", "handover__receiver__kind")
    values = rows.order_by("handover_id", "at", "pk").values_list(*asked, "step", "reply", "at", "from_day", "until")
    for item_id, handover_id, receiver, kind, step, reply, at, from_day, until in values:
        said = Reply(reply) if reply else None
        facts = StepFacts(Step(step), timezone.localtime(at), "", Terms(from_day, until), said)
        steps[item_id, handover_id, receiver, kind].append(facts)
    found: dict[int, list[_Yes]] = defaultdict(list)
    for (item_id, handover_id, receiver, kind), listed in steps.items():
        standing = standing_of(listed)
        if standing.answer in SECURED:
            found[item_id].append(_Yes(handover_id, receiver, kind in MUNICIPAL, standing))
    return found
