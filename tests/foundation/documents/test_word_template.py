"""Word in the municipality's own template, and what is said about a file that is offered as one."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import opened_word
from tests.foundation.documents.sample_photos import png
from tests.foundation.documents.sample_templates import (
    LOGO,
    PURPLE,
    in_norwegian,
    locked,
    template,
    with_logo,
    with_logo_in_front,
    with_parts,
    with_picture_elsewhere,
    with_table_style,
    with_tall_header,
    without_heading_3,
)
from tests.foundation.files.sample_files import OLE, PDF, office, zipped
from varig.foundation.documents import word
from varig.foundation.documents.blocks import BulletList, Column, Heading, Kind, Paragraph, Section, Table
from varig.foundation.documents.word_opened import MOST_UNPACKED
from varig.foundation.documents.word_template import examined
from varig.foundation.kernel import Invalid
from varig.foundation.ui.text import say

pytestmark = pytest.mark.documents


def _missing(content: bytes) -> list[str]:
    return [say(one.sentence) for one in examined(content, "mal.docx").missing]


def _notes(content: bytes) -> list[str]:
    return [say(note) for note in examined(content, "mal.docx").notes]


def _problem(content: bytes, name: str = "mal.docx") -> str:
    report = examined(content, name)
    assert not report.usable
    assert report.problem is not None
    return say(report.problem)


def test_the_templates_header_foot_page_and_colours_are_kept() -> None:
    file = opened_word(document(), template=template(with_logo))
    part = file.sections[0]
    logos = [one for one in part.header.part.related_parts.values() if one.content_type == "image/png"]
    assert [logo.blob for logo in logos] == [LOGO]
    assert part.footer.paragraphs[0].text == "Rådhusgata 1"
    assert (round(part.left_margin.mm), round(part.right_margin.mm)) == (35, 25)
    assert file.styles["Heading 1"].font.color.rgb == PURPLE


def test_its_text_is_gone_and_ours_stands_in_its_styles() -> None:
    file = opened_word(document(), template=template(with_logo))
    texts = [(p.style.name, p.text) for p in file.paragraphs if p.text]
    assert "Skriv overskriften her" not in [text for _style, text in texts]
    assert texts[:3] == [
        ("Normal", "Oslo kommune"),
        ("Title", "Videreføringsstrategi"),
        ("Subtitle", "Hva som blir"),
    ]
    assert ("Heading 1", "Retning") in texts
    pictures = [one.blob for one in file.part.related_parts.values() if one.content_type == "image/png"]
    assert png(9, 9) not in pictures


def test_tables_and_pictures_keep_within_the_templates_line() -> None:
    file = opened_word(document(), template=template(with_logo))
    room = file.sections[0].page_width - file.sections[0].left_margin - file.sections[0].right_margin
    for table in file.tables:
        assert sum(column.width for column in table.columns) <= room * 1.001
    assert max(shape.width for shape in file.inline_shapes) <= room


def test_the_municipalitys_own_table_style_is_used() -> None:
    file = opened_word(document(), template=template(with_table_style))
    assert file.tables[1].style.name == "Kommunetabell"
    assert _notes(template(with_table_style))[0] == "Tabellene får malens stil «Kommunetabell»."
    assert _notes(template())[0] == "Malen har ingen egen tabellstil. Tabellene får tynne streker."


def test_a_template_without_foot_gets_page_numbers() -> None:
    file = opened_word(document(), template=template())
    fields = [one.get(qn("w:instr")) for one in file.sections[0].footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "Malen har ingen bunntekst. Varig skriver navn, dato og sidetall nederst." in _notes(template())
    assert "Malen har ingen bunntekst. Varig skriver navn, dato og sidetall nederst." not in _notes(template(with_logo))


def test_a_foot_without_page_numbers_is_told_of() -> None:
    lacking = "Bunnteksten i malen har ikke sidetall. Sett dem inn i malen hvis dokumentene skal ha dem."
    assert lacking in _notes(template(with_logo))
    assert lacking not in _notes(template())
    assert lacking not in _notes(template(with_logo, _with_page_number))


def _with_page_number(word: WordDocument) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    word.sections[0].footer.paragraphs[0]._p.append(field)


def test_an_invented_document_is_marked_above_the_templates_header() -> None:
    header = opened_word(document(sample=True), template=template(with_logo)).sections[0].header
    assert header.paragraphs[0].text == "Oppdiktet eksempel"
    assert len(header.part.element.findall(".//" + qn("w:drawing"))) == 1


def test_norwegian_style_names_are_the_same_styles() -> None:
    content = template(in_norwegian)
    file = opened_word(document(Section("a", "Del", (Heading("Under"), BulletList(("Punkt",))))), template=content)
    styles = {p.text: p.style.name for p in file.paragraphs if p.text}
    assert styles["Videreføringsstrategi"] == "Tittel"
    assert (styles["Del"], styles["Under"], styles["Punkt"]) == ("Overskrift 1", "Overskrift 2", "Punktliste")


def test_what_a_norwegian_template_lacks_is_said() -> None:
    assert _missing(template(in_norwegian)) == [
        "Stilen «Undertittel» mangler. Varig lager den ut fra «Normal».",
        "Stilen «Overskrift 3» mangler. Varig lager den ut fra «Overskrift 2».",
        "Stilen «Overskrift 4» mangler. Varig lager den ut fra «Overskrift 3».",
        "Stilen «Nummerert liste» mangler. Varig lager den ut fra «Normal».",
        "Stilen «Bildetekst» mangler. Varig lager den ut fra «Normal».",
    ]


def test_a_style_may_be_known_by_its_id_alone() -> None:
    def renamed(file: Any) -> None:
        in_norwegian(file)
        style = file.styles.get_by_id("Overskrift1", WD_STYLE_TYPE.PARAGRAPH)
        style.element.find(qn("w:name")).set(qn("w:val"), "Kommunens store")

    report = examined(template(renamed), "mal.docx")
    assert "Heading 1" in report.found


def test_a_template_without_heading_3_gets_one_that_is_a_heading() -> None:
    content = template(without_heading_3)
    assert _missing(content) == ["Stilen «Overskrift 3» mangler. Varig lager den ut fra «Overskrift 2»."]
    made = document(Section("a", "A", (Heading("To"), Heading("Tre", 3), Heading("Fire", 4))))
    file = opened_word(made, template=content)
    styles = {p.text: p.style for p in file.paragraphs if p.text}
    assert styles["Tre"].name == "Heading 3"
    assert styles["Tre"].base_style.name == "Heading 2"
    assert styles["Tre"].element.find(".//" + qn("w:outlineLvl")).get(qn("w:val")) == "2"
    assert styles["Fire"].name == "Heading 4"


def test_a_template_with_everything_lacks_nothing() -> None:
    report = examined(template(with_logo), "kommune.docx")
    assert (report.usable, report.missing, report.name) == (True, (), "kommune.docx")


def test_lists_work_in_a_template_that_has_none() -> None:
    def without_lists(file: Any) -> None:
        in_norwegian(file)
        part = file.part
        for id_, relation in list(part.rels.items()):
            if relation.reltype.endswith("/numbering"):
                del part.rels[id_]

    inner = BulletList(("én", "to"), ordered=True)
    file = opened_word(document(Section("a", "A", (inner, BulletList(("x",))))), template=template(without_lists))
    numbered = [p._p.pPr.numPr.numId.val for p in file.paragraphs if p.text in ("én", "to")]
    (kind,) = {
        one.find(qn("w:abstractNumId")).get(qn("w:val"))
        for one in file.part.numbering_part.element.iter(qn("w:num"))
        if int(one.get(qn("w:numId"))) in numbered
    }
    formats = {
        one.get(qn("w:abstractNumId")): one.find(".//" + qn("w:numFmt")).get(qn("w:val"))
        for one in file.part.numbering_part.element.iter(qn("w:abstractNum"))
    }
    assert formats[kind] == "decimal"
    assert sorted(formats.values()) == ["bullet", "decimal"]


def test_of_several_parts_the_last_that_stands_is_used_with_its_header() -> None:
    file = opened_word(document(), template=template(with_parts))
    part = file.sections[0]
    assert part.orientation is WD_ORIENT.PORTRAIT
    assert part.header.paragraphs[0].text == "Kommunen"
    assert "Malen har 3 inndelinger. Varig bruker siden, toppteksten og bunnteksten fra den siste som står." in _notes(
        template(with_parts)
    )


def test_a_letterhead_on_the_first_page_stands_there_alone_and_pages_are_counted_through() -> None:
    def first(file: Any) -> None:
        part = file.sections[0]
        part.different_first_page_header_footer = True
        part.first_page_header.paragraphs[0].text = "Brevhode"
        numbers = part._sectPr.makeelement(qn("w:pgNumType"), {qn("w:start"): "1"})
        part._sectPr.append(numbers)

    wide = Table("Bred", tuple(Column(f"K{i}", Kind.NUMBER) for i in range(14)), ((1_000_000,) * 14,))
    file = opened_word(document(Section("a", "A", (wide, Paragraph("Etter")))), template=template(first))
    assert [part.different_first_page_header_footer for part in file.sections] == [True, False, False]
    starts = [part._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for part in file.sections]
    assert starts == ["1", None, None]


def test_locks_and_what_would_be_fetched_are_not_taken_over() -> None:
    file = opened_word(document(), template=template(locked))
    names = {element.tag.split("}")[1] for element in file.settings.element}
    assert names & {"documentProtection", "trackRevisions", "attachedTemplate"} == set()
    assert [one for one in file.part._settings_part.rels.values() if one.is_external] == []


@pytest.mark.parametrize(("language", "written"), [("nn", "nn-NO"), ("en", "en-GB")])
def test_the_documents_language_wins_over_that_of_the_templates_styles(language: str, written: str) -> None:
    def german(file: Any) -> None:
        properties = file.styles["Heading 1"].element.get_or_add_rPr()
        properties.append(properties.makeelement(qn("w:lang"), {qn("w:val"): "de-DE"}))

    file = opened_word(document(language=language), template=template(german))
    assert {one.get(qn("w:val")) for one in file.styles.element.iter(qn("w:lang"))} == {written}


REFUSED = [
    (PDF, "mal.docx", "Filen «mal.docx» er ikke et Word-dokument. Lagre malen som .docx, og prøv igjen."),
    (b"", "mal.docx", "Filen «mal.docx» er tom. Velg en annen fil."),
    (
        OLE + "WordDocument".encode("utf-16-le"),
        "mal.doc",
        "Filen «mal.doc» er lagret i et format vi ikke tar imot. Åpne den, velg «Lagre som» og .docx, og prøv igjen.",
    ),
    (
        office("word", main="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "mal.docm",
        "Filen «mal.docm» har makroer, og de kan gjøre skade. Lagre den uten, som .docx, og prøv igjen.",
    ),
    (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "mal.docx",
        "Filen «mal.docx» har passord. Ta det bort der filen ble laget, og prøv igjen.",
    ),
    (
        template()[:-2000],
        "mal.docx",
        "Filen «mal.docx» er skadet, så vi får ikke åpnet den. Åpne den der den ble laget, lagre den på nytt, og prøv"
        " igjen.",
    ),
    (
        office("word"),
        "mal.docx",
        "Filen «mal.docx» er skadet, så vi får ikke åpnet den. Åpne den der den ble laget, lagre den på nytt, og prøv"
        " igjen.",
    ),
    (
        office("word", main="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        "mal.dotx",
        "Filen «mal.dotx» er lagret i et format vi ikke tar imot. Åpne den, velg «Lagre som» og .docx, og prøv igjen.",
    ),
    (office("xl"), "mal.docx", "Filen «mal.docx» er ikke et Word-dokument. Lagre malen som .docx, og prøv igjen."),
    (
        zipped({"a.txt": b"a"}),
        "mal.docx",
        "Filen «mal.docx» er ikke et Word-dokument. Lagre malen som .docx, og prøv igjen.",
    ),
    (
        template(with_picture_elsewhere),
        "mal.docx",
        "Filen «mal.docx» henter bilder eller annet fra et sted utenfor seg selv."
        " Sett dem inn i malen («Bryt kobling» i Word), og prøv igjen.",
    ),
]


@pytest.mark.parametrize(("content", "name", "said"), REFUSED)
def test_what_can_not_be_a_template_is_said_with_what_to_do(content: bytes, name: str, said: str) -> None:
    assert _problem(content, name) == said


def test_a_file_that_unpacks_to_far_more_than_it_is_isn_t_unpacked() -> None:
    content = io.BytesIO(template())
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/bombe.png", bytes(MOST_UNPACKED))
    assert len(content.getvalue()) < 1_000_000
    assert _problem(content.getvalue()) == (
        "Filen «mal.docx» blir for stor når den pakkes ut. Ta ut store bilder, og prøv igjen."
    )


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/settings.xml"])
def test_a_file_with_a_broken_part_is_refused_by_report_and_by_writing(part: str) -> None:
    whole = zipfile.ZipFile(io.BytesIO(template()))
    content = zipped({name: b"<w:" if name == part else whole.read(name) for name in whole.namelist()})
    assert "er skadet" in _problem(content)
    with pytest.raises(Invalid):
        word.render(document(), template=content)


def test_a_file_that_declares_entities_is_refused_before_anything_unfolds_them() -> None:
    whole = zipfile.ZipFile(io.BytesIO(template()))
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "' + b"b" * 1000 + b'"><!ENTITY c "' + b"&b;" * 9_000 + b'">]>'
    )
    styles = whole.read("word/styles.xml").split(b"?>", 1)[1].replace(b"Heading 1 Char", b"&c;")
    content = zipped({n: bomb + styles if n == "word/styles.xml" else whole.read(n) for n in whole.namelist()})
    assert "er skadet" in _problem(content)


@pytest.mark.parametrize(
    ("change", "least"),
    [
        # The distance of the header from the page's top, the logo's 20 mm, the line below it; or where the logo ends.
        (with_tall_header, Mm(12.7 + 20 + 5 + 6)),
        (with_logo_in_front, Mm(10 + 30 + 6)),
    ],
)
def test_the_text_begins_well_below_a_logo_in_the_header(change: Any, least: int) -> None:
    plain = opened_word(document()).sections[0].top_margin
    made = opened_word(document(), template=template(change))
    assert plain < least
    assert all(least <= part.top_margin <= least + Mm(15) for part in made.sections)


def test_a_template_whose_header_has_room_keeps_its_margins() -> None:
    def lower(file: Any) -> None:
        file.sections[0].top_margin = Mm(60)

    def under(file: Any) -> None:
        file.sections[0].top_margin = Mm(-20)

    for change, expected in ((lower, 60), (under, -20)):
        made = opened_word(document(), template=template(with_tall_header, change))
        assert round(made.sections[0].top_margin.mm) == expected
