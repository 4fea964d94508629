"""Which characters a TrueType font has a glyph for, read from its `cmap` table (OpenType 1.9, formats 4 and 12)."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path


@cache
def characters(file: Path) -> frozenset[int]:
    """The code points the font can show. A format that isn't known adds none."""
    data = file.read_bytes()
    cmap = _table(data, b"cmap")
    found: set[int] = set()
    for index in range(_short(data, cmap + 2)):
        start = cmap + _long(data, cmap + 4 + index * 8 + 4)
        match _short(data, start):
            case 4:
                found |= _format_4(data, start)
            case 12:
                found |= _format_12(data, start)
    return frozenset(found)


def _table(data: bytes, tag: bytes) -> int:
    for index in range(_short(data, 4)):
        record = 12 + index * 16
        if data[record : record + 4] == tag:
            return _long(data, record + 8)
    raise ValueError(f"the font has no {tag!r} table")


def _format_4(data: bytes, start: int) -> set[int]:
    count = _short(data, start + 6) // 2
    ends = struct.unpack_from(f">{count}H", data, start + 14)
    firsts = struct.unpack_from(f">{count}H", data, start + 16 + count * 2)
    return {code for first, end in zip(firsts, ends, strict=True) if end != 0xFFFF for code in range(first, end + 1)}


def _format_12(data: bytes, start: int) -> set[int]:
    found: set[int] = set()
    for group in range(_long(data, start + 12)):
        first, end = struct.unpack_from(">II", data, start + 16 + group * 12)
        found |= set(range(first, end + 1))
    return found


def _short(data: bytes, place: int) -> int:
    return int(struct.unpack_from(">H", data, place)[0])


def _long(data: bytes, place: int) -> int:
    return int(struct.unpack_from(">I", data, place)[0])
