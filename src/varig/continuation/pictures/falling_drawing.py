"""What falls when somebody goes, as SVG: whoever goes in the middle, what falls to the left, who holds to the right.

The layout is fixed: the same facts give the same picture. The list beside it has the links: a picture is read as one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from varig.continuation.pictures.falling import (
    FEWER_FALLEN,
    MOST_FALLEN,
    FallenThing,
    Falling,
    HeldThing,
    Holder,
    falling_alt,
)
from varig.continuation.pictures.labels import Labels, wrapped
from varig.continuation.pictures.labels import cut as cut_to
from varig.continuation.pictures.marks import RED, crossed, key_of, mark_of, tied
from varig.continuation.rules.holding import MOST_HOLDERS, State
from varig.foundation.kernel import Message, msg
from varig.foundation.kernel.drawing import INK, RULE, SECOND, element, line, picture, text, text_on_ground

WIDTH, LEAST_HEIGHT = 740, 560
_HIGH = 580
"""From this height there is room for more names along the arc."""
_X, _RING, _DISCS, _MARKS, _WORDS = 290, 60, 452, 546, 560
_ROW, _GAP, _FOOT = 16, 16, 76
_NARROW = 132
_FROM, _OVER = 268, 190
"""The arc that what falls stands along: from which angle, and over how many degrees."""
_ACCENT = "#0f5f64"

Say = Callable[[Message | str], str]


@dataclass(frozen=True)
class _Block:
    """One who holds, with its words broken into lines, and how high it is drawn."""

    radius: float
    name: Sequence[str]
    more: Sequence[str]
    things: Sequence[tuple[HeldThing, tuple[str, ...]]]

    @property
    def own_height(self) -> float:
        return 2 * self.radius + 6 + _ROW * (len(self.name) + len(self.more))

    @property
    def things_height(self) -> float:
        return sum(_height(lines) for _thing, lines in self.things)

    @property
    def height(self) -> float:
        return max(self.own_height, self.things_height) + _GAP


def falling_picture(falling: Falling, *, say: Say, prefix: str = "falling") -> str:
    """The picture as SVG."""
    labels = Labels()
    blocks = [_block(one, labels, say) for one in falling.holders[:MOST_HOLDERS]]
    high = max(LEAST_HEIGHT - _FOOT, sum(block.height for block in blocks))
    middle = high / 2
    fallen = falling.fallen[: MOST_FALLEN if high > _HIGH else FEWER_FALLEN]
    return picture(
        WIDTH,
        high + _FOOT,
        *_fallen(fallen, middle, labels),
        *_more(len(falling.fallen) - len(fallen), high, say),
        *_holders(blocks, high),
        *_middle(falling, middle),
        *key_of(high + 40, WIDTH, say),
        prefix=prefix,
        title=say(msg("Hva faller bort")),
        description=say(falling_alt(falling)),
    )


def _block(holder: Holder, labels: Labels, say: Say) -> _Block:
    return _Block(
        8 + min(holder.count, 30) / 3,
        labels.fit(holder.name, _NARROW + 12, 2),
        [cut_to(one, _NARROW + 12) for one in wrapped(_and_more(holder.more, say), _NARROW + 12)[:2]],
        [(thing, labels.fit(thing.name, WIDTH - _WORDS - 2, 2)) for thing in holder.things],
    )


def _and_more(more: Mapping[State, int], say: Say) -> str:
    words = {
        State.YES: msg("%(number)s ja", number=more.get(State.YES, 0)),
        State.OPEN: msg("%(number)s venter", number=more.get(State.OPEN, 0)),
        State.TODAY: msg("%(number)s i dag", number=more.get(State.TODAY, 0)),
    }
    said = ", ".join(say(word) for state, word in words.items() if more.get(state))
    return say(msg("og %(what)s", what=said)) if said else ""


def _middle(falling: Falling, y: float) -> Iterator[str]:
    yield element("circle", cx=_X, cy=y, r=_RING, fill="#fff", stroke=INK, stroke_width=2, stroke_dasharray="5 4")
    lines = Labels().fit(falling.gone, _RING * 2 - 6, 3)
    under = [cut_to(one, _RING * 2 - 18) for one in wrapped(falling.under, _RING * 2 - 18)[:2]]
    top = y + 5 - (len(lines) + len(under) - 1) * 8
    for at, said in enumerate(lines):
        yield text(_X, top + at * _ROW, said, text_anchor="middle", font_weight=700)
    for at, said in enumerate(under, start=len(lines)):
        yield text(_X, top + at * _ROW, said, text_anchor="middle", fill=SECOND)


def _fallen(things: Sequence[FallenThing], middle: float, labels: Labels) -> Iterator[str]:
    """Along an arc from the top, down the left side, to the bottom; names outside it."""
    for at, thing in enumerate(things):
        angle = math.radians(_FROM - (len(things) - at - 0.5) * _OVER / len(things))
        across, down = math.cos(angle), -math.sin(angle)
        x, y = _X + 172 * across, middle + (middle - 62) * down
        yield line(
            _X + _RING * across, middle + _RING * down, x, y, stroke=RED, stroke_width=1.4, stroke_dasharray="3 3"
        )
        yield crossed(x, y) + _name_beside(thing.name, x, y, (across, down), labels)


def _name_beside(name: str, x: float, y: float, towards: tuple[float, float], labels: Labels) -> str:
    across, down = towards
    # Names at the bottom have room below them, those at the top only beside.
    if across < (-0.1 if down < 0 else -0.35):
        lines = labels.fit(name, min(_NARROW + 10, x - 16), 3)
        top = y + 5 - (len(lines) - 1) * 8
        return "".join(text(x - 14, top + at * _ROW, said, text_anchor="end") for at, said in enumerate(lines))
    lines = labels.fit(name, 112, 2)
    top = y - 14 - (len(lines) - 1) * _ROW if down < 0 else y + 25
    return "".join(text(x, top + at * _ROW, said, text_anchor="middle") for at, said in enumerate(lines))


def _more(number: int, y: float, say: Say) -> Iterator[str]:
    if number > 0:
        said = say(msg("og %(number)s til uten ansvarlig", number=number))
        yield text(_X - 90, y + 4, said, text_anchor="middle", fill=SECOND)


def _holders(blocks: Sequence[_Block], high: float) -> Iterator[str]:
    spare = (high - sum(block.height for block in blocks)) / max(len(blocks), 1)
    top = 0.0
    placed = []
    for block in blocks:
        placed.append((block, top + (spare + block.height) / 2))
        top += spare + block.height
    # The lines first: they go below all words.
    for block, y in placed:
        own = y - block.own_height / 2 + block.radius
        yield line(_X, high / 2, _DISCS, own, stroke=RULE, stroke_width=1.2, stroke_dasharray="3 3")
    for block, y in placed:
        yield from _drawn(block, y)


def _drawn(block: _Block, y: float) -> Iterator[str]:
    disc = y - block.own_height / 2 + block.radius
    here = y - block.things_height / 2
    for thing, lines in block.things:
        mark = here + _height(lines) / 2
        yield tied(thing.state, (_DISCS + block.radius, disc), (_MARKS, mark)) + mark_of(thing.state, _MARKS, mark)
        first = mark + 5 - (len(lines) - 1) * _ROW / 2
        yield from (text(_WORDS, first + at * _ROW, said) for at, said in enumerate(lines))
        here += _height(lines)
    yield element("circle", cx=_DISCS, cy=disc, r=block.radius, fill=_ACCENT)
    under = disc + block.radius + 16
    for at, said in enumerate((*block.name, *block.more)):
        look = {"font_weight": 700} if at < len(block.name) else {"fill": SECOND}
        yield text_on_ground(_DISCS, under + at * _ROW, said, text_anchor="middle", **look)


def _height(lines: Sequence[str]) -> float:
    return 8 + _ROW * max(len(lines), 1)
