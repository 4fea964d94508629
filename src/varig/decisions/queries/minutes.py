"""A meeting as a document, and as an event of a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from django.urls import reverse
from django.utils import translation

from varig.communication.rules.calendar_file import Event
from varig.decisions.queries.meetings import MeetingFacts, OutcomeFacts, ParticipantFacts
from varig.decisions.rules.hearings import local_day
from varig.decisions.rules.meetings import CIRCLE_NAMES, OUTCOME_NAMES, MeetingState, OutcomeKind
from varig.foundation.documents.blocks import (
    Block,
    Column,
    Definitions,
    Document,
    Heading,
    Kind,
    Language,
    Paragraph,
    Row,
    Section,
    Sheet,
    Style,
    Table,
    Value,
)
from varig.foundation.kernel import Message, msg
from varig.foundation.ui.text import clock, say
from varig.initiatives.queries import InitiativeFacts

CAME: dict[bool | None, Message] = {
    True: msg("Kom"),
    False: msg("Kom ikke"),
    None: msg("Ikke ført"),
}


def minutes_document(of: InitiativeFacts, one: MeetingFacts, today: date) -> Document:
    """The minutes; before the meeting, its notice with the agenda."""
    held = one.state is MeetingState.HELD
    title = msg("Referat: %(name)s", name=one.name) if held else msg("Innkalling: %(name)s", name=one.name)
    return Document(
        title=title,
        initiative=of.name,
        municipality=of.municipality.name,
        date=local_day(one.starts_at) if held else today,
        language=cast("Language", (translation.get_language() or "nb")[:2]),
        sample=of.is_sample,
        sheet=Sheet.LETTER,
        sections=(Section("minutes", title, tuple(_blocks(one))),),
    )


def _blocks(one: MeetingFacts) -> Iterator[Block]:
    entries: list[tuple[Message, Value]] = [
        (msg("Når"), when(one)),
        (msg("Sted"), one.place or None),
        (msg("Hvem møtet er for"), CIRCLE_NAMES[one.circle]),
        (msg("Hva møtet skal komme fram til"), one.purpose),
    ]
    if one.state is MeetingState.HELD:
        entries += [(msg("Referent"), one.minutes_by or None), (msg("Referatet er godkjent"), one.approved_on)]
    yield Definitions(tuple(entries))
    yield Heading(msg("Hvem som var invitert"))
    yield _people(one)
    yield Heading(msg("Saker"))
    if not one.agenda:
        yield Paragraph(msg("Ingen saker er satt opp."))
    for entry in one.agenda:
        yield Heading(f"{entry.position}. {entry.title}", level=3)
        yield from _own(entry.said)
    if one.minutes:
        yield Heading(msg("Referat"))
        yield from _own(one.minutes)
    if one.outcomes:
        yield Heading(msg("Hva møtet kom fram til"))
        yield _outcomes(one)


def _own(text: str) -> Iterator[Block]:
    return (Paragraph(part.strip(), Style.OWN_WORDS) for part in text.split("\n\n") if part.strip())


def _people(one: MeetingFacts) -> Table:
    held = one.state is MeetingState.HELD
    columns = (
        Column(msg("Organisasjon"), Kind.NAME, width=2),
        Column(msg("Rolle"), width=2),
        *((Column(msg("Kom")),) if held else ()),
    )
    return Table(
        msg("Hvem som var invitert"),
        columns,
        tuple(_person(person, held=held) for person in one.participants),
        empty=msg("Ingen er ført opp."),
    )


def _person(person: ParticipantFacts, *, held: bool) -> Row:
    first = (person.organisation or "–", person.role or "–")
    return (*first, CAME[person.came]) if held else first


def _outcomes(one: MeetingFacts) -> Table:
    return Table(
        msg("Hva møtet kom fram til"),
        (
            Column(msg("Hva"), Kind.NAME, width=4),
            Column(msg("Hva det blir"), width=2),
            Column(msg("Hvem eller hvor"), width=2.4),
            Column(msg("Innen"), width=1.4),
        ),
        tuple((each.text, OUTCOME_NAMES[each.kind], where(each), each.due or "–") for each in one.outcomes),
    )


def where(one: OutcomeFacts) -> Message | str:
    """Who does a task, or where a statement stands."""
    if one.kind is OutcomeKind.STATEMENT and one.section is not None:
        return msg("%(document)s, «%(section)s»", document=one.section.document, section=one.section.title)
    return one.unit or "–"


def when(one: MeetingFacts) -> Message:
    """The day and the hours, by the clock in Norway."""
    day, first = local_day(one.starts_at), clock(one.starts_at)
    if one.ends_at is None:
        return msg("%(day)s kl. %(first)s", day=day, first=first)
    return msg("%(day)s kl. %(first)s–%(last)s", day=day, first=first, last=clock(one.ends_at))


def meeting_event(of: InitiativeFacts, one: MeetingFacts, base: str) -> Event:
    """The meeting for anybody's calendar: the hours, the place, the purpose and what is on the agenda."""
    host = base.partition("://")[2].partition(":")[0]
    agenda = [f"{entry.position}. {entry.title}" for entry in one.agenda]
    day = local_day(one.starts_at)
    return Event(
        f"meeting-{one.id}@{host}",
        day,
        day,
        say(msg("%(name)s (%(initiative)s)", name=one.name, initiative=of.name)),
        "\n".join([one.purpose, *agenda]),
        f"{base}{reverse('decisions:meeting', args=[of.slug, one.id])}",
        is_done=one.state is not MeetingState.CANCELLED,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        place=one.place,
        is_cancelled=one.state is MeetingState.CANCELLED,
    )
