"""Pictures of what happens after the end as SVG, and the tables behind them, from the same dataclasses."""

from varig.continuation.pictures.bars import (
    Answer,
    Answers,
    Cover,
    answer_bar,
    answer_rows,
    answers_alt,
    cover_alt,
    cover_bar,
)
from varig.continuation.pictures.cliff import Cliff, YearAfter, YearBefore, cliff_alt, cliff_heads, cliff_rows
from varig.continuation.pictures.cliff_drawing import money_cliff

__all__ = [
    "Answer",
    "Answers",
    "Cliff",
    "Cover",
    "YearAfter",
    "YearBefore",
    "answer_bar",
    "answer_rows",
    "answers_alt",
    "cliff_alt",
    "cliff_heads",
    "cliff_rows",
    "cover_alt",
    "cover_bar",
    "money_cliff",
]
