from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from django.utils.translation import get_language

from varig.foundation.documents.blocks import Block, Paragraph, Sheet, Style
from varig.foundation.kernel import ANYBODY, NotAllowed, msg
from varig.foundation.reports import Frame, ReportContext
from varig.foundation.reports.composing import SectionError, compose
from varig.foundation.reports.registry import Registry, Write

CONTEXT = ReportContext(reader=ANYBODY, initiative_id=7, today=date(2013, 6, 3), language="nn")
FRAME = Frame(initiative="Områdeløft Haugenstua", municipality="Oslo kommune", version="0.6", sample=True)


def _registry(**sections: Write) -> Registry:
    made = Registry()
    made.report("final", msg("Sluttrapport"), "sluttrapport", 1)
    for order, (key, write) in enumerate(sections.items()):
        made.section(report="final", key=key, title=msg("Del"), order=order, optional=key == "optional")(write)
    return made


def _nothing(context: ReportContext) -> Iterable[Block]:
    return []


def test_sections_are_told_the_context_and_stand_in_order() -> None:
    def write(context: ReportContext) -> Iterable[Block]:
        yield Paragraph(f"satsing {context.initiative_id}")

    made = compose("final", CONTEXT, frame=FRAME, registry=_registry(b=write, a=write))
    assert [section.key for section in made.sections] == ["b", "a"]
    assert made.sections[0].blocks == (Paragraph("satsing 7"),)


def test_sections_run_in_the_reports_language() -> None:
    def write(context: ReportContext) -> Iterable[Block]:
        yield Paragraph(get_language())

    made = compose("final", CONTEXT, frame=FRAME, registry=_registry(a=write))
    assert made.sections[0].blocks == (Paragraph("nn"),)


def _guided() -> Registry:
    made = Registry()
    made.report("short", msg("Kort"), "kort", 1, sheet=Sheet.LETTER)
    made.section(
        report="short", key="a", title=msg("Del"), order=1, guide=msg("Veilederen ber om dette."), asks=("R22",)
    )(lambda _context: [Paragraph("innhold")])
    made.section(report="short", key="b", title=msg("Del"), order=2, optional=True, guide=msg("Og dette."))(_nothing)
    return made


def test_a_draft_says_first_what_the_guide_asks_for_and_a_final_document_does_not() -> None:
    draft = compose("short", CONTEXT, frame=FRAME, registry=_guided())
    final = compose("short", replace(CONTEXT, draft=False), frame=FRAME, registry=_guided())
    guide = Paragraph(msg("Veilederen ber om dette."), Style.LEAD)
    assert [section.blocks for section in draft.sections] == [(guide, Paragraph("innhold"))]
    assert [section.blocks for section in final.sections] == [(Paragraph("innhold"),)]


def test_a_section_keeps_the_guide_and_the_requirements_for_whoever_writes_in_it() -> None:
    asked = [(section.guide, section.asks) for section in _guided().sections("short")]
    assert asked == [(msg("Veilederen ber om dette."), ("R22",)), (msg("Og dette."), ())]


def test_a_report_is_laid_out_on_its_own_sheet() -> None:
    assert compose("short", CONTEXT, frame=FRAME, registry=_guided()).sheet is Sheet.LETTER
    assert compose("final", CONTEXT, frame=FRAME, registry=_registry()).sheet is Sheet.REPORT


def test_the_frame_and_the_context_make_the_cover() -> None:
    made = compose("final", CONTEXT, frame=FRAME, registry=_registry())
    assert (made.title, made.initiative, made.version) == (msg("Sluttrapport"), "Områdeløft Haugenstua", "0.6")
    assert (made.date, made.language, made.sample) == (date(2013, 6, 3), "nn", True)


def test_only_an_optional_section_is_left_out_when_it_is_empty() -> None:
    made = compose("final", CONTEXT, frame=FRAME, registry=_registry(always=_nothing, optional=_nothing))
    assert [section.key for section in made.sections] == ["always"]
    assert made.sections[0].blocks == (Paragraph(msg("Her er ingenting registrert ennå.")),)


def test_a_section_that_fails_is_named() -> None:
    def fail(context: ReportContext) -> Iterable[Block]:
        yield Paragraph("før")
        raise ZeroDivisionError

    with pytest.raises(SectionError, match="section «money» of report «final»") as caught:
        compose("final", CONTEXT, frame=FRAME, registry=_registry(money=fail))
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_a_refusal_is_passed_on_with_the_sections_name() -> None:
    def refuse(context: ReportContext) -> Iterable[Block]:
        raise NotAllowed(msg("Du har ikke tilgang."))

    with pytest.raises(NotAllowed) as caught:
        compose("final", CONTEXT, frame=FRAME, registry=_registry(money=refuse))
    assert caught.value.__notes__ == ["in section «money» of report «final»"]


def test_progress_counts_the_sections() -> None:
    steps: list[tuple[int, int]] = []
    made = _registry(a=_nothing, b=_nothing)
    compose("final", CONTEXT, frame=FRAME, registry=made, progress=lambda _, done, total: steps.append((done, total)))
    assert steps == [(0, 2), (1, 2)]
