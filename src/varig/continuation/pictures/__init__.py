"""Pictures of what happens after the end as SVG, and the tables behind them, from the same dataclasses."""

from varig.continuation.pictures.cliff import Cliff, YearAfter, YearBefore, cliff_alt, cliff_heads, cliff_rows
from varig.continuation.pictures.cliff_drawing import money_cliff

__all__ = [
    "Cliff",
    "YearAfter",
    "YearBefore",
    "cliff_alt",
    "cliff_heads",
    "cliff_rows",
    "money_cliff",
]
