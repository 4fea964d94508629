"""Hearings, for those who may read the initiative: what each is about, who is asked, and how far it has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from varig.decisions.models import Hearing, HearingAnswer, HearingGroup, HearingPart, HearingParty, HearingPoint
from varig.decisions.queries.documents import section_names
from varig.decisions.rules.hearing_answers import Visibility
from varig.decisions.rules.hearing_parties import Council, PartyKind
from varig.decisions.rules.hearings import Course, Phase, phase
from varig.foundation.kernel import Message, NotFound, Reader, msg
from varig.foundation.reports.queries.versions import VersionFacts, version_by_id
from varig.foundation.reports.registry import registry
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class PartFacts:
    """What is heard: a frozen version, or one section of it. `section` is empty for the whole."""

    id: int
    version: VersionFacts
    section: str
    title: Message

    @property
    def key(self) -> str:
        """As answers name it."""
        return f"{self.version.report}.{self.section}"

    @property
    def document(self) -> Message:
        """What the document is called."""
        return registry.get(self.version.report).title

    @property
    def slug(self) -> str:
        """The document's place in addresses."""
        return registry.get(self.version.report).slug


@dataclass(frozen=True)
class PartyFacts:
    """Somebody who is asked by name. `answered_at` is of the answer that counts."""

    id: int
    actor_id: int
    name: str
    email: str
    kind: PartyKind
    council: Council | None
    asked_at: datetime | None
    reminded_at: datetime | None
    answered_at: datetime | None
    answer_id: int | None


@dataclass(frozen=True)
class AskedGroup:
    """A group of residents that is asked, in its own way, and how many answers were written down for it."""

    id: int
    group_id: int
    name: str
    how: str
    asked_on: date | None
    answers: int


@dataclass(frozen=True)
class Tally:
    """How many answers there are, wait to be read before residents see them, and lack a reply of ours."""

    answers: int = 0
    waiting: int = 0
    unreplied: int = 0


@dataclass(frozen=True)
class HearingFacts:
    """A hearing. The moments carry their zone; `phase_at` says where it stands."""

    id: int
    name: str
    question: str
    opens_at: datetime
    closes_at: datetime
    decision_on: date
    decision_body: str
    is_public: bool
    remind_days: int
    summary: str
    sent_at: datetime | None
    sent_by: str
    reply_to: str
    withdrawn_at: datetime | None
    withdrawn_why: str
    version: int
    parts: tuple[PartFacts, ...] = ()
    parties: tuple[PartyFacts, ...] = ()
    groups: tuple[AskedGroup, ...] = ()
    tally: Tally = Tally()

    @property
    def course(self) -> Course:
        """What decides the phase."""
        return Course(
            self.opens_at,
            self.closes_at,
            self.decision_on,
            is_sent=self.sent_at is not None,
            is_withdrawn=self.withdrawn_at is not None,
        )

    def phase_at(self, now: datetime) -> Phase:
        """Where it stands."""
        return phase(self.course, now)

    @property
    def answered(self) -> int:
        """How many of the parties have answered."""
        return sum(one.answered_at is not None for one in self.parties)

    @property
    def documents(self) -> list[tuple[VersionFacts, tuple[PartFacts, ...]]]:
        """Each version with the parts of it that are heard."""
        found: dict[int, list[PartFacts]] = {}
        for part in self.parts:
            found.setdefault(part.version.id, []).append(part)
        return [(parts[0].version, tuple(parts)) for parts in found.values()]

    @property
    def answerable(self) -> tuple[PartFacts, ...]:
        """The parts that can be answered one by one: the sections, or those that a whole version has."""
        return tuple(one for part in self.parts for one in (_sections(part) if not part.section else [part]))


def _sections(part: PartFacts) -> list[PartFacts]:
    return [
        PartFacts(part.id, part.version, ref.section, ref.title)
        for ref in section_names().values()
        if ref.report == part.version.report
    ]


def listed(reader: Reader, of: InitiativeFacts) -> list[HearingFacts]:
    """All hearings, the newest first. A constant number of statements beside the versions they are about."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return whole(of, Hearing.objects.filter(initiative_id=of.id))


def hearing(reader: Reader, of: InitiativeFacts, hearing_id: int) -> HearingFacts:
    """One of them. Raises NotFound."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return hearing_as_kept(of, hearing_id)


def hearing_as_kept(of: InitiativeFacts, hearing_id: int) -> HearingFacts:
    """As `hearing`, for callers that have settled what may be read of it. Raises NotFound."""
    for found in whole(of, Hearing.objects.filter(initiative_id=of.id, pk=hearing_id)):
        return found
    raise NotFound(msg("Vi fant ikke høringen."))


def closing_on_or_after(of: InitiativeFacts, day: date, now: datetime) -> list[HearingFacts]:
    """Hearings that are sent and last until this day or longer: while they do, nothing that they ask can be decided."""
    found = whole(of, Hearing.objects.filter(initiative_id=of.id, closes_at__date__gte=day))
    return [one for one in found if one.phase_at(now) in {Phase.COMING, Phase.OPEN}]


def running(of: InitiativeFacts, now: datetime) -> list[HearingFacts]:
    """Hearings that are sent out and not over: people are asked, or soon will be."""
    found = whole(of, Hearing.objects.filter(initiative_id=of.id, sent_at__isnull=False, closes_at__gte=now))
    return [one for one in found if one.phase_at(now) in {Phase.COMING, Phase.OPEN}]


def whole(of: InitiativeFacts, rows: QuerySet[Hearing]) -> list[HearingFacts]:
    """Rows with all that belongs to them. For this package's queries."""
    hearings = list(rows.order_by("-closes_at", "-pk"))
    ids = [row.pk for row in hearings]
    parts, parties, groups, tallies = _parts(of, ids), _parties(ids), _groups(ids), _tallies(ids)
    return [
        HearingFacts(
            id=row.pk,
            name=row.name,
            question=row.question,
            opens_at=row.opens_at,
            closes_at=row.closes_at,
            decision_on=row.decision_on,
            decision_body=row.decision_body,
            is_public=row.is_public,
            remind_days=row.remind_days,
            summary=row.summary,
            sent_at=row.sent_at,
            sent_by=row.sent_by,
            reply_to=row.reply_to,
            withdrawn_at=row.withdrawn_at,
            withdrawn_why=row.withdrawn_why,
            version=row.version,
            parts=tuple(parts[row.pk]),
            parties=tuple(parties[row.pk]),
            groups=tuple(groups[row.pk]),
            tally=tallies[row.pk],
        )
        for row in hearings
    ]


def _parts(of: InitiativeFacts, ids: Collection[int]) -> dict[int, list[PartFacts]]:
    found: dict[int, list[PartFacts]] = defaultdict(list)
    names = section_names()
    versions: dict[int, VersionFacts] = {}
    for row in HearingPart.objects.filter(hearing__in=ids).order_by("pk"):
        known = versions.setdefault(row.report_version_id, version_by_id(of.scope, row.report_version_id))
        title = names[known.report, row.section].title if row.section else registry.get(known.report).title
        found[row.hearing_id].append(PartFacts(row.pk, known, row.section, title))
    order = {key: place for place, key in enumerate(names)}
    for parts in found.values():
        parts.sort(key=lambda part: (part.version.report, order.get((part.version.report, part.section), -1)))
    return found


def _parties(ids: Collection[int]) -> dict[int, list[PartyFacts]]:
    current = HearingAnswer.objects.filter(hearing__in=ids, party__isnull=False, is_current=True)
    answers = {party: (at, pk) for party, at, pk in current.values_list("party_id", "received_at", "pk")}
    found: dict[int, list[PartyFacts]] = defaultdict(list)
    rows = HearingParty.objects.filter(hearing__in=ids).select_related("actor").order_by("kind", "actor__sort_key")
    for row in rows:
        answered_at, answer_id = answers.get(row.pk, (None, None))
        facts = PartyFacts(
            id=row.pk,
            actor_id=row.actor_id,
            name=row.actor.name,
            email=row.actor.email,
            kind=PartyKind(row.kind),
            council=Council(row.council) if row.council else None,
            asked_at=row.asked_at,
            reminded_at=row.reminded_at,
            answered_at=answered_at,
            answer_id=answer_id,
        )
        found[row.hearing_id].append(facts)
    return found


def _groups(ids: Collection[int]) -> dict[int, list[AskedGroup]]:
    said: dict[tuple[int, int], int] = defaultdict(int)
    answers = HearingAnswer.objects.filter(hearing__in=ids, group__isnull=False, is_current=True)
    for pair in answers.values_list("hearing_id", "group_id"):
        said[pair] += 1
    found: dict[int, list[AskedGroup]] = defaultdict(list)
    for row in HearingGroup.objects.filter(hearing__in=ids).select_related("group").order_by("group__sort_key"):
        count = said[row.hearing_id, row.group_id]
        found[row.hearing_id].append(AskedGroup(row.pk, row.group_id, row.group.name, row.how, row.asked_on, count))
    return found


def _tallies(ids: Collection[int]) -> dict[int, Tally]:
    answers = HearingAnswer.objects.filter(hearing__in=ids, is_current=True)
    unreplied = set(HearingPoint.objects.filter(answer__in=answers, reply="").values_list("answer_id", flat=True))
    numbers: dict[int, list[int]] = {pk: [0, 0, 0] for pk in ids}
    rows: Iterable[tuple[int, int, str, str]] = answers.values_list("pk", "hearing_id", "channel", "visibility")
    for pk, hearing_id, channel, visibility in rows:
        counts = numbers[hearing_id]
        counts[0] += 1
        counts[1] += channel == "public" and visibility == Visibility.WAITING
        counts[2] += pk in unreplied and visibility != Visibility.HIDDEN
    return {pk: Tally(*counts) for pk, counts in numbers.items()}
