"""The folders where fonts may lie; the first that has them wins. None of them is a copy in the repository.

Paper wants static ttf files (npm: @expo-google-fonts/inter, @expo-google-fonts/source-serif-4); the page that is one
file wants woff2 (npm: @fontsource-variable/inter, @fontsource-variable/source-serif-4).
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
    found = []
    for family, names in PAPER_FILES.items():
        for name in names:
            places = (place for root in _roots() for place in _places(root, family, name))
            found += [place for place in places if place.is_file()][:1]
    return tuple(found)


def _places(root: Path, family: str, name: str) -> tuple[Path, Path]:
    """As npm lays it out, or flat as a build folder has it."""
    return root / "@expo-google-fonts" / family / name, root / Path(name).name


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
