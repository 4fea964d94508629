"""Who endorses its own part, for those who work with it; and for a partner, its own alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from varig.actors.queries import ActorFacts
from varig.actors.rules import MUNICIPAL, actor_of
from varig.continuation.queries.parts import Part, parts
from varig.continuation.rules.parts import PartLine, read, sentence
from varig.decisions.models import Endorsement
from varig.decisions.queries.decisions import DecisionFacts, decided_items, deciding
from varig.decisions.rules import endorsements as rules
from varig.decisions.rules.decisions import STRATEGY
from varig.decisions.rules.endorsements import Adopted, Asked, EndorsementState
from varig.foundation.checks import once
from varig.foundation.kernel import Message, Reader, ReaderKind, system_reader
from varig.foundation.reports.queries.versions import VersionFacts, versions
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items

# What a partner is down for is read for it by the program: it sees its own lines, and nothing else of the legacy.
_READS = system_reader("endorsements")


@dataclass(frozen=True)
class AnswerFacts:
    """What a partner answered."""

    confirmed: bool
    at: datetime
    by: str
    on_behalf_of: str
    in_role: str
    mandate: str
    words: str


@dataclass(frozen=True)
class AskedFacts:
    """One time that a partner was asked. `said` are the lines it was asked about, as people read them."""

    id: int
    version: int
    reply_by: date | None
    asked_at: datetime
    asked_by: str
    lines: frozenset[PartLine]
    said: tuple[Message, ...]
    answer: AnswerFacts | None

    @property
    def for_rules(self) -> Asked:
        """For the rules."""
        return Asked(self.lines, self.answer.confirmed if self.answer else None)


@dataclass(frozen=True)
class EndorsementFacts:
    """A partner's part as it is now, and how its endorsement stands."""

    actor: ActorFacts
    state: EndorsementState
    open_lines: frozenset[PartLine]
    said: tuple[Message, ...]
    covered: tuple[Message, ...]
    asked: AskedFacts | None

    @property
    def is_municipal(self) -> bool:
        """A no of the municipality's own unit needs a reason."""
        return self.actor.kind in MUNICIPAL

    @property
    def count(self) -> int:
        """How many things it is down for."""
        return len(self.said) + len(self.covered)


def endorsements(reader: Reader, of: InitiativeFacts) -> list[EndorsementFacts]:
    """Every actor with a part in what goes on, by name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return _all(of)


def _all(of: InitiativeFacts) -> list[EndorsementFacts]:
    named = {one.id: one.name for one in once(items, _READS, of)}
    last = _last_asked(of)
    adopted = _adopted_of_others(of, last)
    return [_facts(part, named, last.get(pk), adopted.get(pk)) for pk, part in parts(_READS, of).items()]


def _adopted_of_others(of: InitiativeFacts, last: Mapping[int, AskedFacts]) -> dict[int, Adopted]:
    """For partners that endorsed another version than the one that was adopted: what they were down for in that."""
    decision = deciding(_READS, of, STRATEGY)
    if decision is None or decision.strategy is None:
        return {}
    number = decision.strategy.number
    others = [pk for pk, one in last.items() if one.version != number and one.answer and one.answer.confirmed]
    return _as_adopted(of, decision, others) if others else {}


def _as_adopted(of: InitiativeFacts, decision: DecisionFacts, actor_ids: Iterable[int]) -> dict[int, Adopted]:
    (version,) = (one for one in versions(of.scope, STRATEGY) if decision.strategy and one.id == decision.strategy.id)
    then = parts(_READS, of, version.made_at)
    amended = frozenset(one.item_id for one in decided_items(_READS, of, decision.id) if one.is_amended)
    return {pk: Adopted(then[pk].lines if pk in then else frozenset(), amended) for pk in actor_ids}


def _facts(part: Part, named: Mapping[int, str], asked: AskedFacts | None, adopted: Adopted | None) -> EndorsementFacts:
    state = rules.state_of(part.asked, asked.for_rules if asked else None, adopted)
    return EndorsementFacts(part.actor, state, part.asked, _said(part.asked, named), _said(part.covered, named), asked)


def _said(lines: Iterable[PartLine], named: Mapping[int, str]) -> tuple[Message, ...]:
    ordered = sorted(lines, key=lambda one: (named.get(one.item_id, ""), one.what, one.year or 0, one.detail))
    return tuple(sentence(one, named.get(one.item_id, "")) for one in ordered)


def _last_asked(of: InitiativeFacts) -> dict[int, AskedFacts]:
    """By actor, the last time."""
    rows = Endorsement.objects.filter(initiative_id=of.id).select_related("answer").order_by("pk")
    numbers = dict(rows.values_list("pk", "version__number"))
    return {row.actor_id: _asked(row, numbers[row.pk]) for row in rows}


def _asked(row: Any, number: int) -> AskedFacts:
    lines = {read(one["line"]): one["name"] for one in row.part}
    said = getattr(row, "answer", None)
    return AskedFacts(
        row.pk,
        number,
        row.reply_by,
        row.asked_at,
        row.asked_by,
        frozenset(lines),
        tuple(sentence(line, name) for line, name in lines.items()),
        AnswerFacts(said.confirmed, said.at, said.by, said.on_behalf_of, said.in_role, said.mandate, said.words)
        if said
        else None,
    )


def endorsement(reader: Reader, of: InitiativeFacts, actor_id: int) -> EndorsementFacts | None:
    """One actor's, for those who may read the initiative, or for itself; None where it has no part."""
    own = any(actor_of(grant.unit) == actor_id for grant in reader.grants if grant.scope == of.scope and grant.unit)
    if not own:
        roles.demand(reader, roles.Permission.READ, of.place)
    return next((one for one in _all(of) if one.actor.id == actor_id), None)


def own_endorsement(reader: Reader, of: InitiativeFacts) -> EndorsementFacts | None:
    """What the holder of a personal link was asked to endorse; None where it has never been asked."""
    if reader.kind is not ReaderKind.LINK:
        return None
    mine = [actor_of(grant.unit) for grant in reader.grants if grant.scope == of.scope and grant.unit]
    found = next((one for one in _all(of) if one.actor.id in mine), None)
    return found if found is not None and found.asked is not None else None


def newest_frozen(of: InitiativeFacts) -> VersionFacts | None:
    """The version of the strategy that partners are asked about."""
    return next(iter(versions(of.scope, STRATEGY, frozen=True)), None)


def part_in(of: InitiativeFacts, version: VersionFacts, actor_id: int) -> frozenset[PartLine]:
    """What an actor was down for when the version was made."""
    part = parts(_READS, of, version.made_at).get(actor_id)
    return part.lines if part else frozenset()


def states(of: InitiativeFacts) -> dict[str, EndorsementState]:
    """By the partners' names, for the gate."""
    return {one.actor.name: one.state for one in _all(of)}
