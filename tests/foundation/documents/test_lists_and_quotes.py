from typing import Any

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import children, elements, opened_page, opened_pdf, opened_word, read_order, tags
from varig.foundation.documents.blocks import (
    BulletList,
    Column,
    Document,
    Item,
    Kind,
    Paragraph,
    Quote,
    Run,
    Section,
    Table,
)

pytestmark = pytest.mark.documents
INNER = BulletList(("a", Item("b", BulletList(("dypest",)))))
STEPS = BulletList(("først", "så"), ordered=True)
NESTED = BulletList(("Én", Item("To", INNER), Item(("Tre ", Run("kursiv", italic=True)), STEPS)))
ITALICS = (Run("skrå", italic=True), " og ", Run("begge", italic=True, bold=True))


def _document(*blocks: Any) -> Document:
    return document(Section("a", "A", blocks))


def test_a_list_in_a_list_stands_inside_its_item_on_the_page() -> None:
    page = opened_page(_document(NESTED))
    assert [li.text.strip() for li in page.xpath("//section/ul/li")] == ["Én", "To", "Tre"]
    assert page.xpath("//section/ul/li[2]/ul/li[2]/ul/li/text()") == ["dypest"]
    assert page.xpath("//section/ul/li[3]/ol/li/text()") == ["først", "så"]


def test_a_list_in_a_list_is_tagged_right_under_its_item_in_pdf() -> None:
    """As PDF 1.7 has it (14.8.4.3.3): a list holds its items and the lists below them."""
    file = opened_pdf(_document(NESTED))
    outer = next(one for one in elements(file.Root.StructTreeRoot) if one.S == "/L")
    assert [str(child.S) for child in children(outer)] == ["/LI", "/LI", "/L", "/LI", "/L"]
    inner = children(outer)[2]
    assert [str(child.S) for child in children(inner)] == ["/LI", "/LI", "/L"]


def test_a_list_in_a_list_is_a_real_one_in_word() -> None:
    file = opened_word(_document(NESTED))
    found = [(p.style.name, p.text) for p in file.paragraphs if p.style.name.startswith("List")]
    assert found == [
        ("List Bullet", "Én"),
        ("List Bullet", "To"),
        ("List Bullet 2", "a"),
        ("List Bullet 2", "b"),
        ("List Bullet 3", "dypest"),
        ("List Bullet", "Tre kursiv"),
        ("List Number 2", "først"),
        ("List Number 2", "så"),
    ]


def test_each_numbered_list_in_word_counts_from_one() -> None:
    file = opened_word(_document(STEPS, STEPS))
    numbers = [_numbered(p) for p in file.paragraphs if p.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    assert [_begins_at(file, number) for number in dict.fromkeys(numbers)] == ["1", "1"]


def _numbered(paragraph: Any) -> str:
    return str(paragraph._p.pPr.numPr.numId.val)


def _begins_at(file: WordDocument, number: str) -> str:
    (num,) = [one for one in file.part.numbering_part.element.iter(qn("w:num")) if one.get(qn("w:numId")) == number]
    return str(num.find(".//" + qn("w:startOverride")).get(qn("w:val")))


def test_a_list_may_be_deeper_than_word_has_styles_for() -> None:
    deep = BulletList(("dypest",))
    for _level in range(6):
        deep = BulletList((Item("over", deep),))
    assert opened_word(_document(deep)).paragraphs[-1].style.name == "List Bullet 3"
    assert "dypest" in read_order(opened_pdf(_document(deep)))
    assert len(opened_page(_document(deep)).xpath("//section//ul")) == 7


QUOTE = Quote(("Vi fikk et sted.", ("Det betyr ", Run("mye", italic=True), ".")), "Ungdom, 16 år")


def test_a_quote_says_whose_it_is() -> None:
    (quote,) = opened_page(_document(QUOTE)).xpath("//blockquote")
    assert [p.text_content() for p in quote.xpath("p")] == ["Vi fikk et sted.", "Det betyr mye."]
    assert quote.xpath("footer/text()") == ["– Ungdom, 16 år"]
    said = [(p.style.name, p.text) for p in opened_word(_document(QUOTE)).paragraphs[-3:]]
    assert said == [("Quote", "Vi fikk et sted."), ("Quote", "Det betyr mye."), ("Quote", "– Ungdom, 16 år")]
    file = opened_pdf(_document(QUOTE))
    assert "/BlockQuote" in tags(file)
    assert read_order(file)[-5:] == ["Vi fikk et sted.", "Det betyr ", "mye", ".", "– Ungdom, 16 år"]


def test_a_quote_of_nobody_has_no_line_for_it() -> None:
    made = _document(Quote(("Uten navn.",)))
    assert opened_page(made).xpath("//blockquote/footer") == []
    assert opened_word(made).paragraphs[-1].text == "Uten navn."


@pytest.mark.parametrize("block", [Paragraph(ITALICS), Table("T", (Column("K", Kind.TEXT),), ((ITALICS,),))])
def test_italics_stand_in_paragraphs_and_cells(block: Any) -> None:
    page = opened_page(_document(block))
    assert page.xpath("//section//em/text()") == ["skrå", "begge"]
    assert page.xpath("//section//strong/em/text()") == ["begge"]
    file = opened_word(_document(block))
    paragraph = file.tables[0].cell(1, 0).paragraphs[0] if file.tables else file.paragraphs[-1]
    runs = [(run.text, bool(run.italic), bool(run.bold)) for run in paragraph.runs]
    assert runs == [("skrå", True, False), (" og ", False, False), ("begge", True, True)]
    assert tags(opened_pdf(_document(block))).count("/Em") == 2


def test_italics_are_drawn_with_letters_of_their_own_in_pdf() -> None:
    fonts = {
        str(font.BaseFont)
        for page in opened_pdf(_document(Paragraph(ITALICS))).pages
        for font in page.Resources.Font.values()
    }
    assert {name.split("+")[-1] for name in fonts} >= {"Inter-Italic", "Inter-SemiBoldItalic"}
