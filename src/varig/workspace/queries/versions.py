"""Versions of what people write, for whoever may read it: one version or the draft, and what differs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from varig.foundation.checks.queries import gaps
from varig.foundation.documents.blocks import Document
from varig.foundation.kernel import Gap, Reader
from varig.foundation.reports import Report
from varig.foundation.reports.comparing import Comparison, compared
from varig.foundation.reports.queries.comments import open_comments
from varig.foundation.reports.queries.texts import texts_of
from varig.foundation.reports.queries.versions import VersionFacts, document_of, version
from varig.foundation.reports.registry import registry
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.dossier import composed, language_of
from varig.workspace.queries.writing import gaps_of

DRAFT = "utkast"
"""What the document as it stands now is called in an address, where a version is its number."""


@dataclass(frozen=True)
class Side:
    """One of two that are compared: a version, or the draft as it stands."""

    facts: VersionFacts | None
    language: str

    @property
    def key(self) -> str:
        """As it stands in an address."""
        return str(self.facts.number) if self.facts else DRAFT


def sides(of: InitiativeFacts, report: Report, first: str, second: str) -> tuple[Side, Side]:
    """The two that an address names. The draft is written in the other's language. Raises NotFound."""
    before, after = _version(of, report, first), _version(of, report, second)
    named = before or after
    language = named.language if named else language_of(of)
    return Side(before, before.language if before else language), Side(after, after.language if after else language)


def difference(reader: Reader, of: InitiativeFacts, report: Report, two: tuple[Side, Side], today: date) -> Comparison:
    """What differs between two of one language."""
    return compared(*(_document(reader, of, report, side, today) for side in two))


def _version(of: InitiativeFacts, report: Report, key: str) -> VersionFacts | None:
    return None if key == DRAFT else version(of.scope, report.key, int(key))


def _document(reader: Reader, of: InitiativeFacts, report: Report, side: Side, today: date) -> Document:
    if side.facts is not None:
        return document_of(reader, side.facts)
    return composed(reader, of, report.key, today, language_of(of, side.language), draft=False)


def as_version(
    reader: Reader, of: InitiativeFacts, report: Report, *, number: int, language: str, today: date
) -> Document:
    """The report as it stands, laid out as a version: without what a draft says to its writers. Raises NotAllowed."""
    document = composed(reader, of, report.key, today, language_of(of, language), draft=False)
    return replace(document, version=str(number), subtitle="")


@dataclass(frozen=True)
class Unfinished:
    """What is open in a report: its gaps worst first, threads that wait, sections that aren't said to be ready.

    `everywhere` counts the gaps of the whole initiative, as its own list and the report's text do.
    """

    gaps: tuple[Gap, ...]
    comments: int
    not_ready: int
    sections: int
    everywhere: int

    @property
    def is_nothing(self) -> bool:
        """Whether everything is done."""
        return not (self.gaps or self.comments or self.not_ready)


def unfinished(of: InitiativeFacts, report: Report, today: date) -> Unfinished:
    """As it is now."""
    declared, missing = registry.sections(report.key), gaps(of.scope, of.slug, today)
    texts = texts_of(of.scope, report.key)
    asked = {id(gap) for section in declared for gap in gaps_of(section, missing)}
    found = sorted((gap for gap in missing if id(gap) in asked), key=lambda gap: gap.severity.rank)
    ready = sum(1 for section in declared if section.key in texts and texts[section.key].ready_at is not None)
    comments: Counter[str] = open_comments(of.scope, report.key)
    return Unfinished(tuple(found), comments.total(), len(declared) - ready, len(declared), len(missing))
