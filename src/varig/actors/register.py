"""What columns may refer to: units and organisations. An import may bring new ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from varig.actors.actions import ensure_actors
from varig.actors.queries import actors
from varig.actors.rules import KIND_NAMES, kind_by_name
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.references import Option, Reference, declare_reference

ACTORS = "actors"


def _options(reader: Reader, of: Any) -> list[Option]:
    found = [Option(one.id, one.name, msg("I kommunen") if one.is_municipal else msg("Andre")) for one in actors(reader, of)]
    return sorted(found, key=lambda option: option.group.msgid != "I kommunen")  # type: ignore[union-attr]


def _ensure(reader: Reader, of: Any, names: Sequence[str]) -> Mapping[str, int]:
    return ensure_actors(reader=reader, of=of, wanted={name: kind_by_name(name) for name in names})


declare_reference(
    Reference(
        key=ACTORS,
        one=msg("aktør"),
        options=_options,
        address="actors:one",
        ensure=_ensure,
        described=lambda name: KIND_NAMES[kind_by_name(name)],
    )
)
