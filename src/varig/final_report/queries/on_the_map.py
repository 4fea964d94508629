"""What was done, on a map: measures and assets with a place, numbered, and those without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from varig.final_report.pictures import AreaMap, Mark, area_map, map_alt
from varig.foundation.kernel import Picture, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.queries.areas import areas_on_map
from varig.legacy.queries.places import Placed, placed
from varig.legacy.rules import KIND_NAMES, Kind

SHOWN = (Kind.MEASURE, Kind.ASSET)


@dataclass(frozen=True)
class MapOfWork:
    """The numbered places in order, and what has none."""

    numbered: tuple[tuple[int, Placed], ...]
    without: tuple[Placed, ...]
    shown: AreaMap


def map_of_work(reader: Reader, of: InitiativeFacts) -> MapOfWork:
    """Numbers go by name, measures and assets together. Raises NotAllowed."""
    found = placed(reader, of, SHOWN)
    numbered = tuple(enumerate((one for one in found if one.has_place), start=1))
    marks = tuple(
        Mark(number, float(one.longitude or 0), float(one.latitude or 0), one.kind is Kind.ASSET)
        for number, one in numbered
    )
    shown = AreaMap(tuple(_areas(areas_on_map(reader, of))), marks)
    return MapOfWork(numbered, tuple(one for one in found if not one.has_place), shown)


def _areas(collection: dict[str, Any]) -> Iterator[tuple[str, tuple[tuple[tuple[float, float], ...], ...]]]:
    """The name of each area and the rings of its boundary, whether in one piece or in several."""
    for feature in collection["features"]:
        geometry = feature["geometry"]
        several = geometry["type"] == "MultiPolygon"
        polygons = geometry["coordinates"] if several else [geometry["coordinates"]]
        rings = tuple(tuple((point[0], point[1]) for point in ring) for polygon in polygons for ring in polygon)
        yield feature["properties"]["name"], rings


def picture_of_work(work: MapOfWork, *, prefix: str, width: int, most_height: int = 900) -> Picture | None:
    """The map drawn in the active language, with the list as its table; None where nothing has a place."""
    if not work.numbered:
        return None
    svg = area_map(work.shown, say=say, prefix=prefix, width=width, most_height=most_height)
    rows = tuple((str(number), one.name, KIND_NAMES[one.kind]) for number, one in work.numbered)
    return Picture(svg, map_alt(work.shown), (msg("Nr."), msg("Navn"), msg("Type")), rows)
