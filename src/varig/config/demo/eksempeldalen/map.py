"""Where things are. The valley lies on open sea, 15 km off the coast, so that nobody takes it for a real place."""

from __future__ import annotations

from decimal import Decimal

SPOTS: dict[str, tuple[str, str]] = {
    "house": ("58.800200", "9.899000"),
    "square": ("58.800700", "9.900300"),
    "library": ("58.800400", "9.901100"),
    "club": ("58.799100", "9.896300"),
    "school": ("58.802800", "9.903400"),
    "hall": ("58.802500", "9.904600"),
    "myra_park": ("58.798100", "9.904200"),
    "myra_bench": ("58.797700", "9.902800"),
    "myra_play": ("58.796600", "9.901500"),
    "kindergarten": ("58.797000", "9.905600"),
    "lia_garden": ("58.804300", "9.894600"),
    "lia_room": ("58.803700", "9.893500"),
    "lia_yard": ("58.803300", "9.894900"),
    "lia_gate": ("58.802300", "9.892700"),
    "path": ("58.803400", "9.898500"),
    "underpass": ("58.801500", "9.898200"),
    "crossing": ("58.800900", "9.899100"),
    "brook": ("58.798500", "9.893900"),
    "trail": ("58.797500", "9.890900"),
    "sports": ("58.801700", "9.907600"),
}


def at(spot: str) -> dict[str, Decimal]:
    """The place of a row on the map."""
    latitude, longitude = SPOTS[spot]
    return {"latitude": Decimal(latitude), "longitude": Decimal(longitude)}
