"""What is missing about measures and their goals, and about what was built, promised and is held."""

from varig.measures.checks import activities, assets, goals, measures, promises

__all__ = ["activities", "assets", "goals", "measures", "promises"]
