"""The notes of a section: each source of a number once, lettered in the order they are read.

Letters, since a raised figure beside a figure reads as a power, and copied as one more digit of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from string import ascii_lowercase
from typing import Any, TypeAlias

_Key: TypeAlias = tuple[str, str]


def number_notes(said: dict[str, Any]) -> None:
    """Give each noted value the mark of its note, and each section its notes.

    An address into the program leads somewhere in the web version alone, so it makes no note of its own. The web
    version shows the notes whose value is no link itself. What the line below a table or a figure says already is
    not said once more for its cells, and of several numbers in a row from one source the last one has the note.
    """
    for section in said["sections"]:
        numbers: dict[_Key, int] = {}
        without_link: set[int] = set()
        for text, covered in _texts(section["blocks"], frozenset()):
            keys = [_key(stretch) for stretch in text]
            for stretch, key, after in zip(text, keys, [*keys[1:], None], strict=True):
                del stretch["address"]
                if key in covered or key == after:
                    continue
                number = numbers.setdefault(key, len(numbers) + 1)
                stretch["note"] = mark(number)
                stretch["place"] = place_of(section["key"], number)
                if not stretch["link"]:
                    without_link.add(number)
        section["notes"] = [
            {
                "number": number,
                "mark": mark(number),
                "source": source,
                "address": address,
                "place": place_of(section["key"], number),
                "shown": number in without_link,
            }
            for (source, address), number in numbers.items()
        ]


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


def _key(stretch: dict[str, Any]) -> _Key:
    return stretch["source"], whole(stretch["address"])


def _texts(data: Any, covered: Set[_Key]) -> Iterator[tuple[list[dict[str, Any]], Set[_Key]]]:
    """The noted stretches of each text, with the sources that are said below the table or figure they stand in."""
    match data:
        case dict():
            below = frozenset((one["text"], whole(one["address"])) for one in data.get("sources", ()))
            for value in data.values():
                if isinstance(value, dict | list):
                    yield from _texts(value, covered | below)
        case list():
            if noted := [one for one in data if isinstance(one, dict) and "source" in one]:
                yield noted, covered
            for value in data:
                yield from _texts(value, covered)
