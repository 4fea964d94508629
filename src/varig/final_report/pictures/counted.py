"""How many of what: lying bars in parts, each part with a look of its own and its number in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from varig.foundation.kernel import Message
from varig.foundation.kernel.drawing import (
    INK,
    SECOND,
    element,
    hatch,
    picture,
    rect,
    text,
    text_on_ground,
    width_of,
)

ACCENT, LIGHT = "#0f5f64", "#cfdedf"
_ROW, _BAR, _TOP, _LEGEND_LINE = 34, 20, 6, 22

Say = Callable[[Message | str], str]
Bar: TypeAlias = tuple[Message | str, tuple[int, ...]]
"""What a bar is called, and how many there are of each part."""


@dataclass(frozen=True)
class Counted:
    """What the picture shows: its parts in order, and for each row its name and how many of each part. Three parts."""

    title: Message | str
    first: Message | str
    parts: tuple[Message | str, ...]
    rows: tuple[Bar, ...]

    @property
    def most(self) -> int:
        """The longest bar."""
        return max((sum(counts) for _name, counts in self.rows), default=0)


def counted_heads(counted: Counted) -> tuple[Message | str, ...]:
    """The heads of the table that says the same."""
    return (counted.first, *counted.parts)


def counted_rows(counted: Counted) -> tuple[tuple[Message | str | int, ...], ...]:
    """The same as a table."""
    return tuple((name, *counts) for name, counts in counted.rows)


def counted_picture(counted: Counted, alt: Message, *, say: Say, prefix: str, width: int = 640) -> str:
    """The picture as SVG, drawn for `width` px."""
    return _Drawing(counted, say, prefix, width).svg(alt)


class _Drawing:
    def __init__(self, counted: Counted, say: Say, prefix: str, width: int) -> None:
        self.counted, self.say, self.prefix, self.width = counted, say, prefix, width
        self.names = [say(name) for name, _counts in counted.rows]
        self.left = min(max((width_of(name) for name in self.names), default=0) + 14, width * 0.45)
        self.unit = (width - self.left - 40) / max(counted.most, 1)

    def svg(self, alt: Message) -> str:
        legend = list(self._legend())
        return picture(
            self.width,
            _TOP + _ROW * len(self.counted.rows) + 12 + _LEGEND_LINE * len(self.counted.parts),
            element("defs", hatch(f"{self.prefix}-hatch", gap=5, stroke=ACCENT, ground=LIGHT)),
            *(part for index, row in enumerate(self.counted.rows) for part in self._row(index, row[1])),
            *legend,
            prefix=self.prefix,
            title=self.say(self.counted.title),
            description=self.say(alt),
        )

    def _row(self, index: int, counts: tuple[int, ...]) -> Iterator[str]:
        top = _TOP + index * _ROW
        yield text(self.left - 10, top + 15, self.names[index], text_anchor="end")
        x = self.left
        for part, count in enumerate(counts):
            if not count:
                continue
            long = count * self.unit
            yield rect(x, top, long, _BAR, **self._look(part))
            if long >= width_of(str(count)) + 8:
                yield text_on_ground(x + long / 2, top + 14.5, str(count), text_anchor="middle")
            x += long
        yield text(x + 8, top + 15, str(sum(counts)), fill=SECOND)

    def _look(self, part: int) -> dict[str, str | float | None]:
        fills = (ACCENT, f"url(#{self.prefix}-hatch)", "#fff")
        return {"fill": fills[part], "stroke": INK, "stroke_width": 1}

    def _legend(self) -> Iterator[str]:
        base = _TOP + _ROW * len(self.counted.rows) + 22
        for part, label in enumerate(self.counted.parts):
            yield rect(self.left, base - 12, 22, 14, **self._look(part))
            yield text(self.left + 30, base, self.say(label))
            base += _LEGEND_LINE
