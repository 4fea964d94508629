"""How what is missing is told in a document: many of the same kind in one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from varig.foundation.documents.blocks import GapEntry
from varig.foundation.kernel import Gap, Message, msg, msg_n
from varig.legacy.rules import ITEM

_MOST_NAMES = 40


def grouped(gaps: Iterable[Gap], *, items: int) -> tuple[GapEntry, ...]:
    """The gaps in the checks' own words, worst first; items that lack the same thing stand together, with their names.

    `items` is how many there are at all: what all of them lack needs no names.

    What a receiver answered is left out here: a partner's no is not for every reader of a document.
    """
    found: dict[tuple[Any, ...], list[Gap]] = defaultdict(list)
    for gap in gaps:
        found[_same(gap)].append(gap)
    entries = [_entry(group, items) for group in found.values()]
    return tuple(sorted(entries, key=lambda entry: entry.severity.rank))


def _same(gap: Gap) -> tuple[Any, ...]:
    """What gaps must have in common to be told as one."""
    if gap.object.kind != ITEM:
        return gap.code, gap.object.kind, gap.object.id
    said = {name: str(value) for name, value in gap.title.params.items() if name != "name" and _holds(gap.title, name)}
    return gap.code, gap.severity, tuple(sorted(said.items()))


def _holds(message: Message, name: str) -> bool:
    return f"%({name})s" in message.msgid


def _entry(group: Sequence[Gap], items: int) -> GapEntry:
    first = group[0]
    if len(group) == 1:
        return GapEntry(first.severity, first.title, _detail(first))
    count = msg_n("%(count)s punkt", "%(count)s punkter", count=len(group))
    everything = len(group) == items
    whom = msg("Det gjelder alle.") if everything else msg("Det gjelder: %(names)s.", names=_names(group))
    detail = _detail_of_many(first)
    told = msg("%(detail)s %(whom)s", detail=detail, whom=whom) if detail else whom
    return GapEntry(first.severity, first.title.with_params({"name": count}), told)


def _names(group: Sequence[Gap]) -> Message:
    names = "; ".join(gap.object.name for gap in group[:_MOST_NAMES])
    rest = len(group) - _MOST_NAMES
    return msg("%(names)s og %(count)s til", names=names, count=rest) if rest > 0 else msg("%(names)s", names=names)


def _detail(gap: Gap) -> Message | str:
    tells_an_answer = any(
        isinstance(value, Message) and _holds(gap.detail, name) for name, value in gap.detail.params.items()
    )
    return "" if tells_an_answer else gap.detail


def _detail_of_many(gap: Gap) -> Message | str:
    """Only what is true of all of them."""
    return "" if "%(" in gap.detail.msgid else gap.detail
