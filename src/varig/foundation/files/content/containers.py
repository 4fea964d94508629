"""Office files, which are zips: what they are by the list of their parts. Two small parts are read, none is run."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Final

from varig.foundation.files.content import kinds
from varig.foundation.files.content.kinds import Kind
from varig.foundation.files.content.refusals import (
    MEGABYTE,
    damaged,
    has_macros,
    has_password,
    packed,
    refused,
    save_as,
    unknown,
)
from varig.foundation.kernel import msg

MOST_PARTS: Final = 10_000
LARGEST_UNPACKED: Final = 1024 * MEGABYTE
_READ_AT_MOST = MEGABYTE

# Each entry of a zip's list begins so; there can be no more entries than times this stands in the file.
_ENTRY = b"PK\x01\x02"
_TYPES = "[content_types].xml"
_UNREADABLE = (
    zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError, struct.error, zlib.error,
)  # fmt: skip

_FAMILIES: Final = (("word/", kinds.DOCX), ("xl/", kinds.XLSX), ("ppt/", kinds.PPTX))
_MAIN: Final = {
    b"wordprocessingml.document.main+xml": kinds.DOCX,
    b"spreadsheetml.sheet.main+xml": kinds.XLSX,
    b"presentationml.presentation.main+xml": kinds.PPTX,
}
_MACRO_TYPES = (b"macroenabled", b"vbaproject", b"macrosheet")
_MACRO_PARTS = ("/vbaproject.bin", "/vbadata.xml")
# Lists of macros, which are there also when they list none.
_MACRO_LISTS = ("script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml")
_OTHERS_OF_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_APPLE = (".iwa", "index.apxl")


def container_kind(content: bytes, name: str) -> Kind:
    """Which office file it is. Raises Invalid for every other zip, and for one that might do harm."""
    if content.count(_ENTRY) > MOST_PARTS:
        raise _too_much(name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _kind(_Parts(archive, name), name)
    except _UNREADABLE as error:
        raise damaged(name) from error


class _Parts:
    """The parts by name, in small letters, as office programs find them."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._listed = archive.infolist()
        if sum(part.file_size for part in self._listed) > LARGEST_UNPACKED:
            raise _too_much(name)
        self.names = [part.filename.lower() for part in self._listed]

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def head(self, name: str) -> bytes:
        """The beginning of a part. Two parts of one name would be read differently by different programs."""
        (part,) = (part for part, found in zip(self._listed, self.names, strict=True) if found == name)
        if part.flag_bits & 1 or part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile
        with self._archive.open(part) as stream:
            return stream.read(_READ_AT_MOST)


def _kind(parts: _Parts, name: str) -> Kind:
    if _TYPES in parts:
        return _open_xml(parts, name)
    if "mimetype" in parts:
        return _open_document(parts, name)
    if any(part.endswith(_APPLE) for part in parts.names):
        raise save_as(name, "PDF")
    raise packed(name)


def _open_xml(parts: _Parts, name: str) -> Kind:
    family = next((kind for folder, kind in _FAMILIES if any(part.startswith(folder) for part in parts.names)), None)
    if family is None:
        raise unknown(name)
    types = parts.head(_TYPES).replace(b"\x00", b"").lower()
    if len(types) >= _READ_AT_MOST:
        raise damaged(name)
    if b"sheet.binary" in types:
        raise save_as(name, kinds.XLSX.endings[0])
    if any(word in types for word in _MACRO_TYPES) or any(part.endswith(_MACRO_PARTS) for part in parts.names):
        raise has_macros(name, family.endings[0])
    found = [kind for main, kind in _MAIN.items() if main in types]
    if found != [family]:
        raise save_as(name, family.endings[0])
    return family


def _open_document(parts: _Parts, name: str) -> Kind:
    media_type = parts.head("mimetype").strip()
    kind = next((kind for kind in (kinds.ODT, kinds.ODS) if kind.media_type.encode() == media_type), None)
    if kind is None:
        raise save_as(name, "PDF") if media_type.startswith(_OTHERS_OF_OPEN_DOCUMENT) else packed(name)
    manifest = parts.head("meta-inf/manifest.xml") if "meta-inf/manifest.xml" in parts else b""
    if b"encryption-data" in manifest or "encrypted-package" in parts:
        raise has_password(name)
    if any(_is_macro(part) for part in parts.names):
        raise has_macros(name, kind.endings[0])
    return kind


def _is_macro(part: str) -> bool:
    return part.startswith(("basic/", "scripts/")) and not part.endswith(("/", *_MACRO_LISTS))


def _too_much(name: str) -> Exception:
    return refused(
        msg("Filen «%(name)s» blir for stor når den pakkes ut. Del den, eller lagre den som PDF.", name=name)
    )
