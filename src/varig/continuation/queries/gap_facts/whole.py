"""What the checks ask of the whole legacy, of those who have a part in it, and of what is promised beyond it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Sum

from varig.actors.queries import actors
from varig.actors.rules import MUNICIPAL
from varig.continuation.models import Commitment, Fate, FundingLine, Handover
from varig.continuation.queries.cliff import going_on
from varig.continuation.queries.gap_facts.items import municipal_sources
from varig.continuation.rules.commitments import Progress, Promised
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.money import Sureness
from varig.continuation.rules.whose_money import Whose, is_own
from varig.cooperation.queries.gap_facts import ACTOR, actors_with_a_stand
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef
from varig.initiatives.queries import AboutFacts, InitiativeFacts, about
from varig.initiatives.rules import INITIATIVE
from varig.legacy.queries.judged import (
    READER,
    actors_with_a_role,
    counted_by_kind,
    given_up,
    judged_initiative,
)
from varig.legacy.rules import ITEM

_SURENESS = {one.value: one for one in Sureness}


@dataclass(frozen=True, slots=True)
class ActorFact:
    """An actor outside the municipality with a role now: whether it has one, or an answer, afterwards (R39)."""

    object: ObjectRef
    has_one_afterwards: bool


def _actor_facts(scope: str, ids: Collection[int] | None) -> list[ActorFact]:
    """Only of those whose every item ends there is anything to ask."""
    of = judged_initiative(scope)
    silent = once(actors_with_a_role, of) - actors_with_a_role(of, still=True)
    if not silent:
        return []
    answered = actors_with_a_stand(of)
    rows = Handover.objects.filter(item__initiative_id=of.id, is_live=True, receiver_id__in=silent)
    answered |= set(rows.values_list("receiver_id", flat=True))
    return [
        ActorFact(ObjectRef(ACTOR, one.id, one.name), one.id in answered)
        for one in once(actors, READER, of)
        if one.id in silent and one.kind not in MUNICIPAL and (ids is None or one.id in ids)
    ]


@dataclass(frozen=True, slots=True)
class WholeFact:
    """What is counted over the whole legacy: how much is not settled (R27), and whose money goes on (F27)."""

    object: ObjectRef
    items: int
    settled: int
    year: int
    whose: Whose


def _whole_facts(scope: str, ids: Collection[int] | None) -> list[WholeFact]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    fates = Fate.objects.filter(item__initiative_id=of.id).exclude(outcome=Outcome.UNCLEAR)
    settled = fates.aggregate(n=Count("pk"))["n"]
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    every = sum(once(counted_by_kind, of).values())
    return [WholeFact(thing, every, settled, of.first_year_after, _whose_money(of))]


def _whose_money(of: InitiativeFacts) -> Whose:
    municipal = once(municipal_sources, of)
    rows = FundingLine.objects.filter(item_id__in=going_on(READER, of), year=of.first_year_after)
    own = others = Decimal(0)
    for source, sureness, amount in (
        rows.order_by()
        .values("source", "sureness")
        .annotate(sum=Sum("amount"))
        .values_list("source", "sureness", "sum")
    ):
        if is_own(_SURENESS[sureness], municipal.get(source)):
            own += amount
        else:
            others += amount
    return Whose(own, others)


@dataclass(frozen=True, slots=True)
class PromisedFact:
    """What is written of the years after the end, and what commitments there are that nobody has given up."""

    object: ObjectRef
    about: AboutFacts
    promised: frozenset[Promised]

    def says(self, text: str, promised: Promised) -> bool:
        """Whether it is said, in the text of that name or by a commitment of that sort."""
        return bool(getattr(self.about, text).strip()) or promised in self.promised


def _promised_facts(scope: str, ids: Collection[int] | None) -> list[PromisedFact]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    rows = Commitment.objects.filter(item__initiative_id=of.id).exclude(progress=Progress.GIVEN_UP).exclude(promised="")
    found = dict(rows.values_list("item_id", "promised"))
    ended = given_up(of, list(found))
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    promised = frozenset(Promised(one) for item_id, one in found.items() if item_id not in ended)
    return [PromisedFact(thing, about(READER, of), promised)]


ACTOR_FACTS = Facts(ACTOR, _actor_facts, follow=frozenset({ITEM}))
WHOLE_FACTS = Facts(INITIATIVE, _whole_facts, follow=frozenset({ITEM}))
PROMISED_FACTS = Facts(INITIATIVE, _promised_facts, follow=frozenset({ITEM}))
