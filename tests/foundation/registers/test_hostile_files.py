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
STYLES = "xl/styles.xml"
TEXTS = "xl/sharedStrings.xml"
END = b"</Types>"
NAMES_THE_TEXTS = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' + END
)


def text(at: str, words: str) -> str:
    """A cell with its words in it."""
    return f'<c r="{at}" t="inlineStr"><is><t>{words}</t></is></c>'


HEAD = f'<row r="1">{text("A1", "Navn")}{text("B1", "Kostnad")}</row>'
OPENING = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' + HEAD
CLOSING = "</sheetData></worksheet>"


def with_sheet(pieces: Iterator[bytes], part: str = SHEET) -> bytes:
    """A real workbook whose worksheet is this, written piece by piece: some are larger than what may be in memory."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(xlsx_file([["Navn", "Kostnad"], ["Blå", 1]]))) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as after,
    ):
        for name in before.namelist():
            if name != part:
                after.writestr(name, before.read(name).replace(END, NAMES_THE_TEXTS if part == TEXTS else END))
        with after.open(part, "w", force_zip64=True) as written:
            for piece in pieces:
                written.write(piece)
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
    for at in range(2, 200):
        yield f'<row r="{at}">'.encode() + b"<c><v>1</v></c>" * 16_384 + b"</row>"
    yield CLOSING.encode()


def _one_endless_row() -> Iterator[bytes]:
    yield OPENING.encode()
    yield b'<row r="2">'
    for at in range(4_000):
        yield "".join(f"<c><v>{at * cell}</v></c>" for cell in range(250)).encode()
    yield b"</row>" + CLOSING.encode()


def _everything_full() -> Iterator[bytes]:
    yield OPENING.encode()
    for at in range(2, 10_002):
        yield f'<row r="{at}">{"".join(f"<c><v>{at * cell}</v></c>" for cell in range(1, 201))}</row>'.encode()
    yield CLOSING.encode()


def _many_formats() -> Iterator[bytes]:
    yield b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>'
    for at in range(300_000):
        yield f'<xf numFmtId="{at}"><alignment indent="{at % 9}"/></xf>'.encode()
    yield b"</cellXfs></styleSheet>"


def _texts_just_allowed() -> Iterator[bytes]:
    yield b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    for at in range(490_000):
        yield f"<si><t>Benk {at}</t></si>".encode()
    yield b"</sst>"


def _formats_just_allowed() -> Iterator[bytes]:
    yield b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="60000">'
    for at in range(60_000):
        yield f'<xf numFmtId="{at % 40}"><alignment indent="{at % 9}"/></xf>'.encode()
    yield b"</cellXfs></styleSheet>"


def _row_just_allowed() -> Iterator[bytes]:
    yield OPENING.encode()
    yield b'<row r="2">' + b"<c/>" * 190_000 + b"</row>" + CLOSING.encode()


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
        ("rad.xlsx", lambda: with_sheet(_one_endless_row()), "flere celler eller formater"),
        ("formater.xlsx", lambda: with_sheet(_many_formats(), STYLES), "flere celler eller formater"),
        ("full.xlsx", lambda: with_sheet(_everything_full()), "000 celler"),
        ("full.csv", lambda: b"Navn;Kostnad\n" + (b"ab;" * 300 + b"\n") * 15_000, "000 celler"),
        ("celle.csv", lambda: b"Navn;Kostnad\n" + b"Benk " * 420_000 + b";1\n", "gjør teksten kortere"),
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
        ("tekster.xlsx", lambda: with_sheet(_texts_just_allowed(), TEXTS), 1),
        ("formater.xlsx", lambda: with_sheet(_formats_just_allowed(), STYLES), 1),
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
