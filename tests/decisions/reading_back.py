"""An archive package read back as whoever receives it would: by the standards, not by the program's own code."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pikepdf

from tests.foundation.documents.opened import read_order

NOARK = "{http://www.arkivverket.no/standarder/noark5/arkivmelding}"
XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
# What the schema of arkivmelding demands, and the order in which it has its elements.
FOLDER = ["systemID", "mappeID", "tittel", "opprettetDato", "opprettetAv", "registrering", "saksdato",
          "administrativEnhet", "saksansvarlig", "saksstatus"]  # fmt: skip
REGISTRATION = ["systemID", "opprettetDato", "opprettetAv", "referanseForelderMappe", "skjerming",
                "dokumentbeskrivelse", "registreringsID", "tittel", "korrespondansepart", "journalposttype",
                "journalstatus", "journaldato", "dokumentetsDato"]  # fmt: skip
DOCUMENT = ["systemID", "dokumenttype", "dokumentstatus", "tittel", "opprettetDato", "opprettetAv",
            "tilknyttetRegistreringSom", "dokumentnummer", "tilknyttetDato", "tilknyttetAv", "skjerming",
            "dokumentobjekt"]  # fmt: skip
FILE = ["versjonsnummer", "variantformat", "format", "opprettetDato", "opprettetAv", "referanseDokumentfil",
        "sjekksum", "sjekksumAlgoritme", "filstoerrelse"]  # fmt: skip
PARTY = ["korrespondanseparttype", "korrespondansepartNavn", "epostadresse"]
OPTIONAL = {"mappeID", "skjerming", "registreringsID", "korrespondansepart", "epostadresse"}
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class ReadBack:
    """What a package holds: its files, and what it says of its documents."""

    files: dict[str, bytes]
    registrations: list[dict[str, str]]
    rows: dict[str, list[dict[str, str]]]


def read_back(content: bytes, *, with_data: bool = True) -> ReadBack:
    """All of it, each file against its digest, each table against its schema. Raises AssertionError."""
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    _digests(files)
    return ReadBack(files, _told(files), _data(files) if with_data else {})


def _digests(files: dict[str, bytes]) -> None:
    listed = dict(reversed(line.split("  ", 1)) for line in files["sjekksummer.sha256"].decode().splitlines())
    assert set(listed) == set(files) - {"sjekksummer.sha256"}
    assert {name: hashlib.sha256(files[name]).hexdigest() for name in listed} == listed


def _told(files: dict[str, bytes]) -> list[dict[str, str]]:
    root = ET.fromstring(files["arkivmelding.xml"])  # noqa: S314 -- made by ourselves a moment ago
    assert root.tag == f"{NOARK}arkivmelding"
    assert [child.tag.removeprefix(NOARK) for child in root][:4] == ["system", "meldingId", "tidspunkt", "antallFiler"]
    found = []
    seen: set[str] = set()
    for folder in root.iter(f"{NOARK}mappe"):
        _in_order(folder, FOLDER)
        assert folder.attrib[XSI_TYPE] == "saksmappe"
        found += [_registration(files, folder, one, seen) for one in folder.findall(f"{NOARK}registrering")]
    named = set(re.findall(r"dokumenter/[^\s<]+", files["arkivmelding.xml"].decode()))
    assert named == {name for name in files if name.startswith("dokumenter/")}
    assert _text(root, "antallFiler") == str(len(named))
    return found


def _registration(files: dict[str, bytes], folder: ET.Element, one: ET.Element, seen: set[str]) -> dict[str, str]:
    _in_order(one, REGISTRATION)
    assert one.attrib[XSI_TYPE] == "journalpost"
    assert _text(one, "referanseForelderMappe") == _text(folder, "systemID")
    for party in one.findall(f"{NOARK}korrespondansepart"):
        _in_order(party, PARTY)
    documents = one.findall(f"{NOARK}dokumentbeskrivelse")
    assert documents
    for document in documents:
        _in_order(document, DOCUMENT)
        assert (document.find(f"{NOARK}skjerming") is None) == (one.find(f"{NOARK}skjerming") is None)
        held = document.find(f"{NOARK}dokumentobjekt")
        assert held is not None
        _in_order(held, FILE)
        content = files[_text(held, "referanseDokumentfil")]
        assert _text(held, "sjekksumAlgoritme") == "SHA-256"
        assert _text(held, "sjekksum") == hashlib.sha256(content).hexdigest()
        assert _text(held, "filstoerrelse") == str(len(content))
    for element in (one, *documents):
        own = _text(element, "systemID")
        assert GUID.fullmatch(own)
        assert own not in seen
        seen.add(own)
    first = documents[0].find(f"{NOARK}dokumentobjekt")
    assert first is not None
    return {
        "title": _text(one, "tittel"),
        "case": _text(folder, "mappeID"),
        "journal": _text(one, "registreringsID"),
        "type": _text(one, "journalposttype"),
        "party": _text(one, "korrespondansepart", "korrespondansepartNavn"),
        "email": _text(one, "korrespondansepart", "epostadresse"),
        "basis": _text(one, "skjerming", "skjermingshjemmel"),
        "file": _text(first, "referanseDokumentfil"),
        "format": _text(first, "format"),
        "by": _by(one, documents),
    }


def _by(one: ET.Element, documents: list[ET.Element]) -> str:
    """Who made it, on its day: said alike of the record, its documents and their files."""
    names, days = {_text(one, "opprettetAv")}, {_text(one, "opprettetDato")}
    for document in documents:
        names |= {_text(document, "opprettetAv"), _text(document, "tilknyttetAv")}
        names.add(_text(document, "dokumentobjekt", "opprettetAv"))
        days |= {_text(document, "opprettetDato"), _text(document, "dokumentobjekt", "opprettetDato")}
    (name,), (day,) = names, days
    assert name
    assert day.startswith(_text(one, "dokumentetsDato"))
    return name


def text_of(content: bytes) -> str:
    """What a PDF says, squeezed: where it breaks its lines is nobody's business."""
    with pikepdf.open(io.BytesIO(content)) as file:
        return squeezed("".join(read_order(file)))


def squeezed(text: str) -> str:
    """Without spaces and places to break."""
    return re.sub(r"[\s\u00ad\u200b]", "", text)


def pdf_a_level(content: bytes) -> tuple[str, str]:
    """The part of PDF/A and its level, as the file's own metadata say."""
    with pikepdf.open(io.BytesIO(content)) as file, file.open_metadata() as metadata:
        return str(metadata["pdfaid:part"]), str(metadata["pdfaid:conformance"])


def _in_order(element: ET.Element, names: list[str]) -> None:
    """Only what the schema knows, in its order, and all that it demands."""
    there = [child.tag.removeprefix(NOARK) for child in element]
    assert sorted(there, key=names.index) == there
    assert set(names) - OPTIONAL <= set(there) | {"registrering"}


def _text(element: ET.Element, *names: str) -> str:
    found: ET.Element | None = element
    for name in names:
        found = None if found is None else found.find(f"{NOARK}{name}")
    return (found.text or "") if found is not None else ""


def _data(files: dict[str, bytes]) -> dict[str, list[dict[str, str]]]:
    dictionary = json.loads(files["registre/datapackage.json"])
    assert dictionary["profile"] == "tabular-data-package"
    paths = {f"registre/{one['path']}" for one in dictionary["resources"]}
    assert paths == {name for name in files if name.startswith("registre/")} - {"registre/datapackage.json"}
    found: dict[str, list[dict[str, str]]] = {}
    for one in dictionary["resources"]:
        content = files[f"registre/{one['path']}"]
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert one["bytes"] == len(content)
        fields = one["schema"]["fields"]
        assert all(field["title"] for field in fields)
        if one["format"] == "csv":
            found[one["name"]] = _rows(content, fields)
        else:
            _same(json.loads(content), found[one["name"].removesuffix("-json")], fields)
    return found


def _rows(content: bytes, fields: list[dict[str, Any]]) -> list[dict[str, str]]:
    reader = csv.DictReader(StringIO(content.decode("utf-8"), newline=""))
    assert reader.fieldnames == [field["name"] for field in fields]
    rows = list(reader)
    for row in rows:
        for field in fields:
            _conforms(row[field["name"]], field)
    return rows


def _conforms(value: str, field: dict[str, Any]) -> None:
    """A cell against Table Schema: its type, and what it is limited to."""
    limits = field.get("constraints", {})
    if value == "":
        assert not limits.get("required"), field
        return
    match field["type"]:
        case "integer" | "year":
            int(value)
        case "number":
            Decimal(value)
        case "boolean":
            assert value in {"true", "false"}
        case "array":
            assert isinstance(json.loads(value), list)
        case "date":
            date.fromisoformat(value)
        case other:
            assert other == "string"
    if "enum" in limits:
        assert value in limits["enum"], (value, field)
    if "pattern" in limits:
        assert re.fullmatch(limits["pattern"], value), (value, field)


def _same(rows: list[dict[str, Any]], as_csv: list[dict[str, str]], fields: list[dict[str, Any]]) -> None:
    """The JSON says what the CSV says."""
    assert len(rows) == len(as_csv)
    for one, other in zip(rows, as_csv, strict=True):
        assert list(one) == [field["name"] for field in fields]
        assert [value is None for value in one.values()] == [value == "" for value in other.values()]
