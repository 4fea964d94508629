"""A text as the blocks of a document: the same for web page, PDF and Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol, cast

from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Heading,
    Inline,
    Item,
    Notice,
    Paragraph,
    Photo,
    Quote,
    Run,
    Style,
    Table,
    Text,
    Value,
)
from varig.foundation.documents.narrative.plain import said
from varig.foundation.kernel import msg

_PUT_IN = frozenset({"grounds", "fact"})
# Before a sign that ends something, and after one that opens something, no space belongs.
_WORD_LAST = re.compile(r"[\w.,:;!?)»”%]$")
_WORD_FIRST = re.compile(r"[\w(«“]")
# «Funn» and its number stay on one line.
_NUMBER = re.compile(r" (?=\d+$)")


@dataclass(frozen=True)
class Ground:
    """What a statement rests on, as it is called now; `address` is its page."""

    label: str
    address: str = ""


class Known(Protocol):
    """What a text names by keys alone, as it is now."""

    def ground(self, about: str) -> Ground | None:
        """None where it is there no longer."""

    def fact(self, key: str) -> Value:
        """The value; None where nobody knows it (any longer)."""

    def picture(self, file: int, alt: str, caption: str) -> Photo | None:
        """None where the file is gone, or is no picture."""


def blocks_of(narrative: Mapping[str, Any], known: Known) -> tuple[Block, ...]:
    """The blocks, in the municipality's own voice. Empty paragraphs, by which people make room, are left out.

    A table that nobody has given a title is called as the heading it stands under.
    """
    return tuple(_blocks(narrative.get("content", ()), known))


def _blocks(nodes: Sequence[Mapping[str, Any]], known: Known) -> Iterator[Block]:
    heading = ""
    for node in nodes:
        if node["type"] == "heading":
            heading = said(node) or heading
        yield from _block(node, known, heading)


def _block(node: Mapping[str, Any], known: Known, heading: str) -> Iterator[Block]:
    match node["type"]:
        case "heading":
            if words := said(node):
                yield Heading(words, cast("Literal[2, 3]", node["attrs"]["level"]))
        case "paragraph":
            if stretches := _text(node, known):
                yield Paragraph(stretches, Style.OWN_WORDS)
        case "bulletList" | "orderedList":
            if (made := _list(node, known)).items:
                yield made
        case "blockquote":
            yield Quote(tuple(text for one in node["content"] if (text := _text(one, known))))
        case "table":
            yield from _table(node, known, heading)
        case "image":
            yield _picture(node["attrs"], known)


def _list(node: Mapping[str, Any], known: Known) -> BulletList:
    """Without the points in which nobody has written."""
    items = tuple(item for one in node.get("content", ()) if (item := _item(one, known)))
    return BulletList(items, ordered=node["type"] == "orderedList", style=Style.OWN_WORDS)


def _item(node: Mapping[str, Any], known: Known) -> Text | Item:
    content = node.get("content", ())
    lines = [text for one in content if one["type"] == "paragraph" and (text := _text(one, known))]
    lists = (_list(one, known) for one in content if one["type"] in {"bulletList", "orderedList"})
    inner = [one for one in lists if one.items]
    text = _joined(lines)
    if not inner:
        return text
    both = tuple(item for one in inner for item in one.items)
    return Item(text, BulletList(both, ordered=inner[0].ordered, style=Style.OWN_WORDS))


def _joined(lines: Sequence[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Several paragraphs in one point, each on its own line."""
    found: list[Inline] = []
    for at, line in enumerate(lines):
        if at:
            found.append("\n")
        found += line
    return tuple(found)


def _table(node: Mapping[str, Any], known: Known, heading: str) -> Iterator[Block]:
    """Without the rows and columns in which nobody has written; of one row what it says, and of none nothing."""
    head, *rows = [[_cell(cell, known) for cell in row["content"]] for row in node["content"]]
    written = [at for at, one in enumerate(head) if one or any(row[at] for row in rows)]
    kept = [tuple(row[at] for at in written) for row in rows if any(row)]
    if kept:
        heads = [_head(node["content"][0]["content"][at]) for at in written]
        caption = node["attrs"]["caption"] or heading or msg("Tabell")
        yield Table(caption, tuple(Column(one or "–") for one in heads), tuple(kept))
    elif written:
        title = node["attrs"]["caption"]
        begun = (Run(title, bold=True), ": ") if title else ()
        yield Paragraph((*begun, *_beside([head[at] for at in written])), Style.OWN_WORDS)


def _beside(cells: Sequence[Value]) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for cell in cells:
        found += [*([" · "] if found else []), *(cell if isinstance(cell, tuple) else ())]
    return tuple(found)


def _head(node: Mapping[str, Any]) -> str:
    """In one line: a head has no lists and no links."""
    return " ".join(line for line in _said(node) if line)


def _said(node: Mapping[str, Any]) -> Iterator[str]:
    for one in node.get("content", ()):
        if one["type"] == "paragraph":
            yield said(one)
        else:
            yield from _said(one)


def _cell(node: Mapping[str, Any], known: Known) -> Value:
    return _joined([text for text in _lines(node, known) if text]) or ""


def _lines(node: Mapping[str, Any], known: Known) -> Iterator[tuple[Inline, ...]]:
    """A line for each paragraph and each point, with the point's sign: a cell of a file holds lines alone."""
    for one in node.get("content", ()):
        if one["type"] == "paragraph":
            yield _text(one, known)
        elif one["type"] in {"bulletList", "orderedList"}:
            yield from _points(one, known)


def _points(node: Mapping[str, Any], known: Known) -> Iterator[tuple[Inline, ...]]:
    for number, item in enumerate(node.get("content", ()), start=1):
        sign = f"{number}. " if node["type"] == "orderedList" else "• "
        for at, line in enumerate(text for text in _lines(item, known) if text):
            yield (sign, *line) if at == 0 else line


def _picture(attrs: Mapping[str, Any], known: Known) -> Block:
    found = known.picture(attrs["file"], attrs["alt"], attrs["caption"])
    if found is not None:
        return found
    return Notice(msg("Et bilde som sto her, er fjernet."))


def _text(node: Mapping[str, Any], known: Known) -> tuple[Inline, ...]:
    gathered = list(_gathered(node.get("content", ())))
    found = list(_set_apart(gathered, known))
    return tuple(found) if any(not isinstance(one, str) or one.strip() for one in found) else ()


def _set_apart(nodes: Sequence[Mapping[str, Any]], known: Known) -> Iterator[Any]:
    """The stretches; what is put in by its key has a space to the word or value beside it, if nobody wrote one."""
    before: Mapping[str, Any] | None = None
    for node in nodes:
        if before is not None and _runs_together(before, node):
            yield " "
        yield from _stretch(node, known)
        before = node


def _runs_together(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    ends = before["type"] in _PUT_IN or _WORD_LAST.search(before.get("text", ""))
    begins = after["type"] in _PUT_IN or _WORD_FIRST.match(after.get("text", ""))
    return bool(ends and begins) and not before["type"] == after["type"] == "text"


def _gathered(nodes: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Grounds that stand beside each other, as one in which only blanks are between them."""
    beside: list[Mapping[str, Any]] = []
    blank: Mapping[str, Any] | None = None
    for node in nodes:
        if node["type"] == "ground":
            beside.append(node)
            blank = None
        elif beside and blank is None and node["type"] == "text" and not node["text"].strip():
            blank = node
        else:
            yield from _one_of(beside, blank)
            beside, blank = [], None
            yield node
    yield from _one_of(beside, blank)


def _one_of(beside: list[Mapping[str, Any]], blank: Mapping[str, Any] | None) -> Iterator[Mapping[str, Any]]:
    if beside:
        yield {"type": "grounds", "content": tuple(beside)}
    if blank is not None:
        yield blank


def _grounds(nodes: Sequence[Mapping[str, Any]], known: Known) -> Iterator[Any]:
    """«(Funn 8, Funn 9)»: set apart from the words, so that they don't read as one of them."""
    for at, node in enumerate(nodes):
        yield ", " if at else "("
        attrs = node["attrs"]
        ground = known.ground(attrs["about"])
        if ground is None:
            yield msg("%(name)s (fjernet)", name=attrs["label"])
        else:
            yield Run(_NUMBER.sub("\u00a0", ground.label), link=ground.address or None)
    yield ")"


def _stretch(node: Mapping[str, Any], known: Known) -> Iterator[Any]:
    match node["type"]:
        case "text":
            yield _run(node)
        case "hardBreak":
            yield "\n"
        case "grounds":
            yield from _grounds(node["content"], known)
        case "fact":
            yield known.fact(node["attrs"]["key"])


def _run(node: Mapping[str, Any]) -> str | Run:
    marks = {mark["type"]: mark.get("attrs", {}) for mark in node.get("marks", ())}
    link = marks.get("link", {}).get("href")
    if not (link or "bold" in marks or "italic" in marks):
        return str(node["text"])
    return Run(node["text"], bold="bold" in marks, italic="italic" in marks, link=link)
