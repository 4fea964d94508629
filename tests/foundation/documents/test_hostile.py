"""What people write, however strange, is text in all three renderers and stops none of them."""

from __future__ import annotations

import unicodedata

import pytest
from docx.oxml.ns import qn

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import elements, opened_page, opened_pdf, opened_word, read_order
from tests.foundation.documents.sample_photos import JPEG
from tests.foundation.documents.sample_templates import template, with_logo
from varig.foundation.documents import pdf
from varig.foundation.documents.blocks import (
    BulletList,
    Chip,
    Column,
    Definitions,
    Document,
    Figure,
    GapEntry,
    GapList,
    Heading,
    Item,
    Kind,
    Noted,
    Notice,
    Paragraph,
    Photo,
    Quote,
    Run,
    Section,
    Source,
    Sources,
    Table,
)
from varig.foundation.kernel import Severity

pytestmark = pytest.mark.documents
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
INJECTIONS = [
    '#panic("x")',
    '#read("/etc/passwd")',
    '#image("/etc/passwd")',
    "*_`$<x>@y\\#",
    "= Tittel",
    "#set page(width: 1mm)",
    "</w:t></w:r></w:p><w:p>",
    "]]><!--",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% raw %}",
    "&lt;b&gt; &amp; &#x3C;",
    "%s %(name)s {0}",
    'TOC \\o "1-9" \\* MERGEFORMAT',
    "javascript:alert(1)",
]
CLASSES = sorted({unicodedata.category(chr(code)) for code in range(0x11_0000)})


def _of_class(class_: str, most: int = 40) -> str:
    """Characters of the class from all over Unicode."""
    found = [chr(code) for code in range(0x11_0000) if unicodedata.category(chr(code)) == class_]
    return "".join(found[:: max(1, len(found) // most)][:most])


def _everywhere(text: str) -> Document:
    """The text in every place that takes one."""
    table = Table(
        text,
        (Column(text, Kind.NAME), Column(text, Kind.NUMBER)),
        ((text, Noted(text, text or "–", text)),),
        sources=(Source(text or "–", text),),
    )
    blocks = (
        Heading(text, key="here"),
        Paragraph((text, Run(text, bold=True, italic=True, link=text), Chip(text), Noted(1, text or "–", text))),
        BulletList((text, Item(text, BulletList((text,), ordered=True)))),
        Quote((text,), text),
        Definitions(((text, text),)),
        table,
        Figure(SVG, text or "–", text, table),
        Photo(JPEG, "image/jpeg", text or "–", text),
        Notice(text, Severity.BLOCKS, text),
        GapList((GapEntry(Severity.WARNS, text, text, text, text),)),
        Sources((Source(text, text),)),
    )
    return document(
        Section("a", text, blocks), title=text, subtitle=text, version=text, initiative=text, municipality=text
    )


@pytest.mark.parametrize("text", INJECTIONS)
def test_markup_of_any_kind_is_text(text: str) -> None:
    made = _everywhere(text)
    assert text in read_order(opened_pdf(made))
    paragraphs = [p.text for p in opened_word(made).paragraphs]
    assert paragraphs.count(text) >= 5
    page = opened_page(made)
    assert page.xpath("//script | //*[@onerror] | //a[starts-with(@href, 'javascript')]") == []
    assert page.xpath("string(//section/h2)") == text


@pytest.mark.parametrize("text", INJECTIONS)
def test_markup_is_text_in_a_template_too(text: str) -> None:
    paragraphs = [p.text for p in opened_word(_everywhere(text), template=template(with_logo)).paragraphs]
    assert paragraphs.count(text) >= 5


@pytest.mark.parametrize("class_", CLASSES)
def test_characters_of_every_class_stop_nothing(class_: str) -> None:
    made = _everywhere(f"a{_of_class(class_)}z")
    assert pdf.render(made).content.startswith(b"%PDF-")
    assert any(p.text.startswith("a") and p.text.endswith("z") for p in opened_word(made).paragraphs)
    assert opened_page(made).xpath("string(//section/h2)").startswith("a")


@pytest.mark.parametrize("text", ["", " ", "\n", "\t\n\t", "\u200b", "\x00", "\r\n\r\n"])
def test_nothing_at_all_stops_nothing(text: str) -> None:
    made = _everywhere(text)
    assert len(opened_pdf(made).pages) >= 2
    assert opened_word(made).paragraphs
    assert opened_page(made).xpath("//section")


def test_a_section_without_blocks_and_a_document_without_sections() -> None:
    made = document(Section("a", "Tom", ()), Section("b", "", ()))
    assert read_order(opened_pdf(made))[-2:] == ["Tom", "–"]
    assert [p.text for p in opened_word(made).paragraphs if p.style.name == "Heading 1"] == ["Tom", ""]
    assert len(opened_page(made).xpath("//section")) == 2


TITLES = ["Langt ord etter ord " * 100, "Uten_mellomrom" * 143]


@pytest.mark.parametrize("title", TITLES, ids=["words", "one word"])
def test_a_title_of_2000_characters_is_written_out_and_fits(title: str) -> None:
    title = title[:2000].strip()
    made = document(Section("a", title, (Heading(title), Paragraph("Etter."))), title=title)
    file = opened_pdf(made)
    assert len(file.pages) < 12
    with file.open_metadata() as metadata:
        assert metadata["dc:title"] == title
    opened = opened_word(made)
    assert [p.text for p in opened.paragraphs if p.style.name == "Title"] == [title]
    assert len(opened.core_properties.title) == 255
    assert opened_page(made).xpath("string(//h1)") == title


def _rows(count: int) -> Document:
    columns = (Column("Tiltak", Kind.NAME), Column("Kostnad", Kind.NUMBER), Column("Merknad"))
    rows = tuple((f"Tiltak {number}", number * 1000, "Går videre") for number in range(count))
    return document(Section("a", "A", (Table("Alle", columns, rows),)))


def test_ten_thousand_rows_are_all_written() -> None:
    """The head and each row, in every form."""
    made = _rows(10_000)
    head_and_rows = 10_001
    assert len(opened_page(made).xpath("//tr")) == head_and_rows
    assert len(opened_word(made).element.body.findall(f".//{qn('w:tr')}")) == head_and_rows
    with opened_pdf(made) as file:
        assert sum(one.get("/S") == "/TR" for one in elements(file.Root.StructTreeRoot.K)) == head_and_rows
