"""Answers to hearings with our reply, and minutes of meetings, as records that must be archived."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone, translation

from varig.decisions.models import HearingAnswer
from varig.decisions.queries import hearing_answers, hearings, meetings
from varig.decisions.queries.archive import Record, archivable
from varig.decisions.queries.archive_documents import facts, own_words
from varig.decisions.queries.documents import SectionRef
from varig.decisions.queries.hearing_answers import AnswerFacts, PointFacts
from varig.decisions.queries.hearing_links import through_link
from varig.decisions.queries.hearings import HearingFacts
from varig.decisions.queries.minutes import minutes_document
from varig.decisions.rules.arkivmelding import Direction
from varig.decisions.rules.hearing_answers import CHANNEL_NAMES, RESULT_NAMES, STANCES_SAID
from varig.decisions.rules.meetings import MeetingState
from varig.foundation.documents.blocks import Block, Heading, Paragraph
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.text import moment, say
from varig.initiatives.queries import InitiativeFacts


def _answer_ids(_reader: Reader, of: InitiativeFacts) -> list[int]:
    rows = HearingAnswer.objects.filter(hearing__initiative_id=of.id, is_current=True)
    return list(rows.values_list("pk", flat=True))


@archivable("hearing_answers", msg("Høringssvar"), ids=_answer_ids)
def answers(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Every answer that counts, word for word, each point with our reply and what it led to."""
    for hearing in hearings.listed(reader, of):
        for one in hearing_answers.answers(reader, of, hearing.id):
            files = tuple(kept.file for kept in hearing_answers.files_of(of, one.id) if kept.file is not None)
            with translation.override(of.municipality.language):
                title = say(msg("Høringssvar fra %(sender)s: %(name)s", sender=one.sender, name=hearing.name))
                by = one.on_behalf_of or one.name or say(one.sender)
                blocks = tuple(_said(hearing, one, [file.name for file in files]))
            day = timezone.localdate(one.received_at)
            address = reverse("decisions:answer", args=[of.slug, hearing.id, one.id])
            sender = one.sender if isinstance(one.sender, str) else ""
            yield Record("hearing_answers", one.id, title, day, Direction.IN, sender, by, blocks, files, address)


def _said(hearing: HearingFacts, one: AnswerFacts, files: list[str]) -> Iterator[Block]:
    yield facts(
        (msg("Høring"), hearing.name),
        (msg("Fra"), one.sender),
        (msg("På vegne av"), one.on_behalf_of),
        (msg("Rolle"), one.in_role),
        (msg("Gruppe"), one.group),
        (msg("Kom inn"), moment(one.received_at)),
        (msg("Hvordan det kom"), CHANNEL_NAMES[one.channel]),
        (msg("Lenken"), through_link(one.id)),
        (msg("Syn"), STANCES_SAID[one.stance]),
        (msg("Vedlegg"), ", ".join(files)),
    )
    for point in one.points:
        yield Heading(_part(point.part) if point.part else msg("Om alt"))
        yield from own_words(point.text)
        yield from _replied(point)


def _part(part: SectionRef) -> Message:
    return msg("%(document)s: %(section)s", document=part.document, section=part.title)


def _replied(point: PointFacts) -> Iterator[Block]:
    yield Heading(msg("Vårt svar"), level=3)
    if not point.reply:
        yield Paragraph(msg("Ikke besvart ennå."))
        return
    yield from own_words(point.reply)
    yield facts(
        (msg("Hva det førte til"), RESULT_NAMES[point.result] if point.result else None),
        (msg("Hvorfor"), point.reason),
        (msg("Hvor det er endret"), _changed(point)),
        (msg("Besvart"), timezone.localdate(point.replied_at) if point.replied_at else None),
        (msg("Besvart av"), point.replied_by),
    )


def _changed(point: PointFacts) -> Message | None:
    """Where it was changed, and that it hasn't been: a reply says the same here as on the page."""
    if point.changed is None or not point.unchanged:
        return _part(point.changed) if point.changed else None
    return msg("%(part)s. Teksten der er ikke endret siden høringen.", part=_part(point.changed))


def _minute_ids(reader: Reader, of: InitiativeFacts) -> list[int]:
    return [one.id for one in meetings.listed(reader, of) if one.state is MeetingState.HELD]


@archivable("minutes", msg("Referater"), ids=_minute_ids)
def minutes(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """The minutes of every meeting that was held, as the meeting's own page writes them."""
    for one in meetings.listed(reader, of):
        if one.state is not MeetingState.HELD:
            continue
        day = timezone.localdate(one.starts_at)
        with translation.override(of.municipality.language):
            title = say(msg("Referat: %(name)s", name=one.name))
            (section,) = minutes_document(of, one, day).sections
        address = reverse("decisions:meeting", args=[of.slug, one.id])
        yield Record(
            "minutes", one.id, title, day, Direction.INSIDE, by=one.minutes_by, blocks=section.blocks, address=address
        )
