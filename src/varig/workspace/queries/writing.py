"""What stands around a section where it is written: the other sections, its gaps, and what it can rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from varig.foundation.checks.queries import gaps
from varig.foundation.checks.registry import by_code
from varig.foundation.documents.blocks import Noted
from varig.foundation.documents.narrative import Narrative, Statement, grounds_of, statements, with_labels
from varig.foundation.documents.values import written
from varig.foundation.kernel import Gap, Reader, Severity
from varig.foundation.reports import ReportContext
from varig.foundation.reports.grounds import Choice, Source, sources
from varig.foundation.reports.known import Registered
from varig.foundation.reports.live import LiveValue, live_values
from varig.foundation.reports.queries.comments import open_comments
from varig.foundation.reports.queries.texts import NOTHING_WRITTEN, TextFacts, texts_of, writers_by_section
from varig.foundation.reports.registry import ReportSection, registry
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class SectionLine:
    """A section in the list beside the text: its number, what is wrong in it, and who is writing there.

    `gaps` are all of them, as many as the section's own page lists; `worst` is the gravest among them.
    """

    number: int
    declared: ReportSection
    text: TextFacts
    worst: Severity | None
    gaps: int
    comments: int
    writers: tuple[str, ...]


def lines(reader: Reader, of: InitiativeFacts, report: str, today: date) -> list[SectionLine]:
    """Every section of a report, in order."""
    texts, open_ = texts_of(of.scope, report), open_comments(of.scope, report)
    writing, missing = writers_by_section(of.scope, report), gaps(of.scope, of.slug, today)
    found = []
    for number, declared in enumerate(registry.sections(report), 1):
        own = gaps_of(declared, missing)
        worst = min((gap.severity for gap in own), key=lambda one: one.rank, default=None)
        found.append(
            SectionLine(
                number,
                declared,
                texts.get(declared.key, NOTHING_WRITTEN),
                worst,
                len(own),
                open_[declared.key],
                tuple(name for name in writing.get(declared.key, ()) if name != reader.name),
            )
        )
    return found


def gaps_of(section: ReportSection, found: Sequence[Gap]) -> list[Gap]:
    """Those of the gaps that a section's requirements ask about, worst first."""
    asked = set(section.asks)
    return [gap for gap in found if asked.intersection(by_code(gap.code).sources)]


@dataclass(frozen=True)
class GroundGroup:
    """What can be chosen of one sort, and whether this text names it already."""

    source: Source
    choices: tuple[Choice, ...]
    used: frozenset[int]


def ground_groups(context: ReportContext, body: Narrative) -> list[GroundGroup]:
    """Everything that a statement can rest on; sorts without any are left out."""
    named = grounds_of(body)
    found = []
    for source in sources():
        choices = tuple(source.listed(context))
        used = frozenset(one.id for one in choices if f"{source.key}:{one.id}" in named)
        if choices:
            found.append(GroundGroup(source, choices, used))
    return found


@dataclass(frozen=True)
class LiveChoice:
    """A value that can be put into the text, and what it is now."""

    declared: LiveValue
    said: str


def live_choices(context: ReportContext) -> list[LiveChoice]:
    """All of them, as they are said in the active language."""
    return [LiveChoice(one, _said(one.counted(context))) for one in live_values()]


def _said(value: object) -> str:
    return written(value.value if isinstance(value, Noted) else value)  # type: ignore[arg-type]


def as_called_now(body: Narrative, known: Registered) -> Narrative:
    """The text with all it names called as it is now."""

    def called(kind: str, key: str) -> str | None:
        if kind == "fact":
            value = known.fact(key)
            return None if value is None else _said(value)
        found = known.ground(key)
        return found.label if found else None

    return with_labels(body, called)


def without_ground(body: Narrative) -> list[Statement]:
    """What is claimed in a text without anything to rest on (R26)."""
    return [one for one in statements(body) if not one.grounds]


def without_consequence(of: InitiativeFacts, report: str, group: GroundGroup) -> list[Choice]:
    """Those of the group that no text of the report rests on (R26)."""
    named = {about for text in texts_of(of.scope, report).values() for about in grounds_of(text.body)}
    return [one for one in group.choices if f"{group.source.key}:{one.id}" not in named]
