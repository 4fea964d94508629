"""The baseline that rounds are held against: what was frozen at closing, else what is known of that day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.rules.fates import Chip, Home, Outcome, chip_of
from varig.continuation.rules.handovers import SECURED, Answer
from varig.decisions.queries import closing
from varig.followup.rules.baseline import Baseline, BaselineFigure, BaselineItem
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.knowledge.queries import indicators
from varig.legacy.queries import ItemFacts, items, role_rows
from varig.legacy.rules import ITEM, Kind, RoleKind


def baseline(reader: Reader, of: InitiativeFacts) -> Baseline:
    """As it was frozen; where it wasn't, as far as it is known."""
    closed = next(iter(closing.closings(reader, of)), None)
    if closed is None:
        return known_baseline(reader, of)
    return _frozen(closed.day, closing.baseline(reader, of))


def _frozen(day: date, stood: Iterable[closing.BaselineFacts]) -> Baseline:
    kept = list(stood)
    found = {one.object_id: _frozen_item(one) for one in kept if one.kind == ITEM}
    figures = tuple(_frozen_figure(one) for one in kept if one.kind != ITEM)
    return Baseline(day, found, figures, frozen_on=day)


def _frozen_item(one: closing.BaselineFacts) -> BaselineItem:
    state = one.state
    chip = chip_of(Outcome(state["outcome"]), Home(state["home"]) if state["home"] else None)
    return BaselineItem(
        item_id=one.object_id,
        name=one.name,
        kind=Kind(state["kind"]),
        chip=chip if state["decided"] else Chip.UNCLEAR,
        decided=state["decided"],
        last_day=date.fromisoformat(state["last_day"]) if state["last_day"] else None,
        accountable=state["accountable"],
        receiver=state["receiver"] if Answer(state["answer"]) in SECURED else "",
    )


def _frozen_figure(one: closing.BaselineFacts) -> BaselineFigure:
    state: dict[str, Any] = one.state
    value = Decimal(state["closing"]) if state["closing"] is not None else None
    return BaselineFigure(one.name, state["unit"], value, state["closing_year"])


def known_baseline(reader: Reader, of: InitiativeFacts) -> Baseline:
    """From the registers: a fate counts where it was decided by the last day. All else is unknown, and said to be."""
    said = continuations(reader, of)
    accountable = _accountable(reader, of)
    found = {
        one.id: _item(of, one, said.get(one.id, NOTHING_SAID), accountable.get(one.id, "")) for one in items(reader, of)
    }
    figures = tuple(BaselineFigure(one.name, one.unit, one.closing, one.closing_year) for one in indicators(reader, of))
    return Baseline(of.last_day, found, figures)


def _item(of: InitiativeFacts, one: ItemFacts, said: ContinuationFacts, accountable: str) -> BaselineItem:
    fate = said.fate
    known = fate.is_decided and fate.decided_on is not None and fate.decided_on <= of.last_day
    return BaselineItem(
        item_id=one.id,
        name=one.name,
        kind=one.kind,
        chip=fate.chip if known else Chip.UNCLEAR,
        decided=known,
        last_day=fate.last_day if known else None,
        accountable=accountable,
        receiver=_receiver(of, said),
    )


def _receiver(of: InitiativeFacts, said: ContinuationFacts) -> str:
    """Whoever had said an unconditional yes by the last day."""
    asked = said.handover
    if asked is None or asked.standing.answer not in SECURED or asked.standing.since is None:
        return ""
    return asked.receiver_name if asked.standing.since.date() <= of.last_day else ""


def _accountable(reader: Reader, of: InitiativeFacts) -> dict[int, str]:
    """Who answered for each on the last day."""
    day = of.last_day
    return {
        one.item_id: one.actor_name
        for one in role_rows(reader, of)
        if one.kind == RoleKind.ACCOUNTABLE
        and (one.start is None or one.start <= day)
        and (one.end is None or one.end >= day)
    }
