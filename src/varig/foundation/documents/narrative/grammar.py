"""What a text may hold: which nodes there are, what each may have inside, and which attributes are kept of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Node: TypeAlias = dict[str, Any]
Attributes: TypeAlias = Callable[[Mapping[str, Any]], dict[str, Any] | None]
"""The attributes that are kept, or None where the node means nothing without them."""

_LINKS = ("https://", "http://", "mailto:", "tel:")
_LONGEST = 2_000
_DIGEST = re.compile(r"[0-9a-f]{64}")


def _none(_attrs: Mapping[str, Any]) -> dict[str, Any]:
    return {}


def _level(attrs: Mapping[str, Any]) -> dict[str, Any]:
    """Two levels are enough below a section's own title; a pasted text may have more."""
    given = attrs.get("level")
    return {"level": 2 if given in {1, 2} else 3}


def _start(_attrs: Mapping[str, Any]) -> dict[str, Any]:
    return {}


def _picture(attrs: Mapping[str, Any]) -> dict[str, Any] | None:
    """A picture is a file that was kept before; without words for those who can't see it, it is a gap, not a fault."""
    file = attrs.get("file")
    if not isinstance(file, int) or isinstance(file, bool) or not 0 < file < 2**53:
        return None
    return {"file": file, "alt": _line(attrs.get("alt"), 1_000), "caption": _line(attrs.get("caption"), 300)}


def _link(attrs: Mapping[str, Any]) -> dict[str, Any] | None:
    address = _line(attrs.get("href"), _LONGEST)
    is_whole = address.lower().startswith(_LINKS)
    is_ours = address.startswith("/") and not address.startswith(("//", "/\\"))
    return {"href": address} if is_whole or is_ours else None


def _comment(attrs: Mapping[str, Any]) -> dict[str, Any] | None:
    return _numbered(attrs, "id")


def _numbered(attrs: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    number = attrs.get(name)
    return {name: number} if isinstance(number, int) and not isinstance(number, bool) and 0 < number < 2**53 else None


def _ground(attrs: Mapping[str, Any]) -> dict[str, Any] | None:
    """What a statement rests on, by its opaque key (`finding:7`), and what it was called when it was tied."""
    about = _line(attrs.get("about"), 100)
    kind, _, number = about.partition(":")
    if not kind.isidentifier() or not number.isascii() or not number.isdecimal():
        return None
    return {"about": about, "label": _line(attrs.get("label"), 200)}


def _fact(attrs: Mapping[str, Any]) -> dict[str, Any] | None:
    """A value from the registers by its key; what it was last is said where it is no longer known."""
    key = _line(attrs.get("key"), 300)
    return {"key": key, "label": _line(attrs.get("label"), 200)} if key else None


def taken_from(attrs: Any) -> dict[str, Any]:
    """Which proposal the text was begun with, by its digest; nothing where there was none."""
    digest = attrs.get("proposal") if isinstance(attrs, dict) else None
    return {"proposal": digest} if isinstance(digest, str) and _DIGEST.fullmatch(digest) else {}


def _line(value: Any, most: int) -> str:
    """One line of text."""
    return (
        " ".join("".join(sign for sign in value if sign.isprintable() or sign == " ").split())[:most]
        if isinstance(value, str)
        else ""
    )


@dataclass(frozen=True)
class BlockKind:
    """`holds_text`: words stand right in it, and not in blocks of its own; `holds_nothing`: it says all by itself."""

    attrs: Attributes = _none
    holds_text: bool = False
    may_be_empty: bool = False
    holds_nothing: bool = False


BLOCKS: Mapping[str, BlockKind] = {
    "paragraph": BlockKind(holds_text=True, may_be_empty=True),
    "heading": BlockKind(_level, holds_text=True),
    "bulletList": BlockKind(),
    "orderedList": BlockKind(_start),
    "listItem": BlockKind(),
    "blockquote": BlockKind(),
    "table": BlockKind(),
    "image": BlockKind(_picture, holds_nothing=True),
}

INLINE: Mapping[str, Attributes] = {"text": _none, "hardBreak": _none, "ground": _ground, "fact": _fact}

MARKS: Mapping[str, Attributes] = {"bold": _none, "italic": _none, "link": _link, "comment": _comment}

_FLOW = frozenset({"paragraph", "heading", "bulletList", "orderedList", "blockquote", "table", "image"})
_INSIDE: Mapping[str, frozenset[str]] = {
    "doc": _FLOW,
    "bulletList": frozenset({"listItem"}),
    "orderedList": frozenset({"listItem"}),
    "listItem": frozenset({"paragraph", "bulletList", "orderedList"}),
    "blockquote": frozenset({"paragraph"}),
    "tableCell": frozenset({"paragraph", "bulletList", "orderedList"}),
}


def allowed_inside(kind: str) -> frozenset[str]:
    """The blocks that may stand right inside one of this kind."""
    return _INSIDE.get(kind, frozenset())
