import io

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from tests.foundation.documents.example import document
from varig.foundation.documents import word
from varig.foundation.documents.blocks import Document, Paragraph, Section

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
        "\u00a0⇥ Ordinær drift\u00a0 forslag",
        "Oppvekst",
        "720\u202f000\u00a0kr",
    ]


def test_pictures_have_their_sentence() -> None:
    file = _opened(document())
    assert [shape._inline.docPr.get("descr") for shape in file.inline_shapes] == [
        "En søyle som viser hva som er vedtatt."
    ]


def test_links_are_links_and_inner_ones_have_a_place_to_go() -> None:
    file = _opened(document())
    outer = {relation.target_ref for relation in file.part.rels.values() if relation.is_external}
    assert outer == {"https://www.ssb.no/", "https://husbanken.no/"}
    inner = [link.get(qn("w:anchor")) for link in file.element.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    places = {mark.get(qn("w:name")) for mark in file.element.iter(qn("w:bookmarkStart"))}
    assert len(inner) == 1
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
