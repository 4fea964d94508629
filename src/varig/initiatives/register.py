"""What columns may refer to: the initiative's goals. An import may bring new ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.references import Option, Reference, declare_reference
from varig.initiatives.actions import ensure_goals
from varig.initiatives.queries import goals


def _options(reader: Reader, of: Any) -> list[Option]:
    return [Option(one.id, one.name) for one in goals(reader, of)]


def _ensure(reader: Reader, of: Any, names: Sequence[str]) -> Mapping[str, int]:
    made = ensure_goals(reader=reader, of=of, names=names)
    return {name.casefold(): pk for name, pk in made.items()}


declare_reference(
    Reference(key="goals", one=msg("mål"), options=_options, address="initiatives:goal", ensure=_ensure)
)
