"""Section 1: where it goes, what is left to do, and how the municipality is there afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from varig.continuation.queries import NOTHING_SAID, continuations
from varig.continuation.queries.commitments import commitments
from varig.continuation.rules.commitments import Promised
from varig.continuation.rules.fates import LOOKS, Chip
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Table,
    Value,
)
from varig.foundation.kernel import Message, msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, about, goals, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.legacy.queries import items
from varig.strategy.report_sections.words import own_words, promised_table


@section(
    report="strategy",
    key="direction",
    title=msg("Retning, gjenstående utfordringer og kommunens tilstedeværelse"),
    order=10,
    guide=msg(
        "Veilederen ber kommunen si hva som ikke er løst, hvor den vil, og hvordan den skal være til stede i "
        "området etter slutten."
    ),
    asks=("R1", "R2", "R19", "R20", "R26", "R27"),
)
def direction(context: ReportContext) -> Iterator[Block]:
    """Where it stands, what is left to do, and what the municipality promises instead."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield Notice(
        msg("Det som er merket «forslag», er ikke vedtatt. Vedtak står med dato og saksnummer."),
        title=msg("Dette er et utkast."),
    )
    yield Heading(msg("Målene som satsingen har hatt"))
    found = goals(context.reader, of)
    if found:
        yield BulletList(tuple(_goal(goal.name, is_main=goal.is_main) for goal in found))
    else:
        yield Paragraph(msg("Ingen mål er registrert."))
    yield Heading(msg("Slik står det i dag"))
    yield _standing(context, of)
    written = about(context.reader, of)
    promised, source = commitments(context.reader, of), Origins(of, context.today).register("commitments")
    yield Heading(msg("Retning og gjenstående utfordringer"))
    yield from own_words(written.long_term_view, written.remaining_challenges)
    yield from promised_table(
        msg("Utfordringer noen skal arbeide videre med"), promised, Promised.CHALLENGE, source=source
    )
    yield Heading(msg("Kommunens tilstedeværelse"))
    yield from own_words(written.presence_after)
    yield from promised_table(msg("Slik skal kommunen være til stede"), promised, Promised.PRESENCE, source=source)
    yield Heading(msg("Hvem som taler områdets sak"))
    yield from own_words(written.other_safeguards)
    yield from promised_table(msg("Slik skal områdets interesser ivaretas"), promised, Promised.ADVOCACY, source=source)


def _goal(name: str, *, is_main: bool) -> Message:
    return msg("Hovedmål: %(name)s", name=name) if is_main else msg("Delmål: %(name)s", name=name)


def _standing(context: ReportContext, of: InitiativeFacts) -> Block:
    said = continuations(context.reader, of)
    fates = [said.get(item.id, NOTHING_SAID).fate for item in items(context.reader, of)]
    said_of = Counter(fate.chip for fate in fates if fate.said)
    decided = Counter(fate.chip for fate in fates if fate.is_decided)
    silent = sum(not fate.said for fate in fates)
    legacy = Origins(of, context.today).legacy
    rows: list[tuple[Value, ...]] = [
        (LOOKS[chip].label, said_of[chip], legacy(fate=chip, state="decided").of(decided[chip]))
        for chip in Chip
        if said_of[chip]
    ]
    if silent:
        rows.append((msg("Ingen har sagt noe"), silent, 0))
    return Table(
        msg("Det satsingen etterlater seg, etter avgjørelse"),
        (
            Column(msg("Avgjørelse"), Kind.NAME, width=5),
            Column(msg("Antall"), Kind.NUMBER),
            Column(msg("Av dem vedtatt"), Kind.NUMBER),
        ),
        tuple(rows),
        empty=msg("Det er ikke registrert noe som satsingen etterlater seg."),
        sources=(legacy(),),
    )
