"""Puts a report together from its sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from django.utils import translation

from varig.foundation.documents.blocks import Block, Document, Figure, Paragraph, Section, Style
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
    written: Mapping[str, Sequence[Block]] = MappingProxyType({}),
    progress: Progress = silent,
    registry: Registry = registry,
) -> Document:
    """The report as a document: every section of it, in order. Raises SectionError, or what a section refused with.

    `written` is what people have written, by section: it stands before what the registers say, or instead of it where
    that is only a proposal, whose pictures stay.

    Sections run in the report's language, since pictures are drawn with their words already said.
    """
    report = registry.get(report_key)
    declared = registry.sections(report_key)
    sections = []
    for done, section in enumerate(declared):
        progress(msg("Henter delen «%(title)s»", title=section.title), done, len(declared))
        with translation.override(context.language):
            made = _write(section, context, written.get(section.key, ()))
        if made is not None:
            sections.append(made)
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


def alone(section: ReportSection, context: ReportContext, *, frame: Frame) -> Document:
    """What the registers say in one section, as a document of its own, for the page where it is written."""
    with translation.override(context.language):
        made = _write(section, replace(context, draft=False), ())
    return Document(
        title=section.title,
        initiative=frame.initiative,
        municipality=frame.municipality,
        language=context.language,
        date=context.today,
        sections=(made,) if made is not None else (),
    )


def _write(section: ReportSection, context: ReportContext, written: Sequence[Block]) -> Section | None:
    try:
        blocks = tuple(_below_own_words(section, context) if written else section.write(context))
    except Refused as refused:
        refused.add_note(f"in section «{section.key}» of report «{section.report}»")
        raise
    except Exception as error:
        raise SectionError(section) from error
    if not blocks and not written:
        if section.optional:
            return None
        blocks = (Paragraph(msg("Her er ingenting registrert ennå.")),)
    return Section(section.key, section.title, (*_guide(section, context), *written, *blocks))


def _below_own_words(section: ReportSection, context: ReportContext) -> Iterator[Block]:
    """Of a section that proposes, the words are the writer's now; what is drawn and counted follows the registers."""
    if not section.proposes:
        yield from section.write(context)
    elif section.stays:
        yield from section.stays(context)
    else:
        yield from (one for one in section.write(context) if isinstance(one, Figure))


def _guide(section: ReportSection, context: ReportContext) -> tuple[Block, ...]:
    return (Paragraph(section.guide, Style.LEAD),) if context.draft and section.guide is not None else ()
