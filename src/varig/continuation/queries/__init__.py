"""Fates, handovers and money of items, for those who may read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import Coalesce, Extract, JSONArray
from django.utils import timezone

from varig.actors.rules import ActorKind, actor_of
from varig.continuation.models import (
    Fate,
    FateAlternative,
    FateEvidence,
    FundingLine,
    Handover,
    HandoverStep,
    YearlyCost,
)
from varig.continuation.queries.facts import (
    NOTHING_SAID,
    ContinuationFacts,
    Evidence,
    FateFacts,
    HandoverFacts,
    MoneyFacts,
)
from varig.continuation.rules import fates, money
from varig.continuation.rules.handovers import Reply, Step, StepFacts, Terms
from varig.continuation.rules.instead import Alternative, ForChildren
from varig.foundation.history.queries import last_written
from varig.foundation.kernel import NotFound, Reader, ReaderKind
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, described, visible

__all__ = [
    "NOTHING_SAID",
    "Asked",
    "ContinuationFacts",
    "Evidence",
    "FateFacts",
    "HandoverFacts",
    "MoneyFacts",
    "Said",
    "asked_of",
    "can_decide",
    "continuation",
    "continuations",
    "continuations_in_short",
    "fate_said",
    "handover",
]

# Asking a dictionary is several times quicker than making an enumeration's member, and there are thousands.
_OUTCOMES = {one.value: one for one in fates.Outcome}
_HOMES = {one.value: one for one in fates.Home}
_STATES = {one.value: one for one in fates.FateState}
_STEPS = {one.value: one for one in Step}
_REPLIES = {one.value: one for one in Reply}
_SURENESS = {one.value: one for one in money.Sureness}
_ACTOR_KINDS = {one.value: one for one in ActorKind}


def continuations(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, ContinuationFacts]:
    """By item id; an item that nothing is said about is left out (use NOTHING_SAID)."""
    return _continuations(visible(reader, of).ids, ids)


def continuations_in_short(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, ContinuationFacts]:
    """As `continuations`, for what goes through all items: without what a fate rests on and says of children."""
    return _continuations(visible(reader, of).ids, ids, in_short=True)


def _continuations(
    selection: Iterable[int], ids: Collection[int] | None, *, in_short: bool = False
) -> dict[int, ContinuationFacts]:
    said = _fates_in_short(selection, ids) if in_short else _fates(selection, ids)
    asked = _handovers(selection, ids)
    paid = _money(selection, ids)
    return {
        item_id: ContinuationFacts(
            said.get(item_id, _NO_FATE), tuple(asked.get(item_id, ())), paid.get(item_id, _NO_MONEY)
        )
        for item_id in {*said, *asked, *paid}
    }


_NO_FATE, _NO_MONEY = FateFacts(), MoneyFacts()


def continuation(reader: Reader, of: InitiativeFacts, item_id: int) -> ContinuationFacts:
    """One item's."""
    return continuations(reader, of, [item_id]).get(item_id, NOTHING_SAID)


def _fates(selection: Iterable[int], ids: Collection[int] | None) -> dict[int, FateFacts]:
    rows = Fate.objects.filter(item_id__in=selection if ids is None else ids)
    if ids is not None:
        rows = rows.filter(item_id__in=selection)
    values = rows.values_list(
        "item_id", "outcome", "home", "until", "last_day", "alternative", "no_alternative", "grounds", "state",
        "decided_on", "decided_by", "case_number", "delegation", "used_by_children", "best_for_children",
        "children_heard", "children_weighed", _INSTEAD, _RESTS_ON,
    )  # fmt: skip
    found = {}
    for item_id, outcome, home, until, last_day, other, none, grounds, state, on, by, case, delegation, *more in values:
        *children, instead, rests_on = more
        found[item_id] = FateFacts(
            _OUTCOMES[outcome],
            _HOMES[home] if home else None,
            until,
            last_day,
            alternative=other,
            no_alternative=none,
            grounds=grounds,
            state=_STATES[state],
            decided_on=on,
            decided_by=by,
            case_number=case,
            delegation=delegation,
            said=True,
            children=ForChildren(*children),
            group_alternatives=tuple(Alternative(*one) for one in instead),
            evidence=tuple(Evidence(*one) for one in rests_on),
        )
    return found


def _fates_in_short(selection: Iterable[int], ids: Collection[int] | None) -> dict[int, FateFacts]:
    """What comes instead is read for all at once: a subquery for each row takes longer than all the rest."""
    rows, instead = Fate.objects.all(), FateAlternative.objects.all()
    for wanted in (selection, ids):
        if wanted is not None:
            rows, instead = rows.filter(item_id__in=wanted), instead.filter(item_id__in=wanted)
    alternatives: dict[int, list[Alternative]] = defaultdict(list)
    for item_id, whom, text, nothing in instead.order_by("pk").values_list(
        "item_id", "for_whom", "alternative", "nothing"
    ):
        alternatives[item_id].append(Alternative(whom, text, nothing))
    values = rows.values_list(
        "item_id", "outcome", "home", "until", "last_day", "alternative", "no_alternative", "grounds", "state"
    )
    return {
        item_id: FateFacts(
            _OUTCOMES[outcome],
            _HOMES[home] if home else None,
            until,
            last_day,
            other,
            none,
            grounds,
            state=_STATES[state],
            said=True,
            group_alternatives=tuple(alternatives.get(item_id, ())),
        )
        for item_id, outcome, home, until, last_day, other, none, grounds, state in values
    }


def _rows_of(model: type[Any], *fields: Any) -> ArraySubquery:
    """A fate's rows in another table, each as a list of its fields, along with the fate itself."""
    rows = model.objects.filter(item_id=OuterRef("item_id")).order_by("pk")
    return ArraySubquery(rows.values(row=JSONArray(*fields)))


_INSTEAD = _rows_of(FateAlternative, Coalesce("group__name", "for_whom"), "alternative", "nothing")
_RESTS_ON = _rows_of(FateEvidence, "source", "name")


def _handovers(selection: Iterable[int], ids: Collection[int] | None) -> dict[int, list[HandoverFacts]]:
    rows = Handover.objects.filter(item_id__in=selection)
    steps = HandoverStep.objects.filter(item_id__in=selection)
    if ids is not None:
        rows, steps = rows.filter(item_id__in=ids), steps.filter(item_id__in=ids)
    by_handover = _steps(steps)
    found: dict[int, list[HandoverFacts]] = defaultdict(list)
    for pk, item_id, giver_id, giver, receiver_id, receiver, kind, reply_by, is_live in rows.order_by("pk").values_list(
        "pk",
        "item_id",
        "giver_id",
        "giver__name",
        "receiver_id",
        "receiver__name",
        "receiver__kind",
        "reply_by",
        "is_live",
    ):
        found[item_id].append(
            HandoverFacts(
                pk,
                item_id,
                giver_id,
                giver or "",
                receiver_id,
                receiver,
                _ACTOR_KINDS[kind],
                reply_by,
                is_live,
                tuple(by_handover.get(pk, ())),
            )
        )
    return found


def _steps(rows: object) -> dict[int, list[StepFacts]]:
    """By handover, oldest first, each at the time it had here: the day is read off it."""
    found: dict[int, list[StepFacts]] = defaultdict(list)
    here = timezone.get_current_timezone()
    # A number is read several times quicker than a time with its zone, and there are thousands.
    values = rows.order_by("at", "pk").values_list(  # type: ignore[attr-defined]
        "handover_id", "step", Extract("at", "epoch"), "by", "from_day", "until", "amount", "terms", "reply", "words",
        "on_behalf_of", "in_role", "mandate", "answer_on",
    )  # fmt: skip
    for handover_id, step, at, by, from_day, until, amount, terms, reply, *said in values:
        found[handover_id].append(
            StepFacts(
                _STEPS[step],
                datetime.fromtimestamp(float(at), here),
                by,
                Terms(from_day, until, amount, terms),
                _REPLIES[reply] if reply else None,
                *said,
            )
        )
    return found


def _money(selection: Iterable[int], ids: Collection[int] | None) -> dict[int, MoneyFacts]:
    costs = YearlyCost.objects.filter(item_id__in=selection)
    lines = FundingLine.objects.filter(item_id__in=selection)
    if ids is not None:
        costs, lines = costs.filter(item_id__in=ids), lines.filter(item_id__in=ids)
    by_year: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for item_id, year, amount in costs.values_list("item_id", "year", "amount"):
        by_year[item_id][year] = amount
    by_line: dict[int, list[money.Line]] = defaultdict(list)
    for item_id, year, source, sureness, amount in lines.order_by("source", "year").values_list(
        "item_id", "year", "source", "sureness", "amount"
    ):
        by_line[item_id].append(money.Line(year, source, _SURENESS[sureness], amount))
    return {
        item_id: MoneyFacts(by_year.get(item_id, {}), tuple(by_line.get(item_id, ())))
        for item_id in {*by_year, *by_line}
    }


@dataclass(frozen=True)
class Asked:
    """One item that a receiver was asked to take over, as the receiver sees it."""

    item: ItemFacts
    handover: HandoverFacts
    money: MoneyFacts


def asked_of(reader: Reader, of: InitiativeFacts) -> list[Asked]:
    """What the holder of a personal link was asked, newest first. Others see nothing here."""
    if reader.kind is not ReaderKind.LINK:
        raise NotFound
    actors = [actor_of(grant.unit) for grant in reader.grants if grant.scope == of.scope and grant.unit]
    rows = Handover.objects.filter(item__initiative_id=of.id, receiver_id__in=actors).order_by("-pk")
    item_ids = list(rows.values_list("item_id", flat=True))
    said = _continuations(item_ids, None)
    return [
        Asked(described(of, item_id), handover, said[item_id].money)
        for item_id in dict.fromkeys(item_ids)
        for handover in reversed(said[item_id].handovers)
        if handover.receiver_id in actors
    ]


def handover(of: InitiativeFacts, handover_id: int, item_id: int | None = None) -> HandoverFacts:
    """One handover of the initiative, perhaps only of one item, for callers that settle who may. Raises NotFound."""
    rows = Handover.objects.filter(pk=handover_id, item__initiative_id=of.id)
    if item_id is not None:
        rows = rows.filter(item_id=item_id)
    row = rows.values_list("item_id", flat=True).first()
    for one in _handovers([row], None)[row] if row else []:
        if one.id == handover_id:
            return one
    raise NotFound


@dataclass(frozen=True)
class Said:
    """Who said something last, and when."""

    by: str
    at: datetime


def fate_said(reader: Reader, of: InitiativeFacts, item_id: int) -> Said | None:
    """Who last proposed or decided the item's fate, from the history."""
    roles.demand(reader, roles.Permission.READ, of.place)
    found = last_written(Fate, item_id)
    return Said(found[0], timezone.localtime(found[1])) if found else None


def can_decide(reader: Reader, of: InitiativeFacts) -> bool:
    """Whether the reader may make a proposal a decision."""
    return any(
        roles.may(reader, permission, of.place)
        for permission in (roles.Permission.DECIDE_FATE, roles.Permission.REGISTER_DECISION)
    )
