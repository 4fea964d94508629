"""A look at the language of a text: the reading index and the hints, for whoever writes it."""

from __future__ import annotations

from dataclasses import dataclass

from varig.communication.rules.office_words import OFFICE_WORDS
from varig.communication.rules.plain_language import Hint, hints
from varig.communication.rules.readability import LEVEL_NAMES, Readability, readability
from varig.foundation.kernel import Message


@dataclass(frozen=True)
class Look:
    """What was found. `knows_language`: whether there are hints for it at all."""

    counted: Readability
    hints: tuple[Hint, ...]
    knows_language: bool

    @property
    def level(self) -> Message:
        """In words."""
        return LEVEL_NAMES[self.counted.level]


def looked_at(text: str, language: str) -> Look | None:
    """None where there is no text."""
    counted = readability(text)
    if counted is None:
        return None
    return Look(counted, tuple(hints(text, language)), language in OFFICE_WORDS)
