"""Answers to hearings with our reply, and minutes of meetings, as records that must be archived."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone, translation

from varig.decisions.models import HearingAnswer
from varig.decisions.queries import hearing_answers, hearings, meetings
from varig.decisions.queries.archive import Record, archivable
from varig.decisions.queries.hearing_answers import AnswerFacts, PointFacts
from varig.decisions.rules.arkivmelding import Direction
from varig.decisions.rules.hearing_answers import RESULT_NAMES
from varig.decisions.rules.meetings import MeetingState
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts


def _answer_ids(_reader: Reader, of: InitiativeFacts) -> list[int]:
    rows = HearingAnswer.objects.filter(hearing__initiative_id=of.id, is_current=True)
    return list(rows.values_list("pk", flat=True))


@archivable("hearing_answers", msg("Høringssvar"), ids=_answer_ids)
def answers(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Every answer that counts, word for word, each point with our reply and what it led to."""
    for hearing in hearings.listed(reader, of):
        for one in hearing_answers.answers(reader, of, hearing.id):
            with translation.override(of.municipality.language):
                title = say(msg("Høringssvar fra %(sender)s: %(name)s", sender=one.sender, name=hearing.name))
                text = tuple(_said(one))
            files = tuple(kept.file for kept in hearing_answers.files_of(of, one.id) if kept.file is not None)
            day = timezone.localdate(one.received_at)
            address = reverse("decisions:answer", args=[of.slug, hearing.id, one.id])
            sender = one.sender if isinstance(one.sender, str) else ""
            yield Record("hearing_answers", one.id, title, day, Direction.IN, sender, text, files, address)


def _said(one: AnswerFacts) -> Iterator[str]:
    for point in one.points:
        yield point.text
        if point.reply:
            yield say(_replied(point))


def _replied(point: PointFacts) -> Message:
    if point.result is None:
        return msg("Vårt svar: %(reply)s", reply=point.reply)
    return msg("Vårt svar (%(result)s): %(reply)s", result=RESULT_NAMES[point.result], reply=point.reply)


def _minute_ids(reader: Reader, of: InitiativeFacts) -> list[int]:
    return [one.id for one in meetings.listed(reader, of) if one.state is MeetingState.HELD]


@archivable("minutes", msg("Referater"), ids=_minute_ids)
def minutes(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """The minutes of every meeting that was held."""
    for one in meetings.listed(reader, of):
        if one.state is not MeetingState.HELD:
            continue
        with translation.override(of.municipality.language):
            title = say(msg("Referat: %(name)s", name=one.name))
        day = timezone.localdate(one.starts_at)
        address = reverse("decisions:meeting", args=[of.slug, one.id])
        said = [one.purpose, *one.minutes.split("\n\n"), *(outcome.text for outcome in one.outcomes)]
        text = tuple(part for part in said if part.strip())
        yield Record("minutes", one.id, title, day, Direction.INSIDE, text=text, address=address)
