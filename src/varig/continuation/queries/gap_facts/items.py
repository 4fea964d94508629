"""What the checks ask of an item's continuation, for one item or for all of an initiative."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from django.db.models import Q

from varig.actors.queries import actors
from varig.continuation.models import FundingLine
from varig.continuation.queries import NOTHING_SAID, FateFacts, HandoverFacts, MoneyFacts, continuations_in_short
from varig.continuation.queries.kept_fates import fate_rows
from varig.continuation.queries.responsibility import responsibility
from varig.continuation.rules.fates import Outcome, goes_on
from varig.continuation.rules.handovers import Answer
from varig.continuation.rules.money import Sureness
from varig.continuation.rules.whose_money import is_own, owner_of
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef, folded
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.legacy.queries.judged import (
    READER,
    judged_initiative,
    says_what_is_given_up,
    things,
)
from varig.legacy.rules import ITEM, RolePeriod


@says_what_is_given_up
def _given_up(of: InitiativeFacts, ids: Collection[int] | None) -> list[int]:
    return [row.item_id for row in once(fate_rows, READER, of, ids) if row.outcome == Outcome.PHASED_OUT]


class ContinuationFact(NamedTuple):
    """One item's fate, handover, money and roles, and when its initiative ends.

    `note` is what stands of its continuation from the first day, `from_others` whether any money of the first year
    after isn't the municipality's own, `municipal` whose the sources are that are actors, `withdrawn` who was asked
    last where nobody is any more.
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
    municipal: Mapping[str, bool] = MappingProxyType({})
    withdrawn: HandoverFacts | None = None

    @property
    def goes_on(self) -> bool:
        """Whether somebody must answer for it afterwards."""
        return goes_on(self.fate.outcome)


def _facts(scope: str, ids: Collection[int] | None) -> list[ContinuationFact]:
    of = judged_initiative(scope)
    said = once(continuations_in_short, READER, of, ids)
    assigned = responsibility(READER, of, ids)
    end, first_year, municipal = of.last_day, of.first_year_after, once(municipal_sources, of)
    others, known = _with_others_money(of, municipal, ids), once(things, of, ids)
    facts = []
    for item in once(items, READER, of, ids=ids):
        one = said.get(item.id, NOTHING_SAID)
        handover = one.handover
        facts.append(
            ContinuationFact(
                known[item.id],
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
                one.withdrawn,
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


def municipal_sources(of: InitiativeFacts) -> dict[str, bool]:
    """Of each source of money that is registered as an actor: whether it is part of the municipality."""
    known = {folded(actor.name): actor.is_municipal for actor in once(actors, READER, of)}
    known[folded(of.municipality.name)] = True
    named = FundingLine.objects.filter(item__initiative_id=of.id).order_by().values_list("source", flat=True).distinct()
    owners = ((source, owner_of(source, known)) for source in named)
    return {source: owner for source, owner in owners if owner is not None}


CONTINUATION_FACTS = Facts(ITEM, _facts)
