"""What comes from a browser, made into what a document can hold: nothing else is ever kept."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from varig.foundation.documents.narrative.grammar import BLOCKS, INLINE, MARKS, Node, allowed_inside, taken_from
from varig.foundation.documents.narrative.tables import Cell, spans, squared
from varig.foundation.documents.unseen import without_unseen
from varig.foundation.kernel import Invalid, Problem, has_birth_number, msg

Narrative: TypeAlias = dict[str, Any]

EMPTY: Final[Narrative] = {"type": "doc", "content": []}

MOST_SIGNS: Final = 200_000
"""Characters in one section: some 70 pages."""
_MOST_NODES = 20_000
_DEEPEST = 12


def cleaned(raw: Any) -> Narrative:
    """The text as it is kept. What isn't known is taken out of its wrapping, so that no words are lost.

    Raises Invalid, with what to do, for what is no text at all, is too long, or names a birth number.
    """
    if not isinstance(raw, dict) or raw.get("type") != "doc":
        raise Invalid(Problem(msg("Teksten kom ikke fram slik den skulle. Last siden på nytt, og prøv igjen."), "text"))
    counted = _Counted()
    found: Narrative = {"type": "doc", "content": list(_blocks(raw, "doc", counted, 0))}
    if attrs := taken_from(raw.get("attrs")):
        found["attrs"] = attrs
    if has_birth_number(counted.text):
        raise Invalid(
            Problem(
                msg("Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig."),
                "text",
            )
        )
    return found


class _Counted:
    """How much has been read, so that a text without end is refused before it has cost anything."""

    def __init__(self) -> None:
        self.nodes = 0
        self.signs = 0
        self._parts: list[str] = []

    def node(self) -> None:
        self.nodes += 1
        if self.nodes > _MOST_NODES:
            self._refuse()

    def words(self, text: str) -> None:
        self.signs += len(text)
        self._parts.append(text)
        if self.signs > MOST_SIGNS:
            self._refuse()

    def again(self, content: Any) -> None:
        """What is said once more costs as much as what was written."""
        self.node()
        for child in content:
            if child.get("type") == "text":
                self.words(child["text"])
            self.again(child.get("content", ()))

    @property
    def text(self) -> str:
        return "\n".join(self._parts)

    @staticmethod
    def _refuse() -> None:
        text = msg("Teksten er for lang for én del. Del den opp, eller legg det som er lengst, ved som en fil.")
        raise Invalid(Problem(text, "text"))


def _blocks(parent: Any, kind: str, counted: _Counted, depth: int) -> Iterator[Node]:
    """The blocks inside; loose text between them becomes a paragraph."""
    loose: list[Node] = []
    for child in _children(parent):
        counted.node()
        name = child.get("type")
        if name in INLINE:
            loose += _inline(child, counted)
            continue
        if loose:
            yield _paragraph(loose)
            loose = []
        if depth >= _DEEPEST:
            loose += list(_words_inside(child, counted))
        elif name in allowed_inside(kind):
            made = _BUILDERS.get(name, _simple)(child, counted, depth + 1)
            if made is not None:
                yield made
            if made is None or BLOCKS[name].holds_nothing:
                yield from _blocks(child, kind, counted, depth + 1)
        else:
            yield from _blocks(child, kind, counted, depth + 1)
    if loose:
        yield _paragraph(loose)


def _children(node: Any) -> Iterator[dict[str, Any]]:
    content = node.get("content") if isinstance(node, dict) else None
    for child in content if isinstance(content, list) else ():
        if isinstance(child, dict):
            yield child


def _paragraph(content: list[Node]) -> Node:
    return {"type": "paragraph", "content": content} if content else {"type": "paragraph"}


def _simple(node: Any, counted: _Counted, depth: int) -> Node | None:
    """A block with its own attributes and what is inside it, as its kind allows."""
    name = node["type"]
    kind = BLOCKS[name]
    attrs = kind.attrs(node.get("attrs") if isinstance(node.get("attrs"), dict) else {})
    if attrs is None:
        return None
    made: Node = {"type": name}
    if attrs:
        made["attrs"] = attrs
    if kind.holds_nothing:
        return made
    if kind.holds_text:
        content = [one for child in _children(node) for one in _line(child, counted)]
    else:
        content = list(_blocks(node, name, counted, depth))
    if content:
        made["content"] = content
    return made if content or kind.may_be_empty else None


def _line(child: Any, counted: _Counted) -> list[Node]:
    """What stands in one line: of a block inside a line only the words are kept."""
    counted.node()
    return _inline(child, counted) if child.get("type") in INLINE else list(_words_inside(child, counted))


def _words_inside(node: Any, counted: _Counted) -> Iterator[Node]:
    for child in _children(node):
        counted.node()
        if child.get("type") in INLINE:
            yield from _inline(child, counted)
        else:
            yield from _words_inside(child, counted)


def _inline(node: Any, counted: _Counted) -> list[Node]:
    name = node["type"]
    if name == "text":
        text = _legible(node.get("text"))
        counted.words(text)
        marks = list(_marks(node))
        made: Node = {"type": "text", "text": text}
        return [{**made, "marks": marks} if marks else made] if text else []
    attrs = INLINE[name](node.get("attrs") if isinstance(node.get("attrs"), dict) else {})
    if attrs is None:
        return []
    return [{"type": name, "attrs": attrs} if attrs else {"type": name}]


def _marks(node: Any) -> Iterator[Node]:
    given = node.get("marks")
    seen = set()
    for mark in given if isinstance(given, list) else ():
        name = mark.get("type") if isinstance(mark, dict) else None
        if not isinstance(name, str) or name not in MARKS or name in seen:
            continue
        attrs = MARKS[name](mark.get("attrs") if isinstance(mark.get("attrs"), dict) else {})
        if attrs is None:
            continue
        seen.add(name)
        yield {"type": name, "attrs": attrs} if attrs else {"type": name}


def _legible(text: Any) -> str:
    """Letters put together from parts become one (NFC), and signs that nobody sees are taken away."""
    return without_unseen(unicodedata.normalize("NFC", text)) if isinstance(text, str) else ""


def _table(node: Any, counted: _Counted, depth: int) -> Node | None:
    """Square, with its first row as the head: a reader who hears the table needs heads. See `tables`."""
    rows = [row for child in _children(node) if (row := list(_cells(child, counted, depth)))]
    listed = [
        {
            "type": "tableRow",
            "content": [{"type": "tableHeader" if at == 0 else "tableCell", "content": cell} for cell in row],
        }
        for at, row in enumerate(squared(rows, counted.again))
    ]
    if not listed:
        return None
    given = node.get("attrs") if isinstance(node.get("attrs"), dict) else {}
    caption = _legible(given.get("caption"))[:300].strip()
    counted.words(caption)
    return {"type": "table", "attrs": {"caption": caption}, "content": listed}


def _cells(row: Any, counted: _Counted, depth: int) -> Iterator[Cell]:
    """Whatever stands in a row is a cell; what stands in a table outside of rows is a row of one.

    Of a table inside a cell the words are kept, each of its cells on its own line.
    """
    counted.node()
    if row.get("type") != "tableRow":
        found = list(_blocks({"content": [row]}, "tableCell", counted, depth + 2))
        yield from [Cell(found)] if found else []
        return
    for cell in _children(row):
        counted.node()
        kind = cell.get("type")
        inside = cell if kind in {"tableCell", "tableHeader"} else {"content": [cell]}
        content = list(_blocks(inside, "tableCell", counted, depth + 2)) or [_paragraph([])]
        across, down = spans(inside.get("attrs"))
        yield Cell(content, across, down, kind == "tableHeader")


_BUILDERS: dict[str, Callable[[Any, _Counted, int], Node | None]] = {"table": _table}
