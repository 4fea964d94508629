"""Tables as open data: what is written is what the dictionary says."""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO

from varig.decisions.rules.data_package import DataTable, Field, package

TABLE = DataTable(
    "tiltak",
    "Tiltak",
    (
        Field("id", "integer", "id", required=True),
        Field("name", "string", "Navn"),
        Field("cost", "number", "Kostnad"),
        Field("year", "year", "År"),
        Field("open", "boolean", "Åpent"),
        Field("groups", "array", "Grupper"),
        Field("day", "date", "Dag"),
    ),
    (
        {"id": 1, "name": 'Én, «to» og "tre"\nlinjer', "cost": Decimal("12.50"), "year": 2027, "open": True,
         "groups": ("youth", "elderly"), "day": date(2027, 1, 5)},
        {"id": 2, "name": "=2+2", "cost": Decimal(0), "open": False},
    ),
    key="id",
)  # fmt: skip


def test_the_files_hold_the_values_and_unknown_stays_unknown() -> None:
    as_csv, as_json, _dictionary = package("dalen", "Dalen", datetime(2027, 1, 1, tzinfo=UTC), [TABLE])
    rows = list(csv.DictReader(StringIO(as_csv.content.decode(), newline="")))
    assert rows[0] == {
        "id": "1", "name": 'Én, «to» og "tre"\nlinjer', "cost": "12.50", "year": "2027", "open": "true",
        "groups": '["youth", "elderly"]', "day": "2027-01-05",
    }  # fmt: skip
    assert rows[1] == {"id": "2", "name": "=2+2", "cost": "0", "year": "", "open": "false", "groups": "", "day": ""}
    assert json.loads(as_json.content) == [
        {"id": 1, "name": 'Én, «to» og "tre"\nlinjer', "cost": 12.5, "year": 2027, "open": True,
         "groups": ["youth", "elderly"], "day": "2027-01-05"},
        {"id": 2, "name": "=2+2", "cost": 0, "year": None, "open": False, "groups": None, "day": None},
    ]  # fmt: skip


def test_the_dictionary_says_what_each_column_is_and_each_files_digest() -> None:
    as_csv, as_json, dictionary = package("dalen", "Dalen", datetime(2027, 1, 1, tzinfo=UTC), [TABLE])
    assert dictionary.path == "datapackage.json"
    said = json.loads(dictionary.content)
    assert (said["profile"], said["name"]) == ("tabular-data-package", "dalen")
    first, second = said["resources"]
    assert (first["path"], first["hash"], first["bytes"]) == (
        "tiltak.csv",
        f"sha256:{as_csv.sha256}",
        len(as_csv.content),
    )
    assert (second["path"], second["hash"]) == ("tiltak.json", f"sha256:{as_json.sha256}")
    assert first["schema"]["primaryKey"] == "id"
    assert first["schema"]["fields"][0] == {
        "name": "id",
        "type": "integer",
        "title": "id",
        "constraints": {"required": True},
    }
