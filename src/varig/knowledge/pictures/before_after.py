"""Before and after: each indicator as two points on a line of its own, and the way between them.

What is measured in different units has no common scale, so each line has its own, and says below it where it begins
and ends: per cent from 0 to 100, other figures from nothing to a round number above the largest. An unknown value is no
point, and is said to be unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.kernel.drawing import (
    GRID,
    INK,
    SECOND,
    element,
    line,
    picture,
    rect,
    text,
    text_on_ground,
    width_of,
)
from varig.knowledge.rules import AT_START, DEVELOPMENT_NAMES, Development, last_value_called

ACCENT, RED = "#0f5f64", "#b3261e"
_ROW, _TOP, _LEGEND = 64, 8, 52
# Room for a value and its year beside the outermost points.
_MARGIN = 118
# What a line may end at, times a power of ten: the next one above the largest value with some air.
_ROUND = tuple(map(Decimal, ("1", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10")))
_AIR = Decimal("1.05")

Say = Callable[[Message | str], str]
Figure = Callable[[Decimal], str]


@dataclass(frozen=True)
class Change:
    """An indicator at the start and when it was measured last; None is unknown."""

    name: str
    unit: str
    baseline: Decimal | None
    baseline_year: int | None
    closing: Decimal | None
    closing_year: int | None
    development: Development

    @property
    def scale(self) -> tuple[Decimal, Decimal]:
        """From where to where its line goes."""
        known = [one for one in (self.baseline, self.closing) if one is not None]
        low, high = min([Decimal(0), *known]), max(known, default=Decimal(1))
        if self.unit.casefold() in {"prosent", "%"} and low >= 0 and high <= 100:
            return Decimal(0), Decimal(100)
        return low, _round_above(high) if high > 0 else high + 1


def _round_above(high: Decimal) -> Decimal:
    """The next round number.

    >>> [str(_round_above(Decimal(one))) for one in ("20", "15.1", "0.31", "960")]
    ['25', '20', '0.4', '1500']
    """
    power = Decimal(10) ** high.adjusted()
    return next(step * power for step in (*_ROUND, _ROUND[1] * 10) if step * power >= high * _AIR).normalize() + 0


def change_heads(*, at_end: bool = False) -> tuple[Message, ...]:
    """The heads of the table that says the same. What was measured before the year of the end is not `at_end`."""
    return (msg("Indikator"), msg("Enhet"), AT_START, last_value_called(at_end=at_end), msg("Utvikling"))


def change_rows(changes: Sequence[Change]) -> tuple[tuple[Message | str | Decimal | None, ...], ...]:
    """The same as a table; None is unknown."""
    return tuple(
        (
            one.name,
            one.unit or None,
            _dated(one.baseline, one.baseline_year),
            _dated(one.closing, one.closing_year),
            DEVELOPMENT_NAMES[one.development],
        )
        for one in changes
    )


def _dated(value: Decimal | None, year: int | None) -> Message | Decimal | None:
    if value is None or year is None:
        return value
    return msg("%(value)s (%(year)s)", value=value, year=str(year))


def change_alt(changes: Sequence[Change], *, at_end: bool = False) -> Message:
    """The picture in a sentence."""
    better, worse, unknown = (
        sum(one.development is which for one in changes)
        for which in (Development.BETTER, Development.WORSE, Development.UNKNOWN)
    )
    said = _TO_THE_END if at_end else _TO_THE_LAST
    return said.with_params(
        {
            "all": msg_n("%(count)s indikator", "%(count)s indikatorer", count=len(changes)),
            "better": better,
            "worse": worse,
            "unknown": unknown,
        }
    )


_TO_THE_END = msg(
    "%(all)s fra start til slutt: %(better)s er blitt bedre, %(worse)s dårligere, og for %(unknown)s er "
    "utviklingen ikke vist."
)
_TO_THE_LAST = msg(
    "%(all)s fra start til siste måling: %(better)s er blitt bedre, %(worse)s dårligere, og for %(unknown)s er "
    "utviklingen ikke vist."
)


def changes_picture(
    changes: Sequence[Change],
    *,
    say: Say,
    figure: Figure,
    prefix: str = "changes",
    width: int = 640,
    at_end: bool = False,
) -> str:
    """The picture as SVG, drawn for `width` px. `figure` writes a number as the language does."""
    drawing = _Drawing(changes, say, figure, width, at_end=at_end)
    return picture(
        width,
        _TOP + _ROW * len(changes) + _LEGEND,
        *(part for index, one in enumerate(changes) for part in drawing.row(index, one)),
        *drawing.legend(),
        prefix=prefix,
        title=say(msg("Før og etter")),
        description=say(change_alt(changes, at_end=at_end)),
    )


class _Drawing:
    def __init__(self, changes: Sequence[Change], say: Say, figure: Figure, width: int, *, at_end: bool) -> None:
        self.changes, self.say, self.figure, self.width, self.at_end = changes, say, figure, width, at_end

    def row(self, index: int, one: Change) -> Iterator[str]:
        """The name and how it went; below them the line with its points."""
        top = _TOP + index * _ROW
        word = ", ".join([self.say(DEVELOPMENT_NAMES[one.development]), *map(self.say, _missing(one))])
        named = f"{one.name}, {one.unit}" if one.unit else one.name
        yield text(0, top + 13, _fitted(named, self.width - width_of(word) - 16), font_weight=600)
        yield text(self.width, top + 13, word, fill=SECOND, text_anchor="end")
        y = top + 34
        yield line(_MARGIN, y, self.width - _MARGIN, y, stroke=GRID, stroke_width=6)
        yield from self._ends(one, y)
        yield from self._points(one, y)

    def _ends(self, one: Change, y: float) -> Iterator[str]:
        """Where the line begins and ends, in the unit that stands by the name."""
        for x, value, anchor in zip((_MARGIN, self.width - _MARGIN), one.scale, ("start", "end"), strict=True):
            yield line(x, y - 6, x, y + 10, stroke=SECOND, stroke_width=1)
            yield text(
                x + (4 if anchor == "start" else -4), y + 19, self.figure(value), fill=SECOND, text_anchor=anchor
            )

    def _points(self, one: Change, y: float) -> Iterator[str]:
        before, after = self._x(one, one.baseline), self._x(one, one.closing)
        colour = _colour(one)
        if before is not None and after is not None:
            yield line(before, y, after, y, stroke=colour, stroke_width=2.4)
        if before is not None:
            yield element("circle", cx=before, cy=y, r=6, fill="#fff", stroke=INK, stroke_width=2)
        if after is not None:
            yield _end(after, y, one, colour)
        yield from self._values(one, before, after, y + 4.5)

    def _values(self, one: Change, before: float | None, after: float | None, base: float) -> Iterator[str]:
        """The lower value to the left of its point, the higher to the right."""
        leftwards = before is None or after is None or before <= after
        if before is not None:
            said = self._dated(one.baseline, one.baseline_year)
            yield _beside(before, base, said, left=leftwards)
        if after is not None:
            said = self._dated(one.closing, one.closing_year)
            yield _beside(after, base, said, left=not leftwards)

    def _x(self, one: Change, value: Decimal | None) -> float | None:
        if value is None:
            return None
        low, high = one.scale
        return round(_MARGIN + float((value - low) / (high - low)) * (self.width - 2 * _MARGIN), 1)

    def _dated(self, value: Decimal | None, year: int | None) -> str:
        said = "" if value is None else self.figure(value)
        return f"{said} ({year})" if year else said

    def legend(self) -> Iterator[str]:
        """Which point is which, and that no line is to be measured by another."""
        base = _TOP + _ROW * len(self.changes) + 18
        yield element("circle", cx=8, cy=base - 4, r=6, fill="#fff", stroke=INK, stroke_width=2)
        before = self.say(AT_START)
        yield text(22, base, before)
        x = 22 + width_of(before) + 24
        yield element("circle", cx=x, cy=base - 4, r=6, fill=ACCENT)
        last = last_value_called(at_end=self.at_end)
        yield text(x + 14, base, self.say(msg("%(last)s (en firkant der det er blitt dårligere)", last=last)))
        own = self.say(msg("Hver linje har sin egen målestokk. Under den står tallet den begynner og slutter på."))
        yield text(0, base + 22, _fitted(own, self.width), fill=SECOND)


def _missing(one: Change) -> list[Message]:
    """What is unknown, in words."""
    said = ((one.baseline, msg("ukjent ved start")), (one.closing, msg("ikke målt siden")))
    return [word for value, word in said if value is None]


def _colour(one: Change) -> str:
    return {Development.BETTER: ACCENT, Development.WORSE: RED}.get(one.development, SECOND)


def _end(x: float, y: float, one: Change, colour: str) -> str:
    """A disc, or a square where it became worse: colour alone tells nobody."""
    if one.development is Development.WORSE:
        return rect(x - 6, y - 6, 12, 12, fill=colour)
    return element("circle", cx=x, cy=y, r=6.5, fill=colour)


def _beside(x: float, base: float, said: str, *, left: bool) -> str:
    """On a ground of its own: it lies on the grey line."""
    return text_on_ground(x - 12, base, said, text_anchor="end") if left else text_on_ground(x + 12, base, said)


def _fitted(said: str, room: float) -> str:
    """As much of a name as there is room for; the whole of it stands in the table."""
    if width_of(said) <= room:
        return said
    while said and width_of(f"{said}…") > room:
        said = said[:-1]
    return f"{said.rstrip()}…"
