"""When it is said: three lanes on a real scale of months, today dashed, the end thick, silences to residents amber."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import count

from varig.communication.rules.audiences import LANE_NAMES, Lane
from varig.communication.rules.silences import Silence
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
_LONGEST = 190
_MOST_MONTHS = 26

Say = Callable[[Message | str], str]
_Span = tuple[float, float, bool]
"""From where to where words and circle go, and whether the words are to the left."""


@dataclass(frozen=True)
class Said:
    """A message on its day, in each lane that it has an audience in."""

    day: date
    name: str
    lanes: frozenset[Lane]
    is_told: bool


@dataclass(frozen=True)
class Strip:
    """All that the picture shows."""

    messages: tuple[Said, ...]
    silences: tuple[Silence, ...]
    today: date
    end: date

    @cached_property
    def months(self) -> tuple[date, ...]:
        """The first day of each month shown, and of the one after: from the last that was told to a month past all."""
        told = [one.day for one in self.messages if one.day <= self.today]
        first = min([self.today, *told[-3:], *(silence.start for silence in self.silences)])
        last = max([self.today, self.end, *(one.day for one in self.messages)]) + timedelta(days=31)
        start = first.year * 12 + first.month - 1
        stop = min(last.year * 12 + last.month, start + _MOST_MONTHS)
        return tuple(date(at // 12, at % 12 + 1, 1) for at in range(start, stop + 1))

    @property
    def shown(self) -> list[Said]:
        """Those on the scale, in order of time."""
        here = [one for one in self.messages if self.months[0] <= one.day < self.months[-1]]
        return sorted(here, key=lambda one: one.day)


def strip_heads() -> tuple[Message, ...]:
    """The heads of the table that says the same."""
    return (msg("Dato"), msg("Budskap"), msg("Til"), msg("Status"))


def strip_rows(strip: Strip) -> tuple[tuple[Message | str | date | None, ...], ...]:
    """The same as a table, in order of time."""
    return tuple(
        (
            one.day,
            one.name,
            msg("%(lanes)s", lanes=_listed([LANE_NAMES[lane] for lane in Lane if lane in one.lanes])),
            msg("Fortalt") if one.is_told else msg("Planlagt"),
        )
        for one in sorted(strip.messages, key=lambda one: one.day)
    )


def _listed(names: Sequence[Message]) -> Message | str:
    if not names:
        return "–"
    said = names[0]
    for name in names[1:]:
        said = msg("%(first)s, %(next)s", first=said, next=name)
    return said


def strip_alt(strip: Strip) -> Message:
    """The picture in a sentence."""
    told = sum(one.is_told for one in strip.messages)
    ahead = len(strip.messages) - told
    if not strip.silences:
        return msg("%(told)s budskap er fortalt, og %(ahead)s er planlagt.", told=told, ahead=ahead)
    longest = max(silence.weeks for silence in strip.silences)
    return msg(
        "%(told)s budskap er fortalt, og %(ahead)s er planlagt. Beboerne hører ingenting på opptil %(weeks)s uker.",
        told=told,
        ahead=ahead,
        weeks=longest,
    )


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
            self.bottom + 4,
            *self._months(),
            *self._silences(),
            *self._lanes(),
            *self._lines(),
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
        x = self.x(self.strip.end + timedelta(days=1))
        yield line(x, 0, x, self.bottom, stroke=INK, stroke_width=3)
        yield text(x - 7, 15, self._end_words(), text_anchor="end", font_weight=600)

    def _place(self, lane: Lane) -> list[_Placed]:
        """To the right of its circle, or to the left, in the first line where it covers nothing."""
        taken: dict[int, list[tuple[float, float]]] = {}
        placed = []
        for said in (one for one in self.strip.shown if lane in one.lanes):
            x, words = self.x(said.day), _shortened(said.name)
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

    def _is_inside(self, span: _Span) -> bool:
        return span[0] >= self.left - _RING - 4 and span[1] <= self.width

    def _crosses_end(self, span: _Span) -> bool:
        """The circle itself may stand on it."""
        start, stop, left = span
        return start + (0 if left else 12) < self.x(self.strip.end + timedelta(days=1)) < stop - (12 if left else 0)

    def _message(self, lane: Lane, one: _Placed) -> Iterator[str]:
        y = self.tops[lane] + _PAD + _LINE * (one.row + self._before(lane)) + 11
        colour = GOOD if one.said.is_told else ACCENT
        ring = element(
            "circle",
            cx=one.x,
            cy=y,
            r=_RING,
            fill=colour if one.said.is_told else "#fff",
            stroke=colour,
            stroke_width=2,
        )
        x, side = (one.x - 11, "end") if one.to_the_left else (one.x + 11, "start")
        wide = width_of(one.words)
        start = x - wide if one.to_the_left else x
        # Words are read through a pale line of a month, not through today's.
        draw = text_on_ground if start < self.x(self.strip.today) < start + wide else text
        words = draw(x, y + 5, one.words, text_anchor=side)
        yield words + ring


def _is_free(span: _Span, taken: Sequence[tuple[float, float]]) -> bool:
    return all(span[1] + 4 < start or span[0] > stop + 4 for start, stop in taken)


def _shortened(name: str) -> str:
    """As much as there is room for; the list has it whole."""
    if width_of(name) <= _LONGEST:
        return name
    kept = name
    while width_of(f"{kept}…") > _LONGEST:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
