"""What a text says, without how it looks: for counting, searching, comparing, and for what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

_LINES = frozenset({"paragraph", "heading"})


@dataclass(frozen=True)
class Statement:
    """A paragraph or a point that says something, and the keys of what it rests on."""

    text: str
    grounds: tuple[str, ...]


def text_of(narrative: Mapping[str, Any]) -> str:
    """The words, a line for each paragraph, heading, point and cell."""
    return "\n".join(line for line in _lines(narrative))


def words_in(narrative: Mapping[str, Any]) -> int:
    """How many words."""
    return len(text_of(narrative).split())


def statements(narrative: Mapping[str, Any]) -> list[Statement]:
    """What is claimed in it: each paragraph and point; headings, quotes, tables and «this is so:» claim nothing."""
    return list(_statements(narrative))


def grounds_of(narrative: Mapping[str, Any]) -> list[str]:
    """The keys of all it rests on, in order, each once."""
    found = (node["attrs"]["about"] for node in _walk(narrative) if node.get("type") == "ground")
    return list(dict.fromkeys(found))


def without_words(narrative: Mapping[str, Any]) -> int:
    """How many pictures nobody has described for those who can't see them."""
    return sum(node.get("type") == "image" and not node["attrs"]["alt"] for node in _walk(narrative))


def without_title(narrative: Mapping[str, Any]) -> int:
    """How many tables nobody has said what show."""
    return sum(not node["attrs"]["caption"] for node in _tables(narrative))


def without_heads(narrative: Mapping[str, Any]) -> int:
    """How many tables have a column that something stands in and nothing over."""
    return sum(_lacks_a_head(node) for node in _tables(narrative))


def _tables(narrative: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Those in which something stands."""
    return (node for node in _walk(narrative) if node.get("type") == "table" and text_of(node).strip())


def _lacks_a_head(table: Mapping[str, Any]) -> bool:
    head, *rows = ([text_of(cell).strip() for cell in row["content"]] for row in table["content"])
    return any(not one and any(row[at] for row in rows) for at, one in enumerate(head))


def _walk(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield node
    for child in node.get("content", ()):
        yield from _walk(child)


def _lines(node: Mapping[str, Any]) -> Iterator[str]:
    if node.get("type") in _LINES:
        yield said(node)
        return
    if node.get("type") == "image":
        attrs = node["attrs"]
        yield from (attrs[name] for name in ("caption", "alt") if attrs[name])
    for child in node.get("content", ()):
        yield from _lines(child)


def said(node: Mapping[str, Any]) -> str:
    """The words of one line."""
    return "".join(_words(child) for child in node.get("content", ())).strip()


def _words(node: Mapping[str, Any]) -> str:
    match node.get("type"):
        case "text":
            return str(node["text"])
        case "hardBreak":
            return " "
        case "fact":
            return str(node["attrs"]["label"])
    return ""


def _statements(node: Mapping[str, Any]) -> Iterator[Statement]:
    if node.get("type") in {"table", "blockquote"}:
        return
    if node.get("type") == "paragraph":
        text = said(node)
        if text:
            yield Statement(text, tuple(grounds_of(node)))
        return
    children = node.get("content", ())
    for child, following in zip_longest(children, children[1:]):
        if not _introduces(child, following):
            yield from _statements(child)


def _introduces(node: Mapping[str, Any], following: Mapping[str, Any] | None) -> bool:
    """Whether it only leads to the list after it, whose points are what is claimed."""
    if following is None or following.get("type") not in {"bulletList", "orderedList"}:
        return False
    return node.get("type") == "paragraph" and said(node).endswith(":") and not grounds_of(node)
