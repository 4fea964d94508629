"""What the archive is told of the records, as `arkivmelding.xml` after Noark 5. Pure.

Structure and order of elements as Arkivverket's schema has them (namespace below): a folder for each case, a
registration for each record, its documents, and each document's file with its SHA-256. Where a record is exempted from
public access the provision stands on the registration and on each of its documents.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final
from xml.etree import ElementTree as ET

NAMESPACE: Final = "http://www.arkivverket.no/standarder/noark5/arkivmelding"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_TYPE: Final = f"{{{_XSI}}}type"
ALGORITHM: Final = "SHA-256"
# Characters that XML 1.0 has no place for, however they came into a letter.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Direction(StrEnum):
    """Whether a record came in, went out, or stayed inside. The value is Noark's word for it."""

    IN = "Inngående dokument"
    OUT = "Utgående dokument"
    INSIDE = "Organinternt dokument uten oppfølging"


@dataclass(frozen=True)
class ArchiveDocument:
    """One file of a record, by its path in the package."""

    title: str
    path: str
    sha256: str
    size: int
    format: str
    kind: str = "Brev"


@dataclass(frozen=True)
class Registration:
    """One record. `party` is whom it came from or went to, by name; `email` where, if it went by e-mail.

    `basis` is the provision that exempts it, or nothing.
    `by` is who made, sent or answered it on its day: that goes for its documents too.
    """

    key: str
    title: str
    day: date
    direction: Direction
    party: str
    by: str
    documents: tuple[ArchiveDocument, ...]
    journal_number: str = ""
    basis: str = ""
    email: str = ""


@dataclass(frozen=True)
class Folder:
    """One case with its records; without a number, what isn't registered in the archive yet."""

    title: str
    case_number: str
    registrations: tuple[Registration, ...]


@dataclass(frozen=True)
class Delivery:
    """All that is told. `scope` makes the ids the same each time the same thing is delivered."""

    scope: str
    by: str
    unit: str
    at: datetime
    opened_on: date
    is_closed: bool
    folders: tuple[Folder, ...] = field(default_factory=tuple)


def arkivmelding(delivery: Delivery) -> bytes:
    """The whole message."""
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("xsi", _XSI)
    root = ET.Element(_tag("arkivmelding"))
    _add(root, "system", "Varig")
    _add(root, "meldingId", str(uuid.uuid5(uuid.NAMESPACE_URL, f"{delivery.scope} {delivery.at.isoformat()}")))
    _add(root, "tidspunkt", delivery.at.isoformat(timespec="seconds"))
    _add(root, "antallFiler", str(_files(delivery.folders)))
    for folder in delivery.folders:
        _folder(root, delivery, folder)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _files(folders: Sequence[Folder]) -> int:
    return sum(len(one.documents) for folder in folders for one in folder.registrations)


def _folder(root: ET.Element, delivery: Delivery, folder: Folder) -> None:
    made = _add(root, "mappe", **{_TYPE: "saksmappe"})
    own = _id(delivery, f"folder {folder.case_number}")
    _add(made, "systemID", own)
    if folder.case_number:
        _add(made, "mappeID", folder.case_number)
    _add(made, "tittel", folder.title)
    _add(made, "opprettetDato", _moment(delivery.opened_on))
    _add(made, "opprettetAv", delivery.by)
    for one in folder.registrations:
        _registration(made, delivery, one, own)
    _add(made, "saksdato", delivery.opened_on.isoformat())
    _add(made, "administrativEnhet", delivery.unit)
    _add(made, "saksansvarlig", delivery.by)
    _add(made, "saksstatus", "Avsluttet" if delivery.is_closed else "Under behandling")


def _registration(folder: ET.Element, delivery: Delivery, one: Registration, folder_id: str) -> None:
    made = _add(folder, "registrering", **{_TYPE: "journalpost"})
    _add(made, "systemID", _id(delivery, one.key))
    _add(made, "opprettetDato", _moment(one.day))
    _add(made, "opprettetAv", one.by)
    _add(made, "referanseForelderMappe", folder_id)
    _exempted(made, one.basis)
    for number, document in enumerate(one.documents, start=1):
        _document(made, delivery, one, document, number)
    if one.journal_number:
        _add(made, "registreringsID", one.journal_number)
    _add(made, "tittel", one.title)
    if one.party:
        party = _add(made, "korrespondansepart")
        _add(party, "korrespondanseparttype", "Avsender" if one.direction is Direction.IN else "Mottaker")
        _add(party, "korrespondansepartNavn", one.party)
        if one.email:
            _add(party, "epostadresse", one.email)
    _add(made, "journalposttype", one.direction.value)
    _add(made, "journalstatus", "Journalført" if one.journal_number else "Ferdigstilt fra saksbehandler")
    _add(made, "journaldato", one.day.isoformat())
    _add(made, "dokumentetsDato", one.day.isoformat())


def _document(
    registration: ET.Element, delivery: Delivery, one: Registration, document: ArchiveDocument, number: int
) -> None:
    made = _add(registration, "dokumentbeskrivelse")
    _add(made, "systemID", _id(delivery, f"{one.key} document {number}"))
    _add(made, "dokumenttype", document.kind)
    _add(made, "dokumentstatus", "Dokumentet er ferdigstilt")
    _add(made, "tittel", document.title)
    _add(made, "opprettetDato", _moment(one.day))
    _add(made, "opprettetAv", one.by)
    _add(made, "tilknyttetRegistreringSom", "Hoveddokument" if number == 1 else "Vedlegg")
    _add(made, "dokumentnummer", str(number))
    _add(made, "tilknyttetDato", _moment(one.day))
    _add(made, "tilknyttetAv", one.by)
    _exempted(made, one.basis)
    held = _add(made, "dokumentobjekt")
    _add(held, "versjonsnummer", "1")
    _add(held, "variantformat", "Arkivformat")
    _add(held, "format", document.format)
    _add(held, "opprettetDato", _moment(one.day))
    _add(held, "opprettetAv", one.by)
    _add(held, "referanseDokumentfil", document.path)
    _add(held, "sjekksum", document.sha256)
    _add(held, "sjekksumAlgoritme", ALGORITHM)
    _add(held, "filstoerrelse", str(document.size))


def _exempted(parent: ET.Element, basis: str) -> None:
    if not basis:
        return
    made = _add(parent, "skjerming")
    _add(made, "tilgangsrestriksjon", "Unntatt etter offentleglova")
    _add(made, "skjermingshjemmel", basis)
    _add(made, "skjermingMetadata", "Ingen skjerming av metadata")
    _add(made, "skjermingDokument", "Skjerming av hele dokumentet")


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, _tag(name), attributes)
    if text:
        made.text = _NOT_IN_XML.sub("\ufffd", text)
    return made


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _id(delivery: Delivery, what: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"varig {delivery.scope} {what}"))


def _moment(day: date) -> str:
    return datetime.combine(day, time()).isoformat(timespec="seconds")
