"""Videreføringsstrategi: eight fixed sections (PRODUCT.md), each with what the guide asks for (veiviseren.no, fase 5).

Section 2 is given by `communication`, section 4 by `continuation`.
"""

from varig.strategy.report_sections import (
    associations,
    case_decision,
    case_economy,
    case_paper,
    direction,
    experience,
    follow_up,
    leaders,
    relations,
)

__all__ = [
    "associations",
    "case_decision",
    "case_economy",
    "case_paper",
    "direction",
    "experience",
    "follow_up",
    "leaders",
    "relations",
]
