"""What falls when somebody goes, as SVG: whoever goes in the middle, what falls to the left, who holds to the right.

The layout is fixed: the same facts give the same picture. The list beside it has the links: a picture is read as one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel import Message, msg
from varig.foundation.kernel.drawing import (
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

WIDTH, HEIGHT = 740, 560
MOST_FALLEN, MOST_HOLDERS, MOST_HELD = 8, 4, 3
RED, AMBER, GREEN, ACCENT = "#b3261e", "#8a5a00", "#1d7a4f", "#0f5f64"
_X, _Y, _RING = 296, 268, 62
_NARROW = 132
_FROM, _OVER = 268, 190
"""The arc that what falls stands along: from which angle, and over how many degrees."""

Say = Callable[[Message | str], str]


@dataclass(frozen=True)
class FallenThing:
    """Something that loses those it rests on."""

    name: str


@dataclass(frozen=True)
class HeldThing:
    """Something that somebody answers for or was asked to. `sure`: after an unconditional yes."""

    name: str
    sure: bool


@dataclass(frozen=True)
class Holder:
    """One of those who answer for most, with some of it."""

    name: str
    count: int
    things: tuple[HeldThing, ...]


@dataclass(frozen=True)
class Falling:
    """All that the picture shows; `under` is the line below the name of whoever goes."""

    gone: str
    under: str
    fallen: tuple[FallenThing, ...]
    holders: tuple[Holder, ...]


def falling_alt(falling: Falling) -> Message:
    """The picture in a sentence."""
    return msg(
        "%(gone)s i midten. Til venstre %(fallen)s punkter som står uten ansvarlig, til høyre de %(holders)s som "
        "svarer for flest.",
        gone=falling.gone,
        fallen=len(falling.fallen),
        holders=len(falling.holders),
    )


def falling_picture(falling: Falling, *, say: Say, prefix: str = "falling") -> str:
    """The picture as SVG."""
    fallen = falling.fallen[:MOST_FALLEN]
    more = len(falling.fallen) - len(fallen)
    return picture(
        WIDTH,
        HEIGHT,
        *_fallen(fallen),
        *_more(more, say),
        *_holders(falling.holders[:MOST_HOLDERS]),
        *_middle(falling),
        prefix=prefix,
        title=say(msg("Hva faller bort")),
        description=say(falling_alt(falling)),
    )


def _middle(falling: Falling) -> Iterator[str]:
    yield element("circle", cx=_X, cy=_Y, r=_RING, fill="#fff", stroke=INK, stroke_width=2, stroke_dasharray="5 4")
    lines = _lines(falling.gone, _RING * 2 - 6)[:3]
    under = _lines(falling.under, _RING * 2 - 18)[:1] if falling.under else []
    top = _Y + 5 - (len(lines) + len(under) - 1) * 8
    for at, said in enumerate(lines):
        yield text(_X, top + at * 16, said, text_anchor="middle", font_weight=700)
    for said in under:
        yield text(_X, top + len(lines) * 16, said, text_anchor="middle", fill=SECOND)


def _fallen(things: Sequence[FallenThing]) -> Iterator[str]:
    """Along an arc from the top, down the left side, to the bottom; names outside it."""
    for at, thing in enumerate(things):
        angle = math.radians(_FROM - (at + 0.5) * _OVER / len(things)) if things else 0
        across, down = math.cos(angle), -math.sin(angle)
        x, y = _X + 176 * across, _Y + 200 * down
        yield line(_X + _RING * across, _Y + _RING * down, x, y, stroke=RED, stroke_width=1.4, stroke_dasharray="3 3")
        yield _crossed(x, y) + _name_beside(thing.name, x, y, across, down)


def _name_beside(name: str, x: float, y: float, across: float, down: float) -> str:
    lines = _lines(name, min(_NARROW, x - 18) if across < -0.35 else 96)[:2]
    if across < -0.35:
        return "".join(
            text(x - 14, y + 5 - (len(lines) - 1) * 8 + at * 16, said, text_anchor="end")
            for at, said in enumerate(lines)
        )
    top = y - 14 - (len(lines) - 1) * 16 if down < 0 else y + 25
    return "".join(text(x, top + at * 16, said, text_anchor="middle") for at, said in enumerate(lines))


def _more(number: int, say: Say) -> Iterator[str]:
    if number > 0:
        yield text(_X, HEIGHT - 8, say(msg("og %(number)s til", number=number)), text_anchor="middle", fill=SECOND)


def _holders(holders: Sequence[Holder]) -> Iterator[str]:
    room = HEIGHT / max(len(holders), 1)
    for at, holder in enumerate(holders):
        x, y = 430 + (24 if at in (1, 2) and len(holders) == 4 else 0), room * (at + 0.5)
        yield line(_X, _Y, x, y, stroke=RULE, stroke_width=1.2, stroke_dasharray="3 3")
        radius = 8 + min(holder.count, 30) / 3
        yield from _held(holder.things[:MOST_HELD], x, y, radius, min(room / 3.4, 36))
        name = _lines(holder.name, _NARROW + 20)[:2]
        disc = element("circle", cx=x, cy=y, r=radius, fill=ACCENT)
        said = "".join(
            text_on_ground(x, y + radius + 17 + row * 16, words, text_anchor="middle", font_weight=700)
            for row, words in enumerate(name)
        )
        yield disc + said


def _held(things: Sequence[HeldThing], x: float, y: float, radius: float, step: float) -> Iterator[str]:
    for at, thing in enumerate(things):
        right, here = x + 92, y + (at - (len(things) - 1) / 2) * step
        colour = GREEN if thing.sure else AMBER
        dashes = None if thing.sure else "4 3"
        yield line(
            x + radius,
            y,
            right,
            here,
            stroke=ACCENT if thing.sure else AMBER,
            stroke_width=1.4,
            stroke_dasharray=dashes,
        )
        box = rect(right - 6, here - 6, 12, 12, fill=colour if thing.sure else "#fff", stroke=colour, stroke_width=1.6)
        yield box + text(right + 14, here + 5, _cut(thing.name, WIDTH - right - 18))


def _crossed(x: float, y: float) -> str:
    look: Any = {"stroke": RED, "stroke_width": 1.6}
    return (
        rect(x - 7, y - 7, 14, 14, fill="#fff", **look)
        + line(x - 3.5, y - 3.5, x + 3.5, y + 3.5, **look)
        + line(x - 3.5, y + 3.5, x + 3.5, y - 3.5, **look)
    )


def _lines(said: str, room: float) -> list[str]:
    """The words on lines that fit; what is left after the second line ends in an ellipsis."""
    lines: list[str] = []
    for word in said.split():
        if lines and width_of(f"{lines[-1]} {word}") <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    cut = [_cut(one, room) for one in lines]
    return [*cut[:1], _cut(f"{cut[1]} …", room)] if len(cut) > 2 else cut


def _cut(said: str, room: float) -> str:
    if width_of(said) <= room:
        return said
    kept = said
    while kept and width_of(f"{kept}…") > room:
        kept = kept[:-1]
    return f"{kept.rstrip(' …')}…"
