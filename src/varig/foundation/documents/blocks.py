"""What a document is made of. Texts are strings or messages; the renderers say them in the document's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal, TypeAlias

from varig.foundation.documents.tones import Tone
from varig.foundation.kernel import Gap, Kroner, Message, PartialDate, Severity, msg

Words: TypeAlias = str | Message
Language: TypeAlias = Literal["nb", "nn", "en"]

PAPER_WIDTH = 640
"""What a picture in a document should be drawn for, in px: the line of an A4 page at 1:1."""
_SVG_WIDTH = re.compile(r'<svg[^>]*?\swidth="([\d.]+)')
_SVG_HEIGHT = re.compile(r'<svg[^>]*?\sheight="([\d.]+)')
_SVG_BOX = re.compile(r'<svg[^>]*?\sviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)')

PICTURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
"""The pictures that page, PDF and Word all show, and how their bytes begin."""

NOTHING_REGISTERED = msg("Ingen er registrert.")
NO_GAPS = msg("Ingen mangler.")


@dataclass(frozen=True)
class Run:
    """A stretch of text inside a paragraph or a cell. `link` is a whole address, or `#key` of a section or heading.

    A link that leads nowhere, or is no web or e-mail address, is written as plain text.
    """

    text: Words
    bold: bool = False
    link: str | None = None
    italic: bool = False


@dataclass(frozen=True)
class Chip:
    """A state as icon and word. What is only proposed gets a dotted line and the word «forslag»."""

    label: Words
    tone: Tone = Tone.NEUTRAL
    proposed: bool = False


# None is what nobody knows; it is written «Ukjent». For what does not apply, write NOT_RELEVANT.
Bare: TypeAlias = str | Message | int | Decimal | Kroner | date | PartialDate | None


@dataclass(frozen=True)
class Noted:
    """A value whose source is said: a link in the web version; on paper a link, a raised letter and a note too.

    An address that begins with "/" leads into the program. In a file it leads there where the program's own address is
    given to the renderer; without one the note says the source in words alone.
    """

    value: Bare
    source: Words
    address: str = ""

    def __post_init__(self) -> None:
        if not self.source:
            raise ValueError(f"the value {self.value!r} is noted without a source")


@dataclass(frozen=True)
class Source:
    """Where something was read. On paper its address is printed in full, one into the program as `Noted` has it."""

    text: Words
    address: str = ""

    def of(self, value: Bare) -> Noted:
        """The value as read here."""
        return Noted(value, self.text, self.address)


@dataclass(frozen=True)
class Told:
    """A sentence whose numbers are noted: the source of each, by the name of its hole in the message."""

    message: Message
    sources: Mapping[str, Source]

    def __post_init__(self) -> None:
        strange = self.sources.keys() - self.message.params.keys()
        if strange:
            raise ValueError(f"«{self.message.msgid}» has no hole called {sorted(strange)}")


Inline: TypeAlias = str | Message | Run | Chip | Noted | Told
Text: TypeAlias = Inline | tuple[Inline, ...]
Value: TypeAlias = Text | Bare
NOT_RELEVANT = "–"


class Style(StrEnum):
    """Who is speaking: the program, the program's first line, or the municipality in its own words (serif)."""

    PLAIN = "plain"
    LEAD = "lead"
    OWN_WORDS = "own_words"


class Align(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    CENTRE = "center"


class Kind(StrEnum):
    """What a column holds. NAME makes its cells the heads of their rows."""

    TEXT = "text"
    NAME = "name"
    NUMBER = "number"


@dataclass(frozen=True)
class Heading:
    """A heading inside a section; the section's own title is level 1, so this starts at 2."""

    text: Words
    level: Literal[2, 3, 4] = 2
    key: str = ""


@dataclass(frozen=True)
class Paragraph:
    text: Text
    style: Style = Style.PLAIN


@dataclass(frozen=True)
class Item:
    """One of a list that has a list of its own under it."""

    text: Text
    inner: BulletList | None = None


@dataclass(frozen=True)
class BulletList:
    items: tuple[Text | Item, ...]
    ordered: bool = False
    style: Style = Style.PLAIN


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, in paragraphs; `by` says whose."""

    paragraphs: tuple[Text, ...]
    by: Words = ""


@dataclass(frozen=True)
class Definitions:
    """Pairs of a word and what stands for it: facts about one thing."""

    entries: tuple[tuple[Words, Value], ...]


@dataclass(frozen=True)
class Column:
    """A table's column. `width` is its share of the line beside the others; numbers stand right."""

    head: Words
    kind: Kind = Kind.TEXT
    align: Align | None = None
    width: float = 1

    @property
    def side(self) -> Align:
        """Where its cells stand."""
        return self.align or (Align.RIGHT if self.kind is Kind.NUMBER else Align.LEFT)


Row: TypeAlias = tuple[Value, ...]


@dataclass(frozen=True)
class Table:
    """A table. `foot` are its last rows, which sum; `empty` is said instead when there are no rows.

    `sources` say where all of it was read, in a line below: its cells need no notes of their own then. `about` are the
    opaque keys of what the rows are about, in their order: a row is known again by its own under another name.
    """

    caption: Words
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: tuple[Row, ...] = ()
    empty: Words = NOTHING_REGISTERED
    sources: tuple[Source, ...] = ()
    about: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.about and len(self.about) != len(self.rows):
            raise ValueError(f"{len(self.about)} keys for {len(self.rows)} rows: {self.caption!r}")
        for row in (*self.rows, *self.foot):
            if len(row) != len(self.columns):
                raise ValueError(f"a row has {len(row)} cells and the table {len(self.columns)} columns: {row!r}")


@dataclass(frozen=True)
class Figure:
    """A picture as SVG, drawn for `PAPER_WIDTH`; the sentence for those who can't see it; its figures as a table.

    `sources` say where what it shows was read, as a table's do.
    """

    svg: str
    alt: Words
    caption: Words
    table: Table | None = None
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        if not self.alt:
            raise ValueError(f"the figure {self.caption!r} has no sentence for those who can't see it")

    @property
    def width(self) -> float:
        """In px, as the picture says itself."""
        found = _SVG_WIDTH.search(self.svg)
        return float(found[1]) if found else PAPER_WIDTH

    @property
    def height(self) -> float:
        """In px: as the picture says itself, or by the shape of its box. One that says neither is drawn square."""
        found = _SVG_HEIGHT.search(self.svg)
        if found:
            return float(found[1])
        box = _SVG_BOX.search(self.svg)
        return self.width * float(box[2]) / float(box[1]) if box and float(box[1]) else self.width


@dataclass(frozen=True)
class Photo:
    """A picture made of points (PNG or JPEG), as its bytes; wide ones fill the line, others stand as they are.

    One that can't be shown (see `photos.fault`) is said to be missing where it should stand.
    """

    content: bytes
    media_type: str
    alt: Words
    caption: Words = ""

    def __post_init__(self) -> None:
        if not self.alt:
            raise ValueError(f"the picture {self.caption!r} has no sentence for those who can't see it")


@dataclass(frozen=True)
class Notice:
    """A box that must be seen. `title` stands in bold before the text."""

    text: Text
    severity: Severity = Severity.NOTES
    title: Words = ""


@dataclass(frozen=True)
class GapEntry:
    severity: Severity
    title: Words
    detail: Words = ""
    remedy: Words = ""
    address: str = ""


@dataclass(frozen=True)
class GapList:
    """What is missing, worst first, each with what to do about it. `sources` say where it was counted, as a table's."""

    entries: tuple[GapEntry, ...]
    empty: Words = NO_GAPS
    sources: tuple[Source, ...] = ()

    @classmethod
    def of(cls, gaps: Iterable[Gap], *, base: str = "") -> GapList:
        """From what the checks found; `base` makes whole addresses of theirs."""
        worst_first = sorted(gaps, key=lambda gap: gap.severity.rank)
        return cls(
            tuple(GapEntry(gap.severity, gap.title, gap.detail, gap.remedy, base + gap.address) for gap in worst_first)
        )


@dataclass(frozen=True)
class Sources:
    entries: tuple[Source, ...]


@dataclass(frozen=True)
class PageBreak:
    """The next block starts on a new page, on paper."""


Block: TypeAlias = (
    Heading
    | Paragraph
    | BulletList
    | Quote
    | Definitions
    | Table
    | Figure
    | Photo
    | Notice
    | GapList
    | Sources
    | PageBreak
)


@dataclass(frozen=True)
class Section:
    """A part of the document with its own place in the contents list. `key` is its address inside the document."""

    key: str
    title: Words
    blocks: tuple[Block, ...]


class Sheet(StrEnum):
    """How it is laid out: a report with a cover and contents, a letter, a letter that must be short on paper whatever
    the template, or a notice to hang up in large type.
    """

    REPORT = "report"
    LETTER = "letter"
    BRIEF = "brief"
    NOTICE = "notice"


@dataclass(frozen=True)
class Document:
    """A whole document. `sample` marks every page as invented; `version` and `date` stand in the foot; a
    version that is a message is no number, and said as it is.

    A letter or a notice has no cover: the municipality on top, the date beside it, and its section's title as heading.
    """

    title: Words
    initiative: str
    municipality: str
    date: date
    sections: tuple[Section, ...]
    language: Language = "nb"
    subtitle: Words = ""
    version: Words = ""
    sample: bool = False
    sheet: Sheet = Sheet.REPORT

    def __post_init__(self) -> None:
        keys = [section.key for section in self.sections]
        keys += [b.key for section in self.sections for b in section.blocks if isinstance(b, Heading) and b.key]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise ValueError(f"two places in the document have the same key: {sorted(twice)}")
