"""What discussion and decision shows in lower places, and the steps of the way to the decision."""

from varig.decisions.panels import dissolving, endorsements, steps

__all__ = ["dissolving", "endorsements", "steps"]
