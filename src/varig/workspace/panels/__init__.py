"""What the workspace shows around and within pages: the frame, an item's facts, rows that belong to it, its files."""

from varig.workspace.panels import attached, facts, shell, tied, told

__all__ = ["attached", "facts", "shell", "tied", "told"]
