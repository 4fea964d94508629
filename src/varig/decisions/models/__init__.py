"""What was discussed, answered, endorsed and decided."""

from varig.decisions.models.archive import ArchiveMark

__all__ = ["ArchiveMark"]
