"""Each actor's part in what goes on, as it stood at a moment or stands now; and what of it a yes has covered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from varig.actors.queries import ActorFacts, actors
from varig.actors.rules import ActorKind
from varig.continuation.models import Fate, FundingLine, Handover, HandoverStep
from varig.continuation.rules.fates import Outcome, goes_on
from varig.continuation.rules.handovers import SECURED, Answer, Reply, Standing, Step, StepFacts, Terms, standing_of
from varig.continuation.rules.parts import PartLine, What
from varig.foundation.history.as_of import rows_as_of
from varig.foundation.kernel import Reader, folded
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.as_of import roles_kept
from varig.legacy.rules import RoleKind


@dataclass(frozen=True)
class Part:
    """All that an actor is down for, and those of its lines that an unconditional yes on the same terms has covered."""

    actor: ActorFacts
    lines: frozenset[PartLine]
    covered: frozenset[PartLine]

    @property
    def asked(self) -> frozenset[PartLine]:
        """What is still to be asked about."""
        return self.lines - self.covered


def parts(reader: Reader, of: InitiativeFacts, at: datetime | None = None) -> dict[int, Part]:
    """By actor, those that have a part. The programme office has none: it goes with the initiative."""
    known = {one.id: one for one in actors(reader, of) if one.kind is not ActorKind.PROGRAMME_OFFICE}
    onward = {item_id for item_id, outcome in _rows(Fate, of, at, "item_id", "outcome") if goes_on(Outcome(outcome))}
    lines: dict[int, set[PartLine]] = defaultdict(set)
    covered: dict[int, set[PartLine]] = defaultdict(set)
    said_yes: dict[int, int] = {}
    taken_over: dict[int, set[int]] = defaultdict(set)
    for item_id, receiver_id, standing in _asked(of, at):
        terms, line = standing.terms, None
        if item_id in onward and standing.answer not in {Answer.NO, Answer.NOT_ASKED}:
            line = PartLine(What.TAKES_OVER, item_id, terms.from_day, terms.until, terms.amount)
            lines[receiver_id].add(line)
            taken_over[item_id].add(receiver_id)
        if line and standing.answer in SECURED:
            covered[receiver_id].add(line)
            said_yes[item_id] = receiver_id
    for actor_id, line in _roles(of, at, onward):
        if line.what is What.ANSWERS and taken_over.get(line.item_id, {actor_id}) - {actor_id}:
            # Another is asked to take it over: whoever has it today is down for nothing of it.
            continue
        lines[actor_id].add(line)
        if said_yes.get(line.item_id) == actor_id:
            covered[actor_id].add(line)
    for actor_id, line, own_answer in _money(of, at, onward, known):
        lines[actor_id].add(line)
        if own_answer and said_yes.get(line.item_id) == actor_id:
            covered[actor_id].add(line)
    return {pk: Part(known[pk], frozenset(lines[pk]), frozenset(covered[pk])) for pk in known if lines.get(pk)}


def _rows(model: Any, of: InitiativeFacts, at: datetime | None, *columns: str, by: str = "item") -> list[Any]:
    where = {f"{by}__initiative_id": of.id}
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
