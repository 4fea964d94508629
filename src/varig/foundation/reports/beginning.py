"""What a section proposes, as a text that somebody can go on writing.

Its numbers follow the registers there as well, as far as their lists can be counted. The text remembers which proposal
it was begun with, so that it can be told when another one would be made today.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils import translation

from varig.foundation.documents.blocks import (
    Bare,
    Block,
    BulletList,
    Definitions,
    Heading,
    Item,
    Noted,
    Paragraph,
    Quote,
    Run,
    Source,
    Table,
    Told,
    Value,
)
from varig.foundation.documents.narrative import Narrative, cleaned, text_of, without_labels
from varig.foundation.documents.values import written
from varig.foundation.kernel import Message, msg
from varig.foundation.reports.comparing.plain import plain
from varig.foundation.reports.context import ReportContext
from varig.foundation.reports.live import Counting, key_of
from varig.foundation.reports.registry import ReportSection
from varig.foundation.ui.text import pieces, say

_Node = dict[str, Any]

TO_FILL_IN = msg("[fylles ut]")
"""What stands in a proposal where nobody has registered what belongs there."""


def begun(section: ReportSection, context: ReportContext) -> Narrative:
    """The proposal as it is now. What isn't a counted number is plain text: from here on it is the writer's own."""
    with translation.override(context.language):
        content = list(_Beginning(context).nodes(_proposed(section, replace(context, draft=False))))
        found = cleaned({"type": "doc", "content": content})
    return {**found, "attrs": {"proposal": _digest(found)}}


def _proposed(section: ReportSection, context: ReportContext) -> Iterator[Block]:
    """What it says, but for what stays there whatever is written."""
    staying = list(section.stays(context)) if section.stays else []
    return (block for block in section.write(context) if block not in staying)


def is_outrun(section: ReportSection, context: ReportContext, body: Mapping[str, Any]) -> bool:
    """Whether another proposal would be made today than the one that the text was begun with."""
    taken = body.get("attrs", {}).get("proposal")
    if not (section.proposes and taken and text_of(body).strip()):
        return False
    return bool(begun(section, context)["attrs"]["proposal"] != taken)


def _digest(proposal: Narrative) -> str:
    """Numbers that follow the registers change nothing in it."""
    said = json.dumps(without_labels(proposal), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


class _Beginning:
    """Makes a text of blocks, with the numbers that can be followed."""

    def __init__(self, context: ReportContext) -> None:
        self._counting = Counting(context)

    def nodes(self, blocks: Iterable[Block]) -> Iterator[_Node]:
        for block in blocks:
            yield from self._nodes(block)

    def _nodes(self, block: Block) -> Iterator[_Node]:
        """Pictures and boxes are left out: they are the program's, and stand where they are read."""
        match block:
            case Heading():
                yield {"type": "heading", "attrs": {"level": block.level}, "content": self._stretches(block.text)}
            case Paragraph():
                yield self._paragraph(block.text)
            case BulletList():
                yield self._list(block)
            case Definitions():
                yield _points([[self._paragraph(_named(term, value))] for term, value in block.entries])
            case Quote():
                yield {"type": "blockquote", "content": [self._paragraph(one) for one in block.paragraphs]}
            case Table() if block.rows:
                yield self._table(block)

    def _list(self, block: BulletList) -> _Node:
        return _points([list(self._inside(item)) for item in block.items], ordered=block.ordered)

    def _inside(self, item: Any) -> Iterator[_Node]:
        text = item.text if isinstance(item, Item) else item
        yield self._paragraph(text)
        if isinstance(item, Item) and item.inner is not None:
            yield self._list(item.inner)

    def _table(self, block: Table) -> _Node:
        rows: list[Sequence[Value]] = [tuple(column.head for column in block.columns), *block.rows, *block.foot]
        kinds = ["tableHeader", *("tableCell" for _row in rows[1:])]
        content = [
            {"type": "tableRow", "content": [{"type": kind, "content": [self._paragraph(cell)]} for cell in row]}
            for kind, row in zip(kinds, rows, strict=True)
        ]
        return {"type": "table", "attrs": {"caption": say(block.caption)}, "content": content}

    def _paragraph(self, text: Value) -> _Node:
        content = self._stretches(text)
        return {"type": "paragraph", "content": content} if content else {"type": "paragraph"}

    def _stretches(self, text: Value) -> list[_Node]:
        parts = text if isinstance(text, tuple) else (text,)
        return [node for one in parts for node in self._stretch(one)]

    def _stretch(self, part: Value) -> Iterator[_Node]:
        match part:
            case Told():
                yield from self._told(part.message, part.sources)
            case Noted():
                yield from self._number(part.value, Source(part.source, part.address))
            case _ if words := plain(part):
                yield _text(words, part)

    def _told(self, message: Message, sources: Mapping[str, Source]) -> Iterator[_Node]:
        for name, words in pieces(message, sources.keys()):
            value = message.params[name] if name else words
            if isinstance(value, Message):
                # A sentence in the sentence, about one and the same list.
                inner = {key for key, one in value.params.items() if _is_count(one)}
                yield from self._told(value, dict.fromkeys(inner, sources[name]))
            elif name:
                yield from self._number(value, sources[name])
            else:
                yield _text(words)

    def _number(self, value: Bare, source: Source) -> Iterator[_Node]:
        """As one that follows its list, where that has so many rows; else as it is written."""
        words = written(value)
        key = key_of(source.address) if _is_count(value) else None
        now = self._counting.value(key) if key else None
        if isinstance(now, Noted) and now.value == value:
            yield {"type": "fact", "attrs": {"key": key, "label": words}}
        elif words:
            yield _text(words)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _named(term: Any, value: Value) -> Value:
    rest = value if isinstance(value, tuple) else (plain(value) if value is None else value,)
    return (Run(term, bold=True), ": ", *rest)


def _points(items: Iterable[Sequence[_Node]], *, ordered: bool = False) -> _Node:
    content = [{"type": "listItem", "content": list(one)} for one in items]
    return {"type": "orderedList" if ordered else "bulletList", "content": content}


def _text(words: str, part: Value = None) -> _Node:
    marks: list[_Node] = [
        {"type": name} for name in ("bold", "italic") if isinstance(part, Run) and getattr(part, name)
    ]
    # Those inside the document lead nowhere in another.
    if isinstance(part, Run) and part.link and not part.link.startswith("#"):
        marks.append({"type": "link", "attrs": {"href": part.link}})
    node: _Node = {"type": "text", "text": words}
    return {**node, "marks": marks} if marks else node
