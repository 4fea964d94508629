"""Puts a report together from its sections."""

from __future__ import annotations

from django.utils import translation

from varig.foundation.documents.blocks import Block, Document, Paragraph, Section, Style
from varig.foundation.documents.progress import Progress, silent
from varig.foundation.kernel import Refused, msg
from varig.foundation.reports.context import Frame, ReportContext
from varig.foundation.reports.registry import Registry, ReportSection, registry


class SectionError(Exception):
    """A section could not be written; the cause is the exception it raised."""

    def __init__(self, section: ReportSection) -> None:
        self.section = section
        self.message = msg("Delen «%(title)s» kunne ikke lages.", title=section.title)
        super().__init__(f"section «{section.key}» of report «{section.report}» in {section.write.__module__}")


def compose(
    report_key: str,
    context: ReportContext,
    *,
    frame: Frame,
    progress: Progress = silent,
    registry: Registry = registry,
) -> Document:
    """The report as a document: every section of it, in order. Raises SectionError, or what a section refused with.

    Sections run in the report's language, since pictures are drawn with their words already said.
    """
    report = registry.get(report_key)
    declared = registry.sections(report_key)
    sections = []
    for done, section in enumerate(declared):
        progress(msg("Henter delen «%(title)s»", title=section.title), done, len(declared))
        with translation.override(context.language):
            written = _write(section, context)
        if written is not None:
            sections.append(written)
    return Document(
        title=frame.title or report.title,
        subtitle=frame.subtitle,
        initiative=frame.initiative,
        municipality=frame.municipality,
        language=context.language,
        date=context.today,
        version=frame.version,
        sample=frame.sample,
        sheet=report.sheet,
        sections=tuple(sections),
    )


def _write(section: ReportSection, context: ReportContext) -> Section | None:
    try:
        blocks = tuple(section.write(context))
    except Refused as refused:
        refused.add_note(f"in section «{section.key}» of report «{section.report}»")
        raise
    except Exception as error:
        raise SectionError(section) from error
    if not blocks and section.optional:
        return None
    blocks = blocks or (Paragraph(msg("Her er ingenting registrert ennå.")),)
    return Section(section.key, section.title, (*_guide(section, context), *blocks))


def _guide(section: ReportSection, context: ReportContext) -> tuple[Block, ...]:
    return (Paragraph(section.guide, Style.LEAD),) if context.draft and section.guide is not None else ()
