"""What a file of boundaries holds. A file that can't be read at all is refused; a single wrong area only says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel import Invalid, Message, Problem, msg
from varig.initiatives.rules.boundaries.surfaces import GEOMETRIES, Geometry, Wrong, cleaned

MEGABYTE = 1024 * 1024
LARGEST_FILE = 8 * MEGABYTE
MOST_SHAPES = 10_000
_LONGEST_VALUE = 200
_SHOWN_PROBLEMS = 3

# WGS84 under its names, and ETRS89 in degrees (EPSG:4258), which lies within a metre of it all over Norway.
_DEGREES = re.compile(r"(CRS:?84|EPSG:{1,2}(4326|4258))$", re.IGNORECASE)


@dataclass(frozen=True)
class Shape:
    """One area of the file: what it says of itself, and its boundary or why it can't be one."""

    number: int
    properties: Mapping[str, str]
    geometry: Geometry | None = None
    points: int = 0
    problem: Message | None = None

    def value(self, key: str) -> str:
        """What a property says; empty where it says nothing."""
        return self.properties.get(key, "")


@dataclass(frozen=True)
class BoundaryFile:
    """The areas of a file, its name for itself, and the properties that some of them have."""

    shapes: tuple[Shape, ...]
    keys: tuple[str, ...]
    title: str = ""


def read_boundaries(content: bytes) -> BoundaryFile:
    """What stands in the file. Raises Invalid with what is wrong and where."""
    if len(content) > LARGEST_FILE:
        text = msg("Filen er større enn %(most)s MB. Ta ut områdene du trenger, eller forenkle grensene.", most=8)
        raise _refused(text)
    data = _parsed(content)
    _demand_degrees(data)
    shapes = tuple(_shape(feature, number) for number, feature in enumerate(_features(data), start=1))
    if all(shape.problem for shape in shapes):
        raise Invalid([Problem(_at(shape), "file") for shape in shapes[:_SHOWN_PROBLEMS]])
    keys = dict.fromkeys(key for shape in shapes for key in shape.properties)
    title = data.get("name")
    return BoundaryFile(shapes, tuple(keys), title if isinstance(title, str) else "")


def _refused(message: Message) -> Invalid:
    return Invalid(Problem(message, "file"))


def _at(shape: Shape) -> Message:
    return msg("Område %(number)s: %(problem)s", number=shape.number, problem=shape.problem)


def _parsed(content: bytes) -> dict[str, Any]:
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        raise _refused(msg("Filen er tom."))
    if start.startswith(b"PK"):
        raise _refused(msg("Filen er pakket (zip). Pakk den ut, og velg filen som slutter på .geojson eller .json."))
    if start.startswith(b"<"):
        raise _refused(msg("Filen er KML, GML eller en nettside. Eksporter grensene på nytt som GeoJSON."))
    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=_nothing)
    except UnicodeDecodeError as error:
        raise _refused(msg("Filen er ikke tekst i UTF-8. Eksporter grensene på nytt som GeoJSON.")) from error
    except json.JSONDecodeError as error:
        text = msg(
            "Filen er ikke gyldig JSON: feil i linje %(line)s, tegn %(column)s.", line=error.lineno, column=error.colno
        )
        raise _refused(text) from error
    except (ValueError, RecursionError) as error:
        raise _refused(msg("Filen er ikke gyldig JSON. Eksporter grensene på nytt som GeoJSON.")) from error
    if not isinstance(data, dict):
        raise _refused(_NO_GEOJSON)
    return data


_NO_GEOJSON = msg("Filen er JSON, men ikke GeoJSON. Den må være en FeatureCollection, en Feature eller en flate.")


def _nothing(_name: str) -> None:
    """NaN and the infinities are no JSON, but programs write them where they know nothing."""


def _demand_degrees(data: Mapping[str, Any]) -> None:
    """GeoJSON is WGS84. Older files may name another system (2008, section 3)."""
    declared = data.get("crs")
    if declared is None:
        return
    properties = declared.get("properties") if isinstance(declared, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if isinstance(name, str) and _DEGREES.search(name.strip()):
        return
    text = msg(
        "Filen har koordinatsystemet «%(system)s». Eksporter den på nytt med WGS84 (EPSG:4326).",
        system=str(name or "?")[:60],
    )
    raise _refused(text)


def _features(data: Mapping[str, Any]) -> Iterator[Any]:
    kind = data.get("type")
    if kind == "Topology":
        raise _refused(msg("Filen er TopoJSON. Eksporter grensene på nytt som GeoJSON."))
    if kind == "Feature":
        return iter([data])
    if kind in GEOMETRIES:
        return iter([{"type": "Feature", "geometry": data, "properties": {}}])
    features = data.get("features")
    if kind != "FeatureCollection" or not isinstance(features, list):
        raise _refused(_NO_GEOJSON)
    if not features:
        raise _refused(msg("Filen har ingen områder."))
    if len(features) > MOST_SHAPES:
        text = msg(
            "Filen har %(count)s områder. Ta ut dem du trenger: høyst %(most)s.", count=len(features), most=MOST_SHAPES
        )
        raise _refused(text)
    return iter(features)


def _shape(feature: Any, number: int) -> Shape:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return Shape(number, {}, problem=msg("Det er ikke et område (Feature)."))
    properties = _properties(feature)
    try:
        geometry, points = cleaned(feature.get("geometry"))
    except Wrong as wrong:
        return Shape(number, properties, problem=wrong.message)
    return Shape(number, properties, geometry, points)


def _properties(feature: Mapping[str, Any]) -> dict[str, str]:
    """What is text or a number; and the feature's own id, where no property is called so."""
    given = feature.get("properties")
    found = {"id": feature.get("id"), **(given if isinstance(given, dict) else {})}
    return {
        " ".join(str(key).split())[:_LONGEST_VALUE]: " ".join(str(value).split())[:_LONGEST_VALUE]
        for key, value in found.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip()
    }
