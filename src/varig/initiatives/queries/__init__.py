"""What is known of initiatives, for those who may read them."""

from varig.initiatives.queries.areas import AreaFacts, area, areas, areas_on_map
from varig.initiatives.queries.facts import InitiativeFacts, MunicipalityFacts
from varig.initiatives.queries.frames import FrameFacts, frames, last_change_of_frames
from varig.initiatives.queries.goals import GoalFacts, goal, goals
from varig.initiatives.queries.initiatives import (
    AboutFacts,
    LastChange,
    about,
    history,
    initiative,
    initiative_by_id,
    initiatives,
    last_change,
    municipality,
    scopes_of_municipality,
)
from varig.initiatives.queries.phases import PhaseFacts, phase_picture, phases, timeline

__all__ = [
    "AboutFacts",
    "AreaFacts",
    "FrameFacts",
    "GoalFacts",
    "InitiativeFacts",
    "LastChange",
    "MunicipalityFacts",
    "PhaseFacts",
    "about",
    "area",
    "areas",
    "areas_on_map",
    "frames",
    "goal",
    "goals",
    "history",
    "initiative",
    "initiative_by_id",
    "initiatives",
    "last_change",
    "last_change_of_frames",
    "municipality",
    "phase_picture",
    "phases",
    "scopes_of_municipality",
    "timeline",
]
