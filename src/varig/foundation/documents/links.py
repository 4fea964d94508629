"""Keeps the links that lead somewhere and takes the address from those that don't."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_KINDS = ("https://", "http://", "mailto:", "tel:", "/")
_ADDRESSES = {"link", "address"}


def mend_links(said: dict[str, Any]) -> None:
    """Take away what is no address people may be sent to, and what points to no place in the document."""
    places = {f"#{place}" for place in _places(said)}
    for stretch in _linked(said["sections"]):
        for name in _ADDRESSES & stretch.keys():
            if stretch[name] and stretch[name] not in places and not _is_address(stretch[name]):
                stretch[name] = None


def _is_address(link: str) -> bool:
    return link.startswith(_KINDS) and not link.startswith("//")


def shown(address: str, base: str = "") -> str:
    """The address as it is printed: what a reader has to type. How a list of the program is narrowed, the link knows.

    >>> shown("https://varig.example/dalen/arven/?fate=unclear", "https://varig.example")
    'varig.example/dalen/arven/'
    """
    typed = address.partition("?")[0] if is_inside(address, base) else address
    return typed.removeprefix("https://").removeprefix("http://")


def say_how_printed(said: dict[str, Any]) -> None:
    """Beside each address how it is printed."""
    for stretch in _linked(said["sections"]):
        if stretch.get("address"):
            stretch["printed"] = shown(stretch["address"], said["base"])


def _places(said: dict[str, Any]) -> Iterator[str]:
    for section in said["sections"]:
        yield section["key"]
        yield from (block["key"] for block in section["blocks"] if block.get("key"))


def _linked(data: Any) -> Iterator[dict[str, Any]]:
    match data:
        case dict():
            if data.get("link") or data.get("address"):
                yield data
            for value in data.values():
                if isinstance(value, dict | list):
                    yield from _linked(value)
        case list():
            for value in data:
                yield from _linked(value)


def for_paper(said: dict[str, Any]) -> None:
    """Take away the addresses that only mean something inside the program, since a file on paper stands nowhere.

    In tables also those of rows into the program: nobody wants to step through hundreds. The line below the table
    leads there.
    """
    based_on(said, "")
    if said["base"]:
        blocks = [one for section in said["sections"] for one in section["blocks"]]
        for table in (*blocks, *(one["table"] for one in blocks if one.get("table"))):
            for stretch in _linked(table.get("rows", [])):
                if is_inside(stretch.get("link"), said["base"]):
                    stretch["link"] = None


def is_inside(address: str | None, base: str) -> bool:
    """Whether a whole address leads into the program, whose own is `base`.

    >>> is_inside("https://varig.example/dalen", "https://varig.example")
    True
    """
    return bool(base and address and address.startswith(f"{base}/"))


def based_on(said: dict[str, Any], base: str) -> None:
    """Make whole addresses of those into the program: its own comes first. Without it they lead nowhere."""
    for stretch in _linked(said["sections"]):
        for name in _ADDRESSES & stretch.keys():
            if stretch[name] and stretch[name].startswith("/"):
                stretch[name] = base + stretch[name] if base else None
