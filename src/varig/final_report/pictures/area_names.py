"""Where the name of an area stands on a map: inside it, clear of the numbered marks, and near its middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from varig.foundation.kernel.drawing import width_of

Point: TypeAlias = tuple[float, float]
SIZE, LARGE = 14, 20
# How near a mark's middle a name may come, in px; and from where on it matters no more.
_NEAREST, _FAR = 22, 44
# So many places are tried, and so many points of a boundary looked at: names need no more, and the work stays small.
_TRIED = 400
_MOST_POINTS = 100


def place_for(
    name: str, rings: Sequence[Sequence[Point]], marks: Sequence[Point], *, size: float = SIZE
) -> Point | None:
    """The middle of the name, or None where it has no room inside the boundary."""
    half = width_of(name, size) / 2 + 4
    rings = [_coarser(ring) for ring in rings if len(ring) > 2]
    tried = list(_tried(rings))
    if not tried:
        return None
    middle = (sum(x for x, _y in tried) / len(tried), sum(y for _x, y in tried) / len(tried))
    fits = []
    for x, y in tried:
        corners = ((x + side * half, y + rise) for side in (-1, 0, 1) for rise in (-size, size / 2))
        free = min((_distance((x, y - size / 3), mark, half) for mark in marks), default=float(_FAR))
        if free >= _NEAREST and all(is_inside(corner, rings) for corner in corners):
            away = (x - middle[0]) ** 2 + (y - middle[1]) ** 2
            fits.append((-min(free, _FAR), away, (x, y)))
    return min(fits)[2] if fits else None


def is_inside(point: Point, rings: Sequence[Sequence[Point]]) -> bool:
    """Whether it lies within the boundary and in none of its holes: a line from it crosses an odd number of sides."""
    x, y = point
    crossed = 0
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                crossed += 1
    return crossed % 2 == 1


def _distance(middle: Point, mark: Point, half: float) -> float:
    """From a mark to the nearest place in the name's line."""
    beside = max(abs(middle[0] - mark[0]) - half, 0.0)
    return float((beside**2 + (middle[1] - mark[1]) ** 2) ** 0.5)


def _tried(rings: Sequence[Sequence[Point]]) -> Iterator[Point]:
    """Places over all of the area, evenly."""
    if not rings:
        return
    xs = [x for ring in rings for x, _y in ring]
    ys = [y for ring in rings for _x, y in ring]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    step = max((wide * high / _TRIED) ** 0.5, 1.0)
    for down in range(1, int(high / step) + 1):
        for along in range(1, int(wide / step) + 1):
            yield min(xs) + along * step, min(ys) + down * step


def _coarser(ring: Sequence[Point]) -> list[Point]:
    """With no more points than names need."""
    every = -(-len(ring) // _MOST_POINTS)
    return list(ring[::every])
