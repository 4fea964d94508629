"""Saksframlegget tells who has discussed the plan, who was heard, what they said and what it led to.

What residents wrote is quoted only where somebody has read it through and lets it be seen; of the others it is said
how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from varig.decisions.queries.hearing_answers import AnswerFacts, PointFacts, answers
from varig.decisions.queries.hearings import HearingFacts
from varig.decisions.queries.hearings import listed as hearings
from varig.decisions.queries.meetings import listed as meetings
from varig.decisions.rules.hearing_answers import (
    REPLY_SHORT,
    RESULT_NAMES,
    STANCES_SAID,
    Channel,
    Visibility,
    shortened,
)
from varig.decisions.rules.hearings import local_day
from varig.decisions.rules.meetings import CIRCLE_NAMES, MeetingState
from varig.foundation.documents.blocks import (
    Block,
    Column,
    Heading,
    Kind,
    Paragraph,
    Row,
    Source,
    Style,
    Table,
    Told,
)
from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.foundation.ui.addresses import address
from varig.initiatives.queries import InitiativeFacts, initiative_by_id

_PAPER = "case_paper"
_NOT_REPLIED = msg("Ikke besvart")
_ALL = msg("Om alt")


@section(
    report=_PAPER,
    key="discussion",
    title=msg("Drøfting og høring"),
    order=45,
    asks=("R66", "R68"),
)
def discussion(context: ReportContext) -> Iterator[Block]:
    """The meetings that were held, then each hearing with a table of its answers."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield Heading(msg("Møter"))
    held = [one for one in reversed(meetings(context.reader, of)) if one.state is MeetingState.HELD]
    yield Table(
        msg("Møter der planen er drøftet"),
        (
            Column(msg("Møte"), Kind.NAME, width=3),
            Column(msg("Dato"), width=1.4),
            Column(msg("Hvem det var for"), width=2),
            Column(msg("Til stede"), width=1.4),
        ),
        tuple((one.name, local_day(one.starts_at), CIRCLE_NAMES[one.circle], one.turnout) for one in held),
        empty=msg("Ingen møter er ført inn med referat."),
        sources=(Source(msg("Møtene i Varig"), address("decisions:meetings", of.slug)),),
    )
    sent = [one for one in reversed(hearings(context.reader, of)) if one.sent_at]
    if not sent:
        yield Heading(msg("Høring"))
        yield Paragraph(msg("Ingen høring er sendt ut."))
    for one in sent:
        yield from _hearing(context, of, one)


def _hearing(context: ReportContext, of: InitiativeFacts, one: HearingFacts) -> Iterator[Block]:
    source = Source(msg("Høringen i Varig"), address("decisions:hearing", of.slug, one.id))
    yield Heading(msg("Høring: %(name)s", name=one.name))
    yield from (Paragraph(part) for part in _course(one, context.today))
    yield from _turnout(one, source)
    if one.summary:
        for part in one.summary.split("\n\n"):
            yield Paragraph(part.strip(), Style.OWN_WORDS)
    found = answers(context.reader, of, one.id)
    told = sorted((each for each in found if _may_be_quoted(each)), key=lambda each: each.received_at)
    yield _table(told, source)
    yield from _waiting(told, source)
    unread = sum(each.channel is Channel.PUBLIC and each.visibility is Visibility.WAITING for each in found)
    if unread:
        said = msg_n(
            "%(count)s svar fra den åpne siden er ikke lest gjennom ennå, og står ikke i tabellen.",
            "%(count)s svar fra den åpne siden er ikke lest gjennom ennå, og står ikke i tabellen.",
            count=unread,
        )
        yield Paragraph(Told(said, {"count": source}))


def _waiting(told: Sequence[AnswerFacts], source: Source) -> Iterator[Block]:
    """What is left for whoever replies: answers without our reply, and replies that have changed nothing yet."""
    if without := sum(not one.is_replied for one in told):
        said = msg_n(
            "%(count)s svar i tabellen venter på vårt svar.",
            "%(count)s svar i tabellen venter på vårt svar.",
            count=without,
        )
        yield Paragraph(Told(said, {"count": source}))
    if unchanged := sum(point.unchanged for one in told for point in one.points):
        said = msg_n(
            "%(count)s punkt er tatt til følge uten at teksten er endret siden høringen.",
            "%(count)s punkter er tatt til følge uten at teksten er endret siden høringen.",
            count=unchanged,
        )
        yield Paragraph(Told(said, {"count": source}))


def _course(one: HearingFacts, today: date) -> Iterator[Message]:
    """Its period; of one that was taken back the days, and why. What was answered before that was answered."""
    if one.withdrawn_at is None or one.sent_at is None:
        yield _period(one, today)
        return
    yield msg(
        "Høringen ble sendt ut %(sent)s og trukket tilbake %(withdrawn)s. Fristen skulle vært %(last)s.",
        sent=local_day(one.sent_at),
        withdrawn=local_day(one.withdrawn_at),
        last=local_day(one.closes_at),
    )
    yield msg("Grunnen var denne: %(why)s", why=one.withdrawn_why)


def _period(one: HearingFacts, today: date) -> Message:
    said = {"first": local_day(one.opens_at), "last": local_day(one.closes_at)}
    if today <= said["last"]:
        if one.is_public:
            return msg("Høringen varer fra %(first)s til %(last)s, og er åpen for alle.", **said)
        return msg("Høringen varer fra %(first)s til %(last)s.", **said)
    if one.is_public:
        return msg("Høringen varte fra %(first)s til %(last)s, og var åpen for alle.", **said)
    return msg("Høringen varte fra %(first)s til %(last)s.", **said)


def _turnout(one: HearingFacts, source: Source) -> Iterator[Block]:
    """How many answers; then of those asked by name, and of the groups asked in their own way, who hasn't answered.

    Of a hearing that was taken back nobody is said to owe an answer.
    """
    count = one.tally.answers
    yield Paragraph(Told(msg_n("Det kom %(count)s svar.", "Det kom %(count)s svar.", count=count), {"count": source}))
    silent = [party.name for party in one.parties if party.answered_at is None]
    unheard = [group.name for group in one.groups if not group.answers]
    by_name = msg_n(
        "%(answered)s av %(count)s som ble spurt ved navn, har svart.",
        "%(answered)s av %(count)s som ble spurt ved navn, har svart.",
        count=len(one.parties),
        answered=len(one.parties) - len(silent),
    )
    in_groups = msg_n(
        "%(answered)s av %(count)s gruppe av beboere som ble spurt, har svart.",
        "%(answered)s av %(count)s grupper av beboere som ble spurt, har svart.",
        count=len(one.groups),
        answered=len(one.groups) - len(unheard),
    )
    for said, asked, left in ((by_name, one.parties, silent), (in_groups, one.groups, unheard)):
        if asked:
            yield Paragraph(Told(said, {"answered": source, "count": source}))
        if left and not one.withdrawn_at:
            yield Paragraph(msg("Har ikke svart: %(whom)s.", whom=", ".join(left)))


def _may_be_quoted(one: AnswerFacts) -> bool:
    return one.channel is not Channel.PUBLIC or one.visibility is Visibility.SHOWN


def _table(told: Sequence[AnswerFacts], source: Source) -> Table:
    return Table(
        msg("Svarene, og hva de førte til"),
        (
            Column(msg("Fra"), Kind.NAME, width=1.8),
            Column(msg("Gjelder"), width=1.5),
            Column(msg("Syn"), width=1.2),
            Column(msg("Kort sagt"), width=3),
            Column(msg("Vårt svar"), width=3),
            Column(msg("Hva det førte til"), width=2.6),
        ),
        tuple(row for one in told for row in _rows(one)),
        empty=msg("Ingen svar er kommet."),
        sources=(source,),
    )


def _rows(one: AnswerFacts) -> Iterator[Row]:
    """A line for each part that the answer says something of: each has its own reply and led to its own."""
    stance = STANCES_SAID[one.stance]
    if not one.points:
        yield one.sender, _ALL, stance, one.summary or "–", "–", "–"
    for point in one.points:
        about = point.part.title if point.part else _ALL
        reply = shortened(point.reply, REPLY_SHORT) if point.reply else _NOT_REPLIED
        yield one.sender, about, stance, one.short_of(point), reply, _outcome(point)


def _outcome(point: PointFacts) -> Message | str:
    """What it led to, and where or why not."""
    if point.result is None:
        return "–"
    result = RESULT_NAMES[point.result]
    if point.changed is not None and point.unchanged:
        return msg(
            "%(result)s: «%(section)s». Teksten der er ikke endret siden høringen.",
            result=result,
            section=point.changed.title,
        )
    if point.changed is not None:
        return msg("%(result)s: «%(section)s»", result=result, section=point.changed.title)
    return msg("%(result)s: %(why)s", result=result, why=point.reason) if point.reason else result
