"""CSV as Norwegian spreadsheets open it: UTF-8 with BOM, semicolons, decimal comma."""

from __future__ import annotations

import csv
from datetime import date, datetime
from decimal import Decimal
from io import StringIO

from varig.foundation.registers.spoken import spoken
from varig.foundation.registers.writing.table import Table
from varig.foundation.registers.writing.values import Written, written

# A spreadsheet takes a text that begins so for a formula; the sign before it is taken away again by `parsing`.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(table: Table) -> bytes:
    """The table with its header."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_text(spoken(column.label)) for column in table.columns])
    for row in table.rows:
        writer.writerow([_field(written(column, row.get(column.key))) for column in table.columns])
    return text.getvalue().encode("utf-8-sig")


def _field(value: Written) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return f"{value:%d.%m.%Y %H:%M}"
        case date():
            return f"{value:%d.%m.%Y}"
        case float() | Decimal():
            return f"{Decimal(str(value)):f}".replace(".", ",")
        case int():
            return str(value)
    return _text(value)


def _text(value: str) -> str:
    return f"'{value}" if value.startswith(_DANGEROUS) else value
