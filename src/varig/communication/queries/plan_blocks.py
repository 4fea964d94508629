"""The plan as blocks: the same in the strategy and in the plan's own document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import pgettext

from varig.communication.queries.audiences import audiences
from varig.communication.queries.messages import MessageFacts, messages
from varig.communication.rules.audiences import LANE_NAMES, Audience, Lane
from varig.communication.rules.coverage import Cell, CellState, Coverage, Why
from varig.communication.rules.messages import CHANNEL_NAMES, STAGE_LOOKS, TONGUE_NAMES, Stage
from varig.continuation.rules.fates import LOOKS
from varig.continuation.rules.fates import Chip as Fate
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    Chip,
    Column,
    Kind,
    Notice,
    Row,
    Source,
    Table,
    Told,
    Value,
)
from varig.foundation.documents.tones import Tone
from varig.foundation.kernel import Message, Reader, Severity, msg, msg_n
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.queries.origins import Origins


def plan_itself(of: InitiativeFacts, today: date) -> Source:
    """Where the plan's numbers are counted."""
    return Origins(of, today).page(msg("Kommunikasjonsplanen"), "communication:plan")


def holes_notice(found: Coverage, plan: Source) -> Block:
    """How many don't know, or that all do."""
    if not found.rows:
        return Notice(msg("Ingenting er foreslått eller vedtatt endret ennå. Da er det ikke noe å fortelle."))
    if not found.holes:
        return Notice(msg("Alle som blir berørt av en endring, har fått vite det eller skal få vite det."))
    text = msg_n(
        "%(count)s sted i planen er tomt: noen blir berørt av en endring, men ingen budskap forteller dem det.",
        "%(count)s steder i planen er tomme: noen blir berørt av en endring, men ingen budskap forteller dem det.",
        count=found.holes,
    )
    return Notice(Told(text, {"count": plan}), Severity.WARNS)


def calendar_table(reader: Reader, of: InitiativeFacts, today: date) -> Iterator[Block]:
    """Messages in order of time, a table for each of the three lanes."""
    whom = {one.id: one for one in audiences(reader, of)}
    listed = messages(reader, of)
    for lane in Lane:
        rows = [_row(one, whom, today) for one in listed if any(whom[pk].lane is lane for pk in one.audience_ids)]
        yield Table(
            LANE_NAMES[lane],
            (
                Column(msg("Dato"), width=1.6),
                Column(msg("Budskap"), Kind.NAME, width=2.6),
                Column(msg("Til hvem"), width=2),
                Column(msg("Kanal, språk og avsender"), width=2.4),
                Column(msg("Status"), width=1.4),
            ),
            tuple(rows),
            empty=msg("Ingen budskap."),
        )
    loose = [one for one in listed if not one.audience_ids]
    if loose:
        said = msg_n("%(count)s budskap er ikke til noen.", "%(count)s budskap er ikke til noen.", count=len(loose))
        yield Notice(Told(said, {"count": plan_itself(of, today)}))


def _row(one: MessageFacts, whom: dict[int, Audience], today: date) -> Row:
    stage = one.stage(today)
    return (
        one.day if one.day else msg("Uten dato"),
        one.name,
        ", ".join(whom[pk].name for pk in one.audience_ids),
        _how(one),
        Chip(STAGE_LOOKS[stage].label, _STAGES[stage]),
    )


def _how(one: MessageFacts) -> Value:
    """Channel, language and sender, as far as they are known."""
    known: list[Message | str] = []
    if one.channel is not None:
        known.append(CHANNEL_NAMES[one.channel])
    if one.language is not None:
        known.append(TONGUE_NAMES[one.language])
    if one.by:
        known.append(one.by)
    said: Message | str | None = None
    for part in known:
        said = part if said is None else msg("%(first)s, %(next)s", first=said, next=part)
    return said


_STAGES: dict[Stage, Tone] = {
    Stage.TOLD: Tone.ANSWER_YES,
    Stage.LATE: Tone.GAP_WARNS,
    Stage.PLANNED: Tone.ANSWER_LATER,
    Stage.UNDATED: Tone.ANSWER_NOT_ASKED,
}
_FATES: dict[Fate, Tone] = {
    Fate.ORDINARY: Tone.FATE_ORDINARY,
    Fate.TAKEN_OVER: Tone.FATE_TAKEN,
    Fate.CHANGED: Tone.FATE_CHANGED,
    Fate.PHASED_OUT: Tone.FATE_ENDED,
}


def coverage_table(found: Coverage, plan: Source) -> Block:
    """The matrix; its words, since a document has no links to where a hole is mended."""
    return Table(
        msg("Punkter som endres og hvem som får vite det, hull først"),
        (
            Column(msg("Hva endres"), Kind.NAME, width=3),
            Column(msg("Avgjørelse"), width=2),
            *(Column(one.name, width=1.3) for one in found.audiences),
        ),
        tuple(
            (
                row.item.name,
                Chip(LOOKS[row.item.chip].label, _FATES[row.item.chip], proposed=not row.item.is_decided),
                *(_cell(cell) for cell in row.cells),
            )
            for row in found.rows
        ),
        foot=_foot(found),
        empty=msg("Ingen punkter endres."),
        sources=(plan,),
    )


def _cell(cell: Cell) -> Value:
    match cell.state:
        case CellState.TOLD:
            return msg("fortalt %(day)s", day=cell.day)
        case CellState.PLANNED:
            return msg("planlagt %(day)s", day=cell.day)
        case CellState.MISSING:
            return _MISSING.get(cell.why) or pgettext("budskap", "Mangler")
    return NOT_RELEVANT


def cell_words(cell: Cell) -> str:
    """The same for a spreadsheet."""
    said = _cell(cell)
    return say(said) if isinstance(said, Message) else str(said)


_MISSING: dict[Why, Message] = {
    Why.UNDATED: msg("Mangler dato"),
    Why.CHANGED_SINCE: msg("Endret siden"),
}


def _foot(found: Coverage) -> tuple[Row, ...]:
    if not found.rows:
        return ()
    sums = (msg("%(part)s av %(whole)s", part=one.covered, whole=one.affected) for one in found.sums())
    return ((msg("Dekket"), NOT_RELEVANT, *sums),)
