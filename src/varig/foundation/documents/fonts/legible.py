"""Replaces what no packaged font can show, since one such character stops a whole PDF/UA file.

A font is chosen for a letter together with its marks, so these count as shown only where one font has them all.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from varig.foundation.documents.fonts.cmap import characters
from varig.foundation.documents.fonts.folders import paper_files
from varig.foundation.documents.fonts.other_scripts import Face, other_scripts

# What typst's own Libertinus Serif surely has, for a machine without the packaged fonts.
_PLAIN = frozenset({*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "–—‘’‚“”„•…‰€−→")})
_SPACES = {"\u202f": "\u00a0", "\u2009": "\u00a0", "\u2007": "\u00a0"}
_JOINER = "\u200d"
_BREAKS = "\n\t"
BOX = "□"


@dataclass(frozen=True)
class Replaced:
    """A character that became a box, its Unicode name, how often it stood there, and in which sections, if known."""

    character: str
    name: str
    times: int
    sections: tuple[str, ...] = ()


class Legible:
    """Makes texts legible one after another, and remembers what was replaced and which other fonts they need."""

    def __init__(self, coverage: frozenset[int] | None = None) -> None:
        self._own = _packaged() if coverage is None else (coverage,)
        self._others = other_scripts() if coverage is None else ()
        self._box = BOX if any(ord(BOX) in shown for shown in self._own) else "?"
        self._lost: Counter[str] = Counter()
        self._legible: set[str] = set()
        self._used: set[Face] = set()

    def text(self, text: str) -> str:
        """The text with a box for each character that can't be shown; what is invisible anyway is left out."""
        composed = unicodedata.normalize("NFC", text)
        # Nearly all texts are legible as they are.
        unknown = set(composed) - self._legible
        if not unknown:
            return composed
        fine = {one for one in unknown if one in _BREAKS or self._is_always_fine(one)}
        self._legible |= fine
        if fine == unknown:
            return composed
        return "".join(self._letter(letter) for letter in _letters(composed))

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

    def faces(self) -> tuple[Face, ...]:
        """The fonts that the texts need besides those of every document."""
        return tuple(face for face in self._others if face in self._used)

    def _is_always_fine(self, character: str) -> bool:
        """What the first font has, whatever stands before it."""
        return ord(character) in self._own[0] and _is_allowed(character) and not _is_mark(character)

    def _letter(self, letter: str) -> str:
        """A letter with its marks as one font has them. Marks its font lacks, or without a letter, are left out."""
        base = letter[0]
        if letter in self._legible or base in _BREAKS:
            return letter
        is_shown = not _is_mark(base) and self._shows(base)
        if is_shown and self._shows(letter):
            return letter
        kept = base if is_shown else self._instead(base)
        for at, mark in enumerate(letter[1:], start=1):
            if not _is_mark(mark):
                # What was joined to the letter stands alone.
                return kept + self._letter(letter[at:])
            kept += mark if is_shown and self._shows(kept + mark) else self._instead(mark)
        return kept

    def _shows(self, letter: str) -> bool:
        """Whether one font has all of it."""
        if not all(map(_is_allowed, letter)):
            return False
        codes = set(map(ord, letter))
        if any(codes <= shown for shown in self._own):
            return True
        face = next((one for one in self._others if codes <= one.shows), None)
        if face is not None:
            self._used.add(face)
        return face is not None

    def _instead(self, character: str) -> str:
        if character in _SPACES:
            return _SPACES[character]
        if _is_invisible(character):
            return ""
        self._lost[character] += 1
        return self._box


def _letters(text: str) -> Iterator[str]:
    """The text in letters with the marks that belong to them; what is joined by a joiner is one."""
    letter = ""
    for character in text:
        if letter and letter not in _BREAKS and (_is_mark(character) or letter[-1] == _JOINER):
            letter += character
        else:
            if letter:
                yield letter
            letter = character
    if letter:
        yield letter


def _is_mark(character: str) -> bool:
    return character in "\u200c\u200d" or unicodedata.category(character) in {"Mn", "Mc", "Me"} or _is_tint(character)


def _is_tint(character: str) -> bool:
    """What gives the emoji before it the colour of a skin."""
    return 0x1F3FB <= ord(character) <= 0x1F3FF


def _is_allowed(character: str) -> bool:
    """PDF/A-2a takes no control characters, no byte order mark and nothing of private use, glyph or not."""
    return unicodedata.category(character) not in {"Cc", "Co", "Cn", "Cs"} and character != "\ufeff"


def _is_invisible(character: str) -> bool:
    """Control and format characters, joiners, and the marks that only choose how the one before is drawn."""
    return unicodedata.category(character) in {"Cc", "Cf", "Mn", "Me"} or _is_tint(character)


@cache
def _packaged() -> tuple[frozenset[int], ...]:
    """What each family of every document shows, the sans first."""
    files = paper_files()
    if not files:
        return (_PLAIN,)
    families = dict.fromkeys(file.name.partition("_")[0] for file in files)
    return tuple(
        frozenset.intersection(*(characters(file) for file in files if file.name.startswith(f"{family}_")))
        for family in families
    )
