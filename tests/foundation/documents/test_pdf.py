import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.foundation.documents.example import FIGURE, document
from tests.foundation.documents.opened import elements, opened_pdf, page_texts, read_order, tags
from varig.foundation.documents import pdf
from varig.foundation.documents.blocks import Block, Column, Figure, Heading, Kind, Paragraph, Section, Source, Table
from varig.foundation.documents.fonts import Replaced
from varig.foundation.documents.press import Press, TypesettingError
from varig.foundation.kernel import Message

pytestmark = pytest.mark.documents


@pytest.mark.parametrize(("language", "written"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_the_file_is_tagged_and_says_its_language(language: str, written: str) -> None:
    file = opened_pdf(document(language=language))
    assert str(file.Root.Lang) == written
    assert bool(file.Root.MarkInfo.Marked)


def test_it_names_both_standards_and_its_title() -> None:
    with opened_pdf(document()).open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Videreføringsstrategi"


def test_tables_have_head_cells_and_pictures_their_sentence() -> None:
    file = opened_pdf(document())
    assert tags(file).count("/TH") == 8
    alts = [str(element.Alt) for element in elements(file.Root.StructTreeRoot) if "/Alt" in element]
    assert alts == ["En søyle som viser hva som er vedtatt."]


def test_headings_begin_at_one_and_skip_none() -> None:
    found = [tag for tag in tags(opened_pdf(document())) if re.fullmatch(r"/H\d", tag)]
    # The contents list's own heading is first.
    assert found == ["/H1", "/H1", "/H2", "/H1", "/H2", "/H1"]


def test_a_picture_without_a_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="Penger"):
        document(Section("a", "A", (Figure(FIGURE.svg, "", "Penger"),)))


def test_characters_no_font_has_are_boxes_and_reported() -> None:
    rendered = pdf.render(document(Section("a", "A", (Paragraph("Ord 中 her"),))))
    assert rendered.content.startswith(b"%PDF-")
    assert rendered.replaced == (Replaced("中", "CJK UNIFIED IDEOGRAPH-4E2D", 1, ("A",)),)


def test_characters_inside_pictures_are_replaced_too() -> None:
    figure = Figure(FIGURE.svg.replace("Vedtatt", "中"), "Noe", "Noe")
    assert [lost.character for lost in pdf.render(document(Section("a", "A", (figure,)))).replaced] == ["中"]


@pytest.mark.parametrize(
    "text", ["#panic()", "*_`$<x>@y\\", "= Tittel", "//", "[", "a\n\nb", "", "\x00", "\ufeff\ue000", "\ud800"]
)
def test_what_people_wrote_is_never_code(text: str) -> None:
    rows = (Table(text, (Column(text),), ((text,),)),)
    assert pdf.render(document(Section("a", text, (Paragraph(text), *rows)))).content


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pdf.render(document()).content == pdf.render(document()).content


def test_a_table_too_wide_for_the_page_turns_it_and_takes_along_the_title_right_above() -> None:
    wide = Table("Bred", tuple(Column(f"K{i}", Kind.NUMBER) for i in range(14)), ((1_000_000,) * 14,))

    def lying(*blocks: Block) -> list[bool]:
        boxes = [page.mediabox for page in opened_pdf(document(Section("a", "A", blocks))).pages]
        return [box[2] > box[3] for box in boxes]

    assert lying(wide) == [False, True]
    assert lying(Paragraph("Først dette. " * 100), wide) == [False, False, True]
    assert lying(Paragraph("Bare dette."), wide) == [False, True]
    assert lying(Heading("Tall"), Heading("Penger", 3), wide) == [False, True]


def test_a_word_longer_than_the_line_is_broken() -> None:
    long = "x" * 900
    table = Table("T", (Column("Navn"), Column("Om")), ((long, "Kort"),))
    file = pdf.render(document(Section("a", long, (Paragraph(long), table)))).content
    boxes = subprocess.run(
        [shutil.which("pdftotext") or "pdftotext", "-bbox", "-", "-"], input=file, capture_output=True, check=True
    ).stdout.decode()
    pages = boxes.split("<page ")[1:]
    for page in pages:
        ends = [float(end) for end in re.findall(r'xMax="([\d.]+)"', page)]
        assert max(ends) < float(page.split('"')[1]) - 50
    assert len(pages) < 6


def test_contents_too_long_for_the_first_page_are_those_of_the_sections_alone() -> None:
    def is_listed(inside: int) -> bool:
        heads = tuple(Heading(f"Overskrift {number}") for number in range(inside))
        made = document(Section("a", "Alle", (*heads, Paragraph("Sluttordet"))), Section("b", "Andre", ()))
        texts = page_texts(opened_pdf(made))
        return "Andre" in texts[0] and "Overskrift 1" in texts[0]

    assert is_listed(27)
    assert not is_listed(28)


def test_only_rows_that_sum_are_a_table_s_foot() -> None:
    columns = (Column("Navn", Kind.NAME), Column("Antall", Kind.NUMBER))
    rows = tuple((f"Tiltak {at}", at) for at in range(60))
    read = (Source("Registeret", "/register/"),)
    plain = Table("Alle", columns, rows)
    summed = Table("Summen", columns, rows[:5], foot=(("Sum", 1770),), sources=read)
    said = Table("Lest", columns, rows[:2], sources=read)
    for tables, sums in (((plain,), 0), ((plain, summed, said, plain), 1), ((said, summed, summed), 2)):
        with opened_pdf(document(Section("a", "A", tables))) as file:
            assert tags(file).count("/TFoot") == sums
            assert tags(file).count("/TR") == tags(file).count("/Table") + sum(
                len(table.rows) + len(table.foot) + len(table.sources) for table in tables
            )


def test_a_section_may_be_empty_and_a_document_without_sections() -> None:
    assert len(opened_pdf(document(Section("a", "A", ()))).pages) == 2


def test_progress_is_told() -> None:
    steps: list[tuple[Message, int, int]] = []
    pdf.render(document(), progress=lambda message, done, total: steps.append((message, done, total)))
    assert [(done, total) for _, done, total in steps] == [(0, 2), (1, 2)]


def test_bookmarks_follow_sections_and_headings() -> None:
    with opened_pdf(document()).open_outline() as outline:
        found = [(one.title, [inner.title for inner in one.children]) for one in outline.root]
    assert found == [("Retning", ["Utfordringer"]), ("Hva går videre", ["For dypt"]), ("Mangler", [])]


def test_a_page_is_read_in_the_order_it_is_seen() -> None:
    read = read_order(opened_pdf(document()))
    assert read[:5] == ["Oslo kommune", "Videreføringsstrategi", "Hva som blir", META, "Innhold"]
    start = read.index("Punkter som går videre")
    assert [text.strip() for text in read[start : start + 18]] == [
        *("Punkter som går videre", "Punkt", "Avgjørelse", "Mottaker", "Kostnad"),
        *("Scenen", "Ordinær drift", "forslag", "Oppvekst", "720\u202f000\xa0kr"),
        *("Torget", "Fases ut", "Ukjent", "1\u202f430,5"),
        *("Sum", "721\u202f430\xa0kr"),
        *("Penger etter slutt", "Vedtatt"),
    ]


def test_a_very_long_table_is_one_and_each_page_of_it_has_its_head() -> None:
    rows = tuple((f"Tiltak {number}", number) for number in range(900))
    table = Table("Alle", (Column("Navn", Kind.NAME), Column("Antall", Kind.NUMBER)), rows, foot=(("Sum", 900),))
    file = opened_pdf(document(Section("a", "A", (table,))))
    assert tags(file).count("/Table") == 1
    assert tags(file).count("/TH") == 2
    read = read_order(file)
    assert (read.count("Alle"), read.count("Sum")) == (1, 1)
    assert [text for text in read if text.startswith("Tiltak")] == [row[0] for row in rows]
    heads = [text.count("Antall") for text in page_texts(file) if "Tiltak" in text]
    assert heads == [1] * len(heads)
    assert len(heads) > 10


def test_a_row_taller_than_a_page_goes_over_several() -> None:
    table = Table("T", (Column("Navn", Kind.NAME), Column("Om")), (("A", "Ord og ord igjen. " * 700),))
    assert len(opened_pdf(document(Section("a", "A", (table,)))).pages) > 3


META = "Områdeløft Haugenstua · versjon 0.6 · 3. juni 2013"


def test_one_press_sets_many_documents_as_each_would_be_set_alone() -> None:
    made = [document(Section("a", f"Brev {number}", (Paragraph("Hei."),))) for number in range(3)]
    with Press() as press:
        together = [pdf.render(one, press=press).content for one in made]
    assert together == [pdf.render(one).content for one in made]


def test_what_typst_refuses_is_said_and_the_press_goes_on(tmp_path: Path) -> None:
    (tmp_path / "wrong.typ").write_text("#panic()")
    made = document(Section("a", "Brev", (Paragraph("Hei."),)))
    with Press() as press:
        with pytest.raises(TypesettingError, match="panicked"):
            pdf.typeset(tmp_path, "wrong.typ", date(2025, 1, 1), press=press)
        with pytest.raises(TypesettingError):
            press.print({"nothing": "that it knows"})
        assert pdf.render(made, press=press).content == pdf.render(made).content
