"""The whole plan as a document, as sheets of a spreadsheet, and as events of a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import cast

from django.urls import reverse
from django.utils import translation

from varig.communication.queries.audiences import audiences
from varig.communication.queries.coverage import covered
from varig.communication.queries.messages import MessageFacts, messages
from varig.communication.queries.plan_blocks import (
    calendar_table,
    cell_words,
    coverage_table,
    holes_notice,
    plan_itself,
)
from varig.communication.queries.strip import strip_drawn, strip_of
from varig.communication.rules.calendar_file import Event
from varig.communication.rules.messages import CHANNEL_NAMES, STAGE_LOOKS, TONGUE_NAMES
from varig.continuation.rules.fates import LOOKS
from varig.foundation.documents.blocks import PAPER_WIDTH, Block, Document, Figure, Language, Section
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.writing import Table
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts


def plan_document(reader: Reader, of: InitiativeFacts, today: date) -> Document:
    """The plan on paper, in the language that the page is read in."""
    return Document(
        title=msg("Kommunikasjonsplan"),
        initiative=of.name,
        municipality=of.municipality.name,
        date=today,
        language=cast("Language", (translation.get_language() or "nb")[:2]),
        sample=of.is_sample,
        sections=(
            Section("when", msg("Hva som er sagt, og hva som skal sies"), tuple(_when(reader, of, today))),
            Section("who", msg("Hvem får vite hva"), tuple(_who(reader, of, today))),
        ),
    )


def _when(reader: Reader, of: InitiativeFacts, today: date) -> Iterator[Block]:
    listed = messages(reader, of)
    if any(one.day for one in listed):
        drawn = strip_drawn(strip_of(of, listed, audiences(reader, of), today), width=PAPER_WIDTH)
        yield Figure(drawn.svg, drawn.alt, msg("Når vi sier det"))
    yield from calendar_table(reader, of, today)


def _who(reader: Reader, of: InitiativeFacts, today: date) -> Iterator[Block]:
    found = covered(reader, of, today)
    yield holes_notice(found, plan_itself(of, today))
    yield coverage_table(found, plan_itself(of, today))


def plan_sheets(reader: Reader, of: InitiativeFacts, today: date) -> list[Table]:
    """Two sheets: the messages in order of time, and the matrix."""
    found = covered(reader, of, today)
    whom = {one.id: one.name for one in found.audiences}
    columns = (
        Column("day", msg("Dato"), Kind.DATE),
        Column("name", msg("Budskap"), width=36),
        Column("whom", msg("Til hvem"), width=36),
        Column("channel", msg("Kanal"), width=16),
        Column("language", msg("Språk"), width=14),
        Column("sender", msg("Avsender"), width=28),
        Column("stage", msg("Status"), width=18),
        Column("proof", msg("Hvordan vi vet det"), width=36),
        Column("text", msg("Hva som blir sagt"), Kind.LONG, width=60),
    )
    matrix = (
        Column("item", msg("Hva endres"), width=40),
        Column("fate", msg("Avgjørelse"), width=20),
        *(Column(f"to_{one.id}", one.name, width=22) for one in found.audiences),
    )
    rows = (
        {
            "item": row.item.name,
            "fate": say(LOOKS[row.item.chip].label),
            **{f"to_{one.id}": cell_words(cell) for one, cell in zip(found.audiences, row.cells, strict=True)},
        }
        for row in found.rows
    )
    return [
        Table(msg("Budskap"), columns, (_row(one, whom, today) for one in messages(reader, of))),
        Table(msg("Hvem får vite hva"), matrix, rows),
    ]


def _row(one: MessageFacts, whom: dict[int, str], today: date) -> dict[str, object]:
    return {
        "day": one.day,
        "name": one.name,
        "whom": ", ".join(whom[pk] for pk in one.audience_ids),
        "channel": say(CHANNEL_NAMES[one.channel]) if one.channel else None,
        "language": say(TONGUE_NAMES[one.language]) if one.language else None,
        "sender": one.by or None,
        "stage": say(STAGE_LOOKS[one.stage(today)].label),
        "proof": one.proof or None,
        "text": one.text or None,
    }


def plan_events(of: InitiativeFacts, listed: Iterable[MessageFacts], base: str) -> Iterator[Event]:
    """A day for each message that has one, and the end; what is known to the month lasts the month."""
    host = base.partition("://")[2].partition(":")[0]
    for one in listed:
        if one.day is None:
            continue
        channel = say(CHANNEL_NAMES[one.channel]) if one.channel else ""
        yield Event(
            f"message-{one.id}@{host}",
            one.day.first_day(),
            one.day.last_day(),
            one.name,
            "\n".join(part for part in (", ".join(filter(None, (channel, one.by))), one.text) if part),
            f"{base}{reverse('communication:message', args=[of.slug, one.id])}",
            is_done=one.told_on is not None,
        )
    title = say(msg("%(name)s slutter", name=of.name))
    yield Event(f"end-{of.id}@{host}", of.last_day, of.last_day, title, is_done=of.actual_end is not None)
