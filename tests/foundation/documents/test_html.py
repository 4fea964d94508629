import pytest
from lxml import html as parser

from tests.foundation.documents.example import SVG, document
from varig.foundation.documents import html
from varig.foundation.documents.blocks import Column, Document, Paragraph, Section, Table


def _page(made: Document) -> parser.HtmlElement:
    return parser.document_fromstring(html.render(made).content.decode())


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_page_and_fragment_say_their_language(language: str) -> None:
    made = document(language=language)
    assert _page(made).get("lang") == language
    assert parser.fragment_fromstring(html.fragment(made)).get("lang") == language


def test_headings_go_down_step_by_step() -> None:
    levels = [int(heading.tag[1]) for heading in _page(document()).xpath("//h1|//h2|//h3|//h4|//h5")]
    assert levels == [1, 2, 2, 3, 2, 3, 2]


def test_a_table_has_caption_and_scopes() -> None:
    table = _page(document()).xpath("//table")[0]
    assert table.xpath("caption/text()") == ["Punkter som går videre"]
    assert table.xpath("thead/tr/th/@scope") == ["col"] * 4
    assert [th.text_content() for th in table.xpath("tbody/tr/th[@scope='row']")] == ["Scenen", "Torget"]
    assert [cell.text_content() for cell in table.xpath("tbody/tr[2]/td")] == ["Fases ut", "Ukjent", "1\u202f430,5"]


def test_the_contents_list_leads_to_every_section() -> None:
    page = _page(document())
    targets = [link.removeprefix("#") for link in page.xpath("//nav//a/@href")]
    assert targets == ["doc-direction", "doc-continued", "doc-gaps"]
    assert [len(page.xpath(f"//*[@id='{target}']")) for target in targets] == [1, 1, 1]


def test_a_figure_is_drawn_with_its_sentence_and_its_table() -> None:
    page = _page(document())
    picture = page.xpath("//figure/div[@role='img']")[0]
    assert picture.get("aria-label") == "En søyle som viser hva som er vedtatt."
    assert len(picture.xpath("svg")) == 1
    assert page.xpath("//figure/details/summary/text()") == ["Vis som tabell"]
    assert SVG in html.fragment(document())


def test_what_is_only_proposed_says_so() -> None:
    chip = _page(document()).xpath("//td/span[contains(@class, 'doc-proposed')]")[0]
    assert chip.text_content() == "Ordinær drift forslag"


def test_what_people_wrote_is_escaped() -> None:
    body = html.fragment(document(Section("a", "<i>", (Paragraph("<script>x</script> & "),))))
    assert "<script>" not in body
    assert "&lt;script&gt;x&lt;/script&gt; &amp;" in body


def test_the_fragment_has_neither_style_nor_script_of_its_own() -> None:
    fragment = parser.fragment_fromstring(html.fragment(document()))
    assert fragment.xpath("//*[@style] | //style | //script | //link") == []


def test_the_page_needs_nothing_from_outside() -> None:
    page = _page(document())
    assert page.xpath("//link | //script | //img") == []
    assert "url(http" not in page.xpath("string(//style)")


@pytest.mark.parametrize(("sample", "marks"), [(True, 2), (False, 0)])
def test_an_invented_document_says_that_it_is(sample: bool, marks: int) -> None:  # noqa: FBT001
    assert html.render(document(sample=sample)).content.decode().count("Oppdiktet eksempel") == marks


def test_lines_in_a_cell_and_in_a_paragraph_stay_lines() -> None:
    cell = ("• ", "Telt", "\n", "• ", "Lyd")
    table = Table("Støtten", (Column("Hva"),), ((cell,),))
    page = html.render(document(Section("a", "Del", (Paragraph(("En", "\n", "to <b>")), table)))).content.decode()
    assert ">En<br>to &lt;b&gt;</p>" in page
    assert "• Telt<br>• Lyd</td>" in page
