"""What the checks ask of an item's continuation, for one item or for all of an initiative."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from varig.actors.queries import actors
from varig.actors.rules import MUNICIPAL
from varig.continuation.models import Commitment, Fate, FundingLine, Handover
from varig.continuation.queries import NOTHING_SAID, FateFacts, HandoverFacts, MoneyFacts, continuations_in_short
from varig.continuation.queries.cliff import going_on
from varig.continuation.queries.responsibility import responsibility
from varig.continuation.rules.commitments import Progress, Promised
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import Answer
from varig.continuation.rules.money import Sureness
from varig.continuation.rules.passing_on import Place, instead_of
from varig.continuation.rules.whose_money import Whose, is_own, owner_of
from varig.cooperation.queries.gap_facts import ACTOR, actors_with_a_stand, places
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef, PartialDate, folded
from varig.initiatives.queries import AboutFacts, InitiativeFacts, about
from varig.initiatives.rules import INITIATIVE
from varig.legacy.queries import items
from varig.legacy.queries.judged import (
    READER,
    actors_with_a_role,
    counted_by_kind,
    judged_initiative,
    kinds_of,
    says_what_is_given_up,
)
from varig.legacy.rules import ITEM, Kind, RolePeriod
from varig.measures.queries.gap_facts import Clause, repayment_clauses

_SURENESS = {one.value: one for one in Sureness}


@says_what_is_given_up
def _given_up(of: InitiativeFacts) -> QuerySet[Fate, Any]:
    return Fate.objects.filter(item__initiative_id=of.id, outcome=Outcome.PHASED_OUT).values("item_id")


@dataclass(frozen=True, slots=True)
class ContinuationFact:
    """One item's fate, handover, money and roles, and when its initiative ends.

    `note` is what stands of its continuation from the first day, `from_others` whether any money of the first year
    after isn't the municipality's own, `municipal` whose the sources are that are actors.
    """

    object: ObjectRef
    initiative_end: date
    first_year_after: int
    fate: FateFacts
    handover: HandoverFacts | None
    answer: Answer
    money: MoneyFacts
    roles: tuple[RolePeriod, ...]
    note: str = ""
    from_others: bool = False
    municipal: Mapping[str, bool] = field(default_factory=dict)


def _facts(scope: str, ids: Collection[int] | None) -> list[ContinuationFact]:
    of = judged_initiative(scope)
    said = once(continuations_in_short, READER, of, ids)
    assigned = responsibility(READER, of, ids)
    end, first_year, municipal = of.last_day, of.first_year_after, once(_municipal_sources, of)
    others = _with_others_money(of, municipal, ids)
    facts = []
    for item in once(items, READER, of, ids=ids):
        one = said.get(item.id, NOTHING_SAID)
        handover = one.handover
        facts.append(
            ContinuationFact(
                ObjectRef(ITEM, item.id, item.name),
                end,
                first_year,
                one.fate,
                handover,
                handover.standing.answer if handover else Answer.NOT_ASKED,
                one.money,
                assigned.get(item.id, ()),
                item.continuation_note,
                item.id in others,
                municipal,
            )
        )
    return facts


def _with_others_money(of: InitiativeFacts, municipal: Mapping[str, bool], ids: Collection[int] | None) -> set[int]:
    """The items that have money of others in the first year after: few, so that nobody adds up the others' lines."""
    own = [sureness for sureness in Sureness if is_own(sureness, None)]
    theirs = [source for source, is_ours in municipal.items() if not is_ours]
    ours = [source for source, is_ours in municipal.items() if is_ours]
    rows = FundingLine.objects.filter(item__initiative_id=of.id, year=of.first_year_after, amount__gt=0)
    rows = rows.filter(~Q(sureness__in=own) | Q(source__in=theirs)).exclude(source__in=ours)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    return set(rows.order_by().values_list("item_id", flat=True))


def _municipal_sources(of: InitiativeFacts) -> dict[str, bool]:
    """Of each source of money that is registered as an actor: whether it is part of the municipality."""
    known = {folded(actor.name): actor.is_municipal for actor in once(actors, READER, of)}
    known[folded(of.municipality.name)] = True
    named = FundingLine.objects.filter(item__initiative_id=of.id).order_by().values_list("source", flat=True).distinct()
    owners = ((source, owner_of(source, known)) for source in named)
    return {source: owner for source, owner in owners if owner is not None}


@dataclass(frozen=True, slots=True)
class ClosingPlaceFact:
    """A meeting place that is phased out: whether its users are told what they get, and have another place (F15)."""

    object: ObjectRef
    said_what_comes: bool
    others: int


def _closing_places(scope: str, ids: Collection[int] | None) -> list[ClosingPlaceFact]:
    of = judged_initiative(scope)
    if ids is not None and Kind.MEETING_PLACE not in kinds_of(of, ids):
        return []
    said = once(continuations_in_short, READER, of, ids)
    closing = {item_id: one.fate for item_id, one in said.items() if one.fate.outcome is Outcome.PHASED_OUT}
    if not closing:
        return []
    every, ended = _places(of), set(_given_up(of).values_list("item_id", flat=True))
    open_still = [place for place, _name in every if place.item_id not in ended]
    return [
        ClosingPlaceFact(
            ObjectRef(ITEM, place.item_id, name),
            any(one.text for one in closing[place.item_id].alternatives),
            len(instead_of(place, open_still)),
        )
        for place, name in every
        if place.item_id in closing
    ]


def _places(of: InitiativeFacts) -> list[tuple[Place, str]]:
    return [(Place(item_id, groups, *where), name) for item_id, name, groups, *where in places(of)]


def _beside_places(scope: str, ids: Collection[int]) -> set[int]:
    """Whether there is another place is asked of each that closes: one change of a place may change all of them."""
    of = judged_initiative(scope)
    if Kind.MEETING_PLACE not in kinds_of(of, ids):
        return set()
    return {place.item_id for place, _name in _places(of)}


@dataclass(frozen=True, slots=True)
class ClauseFact:
    """Something built for which a grant may be demanded back, and what becomes of it (F4)."""

    object: ObjectRef
    initiative_end: date
    until: PartialDate | None
    outcome: Outcome
    last_day: date | None
    asked_of_another: bool
    terms: str


def _clause_facts(scope: str, ids: Collection[int] | None) -> list[ClauseFact]:
    of = judged_initiative(scope)
    found = repayment_clauses(of, ids)
    if not found:
        return []
    said = once(continuations_in_short, READER, of, ids)
    return [_clause_fact(of, clause, said.get(clause.object.id, NOTHING_SAID)) for clause in found]


def _clause_fact(of: InitiativeFacts, clause: Clause, one: Any) -> ClauseFact:
    handover = one.handover
    return ClauseFact(
        clause.object,
        of.last_day,
        clause.until,
        one.fate.outcome,
        one.fate.last_day,
        handover is not None and handover.is_live and handover.receiver_id != clause.owner_id,
        handover.standing.terms.text if handover else "",
    )


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
    municipal = once(_municipal_sources, of)
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
    kinds = rows.exclude(item_id__in=_given_up(of)).order_by().values_list("promised", flat=True).distinct()
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    return [PromisedFact(thing, about(READER, of), frozenset(Promised(one) for one in kinds))]


CONTINUATION_FACTS = Facts(ITEM, _facts)
CLOSING_PLACE_FACTS = Facts(ITEM, _closing_places, beside=_beside_places)
CLAUSE_FACTS = Facts(ITEM, _clause_facts)
ACTOR_FACTS = Facts(ACTOR, _actor_facts, follow=frozenset({ITEM}))
WHOLE_FACTS = Facts(INITIATIVE, _whole_facts, follow=frozenset({ITEM}))
PROMISED_FACTS = Facts(INITIATIVE, _promised_facts, follow=frozenset({ITEM}))
