"""The document as tagged PDF: PDF/A-2a and PDF/UA-1 in one file, set by typst from JSON.

typst reads from a folder that holds nothing but the template, the document as JSON, and its photos as files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from varig.foundation.documents import leading
from varig.foundation.documents.blocks import Document
from varig.foundation.documents.brief import pictures_alone
from varig.foundation.documents.direction import mark_from_right
from varig.foundation.documents.drawn import coloured
from varig.foundation.documents.fonts import Face, Legible, Replaced, paper_folders
from varig.foundation.documents.links import for_paper
from varig.foundation.documents.long_words import breakable_everywhere
from varig.foundation.documents.lost_letters import placed
from varig.foundation.documents.lying import arrange, lines_of
from varig.foundation.documents.press import Press
from varig.foundation.documents.progress import Progress, silent
from varig.foundation.documents.rendered import Rendered
from varig.foundation.documents.spoken import Spoken, spoken
from varig.foundation.documents.table_feet import feet, told
from varig.foundation.documents.table_width import LINE_MM, LYING_LINE_MM, is_wide, letters_in, lines, shared_width
from varig.foundation.documents.tones import Tone
from varig.foundation.kernel import msg

_TEMPLATE = Path(__file__).parent / "typst" / "document.typ"
_STANDARDS = ("a-2a", "ua-1")
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
REGIONS = {"nb": "no", "nn": "no", "en": "gb"}
_LONG_HEAD = 8
# Lines, as guessed. So few are never parted from each other anyway, and to be told so costs typst half its time; more
# than a page holds can't be kept together.
_MAY_SPLIT, _MUST_SPLIT = 2, 40
# Lines in a table that stands on one page, and in a list of facts. A longer one that moved whole to the next page would
# leave too much of this one empty.
_KEPT_TOGETHER = 8
_FACTS_TOGETHER = 10
# The last rows of a longer one stay together, as long as they take no more lines than this.
_END_ROWS, _END_LINES = 3, 24
_LETTERS_BESIDE_A_TERM = 68
_LIST_TOGETHER = 6
# So many lines of contents have room below the title.
_CONTENTS_LINES = 29
_INSIDE = 2

# How many there are, as typst writes it.
_PAGES = re.compile(rb"<</Type/Pages/Count (\d+)/Kids")

MEDIA_TYPE = "application/pdf"


@dataclass(frozen=True)
class LaidOut:
    """A document as typst takes it: what is said as JSON, the photos by the names that it calls them, and the fonts it
    needs besides those of every document. `feet`: of each table's foot, whether it is one (see `table_feet`).
    """

    data: str
    photos: Mapping[str, bytes]
    day: date
    replaced: tuple[Replaced, ...]
    faces: tuple[Face, ...] = ()
    feet: tuple[bool, ...] = ()


def render(document: Document, *, base: str = "", progress: Progress = silent, press: Press | None = None) -> Rendered:
    """The PDF. Characters no packaged font has are boxes in it, and named in the answer.

    `base` is the program's address, which notes lead to. Whoever has many documents keeps one `press` for them.
    """
    progress(msg("Setter teksten"), 0, 2)
    ready = laid_out(spoken(document, base=base))
    progress(msg("Lager PDF"), 1, 2)
    return set_in_type(ready, press)


def laid_out(said: Spoken) -> LaidOut:
    """All that is done before typst begins; what was said stays as it is."""
    legible = Legible()
    copy: Any = legible.everywhere(pictures_alone(said))
    photos = _photos(copy)
    if legible.faces():
        mark_from_right(copy["sections"])
    prepared = _prepared(copy)
    # What the file says of itself holds no places to break.
    itself = {name: prepared[name] for name in ("title", "municipality", "meta")}
    faces = legible.faces()
    also = {"itself": itself, "other-fonts": [face.family for face in faces]}
    data = json.dumps({**breakable_everywhere(prepared), **also}, ensure_ascii=False)
    day = date.fromisoformat(said["date"])
    return LaidOut(data, photos, day, placed(legible.replaced(), said), faces, tuple(feet(prepared)))


def set_in_type(ready: LaidOut, press: Press | None = None) -> Rendered:
    """The PDF of it. Uses nothing but its own folder and typst's process, so it may stand in a thread of its own.

    Whoever has many documents keeps one press for them.
    """
    with TemporaryDirectory(prefix="varig-pdf-") as name:
        folder = Path(name)
        for file, content in ready.photos.items():
            (folder / file).write_bytes(content)
        (folder / "data.json").write_text(ready.data)
        (folder / _TEMPLATE.name).write_bytes(_TEMPLATE.read_bytes())
        content = typeset(folder, _TEMPLATE.name, ready.day, ready.faces, press)
    return Rendered(told(content, ready.feet), MEDIA_TYPE, ready.replaced, _pages_in(content))


def _pages_in(content: bytes) -> int | None:
    found = _PAGES.search(content)
    return int(found[1]) if found else None


def _photos(said: Spoken) -> dict[str, bytes]:
    """As files, by names of ours; the document then says which file instead of holding it."""
    photos: dict[str, bytes] = {}
    for section in said["sections"]:
        for block in section["blocks"]:
            if block["block"] == "photo":
                block["file"] = f"{len(photos) + 1}.{_ENDINGS[block['media_type']]}"
                photos[block["file"]] = block.pop("content")
    return photos


def typeset(folder: Path, template: str, day: date, faces: Sequence[Face] = (), press: Press | None = None) -> bytes:
    """What the template in the folder makes of the data beside it. Raises TypesettingError."""
    others = (place for face in faces for place in face.folders)
    work = {
        "template": str(folder / template),
        "root": str(folder),
        "fonts": [str(place) for place in (*paper_folders(), *others)],
        "standards": _STANDARDS,
        "timestamp": datetime.combine(day, time(12), UTC).isoformat(),
    }
    if press is not None:
        return press.print(work)
    with Press() as own:
        return own.print(work)


def _prepared(said: Spoken) -> Spoken:
    """What paper needs besides: icons as files, the pictures' widths, columns that are as narrow as what they hold."""
    for_paper(said)
    said["icons"] = {str(tone): coloured(tone) for tone in Tone}
    said["contents-depth"] = _contents_depth(said)
    said["region"] = REGIONS[said["language"]]
    arrange(said["sections"], is_wide)
    leading.mark(said["sections"])
    for section in said["sections"]:
        for block in section["blocks"]:
            _prepare(block)
            for above in block.get("above", ()):
                _prepare(above)
        _keep_with_what_follows(section)
    return said


def _keep_with_what_follows(section: Spoken) -> None:
    """A box, and what a section's numbers are from, never begin a page alone: what is short before them comes along."""
    blocks = section["blocks"]
    for block, next_ in pairwise([*blocks, {"block": "notes" if section["notes"] else ""}]):
        block["leads-on"] = block.get("leads-on", False) or next_["block"] in {"notice", "notes"}


def _contents_depth(said: Spoken) -> int:
    """The contents stand on the first page: where the headings inside sections have no room there, without those."""
    inside = sum(
        block["block"] == "heading" and block["level"] == _INSIDE
        for section in said["sections"]
        for block in section["blocks"]
    )
    return 1 if len(said["sections"]) + inside > _CONTENTS_LINES else 2


def _prepare(block: Spoken) -> None:
    match block["block"]:
        case "table":
            widths = shared_width(block, LYING_LINE_MM if block["wide"] else LINE_MM)
            heights = [lines(row, widths) for row in block["rows"]]
            block["short"] = sum(heights) <= _KEPT_TOGETHER
            block["whole"] = [_MAY_SPLIT < height < _MUST_SPLIT for height in heights]
            block["end-rows"] = 0 if block["foot"] else _end_rows(heights)
            for column, width in zip(block["columns"], widths, strict=True):
                column["mm"] = width
                column["long-head"] = any(len(word) > _LONG_HEAD for word in column["head"].split())
            most = [
                letters_in(width, bold=column["name"]) for column, width in zip(block["columns"], widths, strict=True)
            ]
            block["breaks"] = [_breaks(row, most) for row in block["rows"]]
            block["foot-breaks"] = [_breaks(row, most) for row in block["foot"]]
        case "figure":
            if block["table"]:
                _prepare(block["table"])
        case "definitions":
            room = _LETTERS_BESIDE_A_TERM
            block["whole"] = sum(lines_of(entry["text"], room) for entry in block["entries"]) <= _FACTS_TOGETHER
        case "list":
            block["whole"] = sum(lines_of(item["text"]) for item in block["items"]) <= (_LIST_TOGETHER) and not any(
                item["inner"] for item in block["items"]
            )


def _end_rows(heights: list[int]) -> int:
    """How many rows at a table's end stay together. None where it has sums: rows are no part of a foot that sums."""
    is_long = len(heights) > _END_ROWS
    return _END_ROWS if is_long and sum(heights[-_END_ROWS:]) <= _END_LINES else 0


def _breaks(row: list[list[Spoken]], most: list[int]) -> list[bool]:
    """Of each cell whether it may break words. Where it need not it doesn't: compounds are often broken wrongly."""
    return [
        any(len(word) > letters for said in cell for word in said.get("text", "").split())
        for cell, letters in zip(row, most, strict=True)
    ]
