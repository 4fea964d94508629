"""Sluttrapport. Its backbone are the four questions that Groruddalssatsingen's final reports answered (DOMAIN 3.1).

What other packages know of an initiative, they give to the report themselves, by its key.
"""

from varig.final_report.report_sections import (
    ahead,
    annexes,
    cooperation,
    found,
    goals,
    grounds,
    learned,
    mapped,
    participation,
    short,
    summary,
    unknown,
)

__all__ = [
    "ahead",
    "annexes",
    "cooperation",
    "found",
    "goals",
    "grounds",
    "learned",
    "mapped",
    "participation",
    "short",
    "summary",
    "unknown",
]
