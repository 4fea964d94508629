"""How large a picture says it is, from its first bytes; nothing is unpacked."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from typing import Final

from varig.foundation.files.content import kinds
from varig.foundation.files.content.kinds import Kind
from varig.foundation.files.content.refusals import damaged, too_wide

LONGEST_SIDE: Final = 20_000

# A JPEG is a row of segments; a camera writes some dozens before the picture itself.
_MOST_SEGMENTS = 2_000
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


def demand_fair_size(content: bytes, name: str, kind: Kind) -> None:
    """A picture that would fill the memory of whoever opens it is refused, and so is one that is no picture."""
    try:
        width, height = _READ[kind](content)
    except (struct.error, IndexError, ValueError) as error:
        raise damaged(name) from error
    if not (width and height):
        raise damaged(name)
    if max(width, height) > LONGEST_SIDE:
        raise too_wide(name, width, height, LONGEST_SIDE)


def _png(content: bytes) -> tuple[int, int]:
    if content[12:16] != b"IHDR":
        raise ValueError
    return _two(">II", content, 16)


def _gif(content: bytes) -> tuple[int, int]:
    return _two("<HH", content, 6)


def _webp(content: bytes) -> tuple[int, int]:
    form = content[12:16]
    if form == b"VP8X":
        wide, high = content[24:27], content[27:30]
        return int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
    if form == b"VP8L" and content[20] == 0x2F:
        (bits,) = struct.unpack_from("<I", content, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8 " and content[23:26] == b"\x9d\x01\x2a":
        width, height = _two("<HH", content, 26)
        return width & 0x3FFF, height & 0x3FFF
    raise ValueError


def _jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    for _segment in range(_MOST_SEGMENTS):
        if content[at] != 0xFF:
            raise ValueError
        marker = content[at + 1]
        if marker in _FRAMES:
            height, width = _two(">HH", content, at + 5)
            return width, height
        if marker == 0xFF:  # filling
            at += 1
        elif marker in _WITHOUT_LENGTH:
            at += 2
        else:
            (length,) = struct.unpack_from(">H", content, at + 2)
            at += 2 + max(length, 2)
    raise ValueError


def _two(form: str, content: bytes, at: int) -> tuple[int, int]:
    first, second = struct.unpack_from(form, content, at)
    return first, second


_READ: Final[Mapping[Kind, Callable[[bytes], tuple[int, int]]]] = {
    kinds.PNG: _png,
    kinds.GIF: _gif,
    kinds.WEBP: _webp,
    kinds.JPEG: _jpeg,
}
PICTURES: Final = frozenset(_READ)
