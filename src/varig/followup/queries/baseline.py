"""The baseline that rounds are held against: what was frozen at closing, else what is known to have been decided then.

Whoever freezes it hands it over as the dataclasses of `rules.baseline`: `keeps_baseline` registers the function that
gives it, and the rest of the package asks no further.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import SECURED
from varig.followup.rules.baseline import Baseline, BaselineFigure, BaselineItem
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.knowledge.queries import indicators
from varig.legacy.queries import ItemFacts, items, role_rows
from varig.legacy.rules import RoleKind

Kept: TypeAlias = Callable[[Reader, InitiativeFacts], Baseline | None]
_KEPT: list[Kept] = []


def keeps_baseline(function: Kept) -> Kept:
    """Register who knows the frozen baseline; None from it where nothing was frozen. Two are a mistake."""
    if _KEPT:
        raise ValueError("there is somebody who keeps the baseline already")
    _KEPT.append(function)
    return function


def baseline(reader: Reader, of: InitiativeFacts) -> Baseline:
    """As it was frozen; where it wasn't, as far as it is known."""
    frozen = _KEPT[0](reader, of) if _KEPT else None
    return frozen or known_baseline(reader, of)


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
