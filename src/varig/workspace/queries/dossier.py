"""Reports composed for an initiative from what is registered now."""

from __future__ import annotations

from datetime import date

from varig.foundation.documents.blocks import Document, Language
from varig.foundation.kernel import Reader
from varig.foundation.reports.composing import compose
from varig.foundation.reports.context import Frame, ReportContext
from varig.initiatives.queries import InitiativeFacts


def frame(of: InitiativeFacts) -> Frame:
    """What stands on the cover and in the foot."""
    return Frame(initiative=of.name, municipality=of.municipality.name, sample=of.is_sample)


def composed(reader: Reader, of: InitiativeFacts, report: str, today: date, language: Language) -> Document:
    """One report as a document, in a language."""
    return compose(report, ReportContext(reader, of.id, today, language), frame=frame(of))
