"""The folders where fonts may lie; the first that has them wins. None of them is a copy in the repository.

Paper wants static ttf files (npm: @expo-google-fonts/inter, @expo-google-fonts/source-serif-4, and for what is written
in other scripts @expo-google-fonts/noto-*, see `other_scripts`); the page that is one file wants woff2 (npm:
@fontsource-variable/inter, @fontsource-variable/source-serif-4).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

PACKAGE = Path(__file__).resolve().parent
FOUNDATION = PACKAGE.parents[1]
REPOSITORY = PACKAGE.parents[4]

# These are all that the documents use; the other weights would only cost reading time.
_FACES = ("400Regular", "600SemiBold", "400Regular_Italic", "600SemiBold_Italic")
_PAPER_FAMILIES = {"inter": "Inter", "source-serif-4": "SourceSerif4"}
PAPER_FILES = {
    family: tuple(f"{face}/{name}_{face}.ttf" for face in _FACES) for family, name in _PAPER_FAMILIES.items()
}


def _roots() -> list[Path]:
    chosen = [Path(folder) for folder in getattr(settings, "DOCUMENT_FONT_FOLDERS", [])]
    return [*chosen, PACKAGE / "build", REPOSITORY / "node_modules"]


@cache
def paper_files() -> tuple[Path, ...]:
    """The ttf files for PDF and pictures, the sans first; none if the fonts aren't installed."""
    found = (first_place(family, name) for family, names in PAPER_FILES.items() for name in names)
    return tuple(place for place in found if place is not None)


def first_place(package: str, name: str) -> Path | None:
    """Where a ttf file lies: as npm lays it out, or flat as a build folder has it; None if it isn't installed."""
    places = (
        place for root in _roots() for place in (root / "@expo-google-fonts" / package / name, root / Path(name).name)
    )
    return next((place for place in places if place.is_file()), None)


def paper_folders() -> tuple[Path, ...]:
    """The folders of `paper_files`, for typst and vl-convert."""
    return tuple(dict.fromkeys(file.parent for file in paper_files()))


@cache
def web_font(family: str) -> Path | None:
    """The latin woff2 of `inter` or `source-serif-4`, upright with all weights; None if it isn't installed."""
    name = f"{family}-latin-wght-normal*.woff2"
    folders = [FOUNDATION / "ui" / "static" / "build"]
    folders += [root / "@fontsource-variable" / family / "files" for root in _roots()]
    for folder in folders:
        for file in sorted(folder.rglob(name)):
            return file
    return None
