"""Boundaries for tests: files as people have them, and areas that stand."""

from __future__ import annotations

import json
from typing import Any

from tests.builders import SYSTEM
from varig.initiatives.actions import AreaGiven, CodeGiven, take_in_areas
from varig.initiatives.queries import InitiativeFacts, areas

Point = tuple[float, float]


def a_square(east: float = 10.8, north: float = 59.9, size: float = 0.02) -> dict[str, Any]:
    """A Polygon in Oslo, or elsewhere."""
    corners = [(east, north), (east + size, north), (east + size, north + size), (east, north + size), (east, north)]
    return {"type": "Polygon", "coordinates": [[list(corner) for corner in corners]]}


def a_feature(name: str = "Dalen", code: str = "0301", geometry: Any = None, **more: Any) -> dict[str, Any]:
    """One area of a file."""
    shape = a_square() if geometry is None else geometry
    return {"type": "Feature", "properties": {"navn": name, "kode": code, **more}, "geometry": shape}


def a_file(*features: dict[str, Any], **more: Any) -> bytes:
    """A FeatureCollection as bytes."""
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more}).encode()


def an_area(of: InitiativeFacts, name: str = "Dalen", code: str = "0301", **where: float) -> int:
    """The id of an area with a boundary."""
    given = AreaGiven(name, code, a_square(**where), 5)
    take_in_areas(reader=SYSTEM, of=of, chosen=[given], code=CodeGiven(), file="dalen.geojson")
    return next(one.id for one in areas(SYSTEM, of) if one.name == name)
