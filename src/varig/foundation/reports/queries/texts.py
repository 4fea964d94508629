"""What is written in sections, by whom, and what came second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from varig.foundation.documents.narrative import EMPTY, Narrative, Piece, pieces
from varig.foundation.kernel import NotFound, Reader, msg
from varig.foundation.reports.models import SectionText, TextRevision, UnmergedText, Writer
from varig.foundation.reports.place import Place

HEARD_OF = timedelta(seconds=40)
"""Who has not been heard of for so long is no longer said to be writing; the page says it every quarter minute."""


@dataclass(frozen=True)
class TextFacts:
    """A section's text as it stands. Version 0 is one that nobody has written in."""

    body: Narrative
    version: int = 0
    words: int = 0
    written_at: datetime | None = None
    written_by: str = ""
    ready_at: datetime | None = None
    ready_by: str = ""


NOTHING_WRITTEN = TextFacts(EMPTY)


@dataclass(frozen=True)
class UnmergedFacts:
    """What a writer has that clashed with another's. It grows as long as somebody writes on without choosing."""

    id: int
    body: Narrative
    based_on: int
    at: datetime
    by: str


@dataclass(frozen=True)
class RevisionFacts:
    """A text as it once was kept."""

    version: int
    at: datetime
    by: str


def text_at(place: Place) -> TextFacts:
    """A section's text."""
    row = SectionText.objects.filter(**place.keys).first()
    return NOTHING_WRITTEN if row is None else facts_of(row)


def texts_of(scope: str, report: str) -> dict[str, TextFacts]:
    """By section; those that nobody has written in are left out."""
    return {row.section: facts_of(row) for row in SectionText.objects.filter(scope=scope, report=report)}


def facts_of(row: SectionText) -> TextFacts:
    """The row as facts."""
    return TextFacts(row.body, row.version, row.words, row.written_at, row.written_by, row.ready_at, row.ready_by)


def unmerged_of(reader: Reader, place: Place) -> UnmergedFacts | None:
    """What the reader wrote that clashed, and hasn't settled yet; the first of several."""
    keys = {f"text__{name}": value for name, value in place.keys.items()}
    row = UnmergedText.objects.filter(by_key=reader.key, **keys).order_by("based_on", "pk").first()
    return None if row is None else UnmergedFacts(row.pk, row.body, row.based_on, row.at, row.by)


def choices_between(place: Place, standing: TextFacts, mine: UnmergedFacts) -> tuple[Piece, ...]:
    """What stands and what clashed with it, piece by piece: what only one of them wrote is settled already."""
    try:
        base = body_at(place, mine.based_on)
    except NotFound:
        base = None
    return pieces(base, standing.body, mine.body)


def revisions(place: Place) -> list[RevisionFacts]:
    """All that were kept, newest first."""
    keys = {f"text__{name}": value for name, value in place.keys.items()}
    rows = TextRevision.objects.filter(**keys).order_by("-version").values_list("version", "at", "by")
    return [RevisionFacts(*row) for row in rows]


def body_at(place: Place, version: int) -> Narrative:
    """The text as it was then. Raises NotFound for one that wasn't kept."""
    if version == 0:
        return EMPTY
    keys = {f"text__{name}": value for name, value in place.keys.items()}
    row = TextRevision.objects.filter(version=version, **keys).values_list("body", flat=True).first()
    if row is None:
        raise NotFound(msg("Denne utgaven av teksten er ikke lagret."))
    return row


def writers(place: Place, *, but: Reader | None = None) -> list[str]:
    """The names of those who have the section open for writing now, in alphabetical order."""
    rows = Writer.objects.filter(at__gte=timezone.now() - HEARD_OF, **place.keys)
    if but is not None:
        rows = rows.exclude(by_key=but.key)
    return sorted(rows.values_list("by", flat=True))


def writers_by_section(scope: str, report: str) -> Mapping[str, list[str]]:
    """As `writers`, of every section."""
    rows = Writer.objects.filter(scope=scope, report=report, at__gte=timezone.now() - HEARD_OF).order_by("by")
    found: dict[str, list[str]] = {}
    for section, by in rows.values_list("section", "by"):
        found.setdefault(section, []).append(by)
    return found
