"""Many items by their kind, as a document says them: how many of each, or the names in a line for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from varig.continuation.queries.onward import Onward
from varig.foundation.documents.blocks import Run, Text, Words
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import kept_registers
from varig.foundation.registers.spoken import param
from varig.legacy.queries import table_of
from varig.legacy.rules import KIND_NAMES, Kind


def in_kinds(found: Sequence[Onward]) -> list[tuple[Words, list[Onward]]]:
    """What each kind is called when there are several of it, with its items; kinds in their order."""
    by_kind: dict[Kind, list[Onward]] = defaultdict(list)
    for one in found:
        by_kind[one.item.kind].append(one)
    return [(_called(kind), by_kind[kind]) for kind in Kind if by_kind[kind]]


def counts_by_kind(found: Sequence[Onward]) -> Words:
    """«Avtaler: 2, Anlegg: 4»."""
    whole: Words = ""
    for called, listed in in_kinds(found):
        counted = msg("%(kind)s: %(count)s", kind=called, count=len(listed))
        whole = msg("%(first)s, %(next)s", first=whole, next=counted) if whole else counted
    return whole


def names_by_kind(found: Sequence[Onward]) -> tuple[Text, ...]:
    """«Avtaler: a; b», a line for each kind: a paragraph of fifty names is read by nobody."""
    return tuple(
        (Run(called, bold=True), ": ", "; ".join(one.name for one in listed)) for called, listed in in_kinds(found)
    )


def _called(kind: Kind) -> Words:
    """As its register is called, which is of several; else as the kind."""
    try:
        table = table_of(kind)
    except KeyError:
        return KIND_NAMES[kind]
    return next((param(one.title) for one in kept_registers() if one.store is table), KIND_NAMES[kind])
