"""Replaces what the packaged fonts can't show, since one such character stops a whole PDF/UA file."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from varig.foundation.documents.fonts.cmap import characters
from varig.foundation.documents.fonts.folders import paper_files

# What typst's own Libertinus Serif surely has, for a machine without the packaged fonts.
_PLAIN = frozenset({*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "–—‘’‚“”„•…‰€−→")})
_SPACES = {"\u202f": "\u00a0", "\u2009": "\u00a0", "\u2007": "\u00a0"}
BOX = "□"


@dataclass(frozen=True)
class Replaced:
    """A character that became a box, its Unicode name, and how often it stood there."""

    character: str
    name: str
    times: int


class Legible:
    """Makes texts legible one after another, and remembers what was replaced."""

    def __init__(self, coverage: frozenset[int] | None = None) -> None:
        self._coverage = packaged_coverage() if coverage is None else coverage
        self._box = BOX if ord(BOX) in self._coverage else "?"
        self._lost: Counter[str] = Counter()
        self._legible: set[str] = set()

    def text(self, text: str) -> str:
        """The text with a box for each character that can't be shown; what is invisible anyway is left out."""
        composed = unicodedata.normalize("NFC", text)
        # Nearly all texts are legible as they are.
        unknown = set(composed) - self._legible
        if not unknown:
            return composed
        fine = {character for character in unknown if self._shows(character)}
        self._legible |= fine
        if fine == unknown:
            return composed
        return "".join(self._character(character) for character in composed)

    def everywhere(self, data: object) -> object:
        """All strings inside lists and dicts; keys are ours and left alone."""
        match data:
            case str():
                return self.text(data)
            case list():
                return [self.everywhere(item) for item in data]
            case dict():
                return {key: self.everywhere(value) for key, value in data.items()}
            case _:
                return data

    def replaced(self) -> tuple[Replaced, ...]:
        """What became a box, the most frequent first."""
        return tuple(
            Replaced(character, unicodedata.name(character, f"U+{ord(character):04X}"), times)
            for character, times in self._lost.most_common()
        )

    def _shows(self, character: str) -> bool:
        return character in "\n\t" or (ord(character) in self._coverage and _is_allowed(character))

    def _character(self, character: str) -> str:
        if character in self._legible:
            return character
        if character in _SPACES:
            return _SPACES[character]
        if _is_invisible(character):
            return ""
        self._lost[character] += 1
        return self._box


def _is_allowed(character: str) -> bool:
    """PDF/A-2a takes no control characters, no byte order mark and nothing of private use, glyph or not."""
    return unicodedata.category(character) not in {"Cc", "Co", "Cn", "Cs"} and character != "\ufeff"


def _is_invisible(character: str) -> bool:
    """Control and format characters, joiners, and the marks that only choose how the one before is drawn."""
    return unicodedata.category(character) in {"Cc", "Cf", "Mn", "Me"} or 0x1F3FB <= ord(character) <= 0x1F3FF


@cache
def packaged_coverage() -> frozenset[int]:
    """What the packaged fonts show between them; typst takes the next font where one lacks a character."""
    files = paper_files()
    if not files:
        return _PLAIN
    return frozenset().union(*(characters(file) for file in files))
