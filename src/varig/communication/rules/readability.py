"""LIX, the reading index of C. H. Björnsson (Läsbarhet, 1968): words in a sentence, and how many of them are long."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from varig.foundation.kernel import Message, msg

LONG = 6
"""A long word has more letters than this."""

_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")
# A full stop ends a sentence when the next one begins with a capital, a figure or a quotation mark, or the line ends.
_STOP = re.compile(r"[.!?…:]+[»\"”')]*(?=\s+[«\"“'(–-]*[A-ZÆØÅÄÖÁČĐŠŽ0-9]|\s*$)|\n")
_SHORTENED = frozenset(
    {"bl.a", "ca", "dvs", "eks", "f.eks", "fl", "fr", "evt", "hr", "inkl", "jf", "kl", "m.m", "maks", "mfl", "min"}
    | {"mrd", "mv", "nr", "osv", "pga", "pst", "s.k", "sml", "st", "tlf", "mr", "mrs", "e.g", "i.e", "etc", "no"}
)


class Level(StrEnum):
    """How hard a text is to read, by the customary limits."""

    VERY_EASY = "very_easy"
    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"
    VERY_HARD = "very_hard"


LEVEL_NAMES: dict[Level, Message] = {
    Level.VERY_EASY: msg("Svært lett, som en barnebok"),
    Level.EASY: msg("Lett, som en roman eller et ukeblad"),
    Level.MEDIUM: msg("Middels, som en avis"),
    Level.HARD: msg("Vanskelig, som en offentlig rapport"),
    Level.VERY_HARD: msg("Svært vanskelig, som en forskrift"),
}
_UP_TO = ((30, Level.VERY_EASY), (40, Level.EASY), (50, Level.MEDIUM), (60, Level.HARD))


@dataclass(frozen=True)
class Readability:
    """What the index is counted from."""

    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> int:
        """Words in a sentence on average, and the long ones in per cent, added; rounded."""
        return round(self.words / self.sentences + 100 * self.long_words / self.words)

    @property
    def level(self) -> Level:
        return next((level for limit, level in _UP_TO if self.lix < limit), Level.VERY_HARD)


def words_of(text: str) -> list[str]:
    """The words; a number is one, a compound with a hyphen is one."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """The sentences, without blanks around. A heading or a line of a list is one by itself."""
    found, start = [], 0
    for stop in _STOP.finditer(text):
        before = text[start : stop.start()].split()
        shortened = stop.group().startswith(".") and before and before[-1].lower().lstrip('(«"') in _SHORTENED
        # «31. desember» has no capital after it; «kl. 18» and «nr. 4» are shortened words.
        if shortened and stop.group() != "\n":
            continue
        found.append(text[start : stop.end()].strip())
        start = stop.end()
    found.append(text[start:].strip())
    return [one for one in found if _WORD.search(one)]


def readability(text: str) -> Readability | None:
    """None where there is nothing to read."""
    words = words_of(text)
    if not words:
        return None
    return Readability(len(words), len(sentences_of(text)), sum(_letters(word) > LONG for word in words))


def _letters(word: str) -> int:
    return sum(letter.isalpha() for letter in word)
