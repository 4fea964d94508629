"""Reports of an initiative as documents, composed from what is registered now."""

from __future__ import annotations

from datetime import date
from typing import cast

from django.utils import translation

from varig.foundation.documents.blocks import Block, Document, Language, Words
from varig.foundation.documents.narrative import blocks_of
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.reports import Frame, Report, ReportContext
from varig.foundation.reports.composing import compose
from varig.foundation.reports.known import Registered
from varig.foundation.reports.queries.texts import texts_of
from varig.foundation.reports.registry import registry
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

LANGUAGE_NAMES: dict[str, Message] = {"nb": msg("bokmål"), "nn": msg("nynorsk"), "en": msg("engelsk")}
LANGUAGES = tuple(LANGUAGE_NAMES)


def reports() -> tuple[Report, ...]:
    """Every report there is, in order."""
    return registry.reports()


LEGACY_PART = "arven"


def parts() -> list[tuple[str, Words]]:
    """What a dossier may hold: the word of each part, and what it is called. Each report, and Arven as a workbook."""
    return [*((one.slug, one.title) for one in reports()), (LEGACY_PART, msg("Arven, alle punkter (Excel)"))]


def composed(
    reader: Reader, of: InitiativeFacts, report_key: str, today: date, language: Language, *, draft: bool = True
) -> Document:
    """A report as it is today. Raises NotAllowed."""
    roles.demand(reader, roles.Permission.READ, of.place)
    context = ReportContext(reader, of.id, today, language, draft)
    with translation.override(language):
        return compose(report_key, context, frame=_frame(of), written=written(context, of, report_key))


def written(context: ReportContext, of: InitiativeFacts, report_key: str) -> dict[str, tuple[Block, ...]]:
    """What people have written in the report, as blocks, by section."""
    known = Registered(context, of.scope)
    return {key: blocks_of(text.body, known) for key, text in texts_of(of.scope, report_key).items()}


def language_of(of: InitiativeFacts, asked: str = "") -> Language:
    """The language a document is written in: the one asked for, else the municipality's own."""
    wanted = asked or of.municipality.language
    return cast("Language", wanted) if wanted in LANGUAGES else "nb"


def _frame(of: InitiativeFacts) -> Frame:
    return Frame(
        initiative=of.name,
        municipality=of.municipality.name,
        subtitle=msg("Utkast, satt sammen av det som er registrert"),
        version=msg("utkast, ikke lagret som versjon"),
        sample=of.is_sample,
    )
