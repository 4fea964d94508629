"""The short version: four questions, each with a picture and findings, on at most four pages."""

from __future__ import annotations

import shutil
import subprocess
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from django.utils import timezone
from docx.document import Document as WordDocument
from docx.shared import Mm

from tests.builders import SYSTEM, a_row, an_actor, an_initiative
from tests.foundation.documents.sample_templates import template, with_tall_header
from varig.actors.rules import ActorKind
from varig.config.demo import eksempeldalen
from varig.final_report.report_sections.short import cut
from varig.foundation.documents import pdf, word
from varig.foundation.documents.blocks import BulletList, Document, Figure, Paragraph
from varig.foundation.documents.brief import pictures_alone
from varig.foundation.documents.narrative import text_of
from varig.foundation.documents.spoken import spoken
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changes
from varig.foundation.reports import ReportContext
from varig.foundation.reports.actions.texts import save_text
from varig.foundation.reports.beginning import begun
from varig.foundation.reports.comparing.plain import lines_of
from varig.foundation.reports.place import Place
from varig.foundation.reports.registry import registry
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.workspace.queries.dossier import composed

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
ADDRESS = "https://varig.eksempelkommunen.kommune.no"
pytestmark = [pytest.mark.django_db, pytest.mark.documents]
QUESTIONS = [
    "1. Hvordan og hvor mye ble området styrket?",
    "2. Hva betydde samarbeidet på tvers?",
    "3. Hva har vi lært, og hva tar vi med videre?",
    "4. Hva råder vi andre til før nye satsinger?",
]


def short(of: InitiativeFacts) -> Document:
    """As it is made and frozen: without what a draft says to its writers."""
    return composed(SYSTEM, of, "short", timezone.localdate(), "nb", draft=False)


def pages(document: Document) -> int:
    """With the program's address in its notes, as it is handed out; one as long as municipalities have them."""
    made = pdf.render(document, base=ADDRESS)
    with pikepdf.open(BytesIO(made.content)) as opened:
        return len(opened.pages)


def word_pages(document: Document, folder: Path) -> int:
    """In a municipality's template with broad margins, as LibreOffice lays it out."""
    if SOFFICE is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    made = word.render(document, template=template(with_broad_margins), base=ADDRESS)
    (folder / "short.docx").write_bytes(made.content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        SOFFICE,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "short.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    with pikepdf.open(folder / "short.pdf") as opened:
        return len(opened.pages)


def with_broad_margins(file: WordDocument) -> None:
    with_tall_header(file)
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(30)


def fill(of: InitiativeFacts, key: str, rows: list[dict[str, object]]) -> None:
    kept = register(key)
    kept.stored.write(kept, reader=SYSTEM, of=of, changes=Changes(new=rows), did=msg("førte inn"))


def a_large_one() -> InitiativeFacts:
    """400 measures, and of everything else more than there is room for, in names as long as they may be."""
    # The addresses in its notes hold its short name, as long as one may be.
    of = an_initiative("langnavndalen-" * 4 + "navn", name="Områdeløft " + "Langnavndalen " * 5)
    actors = [an_actor(of, f"Aktør {kind}", kind) for kind in ActorKind]
    long = "Et svært langt funn som fortsetter " * 8
    fill(
        of,
        "measures",
        [
            {"name": f"Tiltak {n} {'med langt navn ' * 8}"[:200], "accountable": f"Aktør {ActorKind.UNIT}"}
            for n in range(400)
        ],
    )
    fill(
        of,
        "indicators",
        [
            {
                "name": f"Indikator {n} {'som er lang ' * 10}"[:190],
                "unit": "prosent av alle som bor i området",
                "baseline": Decimal(n),
                "baseline_year": 2020,
                "closing": Decimal(n + 3),
                "closing_year": 2024,
                "direction": "higher",
            }
            for n in range(30)
        ],
    )
    kinds = ("strength", "challenge", "effect", "learning")
    fill(
        of,
        "findings",
        [
            {"name": f"{n} {long}"[:245], "kind": kinds[n % 4], "sureness": "likely", "consequence": long * 2}
            for n in range(80)
        ],
    )
    fill(of, "lessons", [{"name": f"Erfaring {n}"} for n in range(50)])
    fill(of, "methods", [{"name": f"Metode {n}"} for n in range(40)])
    assert actors
    return of


def test_it_answers_the_four_questions_each_with_one_picture() -> None:
    eksempeldalen.build(lambda _step: None)
    document = short(initiative(SYSTEM, eksempeldalen.SLUG))
    asked = [section for section in document.sections if say(section.title) in QUESTIONS]
    assert [say(section.title) for section in asked] == QUESTIONS
    figures = [[block for block in section.blocks if isinstance(block, Figure)] for section in asked]
    assert [len(found) for found in figures] == [1, 1, 1, 1]
    assert all(one.alt and one.table is not None and one.table.rows for found in figures for one in found)
    assert all(any(isinstance(block, BulletList) for block in section.blocks) for section in asked)
    assert pages(document) <= 4


def test_it_has_at_most_four_pages_whatever_the_initiative() -> None:
    assert pages(short(a_large_one())) <= 4


def test_in_word_neither_in_a_template_with_broad_margins(tmp_path: Path) -> None:
    assert word_pages(short(a_large_one()), tmp_path) <= 4


def test_an_empty_initiative_gets_honest_sentences_and_no_empty_pictures() -> None:
    document = short(an_initiative())
    assert [block for section in document.sections for block in section.blocks if isinstance(block, Figure)] == []
    assert pages(document) == 1


@pytest.mark.parametrize(("length", "expected"), [(10, "ord" * 3 + " "), (400, None)])
def test_long_words_are_cut_between_words(length: int, expected: str | None) -> None:
    said = ("ord" * 3 + " ") * (length // 10)
    assert cut(said) == said if expected else cut(said).endswith(" …")
    assert len(cut(said)) <= 170


def test_the_same_number_means_the_same_finding() -> None:
    of = an_initiative()
    a_row(of, register("findings"), name="Flere trives", kind="effect", sureness="shown")
    said = [
        "".join(say(getattr(part, "text", part)) for part in item)
        for section in short(of).sections
        for block in section.blocks
        if isinstance(block, BulletList)
        for item in block.items
        if isinstance(item, tuple)
    ]
    assert said == ["Funn 1: Flere trives (Vist)"]


def paragraphs(*said: str) -> list[dict[str, object]]:
    return [{"type": "paragraph", "content": [{"type": "text", "text": one}]} for one in said]


def written(of: InitiativeFacts, *said: str, section: str = "summary", report: str = "final_report") -> None:
    place = Place(of.scope, report, section)
    save_text(reader=SYSTEM, place=place, based_on=0, body={"type": "doc", "content": paragraphs(*said)})


ANSWERS = ("results", "cooperation", "lessons", "advice")


def fully_written() -> InitiativeFacts:
    """The large one, with more text in each of the report's sections than there is room for."""
    of = a_large_one()
    for section in ("summary", *ANSWERS):
        written(of, *("Innbyggerundersøkelsen viser sammenhengen. " * 5 for _each in range(20)), section=section)
    return of


def test_the_municipalitys_own_summary_stands_first_as_far_as_there_is_room() -> None:
    of = a_large_one()
    written(of, "Først " * 40, "Deretter " * 20, "Til slutt " * 30)
    document = short(of)
    first = repr(spoken(document)["sections"][0])
    assert "Først" in first
    assert "Deretter" in first
    assert "Til slutt" not in first
    assert first.index("Først") < first.index("Satsingen:")
    assert pages(document) <= 4


def test_with_all_of_the_report_written_each_question_has_the_municipalitys_own_answer() -> None:
    document = short(fully_written())
    for section in spoken(document)["sections"]:
        assert repr(section).count("Innbyggerundersøkelsen") > 2
    assert pages(document) <= 4


def test_so_it_has_in_word_in_a_template_with_broad_margins(tmp_path: Path) -> None:
    assert word_pages(short(fully_written()), tmp_path) <= 4


def lines(of: InitiativeFacts, key: str) -> list[str]:
    (section,) = [one for one in short(of).sections if one.key == key]
    return [line.text for line in lines_of(section.blocks)]


def test_what_is_left_out_is_said_in_one_line_with_where_it_stands() -> None:
    of = fully_written()
    more = "Mer om dette står i sluttrapporten, under «{}»."
    assert more.format("Sammendrag") in lines(of, "in_short")
    few = "Her er bare de første funnene av dette slaget. "
    assert few + more.format("Hva betydde samarbeidet på tvers?") in lines(of, "across")
    asked = "Hva råder vi andre til før nye satsinger?"
    assert "Her er bare de første rådene. " + more.format(asked) in lines(of, "advised")
    small = an_initiative()
    written(small, "Alt dette.", section="lessons")
    assert "Alt dette." in lines(small, "learned")
    said = [line for one in ("in_short", "across", "learned", "advised") for line in lines(small, one)]
    assert not any("Mer om dette" in line for line in said)


def test_what_somebody_writes_stands_instead_and_the_picture_stays() -> None:
    of = a_large_one()
    before = short(of)
    written(of, "Vi ble sterkere sammen.", section="across", report="short")
    after = short(of)
    was, now = (next(one.blocks for one in each.sections if one.key == "across") for each in (before, after))
    assert [type(one) for one in now] == [Paragraph, Paragraph, Figure]
    assert now[1:] == was[-2:]
    assert "Vi ble sterkere sammen." in repr(now[0])


def test_what_is_counted_is_no_part_of_the_proposal_and_follows_the_registers_whatever_is_written() -> None:
    """As plain words in somebody's text the numbers would say something else than the report after the next change."""
    of = an_initiative()
    a_row(of, register("measures"), name="Lyset", delivered="yes")
    section = next(one for one in registry.sections("short") if one.key == "in_short")
    proposed = text_of(begun(section, ReportContext(SYSTEM, of.id, timezone.localdate())))
    assert "er registrert" not in proposed
    written(of, "Vi ble sterkere sammen.", section="in_short", report="short")
    assert any(line.startswith("1 tiltak er registrert.") for line in lines(of, "in_short"))
    a_row(of, register("measures"), name="Bekken")
    assert any(line.startswith("2 tiltak er registrert.") for line in lines(of, "in_short"))
    assert lines(of, "in_short")[0] == "Vi ble sterkere sammen."


def test_what_got_worse_is_among_the_few_indicators_that_have_room() -> None:
    of = an_initiative()
    measured = {"baseline_year": 2020, "closing_year": 2024, "baseline": Decimal(10), "direction": "higher"}
    for name, end in (("Trives", 12), ("Deltar", 12), ("Går tur", 12), ("Er trygg", 12), ("Kan svømme", 8)):
        a_row(of, register("indicators"), name=name, closing=Decimal(end), **measured)
    (picture,) = [
        one
        for section in short(of).sections
        if section.key == "strengthened"
        for one in section.blocks
        if isinstance(one, Figure)
    ]
    shown = repr(picture.alt) + repr(picture.table)
    assert "Kan svømme" in shown
    assert sum(name in shown for name in ("Trives", "Deltar", "Går tur", "Er trygg")) == 2


def test_on_paper_its_pictures_stand_without_tables_and_say_their_figures_to_whoever_does_not_see_them() -> None:
    said = spoken(short(fully_written()))
    on_paper = pictures_alone(said)
    figures = [block for one in on_paper["sections"] for block in one["blocks"] if block["block"] == "figure"]
    assert [one["table"] for one in figures] == [None] * 4
    assert figures[3]["alt"].endswith("Lærdom: Vist 0, Sannsynlig 20, Ikke vist, eller ikke sagt 0.")
    whole = [block for one in said["sections"] for block in one["blocks"] if block["block"] == "figure"]
    assert all(one["table"]["rows"] for one in whole)


def test_a_first_paragraph_that_is_too_long_is_cut() -> None:
    of = an_initiative()
    written(of, "ord " * 900)
    first = repr(spoken(short(of))["sections"][0])
    assert " …" in first
    assert 40 < first.count("ord ") < 130
