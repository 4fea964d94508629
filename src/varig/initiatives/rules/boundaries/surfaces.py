"""The surfaces a boundary may be: closed rings of points in degrees. One that touches itself is taken as it is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, TypeAlias

from varig.foundation.kernel import Message, msg

MOST_POINTS = 20_000
"""Of one area. Oslo's largest district has about a thousand."""
DECIMALS = 6
"""About a tenth of a metre."""
FEWEST = 4
"""A triangle, and its first point again."""

# Degrees between which Norway lies, with Svalbard: a point with these two the other way round is written wrong.
_EAST, _NORTH = (3, 35), (57, 82)

Geometry: TypeAlias = dict[str, Any]
"""A Polygon or MultiPolygon as GeoJSON has it (RFC 7946)."""
Ring: TypeAlias = list[list[float]]

_NOT_SURFACES = {
    "Point": msg("et punkt"),
    "MultiPoint": msg("punkter"),
    "LineString": msg("en linje"),
    "MultiLineString": msg("linjer"),
    "GeometryCollection": msg("en samling av flere slag"),
}
GEOMETRIES = ("Polygon", "MultiPolygon", *_NOT_SURFACES)


class Wrong(Exception):  # noqa: N818 -- an answer about what stood there, not a fault
    """Why this can't be a boundary."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.msgid)
        self.message = message


def cleaned(geometry: Any) -> tuple[Geometry, int]:
    """The surface with its numbers rounded and heights left out, and how many points it has. Raises Wrong."""
    if geometry is None:
        raise Wrong(msg("Det har ingen grense i filen."))
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if kind == "Polygon":
        _demand_few([coordinates])
        polygons = [_polygon(coordinates, 0)]
    elif kind == "MultiPolygon":
        parts = _listed(coordinates, msg("Flatene mangler."))
        _demand_few(parts)
        polygons = [_polygon(part, number) for number, part in enumerate(parts, start=1)]
    elif kind in _NOT_SURFACES:
        raise Wrong(msg("Det er %(what)s. Et område må være en flate (Polygon).", what=_NOT_SURFACES[kind]))
    else:
        raise Wrong(msg("Det er ikke en flate (Polygon eller MultiPolygon)."))
    points = sum(len(ring) for polygon in polygons for ring in polygon)
    _demand_right_way_round(polygons)
    shape: Any = polygons[0] if kind == "Polygon" else polygons
    return {"type": kind, "coordinates": shape}, points


def _demand_few(parts: list[Any]) -> None:
    """Counted before anything is read: a file of nothing but points shall fill no memory."""
    rings = (ring for part in parts if isinstance(part, list) for ring in part)
    points = sum(len(ring) for ring in rings if isinstance(ring, list))
    if points > MOST_POINTS:
        text = msg("Grensen har %(points)s punkter. Forenkle den til høyst %(most)s.", points=points, most=MOST_POINTS)
        raise Wrong(text)


def box_of(geometry: Geometry) -> tuple[float, float, float, float]:
    """West, south, east, north."""
    points = list(_points(geometry))
    easts, norths = [point[0] for point in points], [point[1] for point in points]
    return min(easts), min(norths), max(easts), max(norths)


def _points(geometry: Geometry) -> Iterator[list[float]]:
    shape = geometry["coordinates"]
    for polygon in [shape] if geometry["type"] == "Polygon" else shape:
        for ring in polygon:
            yield from ring


def _polygon(rings: Any, part: int) -> list[Ring]:
    found = _listed(rings, msg("Ringene mangler."))
    return [_ring(ring, part, number) for number, ring in enumerate(found, start=1)]


def _ring(points: Any, part: int, number: int) -> Ring:
    where = _where(part, number)
    listed = _listed(points, msg("%(where)s har ingen punkter.", where=where))
    if len(listed) < FEWEST:
        raise Wrong(msg("%(where)s har færre enn fire punkter, og er ingen flate.", where=where))
    read = [_position(point, where, place) for place, point in enumerate(listed, start=1)]
    if read[0] != read[-1]:
        text = msg("%(where)s er ikke lukket: det siste punktet må være det samme som det første.", where=where)
        raise Wrong(text)
    return read


def _where(part: int, ring: int) -> Message:
    """Which ring, as the file counts them."""
    if part:
        return msg("Ring %(ring)s i del %(part)s", ring=ring, part=part)
    return msg("Ring %(ring)s", ring=ring)


def _position(point: Any, where: Message, place: int) -> list[float]:
    if not isinstance(point, list) or len(point) < 2 or not all(_is_number(one) for one in point[:2]):
        text = msg("Punkt %(place)s i %(where)s er ikke to tall.", place=place, where=_lower(where))
        raise Wrong(text)
    east, north = point[0], point[1]
    if abs(east) > 180 or abs(north) > 90:
        text = msg(
            "Koordinatene er ikke i grader (%(east)s, %(north)s). Eksporter filen på nytt med koordinatsystemet WGS84 "
            "(EPSG:4326).",
            east=_shown(east),
            north=_shown(north),
        )
        raise Wrong(text)
    return [round(float(east), DECIMALS), round(float(north), DECIMALS)]


def _lower(where: Message) -> Message:
    """The same ring within a sentence."""
    if "part" in where.params:
        return msg("ring %(ring)s i del %(part)s", **where.params)
    return msg("ring %(ring)s", **where.params)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _shown(value: float) -> str:
    """Short, whatever stood there."""
    return f"{value:.0f}" if 1_000 <= abs(value) < 1e12 else f"{value:.6g}"


def _listed(value: Any, missing: Message) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise Wrong(missing)
    return value


def _demand_right_way_round(polygons: list[list[Ring]]) -> None:
    """Longitude stands first. Where all of Norway's degrees are the other way round, they were swapped."""
    points = [point for polygon in polygons for ring in polygon for point in ring]
    if all(_within(point[0], _NORTH) and _within(point[1], _EAST) for point in points):
        raise Wrong(
            msg(
                "Bredde- og lengdegrad er byttet om. I GeoJSON står lengdegraden først, for eksempel 10,75 og så 59,91."
            )
        )


def _within(value: float, limits: tuple[int, int]) -> bool:
    return limits[0] <= value <= limits[1]
