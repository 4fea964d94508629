"""Boundaries out of a GeoJSON file: what it holds, and what is wrong with it, said in words. Pure."""

from varig.initiatives.rules.boundaries.properties import code_key, name_key
from varig.initiatives.rules.boundaries.reading import LARGEST_FILE, BoundaryFile, Shape, read_boundaries
from varig.initiatives.rules.boundaries.surfaces import MOST_POINTS, Geometry, box_of

__all__ = [
    "LARGEST_FILE",
    "MOST_POINTS",
    "BoundaryFile",
    "Geometry",
    "Shape",
    "box_of",
    "code_key",
    "name_key",
    "read_boundaries",
]
