"""Whether a picture made of points can stand in a document: page, PDF and Word must all be able to show it.

Asked when a picture is taken in, where whoever brought it can do something; and when a document is made, where one
that can't be shown is said to be missing instead of stopping everything.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

from varig.foundation.documents.blocks import PICTURES
from varig.foundation.kernel import Message, msg

LARGEST: Final = 25 * 1024 * 1024
MOST_POINTS: Final = 50_000_000
"""A PNG is unpacked to be set in a PDF, four bytes a point."""

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_MOST_SEGMENTS = 2_000
_AT_A_TIME = 1024 * 1024

_DAMAGED = msg("Bildet er skadet, så det kan ikke vises. Lagre det på nytt der det ble laget, og sett det inn igjen.")
_FOR_PRINT = msg("Bildet er laget for trykk (CMYK). Lagre det med vanlige farger (RGB), og sett det inn igjen.")
_WRONG_KIND = msg("Bildet er verken PNG eller JPG. Lagre det som en av dem, og sett det inn igjen.")


def fault(content: bytes, media_type: str) -> Message | None:
    """What is wrong with the picture and what to do about it, or None."""
    begins = PICTURES.get(media_type)
    if begins is None or not content.startswith(begins):
        return _WRONG_KIND
    if len(content) > LARGEST:
        return msg("Bildet er større enn %(most)s MB. Gjør det mindre, og sett det inn igjen.", most=LARGEST >> 20)
    try:
        wrong = _too_much(*_looked_at(content, media_type))
        if wrong is None and media_type == "image/png":
            # What is there of a JPEG is shown by all; a PNG must be whole.
            _demand_whole(content)
    except (struct.error, IndexError, ValueError, zlib.error):
        return _DAMAGED
    return wrong


def _too_much(width: int, height: int, colours: int) -> Message | None:
    if width * height > MOST_POINTS:
        return msg(
            "Bildet er for stort (%(width)s × %(height)s punkter). Gjør det mindre, og sett det inn igjen.",
            width=str(width),
            height=str(height),
        )
    if not (width and height):
        return _DAMAGED
    return _FOR_PRINT if colours == 4 else None


def size(content: bytes, media_type: str) -> tuple[int, int]:
    """Width and height in points, of a picture without fault."""
    width, height, _colours = _looked_at(content, media_type)
    return width, height


def _looked_at(content: bytes, media_type: str) -> tuple[int, int, int]:
    """Width, height, and how many colours are mixed; a PNG is never for print."""
    if media_type == "image/jpeg":
        return _frame(content)
    if content[12:16] != b"IHDR":
        raise ValueError
    width, height = struct.unpack_from(">II", content, 16)
    return width, height, 3


def _frame(content: bytes) -> tuple[int, int, int]:
    """Of a JPEG: a row of segments, one of which says how large it is."""
    at = 2
    for _segment in range(_MOST_SEGMENTS):
        if content[at] != 0xFF:
            raise ValueError
        marker = content[at + 1]
        if marker in _FRAMES:
            height, width, colours = struct.unpack_from(">HHB", content, at + 5)
            return width, height, colours
        if marker == 0xFF:  # filling
            at += 1
        elif marker in _WITHOUT_LENGTH:
            at += 2
        else:
            at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    raise ValueError


def _demand_whole(content: bytes) -> None:
    """Of a PNG: all its pieces are there and unpack; what they unpack to is thrown away."""
    at, unpacking = len(PICTURES["image/png"]), zlib.decompressobj()
    while True:
        length, kind = struct.unpack_from(">I4s", content, at)
        piece = content[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", content, at + 8 + length)
        if zlib.crc32(kind + piece) != check:
            raise ValueError
        if kind == b"IDAT":
            _unpack(unpacking, piece)
        if kind == b"IEND":
            break
        at += 12 + length
    if not unpacking.eof:
        raise ValueError


def _unpack(unpacking: zlib._Decompress, piece: bytes) -> None:
    while piece and not unpacking.eof:
        unpacking.decompress(piece, _AT_A_TIME)
        piece = unpacking.unconsumed_tail
