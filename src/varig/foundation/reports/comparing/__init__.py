"""What differs between two documents: section by section, in words and in figures. Nothing here reads a database."""

from varig.foundation.reports.comparing.changes import (
    Change,
    ColumnChange,
    Comparison,
    LineChange,
    Piece,
    RowChange,
    SectionChange,
    TableChange,
)
from varig.foundation.reports.comparing.documents import compared

__all__ = [
    "Change",
    "ColumnChange",
    "Comparison",
    "LineChange",
    "Piece",
    "RowChange",
    "SectionChange",
    "TableChange",
    "compared",
]
