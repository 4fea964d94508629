"""The registers of an initiative's own frame: its areas, its money year by year, its goals."""

from varig.initiatives.register.areas import AREAS
from varig.initiatives.register.frames import FRAMES
from varig.initiatives.register.goals import GOALS

__all__ = ["AREAS", "FRAMES", "GOALS"]
