"""Tables as an open package of data: CSV and JSON, and a dictionary that says what each column is. Pure.

After Frictionless Data (https://specs.frictionlessdata.io/, Tabular Data Package 1.0): `datapackage.json` names each
file, its digest and its schema. CSV is UTF-8 with commas and full stops in numbers; empty is unknown, never zero.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import StringIO
from typing import Any, Final

PROFILE: Final = "tabular-data-package"
# A date may be known to the year or the month only.
PARTIAL_DATE: Final = r"\d{4}(-\d{2}(-\d{2})?)?"


@dataclass(frozen=True)
class Field:
    """A column: its key, its type in Table Schema, what people call it, and what it may hold."""

    name: str
    type: str
    title: str
    description: str = ""
    required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""


def id_field(title: str, name: str = "id") -> Field:
    """A column that names a row, here or in another table."""
    return Field(name, "integer", title, required=True)


def text(name: str, title: str, *enum: str) -> Field:
    """A column of text; where it holds one of a few words, those."""
    return Field(name, "string", title, enum=enum)


def day(name: str, title: str) -> Field:
    """A column of dates."""
    return Field(name, "date", title)


def count(name: str, title: str) -> Field:
    """A column of whole numbers."""
    return Field(name, "integer", title)


@dataclass(frozen=True)
class DataTable:
    """A table with its rows, by the fields' names. None is unknown. `key` names the column that tells rows apart."""

    name: str
    title: str
    fields: tuple[Field, ...]
    rows: tuple[Mapping[str, Any], ...]
    description: str = ""
    key: str = ""


@dataclass(frozen=True)
class DataFile:
    """A file of the package by its path in it."""

    path: str
    content: bytes

    @property
    def sha256(self) -> str:
        """Its digest."""
        return hashlib.sha256(self.content).hexdigest()


def package(name: str, title: str, created: datetime, tables: Sequence[DataTable]) -> list[DataFile]:
    """Every table as CSV and JSON, and the dictionary, which comes last: it names the others by their digests."""
    files: list[DataFile] = []
    resources: list[dict[str, Any]] = []
    for table in tables:
        as_csv = DataFile(f"{table.name}.csv", csv_of(table))
        as_json = DataFile(f"{table.name}.json", json_of(table))
        files += [as_csv, as_json]
        resources += [_resource(table, as_csv, "csv"), _resource(table, as_json, "json")]
    dictionary = {
        "profile": PROFILE,
        "name": name,
        "title": title,
        "created": created.isoformat(timespec="seconds"),
        "resources": resources,
    }
    return [*files, DataFile("datapackage.json", _dumped(dictionary))]


def csv_of(table: DataTable) -> bytes:
    """The rows as CSV, with the fields' names as head."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([field.name for field in table.fields])
    for row in table.rows:
        writer.writerow([_cell(field, row.get(field.name)) for field in table.fields])
    return text.getvalue().encode()


def json_of(table: DataTable) -> bytes:
    """The same rows as a list of objects."""
    rows = [{field.name: _plain(field, row.get(field.name)) for field in table.fields} for row in table.rows]
    return _dumped(rows)


def _resource(table: DataTable, file: DataFile, form: str) -> dict[str, Any]:
    described: dict[str, Any] = {
        "profile": "tabular-data-resource",
        "name": table.name if form == "csv" else f"{table.name}-json",
        "title": table.title,
        "path": file.path,
        "format": form,
        "mediatype": "text/csv" if form == "csv" else "application/json",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{file.sha256}",
        "schema": _schema(table),
    }
    return described | ({"description": table.description} if table.description else {})


def _schema(table: DataTable) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_described(field) for field in table.fields], "missingValues": [""]}
    return schema | ({"primaryKey": table.key} if table.key else {})


def _described(field: Field) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    if field.required:
        limits["required"] = True
    if field.enum:
        limits["enum"] = list(field.enum)
    if field.pattern:
        limits["pattern"] = field.pattern
    said: dict[str, Any] = {"name": field.name, "type": field.type, "title": field.title}
    if field.description:
        said["description"] = field.description
    return said | ({"constraints": limits} if limits else {})


def _cell(field: Field, value: Any) -> str:
    plain = _plain(field, value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, list):
        return json.dumps(plain, ensure_ascii=False)
    return str(plain)


def _plain(field: Field, value: Any) -> Any:
    """As JSON has it: numbers as they are, dates and all else as text."""
    if value is None or value == "":
        return None
    if field.type == "array":
        return [str(part) for part in value]
    if field.type == "boolean":
        return bool(value)
    if field.type in ("integer", "year"):
        return int(value)
    if field.type == "number":
        return Decimal(str(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_number).encode()


def _number(value: Any) -> int | float:
    """A decimal as JSON has it."""
    if not isinstance(value, Decimal):
        raise TypeError(repr(value))
    return int(value) if value == value.to_integral_value() else float(value)
