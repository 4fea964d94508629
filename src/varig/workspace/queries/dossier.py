"""Reports of an initiative as documents, composed from what is registered now."""

from __future__ import annotations

from datetime import date
from typing import cast

from django.utils import translation

from varig.foundation.documents.blocks import Document, Language
from varig.foundation.kernel import Reader, msg
from varig.foundation.reports import Frame, Report, ReportContext
from varig.foundation.reports.composing import compose
from varig.foundation.reports.registry import registry
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

LANGUAGES = ("nb", "nn", "en")


def reports() -> tuple[Report, ...]:
    """Every report there is, in order."""
    return registry.reports()


def composed(reader: Reader, of: InitiativeFacts, report_key: str, today: date, language: Language) -> Document:
    """A report as it is today. Raises NotAllowed."""
    roles.demand(reader, roles.Permission.READ, of.place)
    context = ReportContext(reader, of.id, today, language)
    with translation.override(language):
        return compose(report_key, context, frame=_frame(of))


def language_of(of: InitiativeFacts, asked: str = "") -> Language:
    """The language a document is written in: the one asked for, else the municipality's own."""
    wanted = asked or of.municipality.language
    return cast("Language", wanted) if wanted in LANGUAGES else "nb"


def _frame(of: InitiativeFacts) -> Frame:
    return Frame(
        initiative=of.name,
        municipality=of.municipality.name,
        subtitle=msg("Utkast, satt sammen av det som er registrert"),
        version=say(msg("0 (utkast)")),
        sample=of.is_sample,
    )
