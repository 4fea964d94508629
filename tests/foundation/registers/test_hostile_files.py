"""Files that would bring a server down: each gives one sentence or a table, in little memory.

Each is read in a process of its own, so that what is measured is what this file took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.foundation.registers.bench_register import xlsx_file

MOST_MEGABYTES = 400
SHEET = "xl/worksheets/sheet1.xml"


def text(at: str, words: str) -> str:
    """A cell with its words in it."""
    return f'<c r="{at}" t="inlineStr"><is><t>{words}</t></is></c>'


HEAD = f'<row r="1">{text("A1", "Navn")}{text("B1", "Kostnad")}</row>'
OPENING = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' + HEAD
CLOSING = "</sheetData></worksheet>"


def with_sheet(pieces: Iterator[bytes]) -> bytes:
    """A real workbook whose worksheet is this, written piece by piece: some are larger than what may be in memory."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(xlsx_file([["Navn", "Kostnad"], ["Blå", 1]]))) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as after,
    ):
        for name in before.namelist():
            if name != SHEET:
                after.writestr(name, before.read(name))
        with after.open(SHEET, "w", force_zip64=True) as part:
            for piece in pieces:
                part.write(piece)
    return made.getvalue()


def _many_rows() -> Iterator[bytes]:
    yield OPENING.encode()
    for at in range(2, 100_002):
        yield f'<row r="{at}">{text(f"A{at}", f"Benk {at}")}<c r="B{at}"><v>{at}</v></c></row>'.encode()
    yield CLOSING.encode()


def _bomb() -> Iterator[bytes]:
    yield OPENING.encode()
    for _each in range(600):
        yield b" " * 1_000_000
    yield CLOSING.encode()


def _one_long_cell() -> Iterator[bytes]:
    yield OPENING.encode()
    yield b'<row r="2"><c r="A2" t="inlineStr"><is><t>' + b"Benk " * 420_000 + b"</t></is></c></row>"
    yield CLOSING.encode()


def _merged_everywhere() -> Iterator[bytes]:
    yield OPENING.encode()
    yield b'<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c></row></sheetData><mergeCells>'
    for at in range(2, 200_002, 2):
        yield f'<mergeCell ref="A{at}:XFD{at + 1}"/>'.encode()
    yield b"</mergeCells></worksheet>"


def _one_merge_over_all() -> Iterator[bytes]:
    yield OPENING.encode()
    yield b'<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c></row></sheetData>'
    yield b'<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells></worksheet>'


def _errors() -> Iterator[bytes]:
    yield OPENING.encode()
    for at in range(2, 15_002):
        failed = f'<c r="A{at}" t="e"><f>Z1/0</f><v>#DIV/0!</v></c><c r="B{at}" t="e"><v>#REF!</v></c>'
        yield f'<row r="{at}">{failed}</row>'.encode()
    yield CLOSING.encode()


def _wide_rows() -> Iterator[bytes]:
    yield OPENING.encode()
    for at in range(2, 400):
        yield f'<row r="{at}">'.encode() + b"<c><v>1</v></c>" * 16_384 + b"</row>"
    yield CLOSING.encode()


def read_alone(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    """What a process of its own told of the file."""
    path = folder / name
    path.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "tests.foundation.registers.reading_alone", str(path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    ("name", "make", "sentence"),
    [
        ("rader.xlsx", lambda: with_sheet(_many_rows()), "Del den i flere filer"),
        ("rader.csv", lambda: b"Navn;Kostnad\n" + b"Benk;1\n" * 100_000, "Del den i flere filer"),
        ("bombe.xlsx", lambda: with_sheet(_bomb()), "over 150 MB"),
        ("bred.xlsx", lambda: with_sheet(_wide_rows()), "300 kolonner"),
        ("celle.csv", lambda: b"Navn;Kostnad\n" + b"Benk " * 420_000 + b";1\n", "ikke et regneark"),
    ],
)
def test_it_is_refused_in_one_sentence_and_little_memory(
    tmp_path: Path, name: str, make: Callable[[], bytes], sentence: str
) -> None:
    told = read_alone(tmp_path, name, make())
    assert told["refused"].endswith(".")
    assert sentence in told["refused"]
    assert told["megabytes"] < MOST_MEGABYTES


@pytest.mark.parametrize(
    ("name", "make", "rows"),
    [
        ("feil.xlsx", lambda: with_sheet(_errors()), 15_000),
        ("ett.xlsx", lambda: with_sheet(_one_merge_over_all()), 1),
        ("flettet.xlsx", lambda: with_sheet(_merged_everywhere()), 1),
        # That it is too long is said of the row, when it is known which column it is in.
        ("celle.xlsx", lambda: with_sheet(_one_long_cell()), 1),
    ],
)
def test_it_is_read_in_little_memory(tmp_path: Path, name: str, make: Callable[[], bytes], rows: int) -> None:
    told = read_alone(tmp_path, name, make())
    assert (told["refused"], told["rows"]) == ("", rows)
    assert told["megabytes"] < MOST_MEGABYTES
