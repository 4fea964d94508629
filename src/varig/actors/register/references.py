"""What columns may refer to: actors, groups of residents, events, needs. An import may bring new ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from varig.actors.actions import ensure_actors
from varig.actors.actions.participation import ensure_groups, ensure_needs
from varig.actors.queries import actors
from varig.actors.queries.participation import events, groups, needs
from varig.actors.rules import KIND_NAMES, kind_by_name
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.references import Option, Reference, declare_reference

ACTORS, GROUPS, EVENTS, NEEDS = "actors", "groups", "participation_events", "needs"


def _actors(reader: Reader, of: Any) -> list[Option]:
    found = [
        Option(one.id, one.name, msg("I kommunen") if one.is_municipal else msg("Andre")) for one in actors(reader, of)
    ]
    return sorted(found, key=lambda option: option.group.msgid != "I kommunen")  # type: ignore[union-attr]


def _ensure_actors(reader: Reader, of: Any, names: Sequence[str]) -> Mapping[str, int]:
    return ensure_actors(reader=reader, of=of, wanted={name: kind_by_name(name) for name in names})


declare_reference(
    Reference(
        key=ACTORS,
        one=msg("aktør"),
        options=_actors,
        address="actors:one",
        ensure=_ensure_actors,
        described=lambda name: KIND_NAMES[kind_by_name(name)],
        listed_by_commas=True,
    )
)
declare_reference(
    Reference(
        key=GROUPS,
        one=msg("gruppe"),
        options=lambda reader, of: [Option(one.id, one.name) for one in groups(reader, of)],
        ensure=lambda reader, of, names: ensure_groups(reader=reader, of=of, names=names),
    )
)
declare_reference(
    Reference(
        key=EVENTS,
        one=msg("medvirkning"),
        options=lambda reader, of: [Option(one.id, one.name) for one in events(reader, of)],
    )
)
declare_reference(
    Reference(
        key=NEEDS,
        one=msg("behov"),
        options=lambda reader, of: [Option(one.id, one.name) for one in needs(reader, of)],
        ensure=lambda reader, of, names: ensure_needs(reader=reader, of=of, names=names),
    )
)
