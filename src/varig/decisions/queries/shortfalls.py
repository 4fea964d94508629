"""What goes on without being financed in its first budget year, and who has accepted that by name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from varig.continuation.queries import NOTHING_SAID, continuations
from varig.continuation.rules.money import missing
from varig.decisions.models import AcceptedShortfall
from varig.foundation.kernel import NotFound, Reader, msg
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items


@dataclass(frozen=True)
class AcceptedFacts:
    """An acceptance; an amount of None is that nobody knew the cost."""

    amount: Decimal | None
    name: str
    reason: str
    at: datetime


@dataclass(frozen=True)
class Shortfall:
    """An item that lacks money; an amount of None: nobody knows what it costs. `accepted` is the one that covers it."""

    item_id: int
    name: str
    version: int
    amount: Decimal | None
    accepted: AcceptedFacts | None


def shortfalls(reader: Reader, of: InitiativeFacts, today: date) -> list[Shortfall]:
    """All, those first that nobody has accepted."""
    said, year = continuations(reader, of), of.first_year_after
    accepted = _accepted(of, year)
    found = []
    for item in items(reader, of):
        facts = said.get(item.id, NOTHING_SAID)
        short = missing(facts.money.coverage(year), today)
        if facts.fate.goes_on and short != 0:
            covering = next((one for one in accepted.get(item.id, []) if _covers(one.amount, short)), None)
            found.append(Shortfall(item.id, item.name, item.version, short, covering))
    return sorted(found, key=lambda one: one.accepted is not None)


def _covers(amount: Decimal | None, short: Decimal | None) -> bool:
    if short is None or amount is None:
        return short is None and amount is None
    return amount >= short


def _accepted(of: InitiativeFacts, year: int) -> dict[int, list[AcceptedFacts]]:
    """The last one first."""
    found: dict[int, list[AcceptedFacts]] = defaultdict(list)
    rows = AcceptedShortfall.objects.filter(item__initiative_id=of.id, year=year).order_by("-at", "-pk")
    for item_id, amount, name, reason, at in rows.values_list("item_id", "amount", "name", "reason", "at"):
        found[item_id].append(AcceptedFacts(amount, name, reason, at))
    return found


def shortfall_of(reader: Reader, of: InitiativeFacts, item_id: int, today: date) -> Shortfall:
    """One item's. Raises NotFound where nothing is missing."""
    for one in shortfalls(reader, of, today):
        if one.item_id == item_id:
            return one
    raise NotFound(msg("Dette punktet mangler ingen penger."))
