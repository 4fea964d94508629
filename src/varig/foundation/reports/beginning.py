"""What a section proposes, as a text that somebody can go on writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from django.utils import translation

from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Definitions,
    Heading,
    Item,
    Paragraph,
    Quote,
    Run,
    Table,
    Value,
)
from varig.foundation.documents.narrative import Narrative, cleaned
from varig.foundation.reports.comparing.plain import plain
from varig.foundation.reports.context import ReportContext
from varig.foundation.reports.registry import ReportSection
from varig.foundation.ui.text import say

_Node = dict[str, Any]


def begun(section: ReportSection, context: ReportContext) -> Narrative:
    """The proposal as it is now. Its numbers become plain text: from here on they are the writer's own."""
    with translation.override(context.language):
        content = [node for block in section.write(replace(context, draft=False)) for node in _nodes(block)]
        return cleaned({"type": "doc", "content": content})


def _nodes(block: Block) -> Iterator[_Node]:
    """Pictures and boxes are left out: they are the program's, and stand where they are read."""
    match block:
        case Heading():
            yield {"type": "heading", "attrs": {"level": block.level}, "content": _stretches(block.text)}
        case Paragraph():
            yield _paragraph(block.text)
        case BulletList():
            yield _list(block)
        case Definitions():
            yield _points([[_paragraph((Run(term, bold=True), ": ", plain(value)))] for term, value in block.entries])
        case Quote():
            yield {"type": "blockquote", "content": [_paragraph(one) for one in block.paragraphs]}
        case Table() if block.rows:
            yield _table(block)


def _list(block: BulletList) -> _Node:
    return _points([list(_inside(item)) for item in block.items], ordered=block.ordered)


def _inside(item: Any) -> Iterator[_Node]:
    text = item.text if isinstance(item, Item) else item
    yield _paragraph(text)
    if isinstance(item, Item) and item.inner is not None:
        yield _list(item.inner)


def _points(items: Iterable[Sequence[_Node]], *, ordered: bool = False) -> _Node:
    content = [{"type": "listItem", "content": list(one)} for one in items]
    return {"type": "orderedList" if ordered else "bulletList", "content": content}


def _table(block: Table) -> _Node:
    rows: list[Sequence[Value]] = [tuple(column.head for column in block.columns), *block.rows, *block.foot]
    content = [
        {
            "type": "tableRow",
            "content": [
                {"type": "tableHeader" if at == 0 else "tableCell", "content": [_paragraph(cell)]} for cell in row
            ],
        }
        for at, row in enumerate(rows)
    ]
    return {"type": "table", "attrs": {"caption": say(block.caption)}, "content": content}


def _paragraph(text: Value) -> _Node:
    content = _stretches(text)
    return {"type": "paragraph", "content": content} if content else {"type": "paragraph"}


def _stretches(text: Value) -> list[_Node]:
    parts = text if isinstance(text, tuple) else (text,)
    return [_stretch(one) for one in parts if plain(one)]


def _stretch(part: Value) -> _Node:
    marks = []
    if isinstance(part, Run):
        marks = [{"type": name} for name in ("bold", "italic") if getattr(part, name)]
    node: _Node = {"type": "text", "text": plain(part)}
    return {**node, "marks": marks} if marks else node
