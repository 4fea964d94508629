"""The notes of a section: each source of a number once, lettered in the order they are read.

Letters, since a raised figure beside a figure reads as a power, and copied as one more digit of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Any, TypeAlias

from varig.foundation.documents.links import is_inside

_Key: TypeAlias = tuple[str, str]
# What the address of one row has after that of its list.
_ROW = re.compile(r"(?<=/)\d+/$")


@dataclass
class _Note:
    """One note while the section is read: the whole addresses of what it belongs to, and whether one has none."""

    number: int
    addresses: dict[str, None] = field(default_factory=dict)
    lacks_link: bool = False


def number_notes(said: dict[str, Any]) -> None:
    """Give each noted value the mark of its note, and each section its notes.

    One list of the program is one note, however it was narrowed: the number itself leads to exactly its rows.
    The web version shows the notes whose value is no link itself. What the line below a table or a figure says already
    is not said once more for its cells, and of several numbers in a row from one source the last one has the note.
    """
    base = said.get("base") or ""
    for section in said["sections"]:
        notes: dict[_Key, _Note] = {}
        for text, covered in _texts(section["blocks"], frozenset(), base):
            keys = [_key(stretch, base) for stretch in text]
            for stretch, key, after in zip(text, keys, [*keys[1:], None], strict=True):
                address = whole(stretch.pop("address"))
                if _as_read(key, base) in covered:
                    continue
                note = notes.setdefault(key, _Note(len(notes) + 1))
                note.addresses[address] = None
                if key == after:
                    continue
                stretch["note"] = mark(note.number)
                stretch["place"] = place_of(section["key"], note.number)
                note.lacks_link = note.lacks_link or not stretch["link"]
        section["notes"] = [_told(section["key"], key, note) for key, note in notes.items()]


def _told(section_key: str, key: _Key, note: _Note) -> dict[str, Any]:
    source, page = key
    return {
        "number": note.number,
        "mark": mark(note.number),
        "source": source,
        "address": next(iter(note.addresses)) if len(note.addresses) == 1 else page,
        "place": place_of(section_key, note.number),
        "shown": note.lacks_link,
    }


def mark(number: int) -> str:
    """«a» to «z», then «aa», «bb», as Word's own lettered lists go on.

    >>> mark(1), mark(26), mark(28)
    ('a', 'z', 'bb')
    """
    rounds, at = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[at] * (rounds + 1)


def place_of(section_key: str, number: int) -> str:
    """The key of a note, which what it belongs to leads to. No section or heading is called so."""
    return f"{section_key}/{number}"


def whole(address: str | None) -> str:
    """The address if it leads somewhere from anywhere, or nothing."""
    return address if address and not address.startswith(("/", "#")) else ""


def _key(stretch: dict[str, Any], base: str) -> _Key:
    """The source by its words and its page; of the program's own pages, the list and not how it was narrowed."""
    address = whole(stretch["address"])
    return stretch["source"], _ROW.sub("", address.partition("?")[0]) if is_inside(address, base) else address


def _as_read(key: _Key, base: str) -> _Key:
    """What was read on one page of the program is covered by what says another one with the same words."""
    source, address = key
    return source, "" if is_inside(address, base) else address


def _texts(data: Any, covered: Set[_Key], base: str) -> Iterator[tuple[list[dict[str, Any]], Set[_Key]]]:
    """The noted stretches of each text, with the sources that are said below the table or figure they stand in."""
    match data:
        case dict():
            below = frozenset(_as_read((one["text"], whole(one["address"])), base) for one in data.get("sources", ()))
            for value in data.values():
                if isinstance(value, dict | list):
                    yield from _texts(value, covered | below, base)
        case list():
            if noted := [one for one in data if isinstance(one, dict) and "source" in one]:
                yield noted, covered
            for value in data:
                yield from _texts(value, covered, base)
