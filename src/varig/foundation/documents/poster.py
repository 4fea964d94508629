"""One sheet of A3 to print and hang up: a picture and lists beside it, as tagged PDF like every other document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from varig.foundation.documents.blocks import Language, Words
from varig.foundation.documents.fonts import Legible
from varig.foundation.documents.long_words import breakable_everywhere
from varig.foundation.documents.pdf import MEDIA_TYPE, REGIONS, typeset
from varig.foundation.documents.rendered import Rendered
from varig.foundation.documents.words import labels
from varig.foundation.ui.text import date_long, say

_TEMPLATE = Path(__file__).parent / "typst" / "poster.typ"


@dataclass(frozen=True)
class PosterList:
    """A list beside the picture. `numbered` from 1, as the picture's marks are; `empty` where there is nothing.

    A number stands on a disc as in the picture, those in `squares` on a square.
    """

    title: Words
    entries: Sequence[Words]
    numbered: bool = False
    empty: Words = ""
    squares: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Poster:
    """The sheet. Without a picture `empty` is said in its place."""

    title: Words
    lead: Words
    initiative: str
    municipality: str
    date: date
    svg: str
    alt: Words
    lists: tuple[PosterList, ...]
    empty: Words
    language: Language = "nb"
    sample: bool = False

    def __post_init__(self) -> None:
        if self.svg and not self.alt:
            raise ValueError(f"the picture of {self.title!r} has no sentence for those who can't see it")


def render(poster: Poster) -> Rendered:
    """The PDF, said in the active language. Lists that are too long for one sheet go on overleaf."""
    legible = Legible()
    with TemporaryDirectory(prefix="varig-poster-") as name:
        folder = Path(name)
        said: Any = legible.everywhere(_said(poster))
        faces = legible.faces()
        # What the file says of itself holds no places to break.
        itself = {name: said[name] for name in ("title", "meta")}
        shown = {**breakable_everywhere(said), "itself": itself, "other-fonts": [face.family for face in faces]}
        (folder / "data.json").write_text(json.dumps(shown, ensure_ascii=False))
        (folder / _TEMPLATE.name).write_bytes(_TEMPLATE.read_bytes())
        content = typeset(folder, _TEMPLATE.name, poster.date, faces)
    return Rendered(content, MEDIA_TYPE, legible.replaced())


def _said(poster: Poster) -> dict[str, object]:
    return {
        "title": say(poster.title),
        "lead": say(poster.lead),
        "municipality": poster.municipality,
        "meta": " · ".join((poster.municipality, poster.initiative, date_long(poster.date))),
        "language": poster.language,
        "region": REGIONS[poster.language],
        "date": poster.date.isoformat(),
        "sample": poster.sample,
        "sample_word": labels()["sample"],
        "svg": poster.svg,
        "alt": say(poster.alt),
        "empty": say(poster.empty),
        "lists": [
            {
                "title": say(one.title),
                "entries": [say(entry) for entry in one.entries],
                "numbered": one.numbered,
                "squares": sorted(one.squares),
                "empty": say(one.empty),
            }
            for one in poster.lists
        ],
    }
