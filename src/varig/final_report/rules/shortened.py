"""What a short version has room for of a longer text: whole paragraphs, and that there is more is always said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from varig.foundation.kernel import Message, msg

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«“\d])")
_LETTERS = 7
_A_LINE = 9
_LISTS = frozenset({"bulletList", "orderedList"})
_TAKEN = _LISTS | {"paragraph", "blockquote"}
_Node: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Excerpt:
    """The beginning of a text, and whether that is all of it. Where not even its first paragraph has room, `begun` is
    as much of that as has.
    """

    nodes: tuple[Any, ...] = ()
    begun: str = ""
    is_whole: bool = True


def more_in(title: Message) -> Message:
    """That the report has more, and where: its parts are known by their titles, and bear no numbers."""
    return msg("Mer om dette står i sluttrapporten, under «%(title)s».", title=title)


def excerpt(nodes: Sequence[_Node], most: int, say: Callable[[_Node], str]) -> Excerpt:
    """Of nodes that say something, those that have room for so many words. `say` gives the words of one.

    They stand in their order from the first on. A heading comes along with what stands under it; pictures and tables
    stand in the report alone, and what is after them comes along.
    """
    groups = [group for group in _groups(nodes, say) if group[-1]["type"] in _TAKEN]
    kept: list[_Node] = []
    room = most
    for group in groups:
        needs = sum(length(say(node)) for node in group)
        if needs > room:
            kept += _first_points(group, room, say)
            break
        room -= needs
        kept += group
    if groups and not kept:
        return _begun(groups[0], most, say)
    return Excerpt(tuple(kept), is_whole=kept == list(nodes))


def _begun(group: Sequence[_Node], most: int, say: Callable[[_Node], str]) -> Excerpt:
    """The first points of a list, with what leads on to it; the first sentences of a paragraph."""
    if points := _first_points(group, most, say):
        return Excerpt(tuple(points), is_whole=False)
    return Excerpt(begun=beginning(say(group[-1]), most), is_whole=False)


def _first_points(group: Sequence[_Node], most: int, say: Callable[[_Node], str]) -> list[_Node]:
    """Those of a list that have room, with what leads on to it; none where it is no list, or not one has room."""
    *leading, last = group
    if last["type"] not in _LISTS:
        return []
    room = most - sum(length(say(node)) for node in leading)
    points = []
    for point in last["content"]:
        room -= length(say(point))
        if room < 0:
            break
        points.append(point)
    return [*leading, {**last, "content": points}] if points else []


def length(text: str) -> int:
    """In words of usual length: long ones take the room of more, and so does each new line."""
    return sum(max(len(line.split()), len(line) // _LETTERS, _A_LINE) for line in text.splitlines())


def _groups(nodes: Iterable[_Node], say: Callable[[_Node], str]) -> Iterator[list[_Node]]:
    """A heading, or what leads on («Til dere som skal i gang:»), and the block that it is about."""
    group: list[_Node] = []
    for node in nodes:
        group.append(node)
        if node["type"] != "heading" and not say(node).endswith(":"):
            yield group
            group = []


def beginning(text: str, most: int) -> str:
    """As many whole sentences as so many words hold; where not even the first does, words with «…»."""
    kept: list[str] = []
    for sentence in _SENTENCE_ENDS.split(" ".join(text.split())):
        if length(" ".join([*kept, sentence])) > most:
            break
        kept.append(sentence)
    return " ".join(kept) if kept else " ".join(text.split()[:most]) + " …"
