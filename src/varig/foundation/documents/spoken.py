"""A document with every text said in its language, as plain data: what all three renderers start from.

Text becomes a list of stretches, each `{"text", "bold", "italic", "link"}` or `{"chip", "tone", "proposed"}`; one whose
source is said has `"source"`, and the number of its `"note"` where one is shown. Nothing here is marked up, so that it
can be handed to typst as JSON and to a template for escaping. The bytes of a photo are the only thing that is no text.
Signs that nobody sees and that could turn a line round are gone from all of it.
"""

from __future__ import annotations

from collections import Counter
from functools import singledispatch
from textwrap import shorten
from typing import Any, TypeAlias

from django.utils import translation

from varig.foundation.documents.blocks import (
    BulletList,
    Chip,
    Definitions,
    Document,
    Figure,
    GapList,
    Heading,
    Item,
    Kind,
    Noted,
    Notice,
    PageBreak,
    Paragraph,
    Photo,
    Quote,
    Row,
    Run,
    Section,
    Source,
    Sources,
    Table,
    Text,
    Told,
    Value,
)
from varig.foundation.documents.links import based_on, mend_links, say_how_printed
from varig.foundation.documents.notes import number_notes
from varig.foundation.documents.photos import fault, size
from varig.foundation.documents.unseen import unseen_nowhere, without_unseen
from varig.foundation.documents.values import written
from varig.foundation.documents.words import SEVERITY, TONE_OF, labels
from varig.foundation.kernel import Severity, msg
from varig.foundation.ui.text import date_long, date_short, pieces, say

Spoken: TypeAlias = dict[str, Any]
# Letters that have room on a line of a page with broad margins, beside the number of the page.
_LONGEST_FOOT = 76
_LONGEST_TITLE_IN_FOOT = 60


def spoken(document: Document, *, base: str | None = None) -> Spoken:
    """The document said in its own language, whatever language is active.

    Said once, it serves every renderer: one that changes something changes a copy. `base` makes whole addresses of
    those into the program; an empty one takes them away.
    """
    with translation.override(document.language):
        said: Spoken = unseen_nowhere(_say(document))
    said["base"] = base or ""
    mend_links(said)
    if base is not None:
        based_on(said, base)
    number_notes(said)
    say_how_printed(said)
    _tell_tables_apart(said)
    return said


def _tell_tables_apart(said: Spoken) -> None:
    """Each table a name of its own for those who jump from one to the next: what two are called gets a number."""
    seen: Counter[str] = Counter()
    for section in said["sections"]:
        for block in section["blocks"]:
            table = block if block["block"] == "table" else block.get("table")
            if table:
                seen[table["caption"]] += 1
                count = seen[table["caption"]]
                table["label"] = table["caption"] if count == 1 else f"{table['caption']} ({count})"


def _say(document: Document) -> Spoken:
    return {
        "title": say(document.title),
        "subtitle": say(document.subtitle),
        "initiative": document.initiative,
        "municipality": document.municipality,
        "language": document.language,
        "date": document.date.isoformat(),
        "sample": document.sample,
        "sheet": str(document.sheet),
        "day": date_long(document.date),
        "meta": _listed(document.initiative, _version(document), date_long(document.date)),
        "foot": _foot(document),
        "labels": labels(),
        "sections": [_section(section) for section in document.sections],
    }


def _foot(document: Document) -> str:
    """One line: where there is no room the initiative is left out, which the first page names; the rest is short."""
    title = shorten(say(document.title), _LONGEST_TITLE_IN_FOOT, placeholder=" …")
    parts = title, _version(document), date_short(document.date, year=True)
    whole = _listed(document.initiative, *parts)
    return whole if len(whole) <= _LONGEST_FOOT else _listed(*parts)


def _version(document: Document) -> str:
    version = document.version
    if not isinstance(version, str):
        return say(version)
    return say(msg("versjon %(version)s", version=version)) if version else ""


def _listed(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _section(section: Section) -> Spoken:
    blocks = [_block(block) for block in section.blocks]
    _mend_levels(blocks)
    return {"key": section.key, "title": say(section.title), "blocks": blocks}


def _mend_levels(blocks: list[Spoken]) -> None:
    """No heading level is skipped, which PDF/UA forbids."""
    above = 1
    for block in blocks:
        if block["block"] == "heading":
            block["level"] = above = min(block["level"], above + 1)


def _text(value: Value) -> list[Spoken]:
    match value:
        case tuple():
            return [stretch for part in value for stretch in _text(part)]
        case Run():
            return [_stretch(say(value.text), bold=value.bold, link=value.link or None, italic=value.italic)]
        case Chip():
            return [{"chip": say(value.label), "tone": str(value.tone), "proposed": value.proposed}]
        case Noted():
            return [_noted(written(value.value), Source(value.source, value.address))]
        case Told():
            parts = pieces(value.message, value.sources.keys())
            return [_noted(text, value.sources[name]) if name else _stretch(text) for name, text in parts]
        case _:
            return [_stretch(written(value))]


def _noted(text: str, source: Source) -> Spoken:
    return {**_stretch(text, link=source.address or None), "source": say(source.text), "address": source.address}


def _read_at(sources: tuple[Source, ...]) -> list[Spoken]:
    """Where a table or a figure was read, each once."""
    each = dict.fromkeys((say(one.text), one.address) for one in sources)
    return [{"text": text, "address": address} for text, address in each]


def _stretch(text: str, *, bold: bool = False, link: str | None = None, italic: bool = False) -> Spoken:
    # Of a link that nobody could see nothing is left.
    return {"text": text, "bold": bold, "link": without_unseen(link or "") or None, "italic": italic}


@singledispatch
def _block(block: object) -> Spoken:
    raise TypeError(f"{type(block).__name__} is no block")


@_block.register
def _(block: Heading) -> Spoken:
    return {"block": "heading", "text": say(block.text), "level": block.level, "key": block.key}


@_block.register
def _(block: Paragraph) -> Spoken:
    return {"block": "paragraph", "text": _text(block.text), "style": str(block.style)}


@_block.register
def _(block: BulletList) -> Spoken:
    items = [_item(item) for item in block.items]
    return {"block": "list", "items": items, "ordered": block.ordered, "style": str(block.style)}


def _item(item: Text | Item) -> Spoken:
    inner = item.inner if isinstance(item, Item) else None
    text = _text(item.text if isinstance(item, Item) else item)
    return {"text": text, "inner": _block(inner) if inner is not None else None}


@_block.register
def _(block: Quote) -> Spoken:
    return {"block": "quote", "paragraphs": [_text(one) for one in block.paragraphs], "by": say(block.by)}


@_block.register
def _(block: Photo) -> Spoken:
    wrong = fault(block.content, block.media_type)
    if wrong is not None:
        return _block(Notice(wrong, Severity.WARNS, msg("Bilde som mangler: %(alt)s", alt=block.alt)))
    width, height = size(block.content, block.media_type)
    return {
        "block": "photo",
        "content": block.content,
        "media_type": block.media_type,
        "width": width,
        "height": height,
        "alt": say(block.alt),
        "caption": say(block.caption),
    }


@_block.register
def _(block: Definitions) -> Spoken:
    entries = [{"term": say(term), "text": _text(value)} for term, value in block.entries]
    return {"block": "definitions", "entries": entries}


@_block.register
def _(block: Table) -> Spoken:
    return {
        "block": "table",
        "caption": say(block.caption),
        "columns": [
            {"head": say(c.head), "side": str(c.side), "width": c.width, "name": c.kind is Kind.NAME}
            for c in block.columns
        ],
        "rows": _rows(block.rows),
        "foot": _rows(block.foot),
        "empty": say(block.empty),
        "sources": _read_at(block.sources),
    }


def _rows(rows: tuple[Row, ...]) -> list[list[list[Spoken]]]:
    return [[_text(value) for value in row] for row in rows]


@_block.register
def _(block: Figure) -> Spoken:
    table = None if block.table is None else _block(block.table)
    return {
        "block": "figure",
        "svg": block.svg,
        "width": block.width,
        "height": block.height,
        "alt": say(block.alt),
        "caption": say(block.caption),
        "table": table,
        "sources": _read_at(block.sources),
    }


@_block.register
def _(block: Notice) -> Spoken:
    return {
        "block": "notice",
        "severity": str(block.severity),
        "tone": str(TONE_OF[block.severity]),
        "title": say(block.title),
        "text": _text(block.text),
    }


@_block.register
def _(block: GapList) -> Spoken:
    entries = [
        {
            "severity": str(entry.severity),
            "tone": str(TONE_OF[entry.severity]),
            "word": say(SEVERITY[entry.severity]),
            "title": say(entry.title),
            "detail": say(entry.detail),
            "remedy": say(entry.remedy),
            "address": entry.address,
        }
        for entry in block.entries
    ]
    return {"block": "gaps", "entries": entries, "empty": say(block.empty), "sources": _read_at(block.sources)}


@_block.register
def _(block: Sources) -> Spoken:
    return {"block": "sources", "entries": [{"text": say(one.text), "address": one.address} for one in block.entries]}


@_block.register
def _(_block: PageBreak) -> Spoken:
    return {"block": "page_break"}
