"""Versions of what people write, for whoever may read it: one version or the draft, and what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.utils import translation

from varig.foundation.checks.queries import gaps
from varig.foundation.documents.blocks import Document, Section
from varig.foundation.kernel import Gap, Reader
from varig.foundation.reports import Report, ReportContext
from varig.foundation.reports.beginning import TO_FILL_IN, is_outrun
from varig.foundation.reports.comparing import Comparison, compared
from varig.foundation.reports.comparing.plain import lines_of, plain, tables_of
from varig.foundation.reports.queries.comments import open_comments
from varig.foundation.reports.queries.texts import texts_of
from varig.foundation.reports.queries.versions import VersionFacts, document_of, version
from varig.foundation.reports.registry import ReportSection, registry
from varig.foundation.ui.text import say
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

    `everywhere` counts the gaps of the whole initiative, as its own list and the report's text do. `outrun` are the
    sections, also of its shorter form, whose text was begun with a proposal that would be another one today.
    """

    gaps: tuple[Gap, ...]
    comments: int
    not_ready: int
    sections: int
    everywhere: int
    outrun: tuple[ReportSection, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether everything is done."""
        return not (self.gaps or self.comments or self.not_ready or self.outrun)


def unfinished(reader: Reader, of: InitiativeFacts, report: Report, today: date) -> Unfinished:
    """As it is now."""
    declared, missing = registry.sections(report.key), gaps(of.scope, of.slug, today)
    texts = texts_of(of.scope, report.key)
    asked = {id(gap) for section in declared for gap in gaps_of(section, missing)}
    found = sorted((gap for gap in missing if id(gap) in asked), key=lambda gap: gap.severity.rank)
    ready = sum(1 for section in declared if section.key in texts and texts[section.key].ready_at is not None)
    comments: Counter[str] = open_comments(of.scope, report.key)
    context = ReportContext(reader, of.id, today, language_of(of))
    shorter = registry.along(report.key)
    kept = [(declared, texts)]
    if shorter is not None:
        kept.append((registry.sections(shorter.key), texts_of(of.scope, shorter.key)))
    outrun = tuple(
        one
        for sections, written in kept
        for one in sections
        if one.key in written and is_outrun(one, context, written[one.key].body)
    )
    return Unfinished(tuple(found), comments.total(), len(declared) - ready, len(declared), len(missing), outrun)


def left_to_fill_in(document: Document) -> list[Section]:
    """The sections of a version in which a place for something nobody had registered is still empty.

    In whatever language: a text that was begun in one stands as it is in a version in another.
    """
    empty = set()
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            empty.add(say(TO_FILL_IN))
    with translation.override(document.language):
        return [one for one in document.sections if any(mark in words for words in _words(one) for mark in empty)]


def _words(section: Section) -> Iterator[str]:
    yield from (line.text for line in lines_of(section.blocks))
    for table in tables_of(section.blocks):
        yield from (plain(cell) for row in (*table.rows, *table.foot) for cell in row)
