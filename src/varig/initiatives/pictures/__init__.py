"""Pictures of an initiative as SVG, and the tables behind them, from the same dataclasses."""

from varig.initiatives.pictures.phases import (
    FollowUp,
    PhaseBar,
    Timeline,
    phase_timeline,
    timeline_alt,
    timeline_heads,
    timeline_rows,
)

__all__ = [
    "FollowUp",
    "PhaseBar",
    "Timeline",
    "phase_timeline",
    "timeline_alt",
    "timeline_heads",
    "timeline_rows",
]
