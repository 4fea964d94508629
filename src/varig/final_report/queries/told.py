"""What the report tells that belongs to no single register: who took part, and where everything was read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from varig.actors.queries import ActorFacts, actors
from varig.foundation.kernel import Message, Reader, msg, msg_n
from varig.initiatives.queries import InitiativeFacts, frames
from varig.knowledge.queries import figures
from varig.legacy.queries import items, roles_of
from varig.legacy.rules import RoleKind
from varig.measures.queries import measures


@dataclass(frozen=True)
class PartTaken:
    """An actor, and the items it answers or answered for, or takes or took part in."""

    actor: ActorFacts
    accountable: tuple[str, ...]
    participant: tuple[str, ...]


@dataclass(frozen=True)
class SourceFacts:
    """An address, and what was read there."""

    address: str
    what: tuple[Message, ...]


@dataclass(frozen=True)
class Caveat:
    """A remark on a source or an amount, and the measures it holds for."""

    text: str
    measures: tuple[str, ...]


def parts_taken(reader: Reader, of: InitiativeFacts) -> list[PartTaken]:
    """Everybody who has or had a role, the one with most first."""
    names = {item.id: item.name for item in items(reader, of)}
    held: dict[tuple[int, RoleKind], list[str]] = defaultdict(list)
    for item_id, listed in roles_of(reader, of).items():
        for role in listed:
            if names[item_id] not in held[role.actor_id, role.kind]:
                held[role.actor_id, role.kind].append(names[item_id])
    found = [
        PartTaken(
            actor,
            tuple(held.get((actor.id, RoleKind.ACCOUNTABLE), ())),
            tuple(held.get((actor.id, RoleKind.PARTICIPANT), ())),
        )
        for actor in actors(reader, of)
    ]
    took_part = [one for one in found if one.accountable or one.participant]
    return sorted(took_part, key=lambda one: (-len(one.accountable), -len(one.participant)))


def sources(reader: Reader, of: InitiativeFacts) -> list[SourceFacts]:
    """Every address that something was read at, in the order of the report, each once."""
    found: dict[str, list[Message]] = defaultdict(list)
    if of.source_address:
        found[of.source_address].append(msg("Om satsingen"))
    for figure in figures(reader, of):
        year = msg("%(metric)s (%(year)s)", metric=figure.metric, year=str(figure.year)) if figure.year else None
        found[figure.source_address].append(year or msg("%(metric)s", metric=figure.metric))
    for frame in frames(reader, of):
        label = msg("Ramme for %(year)s fra %(source)s", year=str(frame.year), source=frame.source)
        found[frame.source_address].append(label)
    for address, names in _measures_by_source(reader, of).items():
        found[address].append(
            msg_n(
                "%(count)s tiltak: %(names)s", "%(count)s tiltak: %(names)s", count=len(names), names="; ".join(names)
            )
        )
    return [SourceFacts(address, tuple(what)) for address, what in found.items() if address]


def _measures_by_source(reader: Reader, of: InitiativeFacts) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for measure in measures(reader, of):
        found[measure.source_address].append(measure.name)
    return found


def caveats(reader: Reader, of: InitiativeFacts) -> list[Caveat]:
    """What was noted about sources and amounts, the same remark once, the one that holds for most first."""
    found: dict[str, list[str]] = defaultdict(list)
    for measure in measures(reader, of):
        for note in (measure.source_note, measure.cost_note):
            if note.strip():
                found[note.strip()].append(measure.name)
    return sorted((Caveat(text, tuple(names)) for text, names in found.items()), key=lambda one: -len(one.measures))
