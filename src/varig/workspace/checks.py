"""The read model `standing` is rebuilt with the gaps: importing it registers its projector."""

from __future__ import annotations

from varig.workspace.actions import standing

__all__ = ["standing"]
