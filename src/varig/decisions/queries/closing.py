"""Whether an initiative is closed, how it was, and how everything stood then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from varig.actors.queries import names
from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.queries.responsibility import responsibility
from varig.decisions.models import Baseline, Closing
from varig.decisions.rules.closing import PROGRAMME_STAFF, State
from varig.foundation.accounts.queries import grants_within, roles_taken
from varig.foundation.history.revisions import remembered
from varig.foundation.history.together import first_action
from varig.foundation.kernel import Message, Reader, decode_message
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.knowledge.queries import IndicatorFacts, indicators
from varig.legacy.queries import ItemFacts, items
from varig.legacy.queries.as_of import RemovedItem
from varig.legacy.rules import ITEM, Kind, accountable_on

INDICATOR = "indicator"
"""What an indicator is called in a baseline; an item is called as everywhere (`legacy.rules.ITEM`)."""


@dataclass(frozen=True)
class Lacked:
    """A demand that wasn't met when it was closed all the same."""

    title: Message
    missing: tuple[Message, ...]


@dataclass(frozen=True)
class Forgotten:
    """Personal data that was taken away at the closing."""

    what: Message
    becomes: Message
    count: int


@dataclass(frozen=True)
class ClosingFacts:
    """A closing. `reopened_at` None: it stands."""

    id: int
    day: date
    closed_at: datetime
    closed_by: str
    in_spite: bool
    name: str
    reason: str
    lacked: tuple[Lacked, ...]
    forgotten: tuple[Forgotten, ...]
    removed: tuple[RemovedItem, ...]
    access_ends: date
    access_ended_at: datetime | None
    reopened_at: datetime | None
    reopened_by: str
    reopened_why: str


@dataclass(frozen=True)
class BaselineFacts:
    """How an item (`kind` «item») or indicator stood at the closing. Keys of `state` as `item_state` writes them."""

    kind: str
    object_id: int
    name: str
    state: dict[str, Any]


def state_of(of: InitiativeFacts) -> State:
    """Open or closed. Anybody may know: the residents' page says it."""
    return State.CLOSED if remembered(of.scope, "closed", lambda: _standing(of).exists()) else State.OPEN


def was_closed(of: InitiativeFacts) -> bool:
    """Whether it has ever been closed, also where it is open again. Anybody may know."""
    return Closing.objects.filter(initiative_id=of.id).exists()


def _standing(of: InitiativeFacts) -> Any:
    return Closing.objects.filter(initiative_id=of.id, reopened_at=None)


def closings(reader: Reader, of: InitiativeFacts) -> list[ClosingFacts]:
    """All, the last first: what was opened again is not forgotten."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return [_facts(row) for row in Closing.objects.filter(initiative_id=of.id).order_by("-closed_at", "-pk")]


def closing(reader: Reader, of: InitiativeFacts) -> ClosingFacts | None:
    """The one that stands, or None."""
    return next((one for one in closings(reader, of) if one.reopened_at is None), None)


def ended_in(closing_id: int) -> UUID | None:
    """The action that ended the staff's access because of the closing, or None where it hasn't ended."""
    return first_action(Closing, closing_id, access_ended_at__isnull=False)


def gets_access_back(reader: Reader, of: InitiativeFacts) -> list[str]:
    """The names of those whose access the closing ended, who get it back when it is opened again."""
    standing = closing(reader, of)
    ended = ended_in(standing.id) if standing else None
    return sorted({one.name for one in roles_taken(of.scope, PROGRAMME_STAFF, ended)}) if ended else []


def has_access_all_the_same(reader: Reader, of: InitiativeFacts) -> list[str]:
    """The names of those who have a role of the staff now: somebody gave it after the closing had ended it."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return sorted({one.account.name for one in grants_within(reader, [of.scope]) if one.role in PROGRAMME_STAFF})


def closed_in_spite(of: InitiativeFacts) -> tuple[str, str, date] | None:
    """Name, reason and day, where it was closed in spite of something: that stays visible for all."""
    row = _standing(of).filter(in_spite=True).values_list("name", "reason", "day").first()
    return tuple(row) if row else None


def baseline(reader: Reader, of: InitiativeFacts) -> list[BaselineFacts]:
    """Every item and indicator as it stood at the closing that stands, or at the last one; by kind and name."""
    found = closings(reader, of)
    if not found:
        return []
    rows = Baseline.objects.filter(closing_id=found[0].id).order_by("kind", "name", "object_id")
    return [BaselineFacts(*row) for row in rows.values_list("kind", "object_id", "name", "state")]


def _facts(row: Closing) -> ClosingFacts:
    return ClosingFacts(
        row.pk, row.day, row.closed_at, row.closed_by, row.in_spite, row.name, row.reason,
        tuple(Lacked(decode_message(one["title"]), tuple(map(decode_message, one["missing"]))) for one in row.lacked),
        tuple(
            Forgotten(decode_message(one["what"]), decode_message(one["becomes"]), one["count"])
            for one in row.forgotten
        ),
        tuple(RemovedItem(**one | {"kind": Kind(one["kind"]), "at": datetime.fromisoformat(one["at"])})
              for one in row.removed),
        row.access_ends, row.access_ended_at, row.reopened_at, row.reopened_by, row.reopened_why,
    )  # fmt: skip


@dataclass(frozen=True)
class Stood:
    """One object as it is to be kept."""

    kind: str
    object_id: int
    name: str
    state: dict[str, Any]


def everything(reader: Reader, of: InitiativeFacts, day: date) -> Iterable[Stood]:
    """How every item and indicator stands now, for the action that closes."""
    said = continuations(reader, of)
    answering = {item_id: accountable_on(day, listed) for item_id, listed in responsibility(reader, of, None).items()}
    called = names([actor_id for actor_id in answering.values() if actor_id is not None])
    for item in items(reader, of):
        answers = answering.get(item.id)
        facts = said.get(item.id, NOTHING_SAID)
        yield Stood(ITEM, item.id, item.name, item_state(item, facts, called.get(answers or 0, ""), of))
    for one in indicators(reader, of):
        yield Stood(INDICATOR, one.id, one.name, _indicator_state(one))


def item_state(item: ItemFacts, facts: ContinuationFacts, accountable: str, of: InitiativeFacts) -> dict[str, Any]:
    """What is kept of an item: its kind, fate, who answered, who takes over and with what, and the first year's money.

    Unknown is None or "", never zero. Money is kroner as text.
    """
    asked, covered = facts.handover, facts.money.coverage(of.first_year_after)
    terms = asked.standing.terms if asked else None
    return {
        "kind": item.kind.value,
        "outcome": facts.fate.outcome.value,
        "home": facts.fate.home.value if facts.fate.home else "",
        "decided": facts.fate.is_decided,
        "case_number": facts.fate.case_number,
        "until": _day(facts.fate.until),
        "last_day": _day(facts.fate.last_day),
        "accountable": accountable,
        "receiver": asked.receiver_name if asked else "",
        "receiver_id": asked.receiver_id if asked else None,
        "answer": facts.answer.value,
        "from_day": _day(terms.from_day) if terms else None,
        "year": covered.year,
        "cost": _kroner(covered.cost),
        "adopted": _kroner(covered.adopted),
    }


def _indicator_state(one: IndicatorFacts) -> dict[str, Any]:
    return {
        "goal_id": one.goal_id,
        "unit": one.unit,
        "baseline": _kroner(one.baseline),
        "baseline_year": one.baseline_year,
        "closing": _kroner(one.closing),
        "closing_year": one.closing_year,
        "source": one.source,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _kroner(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
