"""The map of what was done: the area's boundaries, and a numbered mark at each place.

Marks that would lie on each other are moved aside, each with a line to its own place. There is no map behind it: the
program asks nobody outside for pictures, and a sheet on paper has to say where it is by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin
from typing import NamedTuple

from varig.final_report.pictures.area_names import LARGE, SIZE, Point, place_for
from varig.foundation.kernel import Message, msg, msg_in, msg_n
from varig.foundation.kernel.drawing import INK, RULE, SECOND, element, line, picture, rect, text, width_of

ACCENT, DISC, GROUND, EDGE, NAME = "#0f5f64", "#c3dcdc", "#eff5f5", "#6d9093", "#3d5d60"
# A mark has room for three figures.
_MARGIN, _RADIUS = 28, 14
# So near its middle a mark has its number.
_DIGITS = 8
# The edge of a measure that isn't all done.
_BROKEN = {"stroke_dasharray": "4 3"}
# From so many px on, it is a sheet to hang up, and names are larger.
_WIDE = 800
_METRES_A_DEGREE = 111_320
_STEPS = (200, 500, 1_000, 2_000, 5_000, 10_000)

Say = Callable[[Message | str], str]
Ring = Sequence[tuple[float, float]]


class Mark(NamedTuple):
    """A numbered place. A square is something built; a disc is a measure, its edge broken where it isn't all done."""

    number: int
    longitude: float
    latitude: float
    is_built: bool
    is_whole: bool = True


@dataclass(frozen=True)
class AreaMap:
    """What the map shows: the rings of the boundaries, with the areas' names, and the marks."""

    rings: tuple[tuple[str, tuple[Ring, ...]], ...]
    marks: tuple[Mark, ...]


def map_alt(shown: AreaMap) -> Message:
    """The map in a sentence."""
    return msg(
        "Kart over området med %(marks)s. Numrene er de samme som i lista.",
        marks=msg_n("%(count)s nummerert sted", "%(count)s nummererte steder", count=len(shown.marks)),
    )


def area_map(shown: AreaMap, *, say: Say, prefix: str = "map", width: int = 640, most_height: int = 900) -> str:
    """The map as SVG, `width` px wide and as high as the area is, at most `most_height`."""
    return _Drawing(shown, say, width, most_height).svg(prefix)


class _Drawing:
    def __init__(self, shown: AreaMap, say: Say, width: int, most_height: int) -> None:
        self.shown, self.say, self.width = shown, say, width
        points = [point for _name, rings in shown.rings for ring in rings for point in ring]
        points += [(mark.longitude, mark.latitude) for mark in shown.marks]
        self.west, self.south = min(x for x, _y in points), min(y for _x, y in points)
        east, north = max(x for x, _y in points), max(y for _x, y in points)
        # East and west shrink towards the pole; within one neighbourhood by the same everywhere.
        self.shrink = cos(radians((self.south + north) / 2))
        wide, high = max((east - self.west) * self.shrink, 1e-5), max(north - self.south, 1e-5)
        self.scale = min((width - 2 * _MARGIN) / wide, (most_height - 2 * _MARGIN) / high)
        self.height = round(high * self.scale + 2 * _MARGIN)
        self.left = (width - wide * self.scale) / 2

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place is on the sheet."""
        x = self.left + (longitude - self.west) * self.shrink * self.scale
        return x, self.height - _MARGIN - (latitude - self.south) * self.scale

    def svg(self, prefix: str) -> str:
        places = self._places()
        return picture(
            self.width,
            self.height + (54 if self._has_parts else 30),
            *(part for _name, rings in self.shown.rings for part in self._area(rings)),
            *self._names([free for _mark, _place, free in places]),
            *self._marks(places),
            *self._north(),
            *self._measure(),
            *self._moved(places),
            *self._in_part(),
            prefix=prefix,
            title=self.say(msg("Kart over det som ble gjort")),
            description=self.say(map_alt(self.shown)),
        )

    def _area(self, rings: Sequence[Ring]) -> Iterator[str]:
        """A boundary with its holes."""
        path = " ".join(
            "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in (self.at(*point) for point in ring)) + " Z" for ring in rings
        )
        yield element("path", d=path, fill=GROUND, fill_rule="evenodd", stroke=EDGE, stroke_width=1.5)

    def _names(self, taken: Sequence[Point]) -> Iterator[str]:
        """What each area is called, where there is room for it between the marks."""
        for name, rings in self.shown.rings:
            drawn = [[self.at(*point) for point in ring] for ring in rings]
            sizes = (LARGE, SIZE) if self.width >= _WIDE else (SIZE,)
            found = ((place_for(name, drawn, taken, size=size), size) for size in sizes)
            place, size = next(((place, size) for place, size in found if place is not None), (None, SIZE))
            if place is not None:
                x, y = place
                yield text(x, y, name, fill=NAME, font_size=size, font_weight=600, text_anchor="middle")

    def _places(self) -> list[tuple[Mark, Point, Point]]:
        """Each mark with its own place, and where it stands; none on the arrow that points north."""
        found: list[tuple[Mark, Point, Point]] = []
        for mark in self.shown.marks:
            place = self.at(mark.longitude, mark.latitude)
            taken = [(self.width - 14.0, 20.0), *(free for _mark, _place, free in found)]
            found.append((mark, place, self._free(place, taken)))
        return found

    def _marks(self, places: Sequence[tuple[Mark, Point, Point]]) -> Iterator[str]:
        for _mark, place, free in places:
            if free != place:
                yield line(*place, *free, stroke=SECOND, stroke_width=1)
        yield from (_ground_of(mark, *free) for mark, _place, free in places)
        # Above the marks of others, or one wouldn't see where a thing is; but none on the number of a mark that has the
        # same place.
        centres = [free for _mark, _place, free in places]
        yield from (_dot(*place) for _mark, place, free in places if free != place and not _lies_on(place, centres))
        yield from (_number(mark, *free) for mark, _place, free in places)

    def _north(self) -> Iterator[str]:
        """Which way is up."""
        x = self.width - 14
        yield element("path", d=f"M{x} 4l7 20l-7 -5l-7 5z", fill=INK)
        yield text(x, 40, self.say(msg("N")), text_anchor="middle", font_weight=600)

    def _free(self, place: tuple[float, float], taken: Sequence[tuple[float, float]]) -> tuple[float, float]:
        """The place itself, or the nearest around it where no mark lies yet."""
        for distance in range(0, 4 * max(self.width, self.height), 8):
            around = 1 if distance == 0 else max(8, distance // 4)
            for step in range(around):
                angle = 2 * pi * step / around
                x, y = place[0] + distance * cos(angle), place[1] + distance * sin(angle)
                if self._is_free(x, y, taken):
                    return x, y
        return place

    def _is_free(self, x: float, y: float, taken: Sequence[tuple[float, float]]) -> bool:
        within = _RADIUS <= x <= self.width - _RADIUS and _RADIUS <= y <= self.height - _RADIUS
        apart = 2 * _RADIUS + 2
        return within and all((x - left) ** 2 + (y - top) ** 2 >= apart**2 for left, top in taken)

    def _measure(self) -> Iterator[str]:
        """How far it is, and which mark is which."""
        a_metre = self.scale / _METRES_A_DEGREE
        far = next((step for step in reversed(_STEPS) if step * a_metre <= self.width / 3), _STEPS[0])
        base = self.height + 18
        yield line(8, base, 8 + far * a_metre, base, stroke=INK, stroke_width=2)
        said = msg("%(count)s m", count=far) if far < 1_000 else msg("%(count)s km", count=far // 1_000)
        yield text(16 + far * a_metre, base + 4, self.say(said))
        x = self.width - 210
        yield element("circle", cx=x, cy=base, r=8, fill=DISC, stroke=ACCENT, stroke_width=2)
        yield text(x + 14, base + 4.5, self.say(msg_in("ett av dem", "Tiltak")))
        yield rect(x + 90, base - 8, 16, 16, fill="#fff", stroke=INK, stroke_width=1.5)
        yield text(x + 114, base + 4.5, self.say(msg_in("ett av dem", "Anlegg")))
        yield line(0, self.height + 2, self.width, self.height + 2, stroke=RULE)

    def _moved(self, places: Sequence[tuple[Mark, Point, Point]]) -> Iterator[str]:
        """What the dots are, where marks had to be moved aside."""
        if all(free == place for _mark, place, free in places):
            return
        said = self.say(msg("Nøyaktig sted"))
        x, base = self.width - 228 - width_of(said), self.height + 18
        yield line(x - 22, base, x - 8, base, stroke=SECOND, stroke_width=1)
        yield _dot(x - 22, base)
        yield text(x, base + 4.5, said)

    @property
    def _has_parts(self) -> bool:
        return any(not mark.is_whole for mark in self.shown.marks)

    def _in_part(self) -> Iterator[str]:
        """What a broken edge means, where there is one; which of them it is, the list says in words."""
        if self._has_parts:
            said = self.say(msg("Delvis gjennomført, ikke ferdig eller ikke sagt"))
            x, base = min(self.width - 210, self.width - 16 - width_of(said)), self.height + 42
            yield element("circle", cx=x, cy=base, r=8, fill="#fff", stroke=ACCENT, stroke_width=2, **_BROKEN)
            yield text(x + 14, base + 4.5, said)


def _lies_on(place: Point, centres: Sequence[Point]) -> bool:
    return any(abs(place[0] - x) < _DIGITS and abs(place[1] - y) < _DIGITS for x, y in centres)


def _ground_of(mark: Mark, x: float, y: float) -> str:
    x, y = round(x, 1), round(y, 1)
    if mark.is_built:
        return rect(x - 13, y - 10, 26, 20, fill="#fff", stroke=INK, stroke_width=1.75)
    if not mark.is_whole:
        return element("circle", cx=x, cy=y, r=_RADIUS, fill="#fff", stroke=ACCENT, stroke_width=2, **_BROKEN)
    return element("circle", cx=x, cy=y, r=_RADIUS, fill=DISC, stroke=ACCENT, stroke_width=2)


def _number(mark: Mark, x: float, y: float) -> str:
    return text(round(x, 1), round(y, 1) + 4.5, str(mark.number), text_anchor="middle", font_weight=600)


def _dot(x: float, y: float) -> str:
    """The place itself."""
    return element("circle", cx=round(x, 1), cy=round(y, 1), r=2.8, fill=INK, stroke="#fff", stroke_width=0.8)
