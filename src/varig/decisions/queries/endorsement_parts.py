"""What a partner is down for, as people read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from varig.continuation.rules.parts import WHAT_NAMES, PartLine, What, costs_sentence, sentence, terms
from varig.decisions.rules.endorsements import Difference
from varig.foundation.kernel import Message


@dataclass(frozen=True)
class SaidLine:
    """One thing that a partner is down for as people read it: what kind it is, the thing, and its terms."""

    kind: Message
    text: Message
    terms: Message | None = None


@dataclass(frozen=True)
class SaidChange:
    """How a partner's part differs from what it stood behind. `changed` has what stood before, and what stands now."""

    new: tuple[SaidLine, ...] = ()
    changed: tuple[tuple[SaidLine, SaidLine], ...] = ()
    gone: tuple[SaidLine, ...] = ()
    same: tuple[SaidLine, ...] = ()

    @property
    def is_any(self) -> bool:
        """Whether there is any difference at all."""
        return bool(self.new or self.changed or self.gone)


def said_lines(lines: Iterable[PartLine], named: Mapping[int, str]) -> tuple[SaidLine, ...]:
    """The lines by the names of the things; costs that are the same for several years in one."""
    ordered = sorted(
        lines, key=lambda one: (named.get(one.item_id, ""), one.item_id, one.what, one.year or 0, one.detail)
    )
    return tuple(_run(run, named) for run in _runs(ordered))


def _runs(ordered: Iterable[PartLine]) -> list[list[PartLine]]:
    """Each by itself; but the years in which a thing costs the same are told in one line."""
    found: list[list[PartLine]] = []
    for one in ordered:
        last = found[-1][-1] if found else None
        if last is not None and last.what is What.COSTS and one == last._replace(year=(last.year or 0) + 1):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _run(run: Sequence[PartLine], named: Mapping[int, str]) -> SaidLine:
    first, last = run[0], run[-1]
    if first.what is not What.COSTS:
        return _line(first, named)
    return SaidLine(WHAT_NAMES[first.what], costs_sentence(first, last, named.get(first.item_id, "")))


def _line(one: PartLine, named: Mapping[int, str]) -> SaidLine:
    return SaidLine(WHAT_NAMES[one.what], sentence(one, named.get(one.item_id, "")), terms(one))


def said_change(change: Difference, named: Mapping[int, str]) -> SaidChange:
    """A difference, each pair with what stood before and what stands now."""
    pairs = sorted(change.changed, key=lambda pair: (named.get(pair[1].item_id, ""), pair[1].what, pair[1].year or 0))
    return SaidChange(
        said_lines(change.new, named),
        tuple((_line(before, named), _line(now, named)) for before, now in pairs),
        said_lines(change.gone, named),
        said_lines(change.same, named),
    )
