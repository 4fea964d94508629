"""What stands in a block, as lines of plain text; tables are compared by themselves, as figures."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Chip,
    Definitions,
    Figure,
    GapEntry,
    GapList,
    Heading,
    Item,
    Noted,
    Notice,
    Paragraph,
    Photo,
    Quote,
    Run,
    Sources,
    Table,
    Text,
    Told,
    Value,
)
from varig.foundation.documents.values import written
from varig.foundation.kernel import msg
from varig.foundation.ui.text import say


@dataclass(frozen=True)
class Line:
    """A heading, a paragraph or an item. `mark` tells two apart that look alike in words: a picture by its bytes.

    `under` is the heading over a line that says little without it. It makes no difference by itself: that a heading is
    called something else is said once.
    """

    text: str
    is_heading: bool = False
    mark: str = ""
    under: str = field(default="", compare=False)


def plain(value: Value) -> str:
    """A text or a cell as it reads, without its notes."""
    match value:
        case tuple():
            return "".join(plain(one) for one in value)
        case Run():
            return say(value.text)
        case Chip():
            said = say(value.label)
            return say(msg("%(label)s (forslag)", label=said)) if value.proposed else said
        case Noted():
            return written(value.value)
        case Told():
            return say(value.message)
    return written(value)


def lines_of(blocks: Iterable[Block]) -> list[Line]:
    """Every line of a section's own text, in order. Empty ones are left out."""
    heading, found = "", list[Line]()
    for block in blocks:
        if isinstance(block, Heading):
            heading = say(block.text)
        named = isinstance(block, Definitions)
        found += [replace(line, under=heading) if named else line for line in _lines(block) if line.text]
    return found


def _lines(block: Block) -> Iterator[Line]:  # noqa: C901  one case for each kind of block
    match block:
        case Heading():
            yield Line(say(block.text), is_heading=True)
        case Paragraph():
            yield Line(plain(block.text))
        case BulletList():
            yield from _items(block)
        case Quote():
            yield from (Line(plain(one)) for one in block.paragraphs)
            yield Line(say(block.by))
        case Definitions():
            yield from (Line(f"{say(term)}: {plain(value)}") for term, value in block.entries)
        case Figure():
            yield Line(say(block.caption), mark="" if block.table else _mark(block.svg.encode(errors="replace")))
            yield Line(say(block.alt))
        case Photo():
            yield Line(say(msg("Bilde: %(alt)s", alt=block.alt)), mark=_mark(block.content))
            yield Line(say(block.caption))
        case Notice():
            yield Line(_joined(say(block.title), plain(block.text)))
        case GapList():
            yield from (Line(_gap(entry)) for entry in block.entries)
        case Sources():
            yield from (Line(_joined(say(entry.text), entry.address)) for entry in block.entries)


def _items(listed: BulletList) -> Iterator[Line]:
    for item in listed.items:
        text: Text = item.text if isinstance(item, Item) else item
        yield Line(plain(text))
        if isinstance(item, Item) and item.inner is not None:
            yield from _items(item.inner)


def _gap(entry: GapEntry) -> str:
    return _joined(say(entry.title), say(entry.detail))


def _joined(*parts: str) -> str:
    return " – ".join(part for part in parts if part)


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def tables_of(blocks: Iterable[Block]) -> list[Table]:
    """Every table of a section, also those of its pictures."""
    found = (block.table if isinstance(block, Figure) else block for block in blocks)
    return [table for table in found if isinstance(table, Table)]
