"""What is left to do, and where it goes from here."""

from __future__ import annotations

from collections.abc import Iterator

from varig.actors.queries.participation import needs
from varig.actors.rules.participation import NeedState
from varig.final_report.queries.findings import findings
from varig.final_report.report_sections.goals import dated, sources_of
from varig.final_report.report_sections.words import findings_of, own_words, pointed_to
from varig.final_report.rules.findings import Finding, FindingKind
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Run,
    Table,
)
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import about, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.knowledge.queries import indicators, measured_at_end
from varig.knowledge.rules import AT_START, DEVELOPMENT_NAMES, Development, last_value_called

_NOT_REACHED = (Development.WORSE, Development.SAME)


@section(
    report="final_report",
    key="challenges",
    title=msg("Gjenstående utfordringer"),
    order=65,
    guide=msg("Ikke alt blir løst i en satsing. Her står det som gjenstår, så noen kan arbeide videre med det."),
    asks=("R1",),
)
def challenges(context: ReportContext) -> Iterator[Block]:
    """In the municipality's words; then the findings, indicators and unanswered wishes that show what is left."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield from own_words(about(context.reader, of).remaining_challenges)
    yield from findings_of(findings(context.reader, of), FindingKind.CHALLENGE)
    short = [one for one in indicators(context.reader, of) if one.development in _NOT_REACHED]
    if short:
        yield Heading(msg("Indikatorer som ikke er blitt bedre"))
        yield Table(
            msg("Indikatorer som er uendret eller dårligere"),
            (
                Column(msg("Indikator"), Kind.NAME, width=3),
                Column(msg("Enhet"), width=2),
                Column(AT_START, width=1.8),
                Column(last_value_called(at_end=measured_at_end(short, of)), width=1.8),
                Column(msg("Utvikling"), width=1.4),
            ),
            tuple(
                (
                    one.name,
                    one.unit or "–",
                    dated(one.baseline, one.baseline_year),
                    dated(one.closing, one.closing_year),
                    DEVELOPMENT_NAMES[one.development],
                )
                for one in short
            ),
            sources=sources_of(Origins(of, context.today), short),
        )
    unanswered = [one.name for one in needs(context.reader, of) if one.state is NeedState.OPEN]
    if unanswered:
        yield Heading(msg("Ønsker som ikke har fått svar"))
        yield BulletList(tuple(unanswered))


@section(
    report="final_report",
    key="direction",
    title=msg("Retningen videre"),
    order=68,
    guide=msg(
        "Hvor kommunen vil med området etter slutten, hvordan den skal være til stede, og hvem som skal tale områdets "
        "sak. Strategien bygger på dette."
    ),
    asks=("R2", "R19", "R20", "R25"),
)
def direction(context: ReportContext) -> Iterator[Block]:
    """The municipality's own words, and what the findings mean."""
    of = initiative_by_id(context.reader, context.initiative_id)
    written = about(context.reader, of)
    yield from own_words(written.long_term_view, title=msg("Langsiktig perspektiv"))
    yield from own_words(written.presence_after, title=msg("Kommunens tilstedeværelse etterpå"))
    yield from own_words(written.other_safeguards, title=msg("Andre måter å ivareta områdets interesser på"))
    said = [one for one in findings(context.reader, of) if one.consequence]
    if said:
        yield Heading(msg("Hva funnene betyr videre"))
        yield Table(
            msg("Funn, og hva de betyr videre"),
            (
                Column(msg("Funn"), Kind.NAME, width=3.4),
                Column(msg("Hva det betyr videre"), width=4),
            ),
            tuple((_named(one), one.consequence) for one in said),
        )


def _named(one: Finding) -> tuple[Run, str, str]:
    return pointed_to(one), ": ", one.text
