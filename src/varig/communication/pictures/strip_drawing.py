"""When it is said: three lanes on a real scale of months, today dashed, the end thick, silences to residents amber."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from varig.communication.pictures.strip import Said, Strip, state_of, strip_alt
from varig.communication.rules.audiences import LANE_NAMES, Lane
from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.kernel.drawing import (
    GRID,
    INK,
    RULE,
    SECOND,
    element,
    line,
    picture,
    rect,
    text,
    text_on_ground,
    width_of,
)

ACCENT, GOOD, AMBER, AMBER_TINT = "#0f5f64", "#1d7a52", "#6d4600", "#fdf1dc"
_TOP, _LINE, _PAD, _RING = 26, 24, 8, 5.5
_UNDER = 50
"""Under the lanes: the word for today's line, and what the marks mean."""
_LONGEST = 0.42
"""Of the picture's width: the longest words beside a message."""

Say = Callable[[Message | str], str]
_Span = tuple[float, float, bool]
"""From where to where words and circle go, and whether the words are to the left."""


def strip_picture(
    strip: Strip, *, say: Say, month: Callable[[date], str], prefix: str = "strip", width: int = 1150
) -> str:
    """The picture as SVG, drawn for `width` px (640 fits a document's page). `month` names a month in short."""
    return _Drawing(strip, say, month, prefix, width).svg()


@dataclass(frozen=True)
class _Placed:
    """A message where it stands in its lane: its own line, and on which side its words are."""

    said: Said
    x: float
    row: int
    words: str
    to_the_left: bool


class _Drawing:
    def __init__(self, strip: Strip, say: Say, month: Callable[[date], str], prefix: str, width: int) -> None:
        self.strip, self.say, self.month, self.prefix, self.width = strip, say, month, prefix, width
        names = [say(LANE_NAMES[lane]) for lane in Lane]
        self.left = max(width_of(name, 14) for name in names) + 20
        self.placed = {lane: self._place(lane) for lane in Lane}
        self.tops: dict[Lane, float] = {}
        at: float = _TOP
        for lane in Lane:
            self.tops[lane] = at
            rows = 1 + max((one.row for one in self.placed[lane]), default=-1)
            at += _PAD * 2 + _LINE * max(1, rows + self._before(lane))
        self.bottom = at

    def _before(self, lane: Lane) -> int:
        """Lines before the first message: the residents' silences have one of their own."""
        return 1 if lane is Lane.RESIDENTS and self.strip.silences else 0

    def x(self, day: date) -> float:
        first, last = self.strip.months[0], self.strip.months[-1]
        share = (day - first).days / (last - first).days
        return self.left + (self.width - self.left) * min(max(share, 0), 1)

    def svg(self) -> str:
        return picture(
            self.width,
            self.bottom + _UNDER,
            *self._months(),
            *self._silences(),
            *self._lanes(),
            *self._lines(),
            element("g", *self._key(), class_="key"),
            *(part for lane in Lane for one in self.placed[lane] for part in self._message(lane, one)),
            prefix=self.prefix,
            title=self.say(msg("Når vi sier det")),
            description=self.say(strip_alt(self.strip)),
        )

    def _months(self) -> Iterator[str]:
        """A line for each; its name where there is room, the year with January and the first."""
        months = self.strip.months[:-1]
        pitch = (self.width - self.left) / len(months)
        every = max(1, round(44 / pitch + 0.49))
        end_x = self.x(self.strip.end + timedelta(days=1))
        end_room = width_of(self._end_words()) + 12
        for at, first in enumerate(months):
            x = self.x(first)
            yield line(x, _TOP - 4, x, self.bottom, stroke=GRID)
            name = self.month(first)
            if at and first.month == 1:
                name = f"{name} {first.year}"
            free = x + width_of(name) + 8 < end_x - end_room or x > end_x - 2
            if at % every == 0 and free and x + width_of(name) < self.width:
                yield text(x + 4, 15, name, fill=SECOND)

    def _end_words(self) -> str:
        return self.say(msg("Slutt %(day)s", day=self.strip.end))

    def _silences(self) -> Iterator[str]:
        top = self.tops[Lane.RESIDENTS] + _PAD - 2
        for silence in self.strip.silences:
            x, x_end = self.x(silence.start) + 3, self.x(silence.end) - 3
            yield rect(x, top, x_end - x, _LINE - 2, fill=AMBER_TINT)
            for said in (
                self.say(
                    msg_n(
                        "%(count)s uke uten ord til beboerne",
                        "%(count)s uker uten ord til beboerne",
                        count=silence.weeks,
                    )
                ),
                self.say(msg_n("%(count)s uke", "%(count)s uker", count=silence.weeks)),
            ):
                if width_of(said) + 8 < x_end - x:
                    yield text((x + x_end) / 2, top + 15, said, fill=AMBER, text_anchor="middle")
                    break

    def _lanes(self) -> Iterator[str]:
        for lane in Lane:
            top = self.tops[lane]
            yield text(0, top + _PAD + 16, self.say(LANE_NAMES[lane]), font_size=14, font_weight=600)
            yield line(0, top, self.width, top, stroke=RULE)
        yield line(0, self.bottom, self.width, self.bottom, stroke=RULE)

    def _lines(self) -> Iterator[str]:
        x = self.x(self.strip.today)
        yield line(x, _TOP - 6, x, self.bottom, stroke=INK, stroke_width=1.25, stroke_dasharray="3 3")
        named = self.say(msg("I dag"))
        half = width_of(named) / 2
        yield text(min(max(x, half), self.width - half), self.bottom + 17, named, text_anchor="middle")
        x = self.x(self.strip.end + timedelta(days=1))
        yield line(x, 0, x, self.bottom, stroke=INK, stroke_width=3)
        yield text(x - 7, 15, self._end_words(), text_anchor="end", font_weight=600)

    def _key(self) -> Iterator[str]:
        """What each mark means."""
        x, y = _RING + 2, self.bottom + 38
        for is_told, is_late in ((True, False), (False, False), (False, True)):
            said = Said(self.strip.today, "", frozenset(), is_told, is_late)
            word = self.say(state_of(said))
            yield _mark(said, x, y - 5)
            yield text(x + 12, y, word, fill=SECOND)
            x += 12 + width_of(word) + 28

    def _place(self, lane: Lane) -> list[_Placed]:
        """To the right of its circle, or to the left, in the first line where it covers nothing."""
        taken: dict[int, list[tuple[float, float]]] = {}
        placed = []
        for said in (one for one in self.strip.shown if lane in one.lanes):
            x, words = self.x(said.day), _shortened(self._words(said), self.width * _LONGEST)
            wide = width_of(words) + 14
            spans = [(x - _RING - 2, x + wide, False), (x - wide, x + _RING + 2, True)]
            # Words go across the end only where they have no other place.
            fits = [span for span in spans if self._is_inside(span)] or spans[1:]
            beside = [span for span in fits if not self._crosses_end(span)] or fits
            row, (start, stop, left) = next(
                (row, span) for row in count() for span in beside if _is_free(span, taken.get(row, []))
            )
            taken.setdefault(row, []).append((start, stop))
            placed.append(_Placed(said, x, row, words, left))
        return placed

    def _words(self, said: Said) -> str:
        """Its name; of one that is late also that it is, which a colour alone doesn't say."""
        if not said.is_late:
            return said.name
        return self.say(msg("Skulle vært fortalt: %(name)s", name=said.name))

    def _is_inside(self, span: _Span) -> bool:
        return span[0] >= self.left - _RING - 4 and span[1] <= self.width

    def _crosses_end(self, span: _Span) -> bool:
        """The circle itself may stand on it."""
        start, stop, left = span
        return start + (0 if left else 12) < self.x(self.strip.end + timedelta(days=1)) < stop - (12 if left else 0)

    def _message(self, lane: Lane, one: _Placed) -> Iterator[str]:
        y = self.tops[lane] + _PAD + _LINE * (one.row + self._before(lane)) + 11
        ring = _mark(one.said, one.x, y)
        x, side = (one.x - 11, "end") if one.to_the_left else (one.x + 11, "start")
        wide = width_of(one.words)
        start = x - wide if one.to_the_left else x
        # Words are read through a pale line of a month, not through today's or the end's.
        end = self.x(self.strip.end + timedelta(days=1))
        crossed = any(start - 4 < x_line < start + wide + 4 for x_line in (self.x(self.strip.today), end))
        draw = text_on_ground if crossed else text
        words = draw(x, y + 5, one.words, text_anchor=side)
        yield words + ring


def _is_free(span: _Span, taken: Sequence[tuple[float, float]]) -> bool:
    return all(span[1] + 4 < start or span[0] > stop + 4 for start, stop in taken)


def _mark(said: Said, x: float, y: float) -> str:
    """Filled where it is told, a ring where it is planned, a triangle where it should have been told."""
    if said.is_late:
        corners = f"{x:.1f},{y - 6:.1f} {x + 6.5:.1f},{y + 5.5:.1f} {x - 6.5:.1f},{y + 5.5:.1f}"
        return element("polygon", points=corners, fill=AMBER_TINT, stroke=AMBER, stroke_width=2)
    colour = GOOD if said.is_told else ACCENT
    fill = colour if said.is_told else "#fff"
    return element("circle", cx=x, cy=y, r=_RING, fill=fill, stroke=colour, stroke_width=2)


def _shortened(name: str, longest: float) -> str:
    """As much as there is room for; the list has it whole."""
    if width_of(name) <= longest:
        return name
    kept = name
    while width_of(f"{kept}…") > longest:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
