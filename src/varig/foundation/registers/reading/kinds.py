"""What a file is, by its first bytes and not by its name; what is no spreadsheet is refused with a way on."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

from varig.foundation.kernel import Invalid, Message, msg
from varig.foundation.registers.reading.limits import LARGEST_FILE, MEGABYTE
from varig.foundation.registers.sheet import FileKind

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = msg("Åpne den i Excel, velg «Lagre som», «Excel-arbeidsbok (.xlsx)», og hent inn den nye filen.")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")


def kind_of(content: bytes, name: str) -> FileKind:
    """CSV or XLSX. Raises Invalid with one sentence about anything else."""
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise Invalid(msg("Filen «%(name)s» er tom. Velg en fil med overskrifter og rader.", name=name))
    if len(content) > LARGEST_FILE:
        raise Invalid(
            msg(
                "Filen «%(name)s» er større enn %(most)s MB. Ta bort bilder og ark som ikke skal med, eller del den.",
                name=name,
                most=LARGEST_FILE // MEGABYTE,
            )
        )
    if content.startswith(b"PK"):
        return _zipped(content, name)
    refusal = _refusal(content, name)
    if refusal:
        raise Invalid(refusal)
    return FileKind.CSV


def _zipped(content: bytes, name: str) -> FileKind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = set(archive.namelist())
            media = archive.read("mimetype")[:100] if "mimetype" in parts else b""
    except (zipfile.BadZipFile, RuntimeError, OSError, NotImplementedError, EOFError, ValueError) as error:
        raise Invalid(damaged(name)) from error
    if "xl/workbook.bin" in parts:
        raise Invalid(msg("Filen «%(name)s» er et binært regneark (.xlsb). %(way)s", name=name, way=_SAVE_AS))
    if any(part.startswith("xl/") for part in parts):
        return FileKind.XLSX
    raise Invalid(_what_zip(parts, media, name))


def _what_zip(parts: set[str], media: bytes, name: str) -> Message:
    if any(part.startswith("word/") for part in parts):
        return _no_table(msg("et Word-dokument"), name)
    if any(part.startswith("ppt/") for part in parts):
        return _no_table(msg("en PowerPoint-presentasjon"), name)
    if b"opendocument.spreadsheet" in media:
        return msg("Filen «%(name)s» er et OpenDocument-regneark (.ods). %(way)s", name=name, way=_SAVE_AS)
    if any(part.endswith(".iwa") for part in parts):
        return msg(
            "Filen «%(name)s» er fra Numbers. Velg «Eksporter til», «Excel», og hent inn den nye filen.", name=name
        )
    return msg("Filen «%(name)s» er en zip-fil. Pakk den ut, og velg regnearket som ligger i den.", name=name)


def _refusal(content: bytes, name: str) -> Message | None:
    """The sentence about the first of the known kinds that the file is."""
    head = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    known: tuple[tuple[bool, Callable[[], Message]], ...] = (
        (content.startswith(_OLE), lambda: _old_office(content, name)),
        (head.startswith(b"%pdf"), lambda: _no_table(msg("en PDF"), name)),
        (_is_picture(content), lambda: _no_table(msg("et bilde"), name)),
        (head.startswith(b"{\\rtf"), lambda: _no_table(msg("et tekstdokument"), name)),
        (b"excel.sheet" in head or b"schemas-microsoft-com:office:spreadsheet" in head, lambda: _old_xml(name)),
        (head.startswith((b"<!doctype", b"<html", b"<table", b"<?xml")), lambda: _web_page(name)),
        (_is_binary(content), lambda: no_spreadsheet(name)),
    )
    return next((sentence() for is_it, sentence in known if is_it), None)


def _is_picture(content: bytes) -> bool:
    return content.startswith(_PICTURES) or content[8:12] == b"WEBP" or content[4:12] in (b"ftypheic", b"ftypmif1")


def _old_xml(name: str) -> Message:
    return msg("Filen «%(name)s» er et gammelt XML-regneark. %(way)s", name=name, way=_SAVE_AS)


def _web_page(name: str) -> Message:
    return msg("Filen «%(name)s» er en nettside og ikke et regneark. %(way)s", name=name, way=_SAVE_AS)


def no_spreadsheet(name: str) -> Message:
    """Neither rows of text nor a workbook, whatever its name says."""
    if name.lower().endswith((".csv", ".xlsx")):
        return msg(
            "Innholdet i «%(name)s» er ikke et regneark, selv om navnet ser slik ut."
            " Åpne tabellen der den ble laget, lagre den som .xlsx eller .csv, og prøv igjen.",
            name=name,
        )
    return msg("Filen «%(name)s» er ikke et regneark. Velg en fil som ender på .xlsx eller .csv.", name=name)


def _old_office(content: bytes, name: str) -> Message:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return msg("Filen «%(name)s» har passord. Ta bort passordet i Excel, lagre, og prøv igjen.", name=name)
    if "WordDocument".encode("utf-16-le") in content:
        return _no_table(msg("et Word-dokument"), name)
    return msg("Filen «%(name)s» er et gammelt Excel-ark (.xls). %(way)s", name=name, way=_SAVE_AS)


def _is_binary(content: bytes) -> bool:
    """Text has no zero bytes, but for UTF-16, where every other byte of Latin text is one."""
    sample = content[:4000]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    if 0 not in sample:
        return sum(byte < 9 for byte in sample) > len(sample) // 10
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return max(even, odd) < len(sample) * 0.3 or min(even, odd) > len(sample) * 0.05


def _no_table(what: Message, name: str) -> Message:
    return msg(
        "Filen «%(name)s» er %(what)s. Tabellen må stå i et regneark (.xlsx) eller en CSV-fil.", name=name, what=what
    )


def damaged(name: str) -> Message:
    """A workbook that can't be opened."""
    return msg(
        "Filen «%(name)s» er skadet, så vi får ikke åpnet den. Åpne den i Excel, lagre den på nytt, og prøv igjen.",
        name=name,
    )
