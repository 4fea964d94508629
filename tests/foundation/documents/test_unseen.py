"""A name can't turn the line it stands in round, in whatever place of a document, nor hold what no file takes."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pikepdf
import pytest

from tests.foundation.documents import example
from varig.foundation.documents import html, pdf, word
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Chip,
    Column,
    Definitions,
    Figure,
    Heading,
    Kind,
    Noted,
    Notice,
    Paragraph,
    Quote,
    Run,
    Section,
    Source,
    Sources,
    Table,
)
from varig.foundation.documents.narrative import cleaned, text_of
from varig.foundation.documents.spoken import spoken
from varig.foundation.documents.unseen import without_unseen

TURNING = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
EVIL = f"Klubben{''.join(TURNING)}\x00\x0b\x9f\ufeff\ufffe\U000e0041(gnal)"
PLAIN = "Klubben(gnal)"
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><text x="1" y="9">{EVIL[:19]}</text></svg>'
EVERYWHERE: list[Block] = [
    Heading(EVIL),
    Paragraph((EVIL, Run(EVIL, bold=True), Chip(EVIL), Noted(EVIL, EVIL))),
    BulletList((EVIL,)),
    Quote((EVIL,), EVIL),
    Definitions(((EVIL, EVIL),)),
    Table(EVIL, (Column(EVIL, Kind.NAME),), ((EVIL,),), ((EVIL,),), sources=(Source(EVIL),)),
    Figure(SVG, EVIL, EVIL),
    Notice(EVIL, title=EVIL),
    Sources((Source(EVIL),)),
]


def document() -> Any:
    return example.document(Section("a", EVIL, tuple(EVERYWHERE)), title=EVIL, initiative=EVIL, municipality=EVIL)


def held(text: str) -> set[str]:
    return {sign for sign in EVIL if sign in text} - set(PLAIN)


def test_of_what_is_said_nothing_unseen_is_left_anywhere() -> None:
    said = json.dumps(spoken(document()), ensure_ascii=False)
    assert held(said) == set()
    assert said.count(PLAIN) > 20


@pytest.mark.documents
def test_no_file_holds_it() -> None:
    page = html.render(document()).content.decode()
    with zipfile.ZipFile(io.BytesIO(word.render(document()).content)) as file:
        body = file.read("word/document.xml").decode()
    with pikepdf.open(io.BytesIO(pdf.render(document()).content)) as made:
        title = str(made.docinfo["/Title"])
    assert (held(page), held(body), held(title)) == (set(), set(), set())
    assert PLAIN in page
    assert PLAIN in body


def test_what_a_person_writes_is_kept_without_it() -> None:
    body = {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": EVIL}]}]}
    assert text_of(cleaned(body)) == PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "سلام Oslo",
        "می\u200cخواهم",
        "\u200fעברית\u200e",
        "fritids\u00adaktiviteter",
        "👩\u200d🌾",
        "to\nlinjer\tog tabulator",
        "",
    ],
)
def test_what_a_language_needs_stays(text: str) -> None:
    assert without_unseen(text) == text


@pytest.mark.parametrize("sign", ["\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_every_sign_for_a_new_line_is_one(sign: str) -> None:
    assert without_unseen(f"en{sign}to") == "en\nto"
