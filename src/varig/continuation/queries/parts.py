"""Each actor's part in what goes on, as it stood at a moment or stands now; and what of it a yes has covered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from varig.actors.queries import ActorFacts, actors
from varig.actors.rules import ActorKind
from varig.continuation.models import Fate, FundingLine, Handover, HandoverStep, YearlyCost
from varig.continuation.queries.costs_agreed import costs_agreed
from varig.continuation.rules.fates import Outcome, goes_on
from varig.continuation.rules.handovers import SECURED, Answer, Reply, Standing, Step, StepFacts, Terms, standing_of
from varig.continuation.rules.parts import PartLine, What, cost_line
from varig.foundation.history.as_of import rows_as_of
from varig.foundation.kernel import Reader, folded
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.as_of import roles_kept
from varig.legacy.rules import RoleKind


@dataclass(frozen=True)
class Part:
    """All that an actor is down for, and those of its lines that an unconditional yes on the same terms has covered.

    `handed` is where each handover stands that it is asked about, by item.
    """

    actor: ActorFacts
    lines: frozenset[PartLine]
    covered: frozenset[PartLine]
    handed: Mapping[int, Standing] = field(default_factory=dict)

    @property
    def asked(self) -> frozenset[PartLine]:
        """What is still to be asked about."""
        return self.lines - self.covered


class _Parts:
    """Everybody's, while they are gathered."""

    def __init__(self) -> None:
        self.lines: dict[int, set[PartLine]] = defaultdict(set)
        self.covered: dict[int, set[PartLine]] = defaultdict(set)
        self.handed: dict[int, dict[int, Standing]] = defaultdict(dict)

    def put(self, actor_id: int, line: PartLine, *, agreed: bool = True) -> None:
        """A line, that a yes covers where the actor has said one to the item and it was about this too."""
        self.lines[actor_id].add(line)
        standing = self.handed[actor_id].get(line.item_id)
        if agreed and standing is not None and standing.answer in SECURED:
            self.covered[actor_id].add(line)

    def others(self, item_id: int, actor_id: int) -> bool:
        """Whether somebody else is asked to take it over."""
        return any(item_id in handed for other, handed in self.handed.items() if other != actor_id)

    @property
    def said_yes(self) -> set[int]:
        """The items that somebody has said yes to."""
        return {pk for handed in self.handed.values() for pk, one in handed.items() if one.answer in SECURED}


def parts(reader: Reader, of: InitiativeFacts, at: datetime | None = None) -> dict[int, Part]:
    """By actor, those that have a part. The programme office has none: it goes with the initiative."""
    known = {one.id: one for one in actors(reader, of) if one.kind is not ActorKind.PROGRAMME_OFFICE}
    onward = {item_id for item_id, outcome in _rows(Fate, of, at, "item_id", "outcome") if goes_on(Outcome(outcome))}
    found = _Parts()
    for item_id, receiver_id, standing in _asked(of, at):
        if item_id in onward and standing.answer not in {Answer.NO, Answer.NOT_ASKED}:
            terms = standing.terms
            found.handed[receiver_id][item_id] = standing
            found.put(receiver_id, PartLine(What.TAKES_OVER, item_id, terms.from_day, terms.until, terms.amount))
    for actor_id, line in _roles(of, at, onward):
        # Where another is asked to take it over, whoever has it today is down for nothing of it.
        if line.what is not What.ANSWERS or not found.others(line.item_id, actor_id):
            found.put(actor_id, line)
    for actor_id, line, own_answer in _money(of, at, onward, known):
        found.put(actor_id, line, agreed=own_answer)
    agreed = costs_agreed(of, found.said_yes, at)
    for actor_id, line in _costs(of, at, found.lines):
        found.put(actor_id, line, agreed=line in agreed)
    return {
        pk: Part(known[pk], frozenset(found.lines[pk]), frozenset(found.covered[pk]), found.handed[pk])
        for pk in known
        if found.lines.get(pk)
    }


def _rows(
    model: Any, of: InitiativeFacts, at: datetime | None, *columns: str, ids: Collection[int] | None = None
) -> list[Any]:
    where: dict[str, Any] = {"item__initiative_id": of.id} if ids is None else {"item_id__in": ids}
    if at is not None:
        return rows_as_of(model, at, *columns, **where)
    return list(model.objects.filter(**where).order_by().values_list(*columns))


def _asked(of: InitiativeFacts, at: datetime | None) -> Iterable[tuple[int, int, Standing]]:
    """The live handovers with where each stood."""
    steps: dict[int, list[Any]] = defaultdict(list)
    for handover_id, *step in _rows(
        HandoverStep, of, at, "handover_id", "at", "id", "step", "by", "reply", "from_day", "until", "amount", "terms"
    ):
        steps[handover_id].append(step)
    for pk, item_id, receiver_id, is_live in _rows(Handover, of, at, "id", "item_id", "receiver_id", "is_live"):
        if is_live:
            yield item_id, receiver_id, standing_of([_step(*one) for one in sorted(steps[pk])])


def _step(at: datetime, _pk: int, step: str, by: str, reply: str, *terms: Any) -> StepFacts:
    return StepFacts(Step(step), at, by, Terms(*terms), Reply(reply) if reply else None)


def _roles(of: InitiativeFacts, at: datetime | None, onward: set[int]) -> Iterable[tuple[int, PartLine]]:
    """Roles that stand after the end: those that end with it, or before, are part of nothing that goes on."""
    for role in roles_kept(of, at):
        if role.item_id in onward and (role.end is None or role.end > of.last_day):
            what = What.ANSWERS if role.kind == RoleKind.ACCOUNTABLE else What.TAKES_PART
            yield role.actor_id, PartLine(what, role.item_id, until=role.end, detail=role.what)


def _money(
    of: InitiativeFacts, at: datetime | None, onward: set[int], known: Mapping[int, ActorFacts]
) -> Iterable[tuple[int, PartLine, bool]]:
    """Lines of money whose source is an actor, and whether its own answer made them."""
    by_name = {folded(one.name): one.id for one in known.values()}
    columns = ("item_id", "source", "year", "amount", "promised_in_id")
    for item_id, source, year, amount, promised_in in _rows(FundingLine, of, at, *columns):
        actor_id = by_name.get(folded(source))
        if actor_id is not None and item_id in onward and amount:
            yield actor_id, PartLine(What.PAYS, item_id, amount=amount, year=year), promised_in is not None


_HAS = frozenset({What.TAKES_OVER, What.ANSWERS})


def _costs(
    of: InitiativeFacts, at: datetime | None, lines: Mapping[int, Collection[PartLine]]
) -> list[tuple[int, PartLine]]:
    """What the things cost that an actor takes over or answers for, in each year that it has them."""
    known: dict[int, list[tuple[int, Decimal]]] = defaultdict(list)
    ids = {line.item_id for listed in lines.values() for line in listed if line.what in _HAS}
    for item_id, year, amount in _rows(YearlyCost, of, at, "item_id", "year", "amount", ids=ids):
        known[item_id].append((year, amount))
    return [
        (actor_id, cost_line(line.item_id, year, amount))
        for actor_id, listed in lines.items()
        for line in listed
        if line.what in _HAS
        for year, amount in known[line.item_id]
        if _is_within(year, line)
    ]


def _is_within(year: int, line: PartLine) -> bool:
    begins = line.from_day is None or line.from_day.year <= year
    return begins and (line.until is None or year <= line.until.year)
