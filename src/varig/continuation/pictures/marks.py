"""The marks of the picture of what falls: crossed, filled, hollow, and a small one for what is only so today."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from varig.continuation.pictures.falling import STATES
from varig.continuation.rules.holding import State
from varig.foundation.kernel import Message, msg
from varig.foundation.kernel.drawing import SECOND, element, line, rect, text, width_of

RED, AMBER, GREEN, ACCENT = "#b3261e", "#8a5a00", "#1d7a4f", "#0f5f64"

Say = Callable[[Message | str], str]
Point = tuple[float, float]


def crossed(x: float, y: float) -> str:
    """Stands without anybody."""
    return (
        rect(x - 7, y - 7, 14, 14, fill="#fff", stroke=RED, stroke_width=1.6)
        + line(x - 3.5, y - 3.5, x + 3.5, y + 3.5, stroke=RED, stroke_width=1.6)
        + line(x - 3.5, y + 3.5, x + 3.5, y - 3.5, stroke=RED, stroke_width=1.6)
    )


def mark_of(state: State, x: float, y: float) -> str:
    """Filled for a yes and for nothing else."""
    if state is State.TODAY:
        return element("circle", cx=x, cy=y, r=4, fill="#fff", stroke=SECOND, stroke_width=1.6)
    colour = GREEN if state is State.YES else AMBER
    return rect(x - 6, y - 6, 12, 12, fill=GREEN if state is State.YES else "#fff", stroke=colour, stroke_width=1.6)


def tied(state: State, one: Point, other: Point) -> str:
    """The line from who holds to what it holds."""
    colour = {State.YES: ACCENT, State.OPEN: AMBER, State.TODAY: SECOND}[state]
    dashes = "4 3" if state is State.OPEN else None
    wide = 1 if state is State.TODAY else 1.4
    return line(*one, *other, stroke=colour, stroke_width=wide, stroke_dasharray=dashes)


def key_of(y: float, width: float, say: Say) -> Iterator[str]:
    """What the marks mean, on as many lines as it takes."""
    x = 8.0
    for mark, meaning in (
        (crossed, msg("står uten ansvarlig")),
        (lambda x, y: mark_of(State.YES, x, y), STATES[State.YES]),
        (lambda x, y: mark_of(State.OPEN, x, y), STATES[State.OPEN]),
        (lambda x, y: mark_of(State.TODAY, x, y), STATES[State.TODAY]),
        (lambda x, y: element("circle", cx=x, cy=y, r=6, fill=ACCENT), msg("aktør, større jo mer den svarer for")),
    ):
        said = say(meaning)
        wide = 16 + width_of(said)
        if x + wide > width:
            x, y = 8.0, y + 22
        yield mark(x, y - 5) + text(x + 14, y, said, fill=SECOND)
        x += wide + 16
