"""What those outside may know of hearings: a partner by its link, and anybody of a hearing that is open to all.

Nothing is handed out here but what the hearing asks, the asker's own part of it, and residents' answers that somebody
has read through: who else is asked, and what they answered, isn't read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from varig.decisions.models import Hearing, HearingAnswer, HearingFile
from varig.decisions.queries.hearing_answers import AnswerFacts, answers_as_kept
from varig.decisions.queries.hearings import HearingFacts, Tally, whole
from varig.decisions.rules.hearing_answers import Channel, Visibility
from varig.decisions.rules.hearings import Course, Phase, phase
from varig.foundation.files.queries import OpenFile, open_file
from varig.foundation.kernel import NotFound, msg, system_reader
from varig.foundation.reports.queries.versions import file_of
from varig.initiatives.queries import InitiativeFacts

_PROGRAM = system_reader("decisions")
_GONE = msg("Vi fant ikke høringen.")
READABLE = ("html", "pdf", "docx")
"""The files of a version that are read by those who are asked."""


@dataclass(frozen=True)
class OpenHearing:
    """A hearing that is open to all, as the residents' page links to it."""

    id: int
    name: str
    course: Course

    def phase_at(self, now: datetime) -> Phase:
        """Where it stands."""
        return phase(self.course, now)


def open_to_all(of: InitiativeFacts) -> tuple[OpenHearing, ...]:
    """Those that were sent out, the newest first. One statement."""
    rows = Hearing.objects.filter(initiative_id=of.id, is_public=True, sent_at__isnull=False, withdrawn_at=None)
    return tuple(
        OpenHearing(row.pk, row.name, Course(row.opens_at, row.closes_at, row.decision_on, is_sent=True))
        for row in rows.order_by("-closes_at", "-pk")
    )


def for_all(of: InitiativeFacts, hearing_id: int) -> HearingFacts:
    """One that is open to all, also when its time is over or it was taken back. Raises NotFound."""
    rows = Hearing.objects.filter(initiative_id=of.id, pk=hearing_id, is_public=True, sent_at__isnull=False)
    for found in whole(of, rows):
        return _bare(found, None)
    raise NotFound(_GONE)


def for_actor(of: InitiativeFacts, actor_id: int) -> list[HearingFacts]:
    """Those in which this actor has been asked, the last to close first."""
    rows = Hearing.objects.filter(
        initiative_id=of.id, sent_at__isnull=False, parties__actor_id=actor_id, parties__asked_at__isnull=False
    )
    return [_bare(found, actor_id) for found in whole(of, rows.distinct())]


def one_for_actor(of: InitiativeFacts, actor_id: int, hearing_id: int) -> HearingFacts:
    """One of them. Raises NotFound for another's."""
    for found in for_actor(of, actor_id):
        if found.id == hearing_id:
            return found
    raise NotFound(_GONE)


def _bare(known: HearingFacts, actor_id: int | None) -> HearingFacts:
    own = tuple(one for one in known.parties if actor_id is not None and one.actor_id == actor_id)
    return replace(known, parties=own, groups=(), tally=Tally(), summary="", reply_to="", sent_by="")


def shown_answers(of: InitiativeFacts, hearing_id: int) -> list[AnswerFacts]:
    """What residents have said that somebody has read through, in the order it came."""
    rows = HearingAnswer.objects.filter(
        hearing_id=hearing_id, channel=Channel.PUBLIC, visibility=Visibility.SHOWN, is_current=True, party=None
    )
    return answers_as_kept(of, rows)


def file_to_read(of: InitiativeFacts, known: HearingFacts, version_id: int, kind: str) -> OpenFile:
    """What is read: the files that the version was frozen as, or of the sections that are heard. Raises NotFound."""
    for version, parts in known.documents:
        if version.id != version_id or kind not in READABLE:
            continue
        if not parts[0].section:
            return file_of(_PROGRAM, version, kind)
        row = HearingFile.objects.filter(hearing_id=known.id, report_version_id=version_id, kind=kind).first()
        if row is not None:
            return open_file(_PROGRAM, row.file_id, may=lambda _reader, facts: facts.scope == f"{of.scope}/hearings")
    raise NotFound(msg("Vi fant ikke dokumentet."))


def kinds_to_read(known: HearingFacts, version_id: int) -> tuple[str, ...]:
    """Which files there are of it."""
    for version, parts in known.documents:
        if version.id == version_id:
            whole_ = tuple(one.kind for one in version.rendered if one.kind in READABLE)
            return whole_ if not parts[0].section else READABLE[:2]
    return ()
