"""The answers to a hearing, whole: what they say, what we replied, and what it led to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from varig.decisions.models import HearingAnswer, HearingPoint
from varig.decisions.queries.documents import SectionRef, section_names
from varig.decisions.queries.hearing_changes import unchanged_points
from varig.decisions.rules.hearing_answers import (
    ANSWER_SHORT,
    SEE_FILE,
    Channel,
    Result,
    Stance,
    Visibility,
    field_of,
    overall,
    shortened,
)
from varig.decisions.rules.hearing_parties import PartyKind
from varig.foundation.files.queries import AttachmentFacts, attachments
from varig.foundation.kernel import Message, NotFound, Reader, msg, system_reader
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

_PROGRAM = system_reader("decisions")


@dataclass(frozen=True)
class PointFacts:
    """What an answer says of one part, or of the whole; our reply; what it led to, and where.

    `unchanged`: our reply says where it was changed, and nobody has written there since what was heard.
    """

    id: int
    part: SectionRef | None
    text: str
    reply: str
    result: Result | None
    reason: str
    changed: SectionRef | None
    replied_at: datetime | None
    replied_by: str
    version: int
    unchanged: bool = False


@dataclass(frozen=True)
class AnswerFacts:
    """An answer. `sender` is who it is from, as far as that was said."""

    id: int
    hearing_id: int
    party_id: int | None
    party: str
    party_kind: PartyKind | None
    group: str
    channel: Channel
    name: str
    on_behalf_of: str
    in_role: str
    stance: Stance | None
    received_at: datetime
    summary: str
    visibility: Visibility
    moderated_at: datetime | None
    moderated_by: str
    hidden_why: str
    is_current: bool
    version: int
    points: tuple[PointFacts, ...]

    @property
    def sender(self) -> Message | str:
        """The party, the group, the name that was given, or that none was."""
        return self.party or self.on_behalf_of or self.name or self.group or msg("En innbygger")

    @property
    def short(self) -> str:
        """Our own short words, else the beginning of theirs."""
        if self.summary or not self.points:
            return self.summary
        return shortened(self.points[0].text, ANSWER_SHORT)

    def short_of(self, point: PointFacts) -> str:
        """One of its points in short. Our own short words are of the whole, or of the only one."""
        if self.summary and (point.part is None or len(self.points) == 1):
            return self.summary
        return shortened(point.text, ANSWER_SHORT)

    @property
    def result(self) -> Result | None:
        """What it led to as a whole; None while a point has no reply."""
        return overall([point.result for point in self.points])

    @property
    def replied(self) -> int:
        """How many of its points have a reply."""
        return sum(bool(point.reply) for point in self.points)

    @property
    def is_replied(self) -> bool:
        """Whether each of its points has a reply."""
        return all(point.reply for point in self.points)

    @property
    def as_typed(self) -> dict[str, str]:
        """What a form starts from when whoever answered answers anew: all that was said, but a file."""
        texts = {
            field_of(point.part.key if point.part else ""): point.text
            for point in self.points
            if point.text != say(SEE_FILE)
        }
        return {**texts, "stance": self.stance or "", "on_behalf_of": self.on_behalf_of, "in_role": self.in_role}


def answers(reader: Reader, of: InitiativeFacts, hearing_id: int) -> list[AnswerFacts]:
    """All that count of a hearing: those without a reply first, then in the order they came."""
    roles.demand(reader, roles.Permission.READ, of.place)
    found = answers_as_kept(of, HearingAnswer.objects.filter(hearing_id=hearing_id, is_current=True))
    return sorted(found, key=lambda one: (one.visibility is Visibility.HIDDEN, one.is_replied, one.received_at))


def answer(reader: Reader, of: InitiativeFacts, answer_id: int) -> AnswerFacts:
    """One of them, also one that was answered anew. Raises NotFound."""
    roles.demand(reader, roles.Permission.READ, of.place)
    for found in answers_as_kept(of, HearingAnswer.objects.filter(pk=answer_id)):
        return found
    raise NotFound(msg("Vi fant ikke svaret."))


def answer_of_party(of: InitiativeFacts, party_id: int) -> AnswerFacts | None:
    """The answer of a party that counts, for callers that have settled that the party asks."""
    rows = HearingAnswer.objects.filter(party_id=party_id, is_current=True)
    return next(iter(answers_as_kept(of, rows)), None)


def earlier_of_party(of: InitiativeFacts, party_id: int) -> list[AnswerFacts]:
    """What a party answered before the answer that counts, the latest first; the caller has settled who asks."""
    rows = HearingAnswer.objects.filter(party_id=party_id, is_current=False)
    return list(reversed(answers_as_kept(of, rows)))


def earlier_answers(reader: Reader, of: InitiativeFacts, hearing_id: int) -> dict[int, list[AnswerFacts]]:
    """Those of a hearing that a later one replaced, by party, the latest first: nothing that was said is lost."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = HearingAnswer.objects.filter(hearing_id=hearing_id, is_current=False, party__isnull=False)
    found: dict[int, list[AnswerFacts]] = defaultdict(list)
    for one in reversed(answers_as_kept(of, rows)):
        if one.party_id is not None:
            found[one.party_id].append(one)
    return dict(found)


def points_of(of: InitiativeFacts, ids: Collection[int] | None = None) -> list[tuple[int, AnswerFacts, PointFacts]]:
    """Points of the answers that count, by their ids: for texts that rest on them."""
    rows = HearingAnswer.objects.filter(is_current=True, points__isnull=False).distinct()
    return [
        (point.id, one, point)
        for one in answers_as_kept(of, rows)
        for point in one.points
        if ids is None or point.id in ids
    ]


def files_of(of: InitiativeFacts, answer_id: int) -> tuple[AttachmentFacts, ...]:
    """The files that came with an answer, for callers that have settled who asks."""
    return attachments(_PROGRAM, of.scope, f"hearing_answer:{answer_id}", may=lambda _reader, _about: True).newest


def answers_as_kept(of: InitiativeFacts, rows: QuerySet[HearingAnswer]) -> list[AnswerFacts]:
    """Whole answers, for this package's queries."""
    found = list(
        rows.filter(hearing__initiative_id=of.id).select_related("party__actor", "group").order_by("received_at", "pk")
    )
    names = section_names()
    points: dict[int, list[PointFacts]] = defaultdict(list)
    said = HearingPoint.objects.filter(answer__in=[one.pk for one in found]).select_related("answer")
    rows_of_points = list(said.order_by("part", "pk"))
    unchanged = unchanged_points(of, rows_of_points)
    for row in rows_of_points:
        points[row.answer_id].append(_point(row, names, unchanged=row.pk in unchanged))
    return [_facts(row, points[row.pk]) for row in found]


def _facts(row: HearingAnswer, points: list[PointFacts]) -> AnswerFacts:
    return AnswerFacts(
        id=row.pk,
        hearing_id=row.hearing_id,
        party_id=row.party_id,
        party=row.party.actor.name if row.party else "",
        party_kind=PartyKind(row.party.kind) if row.party else None,
        group=row.group.name if row.group else "",
        channel=Channel(row.channel),
        name=row.name,
        on_behalf_of=row.on_behalf_of,
        in_role=row.in_role,
        stance=Stance(row.stance) if row.stance else None,
        received_at=row.received_at,
        summary=row.summary,
        visibility=Visibility(row.visibility),
        moderated_at=row.moderated_at,
        moderated_by=row.moderated_by,
        hidden_why=row.hidden_why,
        is_current=row.is_current,
        version=row.version,
        points=tuple(points),
    )


def _point(row: HearingPoint, names: dict[tuple[str, str], SectionRef], *, unchanged: bool) -> PointFacts:
    report, _, section = row.part.partition(".")
    return PointFacts(
        id=row.pk,
        part=names.get((report, section)),
        text=row.text,
        reply=row.reply,
        result=Result(row.result) if row.result else None,
        reason=row.reason,
        changed=names.get((row.changed_report, row.changed_section)),
        replied_at=row.replied_at,
        replied_by=row.replied_by,
        version=row.version,
        unchanged=unchanged,
    )
