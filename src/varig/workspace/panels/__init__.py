"""What the workspace shows around and within pages: the frame, an item's facts, the rows that belong to it."""

from varig.workspace.panels import facts, shell

__all__ = ["facts", "shell"]
