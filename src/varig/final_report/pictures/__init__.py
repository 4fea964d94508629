"""Pictures of the final report as SVG, and the tables behind them, from the same dataclasses."""

from varig.final_report.pictures.area_map import AreaMap, Mark, area_map, map_alt
from varig.final_report.pictures.counted import Bar, Counted, counted_heads, counted_picture, counted_rows

__all__ = [
    "AreaMap",
    "Bar",
    "Counted",
    "Mark",
    "area_map",
    "counted_heads",
    "counted_picture",
    "counted_rows",
    "map_alt",
]
