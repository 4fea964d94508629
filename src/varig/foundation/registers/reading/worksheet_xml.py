"""What openpyxl's quick reading leaves out of a worksheet: merged cells, and formulas without a stored answer."""

from __future__ import annotations

import re

from openpyxl.utils import coordinate_to_tuple, range_boundaries

from varig.foundation.registers.reading.grid import Merge
from varig.foundation.registers.reading.limits import MOST_MERGES

_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_CELL_WITH_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b(?P<attributes>[^>]*[^>/])>\s*"
    rb"<(?:\w+:)?f\b[^>]*?(?:/>|>(?P<formula>[^<]*)</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_PLACE = re.compile(rb'\br="([A-Z]{1,3}\d{1,7})"')


def merges_in(xml: bytes) -> tuple[Merge, ...]:
    """The merged ranges, in the order of the file."""
    found = []
    for match in _MERGE.finditer(xml):
        left, top, right, bottom = (int(number or 0) for number in range_boundaries(match[1].decode()))
        found.append(Merge(top, left, bottom, right))
        if len(found) >= MOST_MERGES:
            break
    return tuple(found)


def uncached_in(xml: bytes) -> dict[int, dict[int, str]]:
    """By row and column (from 1), each formula that no program has reckoned out.

    An answer that is an empty text is an answer: such a cell has the type `str`.
    """
    found: dict[int, dict[int, str]] = {}
    for match in _CELL_WITH_FORMULA.finditer(xml):
        place = _PLACE.search(match["attributes"])
        if place and b't="str"' not in match["attributes"]:
            row, column = coordinate_to_tuple(place[1].decode())
            found.setdefault(row, {})[column] = (match["formula"] or b"").decode("utf-8", "replace")
    return found
