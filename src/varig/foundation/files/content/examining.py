"""The one door: bytes and a name in; what it is and what to call it out, or Invalid with one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from varig.foundation.files.content import kinds, refusals
from varig.foundation.files.content.containers import container_kind
from varig.foundation.files.content.dimensions import PICTURES, demand_fair_size
from varig.foundation.files.content.kinds import Kind
from varig.foundation.files.content.names import cleaned, parted, with_ending
from varig.foundation.files.content.texts import is_text, text_kind
from varig.foundation.kernel import Invalid, msg

# Neither blanks, nor what tells only which encoding they are in.
_SOMETHING = re.compile(rb"[^ \t\r\n\x00\xef\xbb\xbf\xff\xfe]")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", kinds.PNG),
    (b"\xff\xd8\xff", kinds.JPEG),
    (b"GIF87a", kinds.GIF),
    (b"GIF89a", kinds.GIF),
)
_RARE_PICTURES = (b"BM", b"II*\x00", b"MM\x00*", b"8BPS", b"\x00\x00\x01\x00", b"\xff\x0a", b"gimp xcf")
_RARE_BRANDS = (b"hei", b"hev", b"mif1", b"msf1", b"avi")
_SOUND_AND_FILM = (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf1", b"fLaC", b"OggS", b"\x1aE\xdf\xa3", b"FLV", b"MThd")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF")
# In an old office file each stream has its name, in UTF-16.
_STREAMS: tuple[tuple[str, Callable[[str], Invalid]], ...] = (
    ("__properties_version1", refusals.outlook),
    ("EncryptedPackage", refusals.has_password),
    ("WordDocument", lambda name: refusals.save_as(name, ".docx")),
    ("PowerPoint Document", lambda name: refusals.save_as(name, ".pptx")),
    ("Workbook", lambda name: refusals.save_as(name, ".xlsx")),
    ("Book", lambda name: refusals.save_as(name, ".xlsx")),
)


@dataclass(frozen=True)
class Examined:
    """A file that may be kept. `renamed`: its ending was another than its content's."""

    name: str
    kind: Kind
    renamed: bool


def examine(content: bytes, name: str) -> Examined:
    """Raises Invalid, at the field `file`, for what isn't taken in."""
    name = cleaned(name)
    if not name:
        raise refusals.refused(msg("Filen trenger et navn."))
    demand_fair_length(len(content), name)
    kind = _kind(content, name)
    called = with_ending(name, kind)
    return Examined(called, kind, renamed=called != name)


def demand_fair_length(length: int, name: str) -> None:
    """Can be asked before the content is read."""
    if length > refusals.LARGEST:
        raise refusals.too_large(cleaned(name))
    if not length:
        raise refusals.empty(cleaned(name))


def _kind(content: bytes, name: str) -> Kind:
    if not _SOMETHING.search(content):
        raise refusals.empty(name)
    if content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return _pdf(content, name)
    if content.startswith(_ZIPS):
        return container_kind(content, name)
    picture = _picture(content)
    if picture in PICTURES:
        demand_fair_size(content, name, picture)
        return picture
    if content.startswith(_OLE):
        raise _old_office(content, name)
    if is_text(content):
        return text_kind(content, name, parted(name)[1])
    raise _not_taken(content)(name)


def _pdf(content: bytes, name: str) -> Kind:
    """Each PDF says near its end where its list of parts starts; one that was cut off doesn't."""
    if b"startxref" not in content:
        raise refusals.damaged(name)
    return kinds.PDF


def _picture(content: bytes) -> Kind | None:
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return kinds.WEBP
    return next((kind for signature, kind in _SIGNATURES if content.startswith(signature)), None)


def _old_office(content: bytes, name: str) -> Invalid:
    for stream, refusal in _STREAMS:
        if stream.encode("utf-16-le") in content:
            return refusal(name)
    return refusals.unknown(name)


def _not_taken(content: bytes) -> Callable[[str], Invalid]:
    if content.startswith(_RARE_PICTURES):
        return refusals.rare_picture
    if content[4:8] == b"ftyp":
        return refusals.rare_picture if content[8:12].startswith(_RARE_BRANDS) else refusals.sound_or_film
    if content.startswith((*_SOUND_AND_FILM, b"RIFF")):
        return refusals.sound_or_film
    return refusals.packed if content.startswith(_ARCHIVES) else refusals.unknown
