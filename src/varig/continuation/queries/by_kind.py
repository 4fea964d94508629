"""Many items in one cell of a document: a line for each kind, since a paragraph of fifty names is read by nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from varig.continuation.queries.onward import Onward
from varig.foundation.documents.blocks import Inline, Run, Text, Words
from varig.foundation.registers.declarations import kept_registers
from varig.foundation.registers.spoken import spoken
from varig.foundation.ui.text import say
from varig.legacy.queries import table_of
from varig.legacy.rules import KIND_NAMES, Kind


def names_by_kind(
    found: Sequence[Onward], *, most: int | None = None, more: Callable[[str, int], Words] | None = None
) -> Text:
    """«Avtaler: a; b», the next kind on the next line. Of more than `most` the rest is told by `more`, which is given
    the names of the last line and how many are left.
    """
    by_kind: dict[Kind, list[str]] = defaultdict(list)
    for one in found:
        by_kind[one.item.kind].append(one.name)
    left = len(found) if most is None else most
    lines: list[tuple[Inline, ...]] = []
    for kind in Kind:
        names = by_kind[kind][: max(left, 0)]
        if names:
            left -= len(names)
            lines.append((Run(_called(kind), bold=True), ": ", "; ".join(names)))
    unnamed = len(found) - (most or len(found))
    if more is not None and unnamed > 0 and lines:
        *start, names_said = lines[-1]
        lines[-1] = (*start, more(str(names_said), unnamed))
    return tuple(part for at, line in enumerate(lines) for part in (("\n", *line) if at else line))


def _called(kind: Kind) -> str:
    """As its register is called, which is of several; else as the kind."""
    try:
        table = table_of(kind)
    except KeyError:
        return say(KIND_NAMES[kind])
    return next((spoken(one.title) for one in kept_registers() if one.store is table), say(KIND_NAMES[kind]))
