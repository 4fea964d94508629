"""The notes of a section: each source of a number once, numbered in the order they are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def number_notes(said: dict[str, Any]) -> None:
    """Give each noted value the number of its note, and each section its notes.

    An address into the program leads somewhere in the web version alone, so it makes no note of its own. The web
    version shows the notes whose number is no link itself.
    """
    for section in said["sections"]:
        numbers: dict[tuple[str, str], int] = {}
        without_link: set[int] = set()
        for stretch in _noted(section["blocks"]):
            address = whole(stretch.pop("address"))
            number = numbers.setdefault((stretch["source"], address), len(numbers) + 1)
            stretch["note"] = number
            stretch["place"] = place_of(section["key"], number)
            if not stretch["link"]:
                without_link.add(number)
        section["notes"] = [
            {
                "number": number,
                "source": source,
                "address": address,
                "place": place_of(section["key"], number),
                "shown": number in without_link,
            }
            for (source, address), number in numbers.items()
        ]


def place_of(section_key: str, number: int) -> str:
    """The key of a note, which what it belongs to leads to. No section or heading is called so."""
    return f"{section_key}/{number}"


def whole(address: str | None) -> str:
    """The address if it leads somewhere from anywhere, or nothing."""
    return address if address and not address.startswith(("/", "#")) else ""


def _noted(data: Any) -> Iterator[dict[str, Any]]:
    match data:
        case dict():
            if "source" in data and "link" in data:
                yield data
            for value in data.values():
                if isinstance(value, dict | list):
                    yield from _noted(value)
        case list():
            for value in data:
                yield from _noted(value)
