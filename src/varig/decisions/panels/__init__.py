"""What discussion and decision shows in lower places, and the steps of the way to the decision."""

from varig.decisions.panels import discussion, dissolving, endorsements, staying, steps

__all__ = ["discussion", "dissolving", "endorsements", "staying", "steps"]
