"""Fonts for what residents write in their own languages, where Inter and Source Serif have no letters.

They are many and some are large, so each is read only when a text has a character that needs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from varig.foundation.documents.fonts.cmap import characters
from varig.foundation.documents.fonts.folders import first_place, paper_files

_WEIGHTS = ("400Regular", "600SemiBold")
# By npm package; asked in this order. Noto Emoji, in one colour, has numbers and letters too, so it stands last.
_FAMILIES = {
    "noto-sans-arabic": "Noto Sans Arabic",  # Arabic, Persian, Dari, Pashto, Urdu, Sorani
    "noto-sans-ethiopic": "Noto Sans Ethiopic",  # Tigrinya, Amharic
    "noto-sans-tamil": "Noto Sans Tamil",
    "noto-sans-thai": "Noto Sans Thai",
    "noto-sans-devanagari": "Noto Sans Devanagari",  # Hindi, Nepali
    "noto-sans-gurmukhi": "Noto Sans Gurmukhi",  # Punjabi
    "noto-sans-bengali": "Noto Sans Bengali",
    "noto-sans-sinhala": "Noto Sans Sinhala",
    "noto-sans-myanmar": "Noto Sans Myanmar",  # Burmese, Karen
    "noto-sans-khmer": "Noto Sans Khmer",
    "noto-sans-lao": "Noto Sans Lao",
    "noto-sans-hebrew": "Noto Sans Hebrew",
    "noto-sans-georgian": "Noto Sans Georgian",
    "noto-sans-armenian": "Noto Sans Armenian",
    "noto-sans-symbols-2": "Noto Sans Symbols 2",
    "noto-emoji": "Noto Emoji",
}
OTHER_PACKAGES = tuple(_FAMILIES)


@dataclass(frozen=True)
class Face:
    """A family by the name typst knows it by, and its files, the regular one first."""

    family: str
    files: tuple[Path, ...]

    @property
    def shows(self) -> frozenset[int]:
        """The code points that the regular one has a glyph for; the others have the same."""
        return characters(self.files[0])

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where its files lie."""
        return tuple(dict.fromkeys(file.parent for file in self.files))


@cache
def other_scripts() -> tuple[Face, ...]:
    """Those that are installed, in the order in which they are asked."""
    found = []
    for package, family in _FAMILIES.items():
        stem = family.replace(" ", "")
        places = (first_place(package, f"{weight}/{stem}_{weight}.ttf") for weight in _WEIGHTS)
        files = tuple(place for place in places if place is not None)
        if files:
            found.append(Face(family, files))
    return tuple(found)


def needed_for(texts: Iterable[str]) -> tuple[Face, ...]:
    """The faces that have what the two families of every document lack in these texts."""
    unknown = {ord(character) for text in texts for character in text} - _always_shown()
    return tuple(face for face in other_scripts() if face.shows & unknown) if unknown else ()


@cache
def _always_shown() -> frozenset[int]:
    return frozenset().union(range(0x20), *(characters(file) for file in paper_files()))
