"""Whether a workbook can be unpacked at all: a small file may become a huge one, and few bytes many elements."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import IO

from varig.foundation.kernel import Invalid, Message, msg
from varig.foundation.registers.reading.kinds import damaged
from varig.foundation.registers.reading.limits import (
    HIGHEST_RATIO,
    LARGEST_PART,
    LARGEST_UNPACKED,
    MEGABYTE,
    MOST_PARTS,
    MOST_STRING_TAGS,
    MOST_TAGS,
    RATIO_COUNTS_FROM,
)

TEXTS = "xl/sharedstrings.xml"
"""The part, in small letters, that holds the texts of all worksheets."""
_XML = (".xml", ".rels")
_ROW_END = re.compile(rb"</(?:\w+:)?row>")


def demand_fair_contents(archive: zipfile.ZipFile, name: str) -> None:
    """Raises Invalid for what is an attack and not a spreadsheet, before any of it is read as XML."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    swollen = unpacked > RATIO_COUNTS_FROM and unpacked / packed > HIGHEST_RATIO
    if unpacked > LARGEST_UNPACKED or swollen or len(parts) > MOST_PARTS:
        raise Invalid(_too_large(name, LARGEST_UNPACKED))
    for part in parts:
        if part.filename.lower().endswith(_XML):
            _demand_fair_part(archive, part, name)


def _demand_fair_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    if part.file_size > LARGEST_PART:
        raise Invalid(_too_large(name, LARGEST_PART))
    with archive.open(part) as stream:
        head = stream.read(1000).replace(b"\x00", b"")
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise Invalid(damaged(name))
    most = MOST_STRING_TAGS if part.filename.lower() == TEXTS else MOST_TAGS
    with archive.open(part) as stream:
        if any(tags > most for tags in _tags_between_rows(stream)):
            raise Invalid(_too_many_elements(name))


def _tags_between_rows(stream: IO[bytes]) -> Iterator[int]:
    """How many tags there are up to each row's end: an XML reader holds so many at a time."""
    tags, rest = 0, b""
    while piece := stream.read(MEGABYTE):
        # A row's end may lie across two pieces.
        *rows, rest = _ROW_END.split(rest + piece)
        for row in rows:
            yield tags + row.count(b"<")
            tags = 0
        tags, rest = tags + rest[:-20].count(b"<"), rest[-20:]
        yield tags


def _too_large(name: str, most: int) -> Message:
    return msg(
        "Filen «%(name)s» blir for stor når den pakkes ut (over %(most)s MB)."
        " Lag en ny fil med bare tabellen, og prøv igjen.",
        name=name,
        most=most // MEGABYTE,
    )


def _too_many_elements(name: str) -> Message:
    return msg(
        "Filen «%(name)s» har flere celler eller formater enn vi kan lese."
        " Lag en ny fil med bare tabellen, og prøv igjen.",
        name=name,
    )
