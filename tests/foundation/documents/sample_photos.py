"""Pictures of points, whole and as small as they can be."""

from __future__ import annotations

import base64
import struct
import zlib

from varig.foundation.documents.blocks import Photo

JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6"
    "/+b9//j/wAALCAACAAMBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AL//Z"
)
"""Three points wide and two high, grey."""


def png(width: int = 4, height: int = 3) -> bytes:
    """All of one colour."""
    row = b"\x00" + b"\x0f\x5f\x64" * width
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_piece(kind, content) for kind, content in pieces)


def photo(width: int = 400, height: int = 300, *, alt: str = "Folk på torget.", caption: str = "") -> Photo:
    return Photo(png(width, height), "image/png", alt, caption)


def _piece(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
