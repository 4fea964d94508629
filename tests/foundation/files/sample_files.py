"""Files of every kind, as small as they can be and still be what they say."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500
MAIL = b"From: torg@lag.example\r\nTo: bydel@kommune.example\r\nSubject: Torget\r\n\r\nHei.\r\n"

_OPEN_XML = "application/vnd.openxmlformats-officedocument."
MAIN = {
    "word": f"{_OPEN_XML}wordprocessingml.document.main+xml",
    "xl": f"{_OPEN_XML}spreadsheetml.sheet.main+xml",
    "ppt": f"{_OPEN_XML}presentationml.presentation.main+xml",
}


def zipped(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these parts, in their order."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def office(folder: str, *, main: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """What Word (`word`), Excel (`xl`) or PowerPoint (`ppt`) saves, perhaps with another type or with more parts."""
    types = f'<Types><Override PartName="/{folder}/main.xml" ContentType="{main or MAIN[folder]}"/></Types>'
    return zipped({"[Content_Types].xml": types.encode(), f"{folder}/main.xml": b"<a/>", **(more or {})})


def open_document(kind: str, *, manifest: bytes = b"<manifest/>", more: dict[str, bytes] | None = None) -> bytes:
    """What LibreOffice saves: `text`, `spreadsheet`, `presentation`."""
    media_type = f"application/vnd.oasis.opendocument.{kind}".encode()
    return zipped({"mimetype": media_type, "META-INF/manifest.xml": manifest, "content.xml": b"<a/>", **(more or {})})


def png(width: int = 4, height: int = 3) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + struct.pack(">II", width, height) + b"\x08\x02\x00\x00\x00crc."


def jpeg(width: int = 4, height: int = 3, *, before: bytes = b"") -> bytes:
    """`before`: segments that stand before the picture's own."""
    frame = b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03" + b"\x00" * 9
    return b"\xff\xd8\xff\xe0\x00\x04\x00\x00" + before + frame + b"\xff\xd9"


def gif(width: int = 4, height: int = 3) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x00\x00\x00;"


def webp(width: int = 4, height: int = 3, *, form: bytes = b"VP8X") -> bytes:
    """In each of its three forms: with loss (`VP8 `), without (`VP8L`), and extended (`VP8X`)."""
    said = {
        b"VP8X": b"\x00" * 4 + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little"),
        b"VP8L": b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14),
        b"VP8 ": b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", width, height),
    }[form]
    return b"RIFF\x00\x00\x00\x00WEBP" + form + struct.pack("<I", len(said)) + said
