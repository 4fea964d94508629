"""A text file with a sign between its fields."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from itertools import islice

from varig.foundation.kernel import Invalid, Message, msg
from varig.foundation.registers.cells import is_blank
from varig.foundation.registers.declarations import LONGEST_TEXT
from varig.foundation.registers.reading.encodings import decode
from varig.foundation.registers.reading.grid import Grid, demand_room, trimmed
from varig.foundation.registers.reading.header import Recognise, fit
from varig.foundation.registers.reading.kinds import no_spreadsheet
from varig.foundation.registers.reading.limits import HEADER_WITHIN, LONGEST_LINE
from varig.foundation.registers.sheet import FileKind, Row

_SEPARATORS = (";", ",", "\t", "|")
_NAMES = {";": msg("semikolon"), ",": msg("komma"), "\t": msg("tabulator"), "|": msg("loddrett strek")}
_SAMPLE = 60
# Stands after the end: if it isn't a row by itself, a quotation mark was never closed.
_END = "\x1eslutt"
_OPEN_QUOTE = msg(
    "Et anførselstegn er ikke avsluttet, så flere rader blir én celle. Ta det bort, eller skriv det to ganger."
)


_LONG_LINE = msg(
    "En linje i filen har over %(most)s tegn. Det er plass til %(longest)s tegn i en celle: gjør teksten kortere, eller"
    " legg den i et dokument for seg.",
    most=LONGEST_LINE,
    longest=LONGEST_TEXT,
)


def read_delimited(content: bytes, name: str, recognise: Recognise) -> Grid:
    """Every row that has something in it, with its number as a spreadsheet shows it."""
    text, note = decode(content, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _has_endless_line(text):
        first = text.partition("\n")[0]
        has_fields = len(first) < LONGEST_LINE and any(sign in first for sign in _SEPARATORS)
        raise Invalid(_LONG_LINE if has_fields else no_spreadsheet(name))
    text, separator = _separator(text, recognise)
    rows = tuple(_rows(text, separator))
    notes = (note,) if note else ()
    return Grid(FileKind.CSV, rows, separator=separator, notes=notes)


def with_faults(grid: Grid, header: Row) -> Grid:
    """A row with more fields than the header has most often holds the separator in a text; it must not slip by."""
    width = len(header.cells)
    rows = tuple(
        replace(row, fault=_too_many(grid.separator or "", len(row.cells), width))
        if row.number > header.number and len(row.cells) > width
        else row
        for row in grid.rows
    )
    return replace(grid, rows=rows)


def _too_many(separator: str, fields: int, width: int) -> Message:
    return msg(
        "Raden har %(fields)s felt, og overskriften har %(width)s. Står det %(separator)s inne i en tekst,"
        " setter du feltet i anførselstegn.",
        fields=fields,
        width=width,
        separator=_NAMES.get(separator, separator),
    )


def _has_endless_line(text: str) -> bool:
    """Looks only at the last line break in each stretch, so that it costs nothing."""
    place = 0
    while len(text) - place > LONGEST_LINE:
        found = text.rfind("\n", place, place + LONGEST_LINE)
        if found < 0:
            return True
        place = found + 1
    return False


def _separator(text: str, recognise: Recognise) -> tuple[str, str]:
    """Excel may say it in the first line; else the one that gives known headers, or splits most rows alike."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"')
    if said.lower().startswith("sep=") and len(said) == 5:
        return "\n" + rest, said[4]
    return text, max(_SEPARATORS, key=lambda separator: _likeness(text, separator, recognise))


def _likeness(text: str, separator: str, recognise: Recognise) -> tuple[int, int]:
    """The columns that one row names, and the fields in rows of the commonest width above one."""
    sample = [record for record in islice(_records(text[:200_000], separator), _SAMPLE) if len(record) > 1]
    named = max((fit(Row(0, tuple(record)), recognise) for record in sample), default=0)
    widths = Counter(len(record) for record in sample)
    return named, max(((width - 1) * count for width, count in widths.items()), default=0)


def _records(text: str, separator: str) -> Iterator[list[str]]:
    # A field may be as long as the file; its size has been looked at already.
    csv.field_size_limit(2**31 - 1)
    return csv.reader(StringIO(text, newline=""), delimiter=separator)


def _rows(text: str, separator: str) -> Iterator[Row]:
    count = cells = widest = 0
    for number, record in enumerate(_records(f"{text}\n{_END}", separator), start=1):
        if record == [_END]:
            return
        if record and record[-1].endswith(_END):
            raise Invalid(msg("Rad %(row)s: %(problem)s", row=str(number), problem=_OPEN_QUOTE))
        row = trimmed(number, list(record))
        if row:
            count, cells = count + 1, cells + len(row.cells)
            demand_room(count - HEADER_WITHIN, cells)
            yield replace(row, fault=_OPEN_QUOTE) if _swallowed(record, separator, widest) else row
            widest = max(widest, len(row.cells))


def _swallowed(record: list[str], separator: str, widest: int) -> bool:
    """Whether a field holds whole rows: its quotation mark was closed by another row's."""
    lines = (line for field in record if "\n" in field for line in field.split("\n"))
    return any(line.count(separator) >= max(2, widest - 1) for line in lines)


def is_prose(grid: Grid) -> bool:
    """Text without any fields: a letter, a log, a programme's own file."""
    return grid.kind is FileKind.CSV and all(len([c for c in row.cells if not is_blank(c)]) <= 1 for row in grid.rows)
