"""Who was asked, what they said, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from varig.actors.queries.participation import GroupAsked, NeedFacts, groups_asked, needs
from varig.actors.rules.participation import STATE_NAMES, NeedState
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Paragraph,
    Row,
    Table,
    Told,
)
from varig.foundation.kernel import Message, PartialDate, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.queries.origins import Origins


@section(
    report="final_report",
    key="participation",
    title=msg("Medvirkning"),
    order=35,
    guide=msg(
        "Hvem som er spurt, hva de sa, hva kommunen svarte, og hva det ble til. Også hvem ingen har nådd, skal stå her."
    ),
    asks=("R36",),
)
def participation(context: ReportContext) -> Iterator[Block]:
    """Groups with what they took part in, those nobody has heard, and what was voiced with our reply."""
    of = initiative_by_id(context.reader, context.initiative_id)
    asked, voiced = groups_asked(context.reader, of), needs(context.reader, of)
    if not asked and not voiced:
        yield Paragraph(msg("Ingen grupper og ingen behov er registrert. Hvem som er hørt, er ukjent."))
        return
    counted_in = Origins(of, context.today).register
    yield Table(
        msg("Hvem som er hørt"),
        (
            Column(msg("Gruppe"), Kind.NAME, width=2.6),
            Column(msg("Ganger de har vært med"), Kind.NUMBER),
            Column(msg("Oppmøte til sammen"), Kind.NUMBER),
            Column(msg("Siste gang"), width=1.4),
            Column(msg("Behov og ønsker"), Kind.NUMBER),
        ),
        tuple(_group(one) for one in asked),
        empty=msg("Ingen grupper er registrert."),
        sources=(counted_in("groups"), counted_in("attendance"), counted_in("needs")),
    )
    unheard = [one.group.name for one in asked if not one.attended and not one.needs]
    if unheard:
        yield Paragraph(msg("Disse har ingen hørt ennå:"))
        yield BulletList(tuple(unheard))
    yield Heading(msg("Hva beboerne sa, og hva det ble til"))
    if voiced:
        by_state = {name: counted_in("needs", state=state) for name, state in _STATES.items()}
        yield Paragraph(Told(_counted(voiced), {"all": counted_in("needs"), **by_state}))
    yield Table(
        msg("Behov og ønsker, med kommunens svar"),
        (
            Column(msg("Behov eller ønske"), Kind.NAME, width=2.6),
            Column(msg("Fra hvem"), width=2),
            Column(msg("Status"), width=1.4),
            Column(msg("Svaret, og hva det ble til"), width=3.6),
        ),
        tuple(_need(one) for one in voiced),
        empty=msg("Ingen behov eller ønsker er registrert."),
    )


def _group(one: GroupAsked) -> Row:
    counts = [each.count for each in one.attended if each.count is not None]
    days = [each.event.date for each in one.attended if each.event.date is not None]
    return (
        one.group.name,
        len(one.attended),
        sum(counts) if counts else (None if one.attended else 0),
        max(days, key=_last) if days else (None if one.attended else "–"),
        len(one.needs),
    )


def _last(day: PartialDate) -> date:
    return day.last_day()


def _need(one: NeedFacts) -> Row:
    said = [part for part in (one.reply, one.outcome, one.reason) if part]
    return one.name, "; ".join(one.groups) or None, STATE_NAMES[one.state], " ".join(said) or None


def _counted(voiced: Sequence[NeedFacts]) -> Message:
    counts = Counter(one.state for one in voiced)
    by_state = {name: counts[state] for name, state in _STATES.items()}
    return msg(
        "%(all)s er registrert. %(taken)s er fulgt opp, %(answered)s har fått svar, %(not_taken)s er ikke fulgt opp, "
        "og %(open)s har ikke fått svar ennå.",
        all=msg_n("%(count)s behov eller ønske", "%(count)s behov og ønsker", count=len(voiced)),
        **by_state,
    )


_STATES = {
    "taken": NeedState.TAKEN_UP,
    "answered": NeedState.ANSWERED,
    "not_taken": NeedState.NOT_TAKEN_UP,
    "open": NeedState.OPEN,
}
