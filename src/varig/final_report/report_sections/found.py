"""The numbered findings with what each rests on."""

from __future__ import annotations

from collections.abc import Iterator

from varig.final_report.queries.addresses import page_of
from varig.final_report.queries.findings import findings
from varig.final_report.report_sections.words import NOT_SAID, place_of
from varig.final_report.rules.findings import FINDING_KIND_NAMES, SURENESS_NAMES, Evidence, Finding, Sureness
from varig.foundation.documents.blocks import (
    Block,
    Definitions,
    Heading,
    Notice,
    Paragraph,
    Run,
    Text,
    Told,
    Value,
    Words,
)
from varig.foundation.documents.cited import cited
from varig.foundation.kernel import msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.queries.origins import Origins


@section(
    report="final_report",
    key="findings",
    title=msg("Funn"),
    order=55,
    guide=msg(
        "Her står hva rapporten har funnet, med nummer. Strategien viser til numrene, så leseren kan se hva hvert "
        "forslag bygger på."
    ),
    asks=("R22", "R26"),
)
def found(context: ReportContext) -> Iterator[Block]:
    """Each finding under its number: its kind, how sure it is, what it rests on, what it means."""
    of = initiative_by_id(context.reader, context.initiative_id)
    listed = findings(context.reader, of)
    if not listed:
        yield Paragraph(msg("Ingen funn er registrert."))
        return
    loose = sum(not one.rests_on_something for one in listed)
    if loose:
        yield Notice(
            Told(
                msg_n(
                    "Det står ikke hva %(count)s av funnene bygger på.",
                    "Det står ikke hva %(count)s av funnene bygger på.",
                    count=loose,
                ),
                {"count": Origins(of, context.today).register("findings")},
            )
        )
    yield Heading(msg("Funnene, ett for ett"))
    for one in listed:
        yield Heading(msg("%(label)s: %(text)s", label=one.label, text=one.text), 3, key=place_of(one))
        yield Definitions(tuple(_said(of, one)))


def _said(of: InitiativeFacts, one: Finding) -> Iterator[tuple[Words, Value]]:
    yield msg("Slag"), FINDING_KIND_NAMES[one.kind] if one.kind else NOT_SAID
    yield msg("Hvor sikkert"), _sure(one)
    yield msg("Bygger på"), _rests_on(of, one)
    if one.source:
        yield msg("Kilde"), _source(one)
    if one.consequence:
        yield msg("Hva det betyr videre"), one.consequence


def _sure(one: Finding) -> Value:
    if one.sureness is Sureness.NOT_SHOWN:
        return msg("Ikke vist. Det er ikke målt eller dokumentert.")
    return SURENESS_NAMES[one.sureness] if one.sureness else NOT_SAID


def _rests_on(of: InitiativeFacts, one: Finding) -> Text:
    """Each piece of evidence as a link to its page; on paper its name alone."""
    stretches: list[Run | str] = []
    for each in one.evidence:
        stretches += ["; ", _linked(of, each)] if stretches else [_linked(of, each)]
    if stretches:
        return tuple(stretches)
    return msg("Kilden nedenfor") if one.source else NOT_SAID


def _linked(of: InitiativeFacts, one: Evidence) -> Run:
    return Run(one.name, link=page_of(of, one.source))


def _source(one: Finding) -> Value:
    return one.source if not one.source_address else (one.source, ", ", _address(one))


def _address(one: Finding) -> Run | str:
    said = cited(one.source_address)
    return said if isinstance(said, Run) else one.source_address
