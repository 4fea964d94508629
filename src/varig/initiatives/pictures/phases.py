"""The phase timeline: five phases on a real time scale, today, the end, and the follow-ups after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from varig.foundation.kernel import Message, PartialDate, msg
from varig.foundation.kernel.drawing import (
    GRID,
    INK,
    RULE,
    SECOND,
    element,
    hatch,
    line,
    picture,
    rect,
    text,
    text_on_ground,
    width_of,
)

DONE, ACCENT = "#6d9093", "#0f5f64"
_ROW, _BAR, _LABEL_LINE, _STEP = 28, 18, 18, 17
# Bold letters are wider: as those of this size.
_BOLD = 13.6

Say = Callable[[Message | str], str]


@dataclass(frozen=True)
class PhaseBar:
    """A phase; a date that nobody knows is None."""

    number: int
    name: Message | str
    start: PartialDate | None
    end: PartialDate | None


@dataclass(frozen=True)
class FollowUp:
    """A round after the end: «Etter 1 år»."""

    label: Message | str
    day: date


@dataclass(frozen=True)
class Timeline:
    """All that the picture shows. `began` is what started it (an agreement, a decision), with its day."""

    phases: tuple[PhaseBar, ...]
    today: date
    end: PartialDate | None
    follow_ups: tuple[FollowUp, ...] = ()
    began: tuple[Message | str, date] | None = None
    start: PartialDate | None = None

    @property
    def end_day(self) -> date | None:
        """The last day it can end."""
        return self.end.last_day() if self.end else None

    @property
    def current(self) -> PhaseBar | None:
        """The latest phase that is going on; none after the end."""
        if self.end_day is not None and self.today > self.end_day:
            return None
        going = [phase for phase in self.phases if phase.start and phase.start.first_day() <= self.today]
        going = [phase for phase in going if phase.end is None or self.today <= phase.end.last_day()]
        return going[-1] if going else None


def timeline_heads() -> tuple[Message, ...]:
    """The heads of the table that says the same."""
    return (msg("Fase"), msg("Fra"), msg("Til"))


def timeline_rows(timeline: Timeline) -> tuple[tuple[Message | str | PartialDate | None, ...], ...]:
    """The same as a table; None is unknown."""
    rows: list[tuple[Message | str | PartialDate | None, ...]] = [
        (msg("%(number)s %(name)s", number=phase.number, name=phase.name), phase.start, phase.end)
        for phase in timeline.phases
    ]
    rows.append((msg("Slutt"), timeline.end, timeline.end))
    rows += [(follow_up.label, PartialDate.of(follow_up.day), "–") for follow_up in timeline.follow_ups]
    return tuple(rows)


def timeline_alt(timeline: Timeline) -> Message:
    """The picture in a sentence."""
    current = timeline.current
    if timeline.end is None:
        return msg("Tidslinje med %(count)s faser. Slutten er ukjent.", count=len(timeline.phases))
    if current is None:
        return msg("Tidslinje med %(count)s faser. Slutt %(end)s.", count=len(timeline.phases), end=timeline.end)
    return msg(
        "Tidslinje med %(count)s faser. Nå er det fase %(number)s, %(name)s. Slutt %(end)s.",
        count=len(timeline.phases),
        number=current.number,
        name=current.name,
        end=timeline.end,
    )


def phase_timeline(timeline: Timeline, *, say: Say, prefix: str = "phases", width: int = 1150) -> str:
    """The picture as SVG, drawn for `width` px (640 fits a document's page)."""
    return _Drawing(timeline, say, prefix, width).svg()


class _Drawing:
    def __init__(self, timeline: Timeline, say: Say, prefix: str, width: int) -> None:
        self.timeline, self.say, self.prefix, self.width = timeline, say, prefix, width
        self.names = [f"{phase.number} {say(phase.name)}" for phase in timeline.phases]
        longest = max((width_of(name) for name in self.names), default=0)
        self.left = min(longest + 14, width * 0.45)
        # Room for half of the last year's and the last circle's words.
        self.right = width - 34
        self.first, self.last = _years(timeline)
        self.labels = _stacked(list(self._labels()))
        self.top = _LABEL_LINE * (1 + max((row for _, row in self.labels), default=0)) + 8
        self.bottom = self.top + _ROW * max(len(timeline.phases), 1) + 4

    def x(self, day: date) -> float:
        start, end = date(self.first, 1, 1), date(self.last + 1, 1, 1)
        return self.left + (self.right - self.left) * (day - start).days / (end - start).days

    def svg(self) -> str:
        return picture(
            self.width,
            self.bottom + 26,
            element("defs", hatch(f"{self.prefix}-after", gap=8, stroke=RULE, width=0.6)),
            *self._ground(),
            *(part for index in range(len(self.timeline.phases)) for part in self._row(index)),
            *self._today(),
            *self._end(),
            *self._follow_ups(),
            *(label.svg(row) for label, row in self.labels),
            prefix=self.prefix,
            title=self.say(msg("Fasene")),
            description=self.say(timeline_alt(self.timeline)),
        )

    def _ground(self) -> Iterator[str]:
        """What is after the end, and the years."""
        if self.timeline.end_day:
            x = self.x(self.timeline.end_day)
            yield rect(x, self.top, self.right - x, self.bottom - self.top, fill=f"url(#{self.prefix}-after)")
        pitch = (self.right - self.left) / (self.last + 1 - self.first)
        every = max(1, round(42 / pitch + 0.49)) if pitch < 42 else 1
        for year in range(self.first, self.last + 2):
            x = self.x(date(year, 1, 1))
            yield line(x, self.top, x, self.bottom, stroke=GRID)
            if year <= self.last and (year - self.first) % every == 0:
                yield text(x + 3, self.bottom + 18, str(year), fill=SECOND)

    def _row(self, index: int) -> Iterator[str]:
        phase = self.timeline.phases[index]
        y = self.top + _ROW * index + 5
        is_current = phase is self.timeline.current
        yield text(0, y + 14, self.names[index], font_weight=600 if is_current else None)
        colour = ACCENT if is_current else DONE
        if phase.start is None:
            yield text_on_ground(self.left + 6, y + 14, self.say(msg("Ukjent")))
        elif phase.end is None:
            yield from self._open_bar(phase.start.first_day(), y, colour)
        else:
            yield from self._bar(phase.start.first_day(), phase.end.last_day(), y, colour)

    def _bar(self, start: date, end: date, y: float, colour: str) -> Iterator[str]:
        """Filled up to today, outlined from there."""
        x, x_end, x_today = self.x(start), self.x(end), self.x(self.timeline.today)
        if x_end > x_today:
            remaining = max(x, x_today)
            yield rect(remaining, y + 0.75, x_end - remaining, _BAR - 1.5, fill="#fff", stroke=colour, stroke_width=1.5)
        if x < x_today:
            yield rect(x, y, min(x_end, x_today) - x, _BAR, fill=colour)

    def _open_bar(self, start: date, y: float, colour: str) -> Iterator[str]:
        """It began; when it ends nobody has said."""
        stop = max(self.timeline.today, start)
        yield from self._bar(start, stop, y, colour)
        said = self.say(msg("Slutt ukjent"))
        if self.x(stop) + 6 + width_of(said) <= self.width:
            yield text_on_ground(self.x(stop) + 6, y + 14, said)
        else:
            yield text_on_ground(self.x(start) - 6, y + 14, said, text_anchor="end")

    def _today(self) -> Iterator[str]:
        x = self.x(self.timeline.today)
        yield line(x, self.top - 6, x, self.bottom, stroke=INK, stroke_width=1.25, stroke_dasharray="3 3")

    def _end(self) -> Iterator[str]:
        if self.timeline.end_day:
            x = self.x(self.timeline.end_day)
            yield line(x, 4, x, self.bottom, stroke=INK, stroke_width=3)

    def _follow_ups(self) -> Iterator[str]:
        """Circles in the last row; their words to the left, or stepwise above where it is too narrow."""
        y = self.bottom - 4 - _ROW / 2
        before = self.x(self.timeline.end_day) + 4 if self.timeline.end_day else self.left
        places = [(self.x(follow_up.day), self.say(follow_up.label)) for follow_up in self.timeline.follow_ups]
        edges = [before, *(x + 8 for x, _ in places)]
        fits = all(x - 10 - width_of(said) >= edge for (x, said), edge in zip(places, edges, strict=False))
        steps = [] if fits else self._steps(places, before)
        for (x, _said), (_label, row) in zip(reversed(places), steps, strict=False):
            yield line(x, y, x, y - 12 - _STEP * row, stroke=ACCENT)
        for x, said in places:
            yield element("circle", cx=x, cy=y, r=6, fill="#fff", stroke=ACCENT, stroke_width=2)
            if fits:
                yield text_on_ground(x - 11, y + 5, said, text_anchor="end")
        for label, row in steps:
            yield text_on_ground(label.x, y - 13 - _STEP * row, label.said)

    def _steps(self, places: list[tuple[float, str]], before: float) -> list[tuple[_Label, int]]:
        """The words over their circles, the last one lowest; within the picture, and after the end if there is room."""
        labels = []
        for x, said in reversed(places):
            wide = width_of(said)
            labels.append(_Label(min(max(x - wide / 2, before), self.width - wide), said))
        return _stacked(labels)

    def _labels(self) -> Iterator[_Label]:
        """The words above the picture."""
        if self.timeline.end:
            said = self.say(msg("Slutt %(end)s", end=self.timeline.end))
            yield self._beside(self.x(self.timeline.end.last_day()), said, after=True, gap=7)
        after = self.timeline.end_day is not None and self.timeline.today > self.timeline.end_day
        yield self._beside(self.x(self.timeline.today), self.say(msg("I dag")), after=after, gap=5)
        if self.timeline.began:
            what, day = self.timeline.began
            yield _Label(self.x(day), self.say(what))

    def _beside(self, x: float, said: str, *, after: bool, gap: float) -> _Label:
        """After its line, where there is room; else before it."""
        fits = x + gap + width_of(said, _BOLD) <= self.width
        return _Label(x + gap, said, bold=True) if after and fits else _Label(x - gap, said, bold=True, ends_here=True)


@dataclass(frozen=True)
class _Label:
    x: float
    said: str
    bold: bool = False
    ends_here: bool = False

    def covers(self, other: _Label) -> bool:
        return self._left() < other._right() and other._left() < self._right()

    def svg(self, row: int) -> str:
        look: dict[str, str | float | None] = {"font_weight": 600 if self.bold else None}
        look["text_anchor"] = "end" if self.ends_here else None
        return text(self.x, 14 + _LABEL_LINE * row, self.said, **look)

    def _left(self) -> float:
        return self.x - (width_of(self.said) if self.ends_here else 0)

    def _right(self) -> float:
        return self._left() + width_of(self.said) + 8


def _stacked(labels: list[_Label]) -> list[tuple[_Label, int]]:
    """Each label with the first line where it covers no other."""
    placed: list[tuple[_Label, int]] = []
    for label in labels:
        row = 0
        while any(line == row and label.covers(other) for other, line in placed):
            row += 1
        placed.append((label, row))
    return placed


def _years(timeline: Timeline) -> tuple[int, int]:
    """First and last year of the scale: all that is known, and today."""
    known = [timeline.today, *(follow_up.day for follow_up in timeline.follow_ups)]
    known += [day.first_day() for phase in timeline.phases for day in (phase.start, phase.end) if day]
    known += [timeline.end_day] if timeline.end_day else []
    known += [timeline.began[1]] if timeline.began else []
    known += [timeline.start.first_day()] if timeline.start else []
    return min(known).year, max(known).year
