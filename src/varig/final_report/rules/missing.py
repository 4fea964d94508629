"""How what is missing is told in a document: in few lines, since what to do about it stands in the program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from varig.foundation.documents.blocks import GapEntry
from varig.foundation.kernel import Gap, Message, msg, msg_n
from varig.legacy.rules import ITEM


def titles(gaps: Iterable[Gap]) -> tuple[GapEntry, ...]:
    """The gaps in the checks' own words, worst first; items that lack the same thing stand as how many they are.

    What to do about it, and what a receiver answered, is left out: neither is for every reader of a document.
    """
    found: dict[tuple[Any, ...], list[Gap]] = defaultdict(list)
    for gap in gaps:
        found[_same(gap)].append(gap)
    return _worst_first(found.values())


def in_lines(gaps: Iterable[Gap]) -> tuple[GapEntry, ...]:
    """One line for each check, worst first, with how many lack the same."""
    found: dict[tuple[Any, ...], list[Gap]] = defaultdict(list)
    for gap in gaps:
        found[gap.code, gap.severity].append(gap)
    return _worst_first(found.values())


def _worst_first(groups: Iterable[Sequence[Gap]]) -> tuple[GapEntry, ...]:
    entries = [GapEntry(group[0].severity, _told(group)) for group in groups]
    return tuple(sorted(entries, key=lambda entry: entry.severity.rank))


def _told(group: Sequence[Gap]) -> Message:
    first = group[0]
    if len(group) == 1:
        return first.title
    if all(gap.object.kind == ITEM for gap in group) and len({_same(gap) for gap in group}) == 1:
        return first.title.with_params({"name": msg_n("%(count)s punkt", "%(count)s punkter", count=len(group))})
    return msg("%(title)s, og %(count)s til av samme slag", title=first.title, count=len(group) - 1)


def _same(gap: Gap) -> tuple[Any, ...]:
    """What gaps must have in common to be told as one."""
    if gap.object.kind != ITEM:
        return gap.code, gap.object.kind, gap.object.id
    said = {name: str(value) for name, value in gap.title.params.items() if name != "name" and _holds(gap.title, name)}
    return gap.code, gap.severity, tuple(sorted(said.items()))


def _holds(message: Message, name: str) -> bool:
    return f"%({name})s" in message.msgid
