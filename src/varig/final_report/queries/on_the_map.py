"""What was done, on a map: measures and assets with a place, numbered, and those without one.

A measure that came to nothing is no part of it: it is counted, and told of where the measures are told of one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from varig.final_report.pictures import AreaMap, Mark, area_map, map_alt
from varig.foundation.documents.blocks import NOT_RELEVANT
from varig.foundation.kernel import Message, Picture, Reader, msg, msg_n
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.queries.areas import areas_on_map
from varig.legacy.queries.places import Placed, placed
from varig.legacy.rules import KIND_NAMES, Kind
from varig.measures.queries import measures
from varig.measures.rules import DELIVERED_NAMES, Delivered
from varig.measures.rules.outcomes import NOT_OVER, NOT_SAID, outcome

SHOWN = (Kind.MEASURE, Kind.ASSET)


_WITH_OUTCOME = {
    DELIVERED_NAMES[Delivered.PARTLY]: msg("delvis"),
    NOT_OVER: msg("ikke ferdig"),
    NOT_SAID: msg("ikke sagt"),
}
"""How a list says it behind the name. What was done needs no word."""


@dataclass(frozen=True)
class MapOfWork:
    """The numbered places in order, what has none, and what is left out since it wasn't delivered.

    `outcomes` say how it went with each measure that is told of.
    """

    numbered: tuple[tuple[int, Placed], ...]
    without: tuple[Placed, ...]
    shown: AreaMap
    outcomes: Mapping[int, Message]
    left_out: tuple[Placed, ...] = ()

    def told(self, one: Placed) -> Message | str:
        """Its name, and behind it that it is done in part only, isn't over, or that nobody has said."""
        how = _WITH_OUTCOME.get(self.outcomes.get(one.id, DELIVERED_NAMES[Delivered.YES]))
        return one.name if how is None else msg("%(name)s (%(how)s)", name=one.name, how=how)

    def outcome_of(self, one: Placed) -> Message | str:
        """In a column of its own. Whether an asset was delivered isn't asked."""
        return self.outcomes.get(one.id, NOT_RELEVANT)


def map_of_work(reader: Reader, of: InitiativeFacts, today: date) -> MapOfWork:
    """Numbers go by name, measures and assets together. Raises NotAllowed."""
    came_to = {one.item_id: outcome(one.delivered, one.dates, of.last_day, today) for one in measures(reader, of)}
    every = placed(reader, of, SHOWN)
    left_out = tuple(one for one in every if came_to.get(one.id) == DELIVERED_NAMES[Delivered.NO])
    found = [one for one in every if one not in left_out]
    numbered = tuple(enumerate((one for one in found if one.has_place), start=1))
    marks = tuple(
        Mark(
            number,
            float(one.longitude or 0),
            float(one.latitude or 0),
            one.kind is Kind.ASSET,
            came_to.get(one.id) not in _WITH_OUTCOME,
        )
        for number, one in numbered
    )
    shown = AreaMap(tuple(_areas(areas_on_map(reader, of))), marks)
    without = tuple(one for one in found if not one.has_place)
    return MapOfWork(numbered, without, shown, came_to, left_out)


def how_many_left_out(work: MapOfWork) -> Message:
    """That some measures are not shown, and why."""
    return msg_n(
        "%(count)s tiltak er ikke med, fordi det ikke ble gjennomført.",
        "%(count)s tiltak er ikke med, fordi de ikke ble gjennomført.",
        count=len(work.left_out),
    )


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
    heads = (msg("Nr."), msg("Navn"), msg("Type"), msg("Gjennomført"))
    rows = tuple((str(number), one.name, KIND_NAMES[one.kind], work.outcome_of(one)) for number, one in work.numbered)
    return Picture(svg, map_alt(work.shown), heads, rows)
