"""How ready an initiative has been to end, night by night: two lines that shall reach the top, and one the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from varig.continuation.rules.readiness import Night
from varig.foundation.kernel import Message, msg
from varig.foundation.kernel.drawing import GRID, INK, SECOND, element, line, picture, text

ACCENT, BLUE = "#0f5f64", "#0b3f6b"
RED = "#b3261e"
_WIDTH, _LEFT, _TOP, _PLOT = 640, 56, 18, 170
# Below the shares, by their days: how many gaps stand in the way, on a scale of its own.
_STRIP_TOP, _STRIP = _TOP + _PLOT + 62, 52

Say = Callable[[Message | str], str]


ACCEPTED, FINANCED = msg("Har fått ja uten vilkår"), msg("Vedtatt av kjent kostnad")
HINDERS = msg("Mangler som hindrer avslutning")


def readiness_heads() -> tuple[Message, ...]:
    """The heads of the table that says the same."""
    return (
        msg("Dag"),
        msg("Ja uten vilkår, prosent"),
        msg("Vedtatt av kjent kostnad, prosent"),
        msg("Hindrer avslutning"),
        msg("Advarsler"),
    )


def readiness_rows(nights: Sequence[Night]) -> tuple[tuple[Message | Decimal | None, ...], ...]:
    """The same as a table, the newest night first. None is unknown."""
    return tuple(
        (
            msg("%(day)s", day=one.day),
            *(None if one is None else Decimal(one) for one in (one.accepted, one.financed, one.blocks, one.warns)),
        )
        for one in reversed(nights)
    )


def readiness_alt(nights: Sequence[Night]) -> Message:
    """The picture in a sentence: how it was first, and how it is now."""
    first, last = nights[0], nights[-1]
    return msg(
        "Fra %(first)s til %(last)s har andelen med ja uten vilkår gått fra %(before)s til %(now)s prosent, og mangler "
        "som hindrer avslutning fra %(many)s til %(few)s.",
        first=first.day,
        last=last.day,
        before=first.accepted or 0,
        now=last.accepted or 0,
        many=first.blocks,
        few=last.blocks,
    )


def readiness_picture(nights: Sequence[Night], end: date, *, say: Say, prefix: str = "readiness") -> str:
    """The curve as SVG, from the first night to the end (or to the last night, where that is later)."""
    return picture(
        _WIDTH,
        _STRIP_TOP + _STRIP + 44,
        *_scale(),
        *_curve(nights, end, lambda one: one.accepted, ACCENT, ""),
        *_curve(nights, end, lambda one: one.financed, BLUE, "6 4"),
        *_days(nights, end, say),
        *_gaps(nights, end, say),
        *_legend(say),
        prefix=prefix,
        title=say(msg("Hvor klare er vi?")),
        description=say(readiness_alt(nights)),
    )


def _x(day: date, nights: Sequence[Night], end: date) -> float:
    first, last = nights[0].day, max(end, nights[-1].day)
    whole = max((last - first).days, 1)
    return _LEFT + (day - first).days / whole * (_WIDTH - _LEFT - 12)


def _y(share: int) -> float:
    return _TOP + _PLOT - share / 100 * _PLOT


def _scale() -> Iterator[str]:
    for share in (0, 50, 100):
        yield line(_LEFT, _y(share), _WIDTH, _y(share), stroke=GRID if share else "#8b9095")
        yield text(_LEFT - 8, _y(share) + 4.5, f"{share} %", fill=SECOND, text_anchor="end")


def _curve(
    nights: Sequence[Night], end: date, share: Callable[[Night], int | None], colour: str, dashes: str
) -> Iterator[str]:
    known = [(_x(one.day, nights, end), _y(value)) for one in nights if (value := share(one)) is not None]
    if not known:
        return
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in known)
    yield element(
        "polyline", points=points, fill="none", stroke=colour, stroke_width=2.4, stroke_dasharray=dashes or None
    )
    yield element("circle", cx=round(known[-1][0], 1), cy=round(known[-1][1], 1), r=4, fill=colour)


def _gaps(nights: Sequence[Night], end: date, say: Say) -> Iterator[str]:
    """What hinders closing, from none at the foot to the most there were; the first and the last number stand there."""
    foot, most = _STRIP_TOP + _STRIP, max(1, *(one.blocks for one in nights))
    yield text(_LEFT, _STRIP_TOP - 14, say(HINDERS))
    yield line(_LEFT, foot, _WIDTH, foot, stroke="#8b9095")
    yield text(_LEFT - 8, foot + 4.5, "0", fill=SECOND, text_anchor="end")
    known = [(_x(one.day, nights, end), foot - one.blocks / most * _STRIP) for one in nights]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in known)
    yield element("polyline", points=points, fill="none", stroke=RED, stroke_width=2.4)
    yield element("circle", cx=round(known[-1][0], 1), cy=round(known[-1][1], 1), r=4, fill=RED)
    yield text(_LEFT - 8, known[0][1] + 4.5, str(nights[0].blocks), fill=SECOND, text_anchor="end")
    yield text(known[-1][0] + 10, known[-1][1] + 4.5, str(nights[-1].blocks))


def _days(nights: Sequence[Night], end: date, say: Say) -> Iterator[str]:
    base = _TOP + _PLOT + 18
    yield text(_LEFT, base, say(msg("%(day)s", day=nights[0].day)), fill=SECOND)
    x = _x(end, nights, end)
    yield line(x, _TOP - 8, x, _TOP + _PLOT, stroke=INK, stroke_width=2)
    yield text(_WIDTH, base, say(msg("slutt %(day)s", day=end)), fill=SECOND, text_anchor="end")


def _legend(say: Say) -> Iterator[str]:
    base = _STRIP_TOP + _STRIP + 34
    for x, label, colour, dashes in ((_LEFT, ACCEPTED, ACCENT, None), (_LEFT + 230, FINANCED, BLUE, "6 4")):
        yield line(x, base - 4, x + 26, base - 4, stroke=colour, stroke_width=2.4, stroke_dasharray=dashes)
        yield text(x + 34, base, say(label))
