"""Set up and change an initiative, its goals, areas and money."""

from varig.initiatives.actions.areas import (
    AreaGiven,
    CodeGiven,
    TakenIn,
    remove_boundary,
    standing_area,
    take_in_areas,
)
from varig.initiatives.actions.editing import (
    demand_budget_input,
    edit_initiative,
    set_actual_end,
    set_budget_input,
    set_phases,
)
from varig.initiatives.actions.end_moved import moves_with_the_end
from varig.initiatives.actions.frames import Frame, save_frames, set_frames
from varig.initiatives.actions.goals import add_goal, ensure_goals
from varig.initiatives.actions.setting_up import begins_with, create_initiative, period_problem

__all__ = [
    "AreaGiven",
    "CodeGiven",
    "Frame",
    "TakenIn",
    "add_goal",
    "begins_with",
    "create_initiative",
    "demand_budget_input",
    "edit_initiative",
    "ensure_goals",
    "moves_with_the_end",
    "period_problem",
    "remove_boundary",
    "save_frames",
    "set_actual_end",
    "set_budget_input",
    "set_frames",
    "set_phases",
    "standing_area",
    "take_in_areas",
]
