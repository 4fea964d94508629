"""Pictures of what happens after the end as SVG, and the tables behind them, from the same dataclasses."""

from varig.continuation.pictures.cliff import Cliff, YearAfter, YearBefore, cliff_alt, cliff_heads, cliff_rows
from varig.continuation.pictures.cliff_drawing import money_cliff
from varig.continuation.pictures.falling import (
    FallenThing,
    Falling,
    HeldThing,
    Holder,
    falling_alt,
)
from varig.continuation.pictures.falling_drawing import falling_picture
from varig.continuation.pictures.readiness import (
    readiness_alt,
    readiness_heads,
    readiness_picture,
    readiness_rows,
)

__all__ = [
    "Cliff",
    "FallenThing",
    "Falling",
    "HeldThing",
    "Holder",
    "YearAfter",
    "YearBefore",
    "cliff_alt",
    "cliff_heads",
    "cliff_rows",
    "falling_alt",
    "falling_picture",
    "money_cliff",
    "readiness_alt",
    "readiness_heads",
    "readiness_picture",
    "readiness_rows",
]
