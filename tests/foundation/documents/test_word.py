import io
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.section import Section as Part
from docx.text.paragraph import Paragraph as Paragraphs

from tests.foundation.documents.example import document
from varig.foundation.documents import word
from varig.foundation.documents.blocks import Column, Document, Heading, Kind, Paragraph, Section, Table

pytestmark = pytest.mark.documents


def _opened(made: Document) -> WordDocument:
    return docx.Document(io.BytesIO(word.render(made).content))


@pytest.mark.parametrize(("language", "written"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_the_language_stands_in_the_styles_and_the_properties(language: str, written: str) -> None:
    file = _opened(document(language=language))
    found = {element.get(qn("w:val")) for element in file.styles.element.iter(qn("w:lang"))}
    assert found == {written}
    assert file.core_properties.language == written


def test_headings_are_real() -> None:
    found = [
        (p.style.name, p.text) for p in _opened(document()).paragraphs if p.style.name.startswith(("Title", "Heading"))
    ]
    assert found == [
        ("Title", "Videreføringsstrategi"),
        ("Heading 1", "Retning"),
        ("Heading 2", "Utfordringer"),
        ("Heading 1", "Hva går videre"),
        ("Heading 2", "For dypt"),
        ("Heading 1", "Mangler"),
    ]


def test_the_head_row_repeats_and_no_row_is_split() -> None:
    rows = _opened(document()).tables[1]._tbl.tr_lst
    assert [row.find(".//" + qn("w:tblHeader")) is not None for row in rows] == [True, False, False, False]
    assert [row.find(".//" + qn("w:cantSplit")) is not None for row in rows] == [True] * 4


def test_cells_hold_what_they_should() -> None:
    table = _opened(document()).tables[1]
    assert [cell.text for cell in table.rows[1].cells] == [
        "Scenen",
        "⇥\u00a0Ordinær drift forslag",
        "Oppvekst",
        "720\u202f000\u00a0kr",
    ]


def test_pictures_have_their_sentence() -> None:
    file = _opened(document())
    told = [shape._inline.docPr for shape in file.inline_shapes]
    assert [one.get("descr") for one in told if not _is_decorative(one)] == ["En søyle som viser hva som er vedtatt."]
    # The icons of the notice and of the gap, which stand beside words.
    assert [_is_decorative(one) for one in told] == [True, False, True]


def _is_decorative(properties: Any) -> bool:
    return any(element.tag.endswith("}decorative") for element in properties.iter())


def test_a_wide_table_lies_with_its_heading_and_header_and_foot_go_on() -> None:
    wide = Table("Bred", tuple(Column(f"K{i}", Kind.NUMBER) for i in range(14)), ((1_000_000,) * 14,))
    blocks = (*(Paragraph("Før"),) * 12, Heading("Tall"), wide, wide, Paragraph("Etter"))
    file = _opened(document(Section("a", "A", blocks), sample=True))
    parts = list(file.sections)
    assert [round(part.page_width.mm) for part in parts] == [210, 297, 210]
    assert [part.footer.is_linked_to_previous for part in parts] == [False, True, True]
    assert [part.header.paragraphs[0].text for part in parts] == ["Oppdiktet eksempel"] * 3
    assert [_texts(part) for part in parts[1:]] == [["Tall", "Bred", "Bred"], ["Etter"]]


def _texts(part: Part) -> list[str]:
    return [inner.text for inner in part.iter_inner_content() if isinstance(inner, Paragraphs) and inner.text]


def test_no_column_is_narrower_than_its_longest_word() -> None:
    columns = (Column("Navn", Kind.NAME), Column("Dag", width=0.1), Column("Om", width=9))
    file = _opened(document(Section("a", "A", (Table("T", columns, (("Nærmiljøhage", "31.12.2027", "Kort"),)),))))
    widths = [column.width.mm for column in file.tables[0].columns]
    assert round(sum(widths)) == 170
    assert [round(width, 1) for width in widths[:2]] == [28.2, 24.2]


def test_links_are_links_and_inner_ones_have_a_place_to_go() -> None:
    file = _opened(document())
    outer = {relation.target_ref for relation in file.part.rels.values() if relation.is_external}
    assert outer == {"https://www.ssb.no/", "https://husbanken.no/"}
    inner = [link.get(qn("w:anchor")) for link in file.element.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    places = {mark.get(qn("w:name")) for mark in file.element.iter(qn("w:bookmarkStart"))}
    assert [place.partition("_")[2] for place in inner] == ["direction", "continued", "gaps", "continued"]
    assert set(inner) <= places


def test_pages_are_numbered_and_an_invented_document_is_marked() -> None:
    section = _opened(document(sample=True)).sections[0]
    fields = [field.get(qn("w:instr")) for field in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert section.header.paragraphs[0].text == "Oppdiktet eksempel"


def test_characters_that_xml_can_not_hold_are_left_out() -> None:
    file = _opened(document(Section("a", "A", (Paragraph("a\x00b\x0bc 中"),))))
    assert file.paragraphs[-1].text == "abc 中"


def test_properties_say_what_it_is() -> None:
    core = _opened(document()).core_properties
    assert (core.title, core.author, core.subject) == ("Videreføringsstrategi", "Oslo kommune", "Områdeløft Haugenstua")


def test_the_foot_counts_the_pages_in_one_sentence() -> None:
    foot = _opened(document()).sections[0].footer.paragraphs[0]
    said = "".join(text.text for text in foot._p.iter(qn("w:t")))
    assert said == "Områdeløft Haugenstua · Videreføringsstrategi · versjon 0.6 · 3.6.2013 · Side 1 av 1"


def test_a_section_that_opens_with_a_wide_table_has_its_title_on_the_page_that_lies() -> None:
    wide = Table("Bred", tuple(Column(f"K{i}", Kind.NUMBER) for i in range(14)), ((1_000_000,) * 14,))
    first = Section("a", "Først", (Paragraph("Noe."),))
    file = _opened(document(first, Section("b", "Vedlegg", (wide,)), Section("c", "Mer", (wide,))))
    body = list(file.element.body)
    ends = [at for at, one in enumerate(body) if next(one.iter(qn("w:sectPr")), None) is not None]
    title = next(body.index(one._p) for one in file.paragraphs if one.text == "Vedlegg")
    assert len(ends) == 2
    assert ends[0] < title < ends[1]
    assert [section.orientation for section in file.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]


def test_each_line_of_the_contents_leads_to_its_section_and_has_the_field_of_its_page() -> None:
    word = _opened(document())
    lines = [p for p in word.paragraphs if p.style.name == "toc 1"]
    assert [p.text.split("\t")[0] for p in lines] == ["Retning", "Hva går videre", "Mangler"]
    places = {mark.get(qn("w:name")) for mark in word.element.iter(qn("w:bookmarkStart"))}
    for line in lines:
        (link,) = line._p.iter(qn("w:hyperlink"))
        (code,) = line._p.iter(qn("w:instrText"))
        assert link.get(qn("w:anchor")) in places
        assert code.text == f"PAGEREF {link.get(qn('w:anchor'))} \\h"
    names = [setting.tag for setting in word.settings.element]
    assert names.index(qn("w:updateFields")) < names.index(qn("w:compat"))


def test_a_short_table_stands_on_one_page_and_the_head_of_a_long_one_never_alone() -> None:
    columns = (Column("Navn", Kind.NAME), Column("Tekst"))
    tables = tuple(Table(f"T{count}", columns, (("rad", "noe"),) * count) for count in (4, 20))
    short, long = _opened(document(Section("a", "A", tables))).tables
    keeps = [
        [all(p.paragraph_format.keep_with_next for cell in row.cells for p in cell.paragraphs) for row in table.rows]
        for table in (short, long)
    ]
    assert keeps == [[True] * 4 + [False], [True] * 2 + [False] * 16 + [True] * 2 + [False]]
