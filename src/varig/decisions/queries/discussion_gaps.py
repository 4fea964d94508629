"""What the checks ask of meetings and hearings: what was held, who was asked, who answered, and what waits from us."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from varig.actors.queries.participation import groups
from varig.actors.rules import ActorKind
from varig.decisions.models import Hearing, HearingAnswer, HearingGroup, HearingParty, HearingPoint, MeetingOutcome
from varig.decisions.queries.decisions import deciding
from varig.decisions.queries.hearings import running
from varig.decisions.queries.meetings import listed
from varig.decisions.rules.decisions import STRATEGY
from varig.decisions.rules.heard import Heard
from varig.decisions.rules.hearing_answers import Visibility
from varig.decisions.rules.hearing_parties import COUNCIL_NAMES, PARTY_NAMES, Council, PartyKind, fits
from varig.decisions.rules.hearings import HEARING, OSLO, Phase, local_day, reply_owed_from
from varig.decisions.rules.meetings import OUTCOME, Circle, MeetingState, OutcomeKind
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import Message, ObjectRef
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.rules import INITIATIVE, initiative_of
from varig.legacy.queries.judged import READER, judged_initiative

GROUP = "group"
"""The kind of object that `actors` judges groups as."""


@dataclass(frozen=True)
class HeardGroup:
    """Whether a group is asked in a hearing that was sent out, until when it can answer, and whether it has."""

    object: ObjectRef
    asked: bool
    answered: bool
    closes_on: date | None


def _group_facts(
    scope: str, ids: Collection[int] | None, *, left_out: Collection[int] = frozenset()
) -> list[HeardGroup]:
    of = judged_initiative(scope)
    rows = HearingGroup.objects.filter(
        hearing__initiative_id=of.id, hearing__sent_at__isnull=False, hearing__withdrawn_at=None
    ).exclude(hearing_id__in=left_out)
    closes: dict[int, date] = {}
    for group_id, closes_at in rows.values_list("group_id", "hearing__closes_at"):
        day = local_day(closes_at)
        closes[group_id] = max(day, closes.get(group_id, day))
    said = HearingAnswer.objects.filter(hearing__initiative_id=of.id, is_current=True, group__isnull=False)
    answered = set(said.exclude(hearing_id__in=left_out).values_list("group_id", flat=True))
    return [
        HeardGroup(ObjectRef(GROUP, one.id, one.name), one.id in closes, one.id in answered, closes.get(one.id))
        for one in once(groups, READER, of)
        if ids is None or one.id in ids
    ]


@dataclass(frozen=True)
class Discussed:
    """What an initiative has behind it: held meetings by whom they were for, hearings by whom they asked.

    `not_counting` are held meetings, by name, with why they aren't a discussion, where one is wanted; `misplaced` those
    who answered as something that they aren't, with what they were asked as.
    """

    object: ObjectRef
    inside: bool
    with_partners: bool
    councils_left: tuple[Council, ...]
    not_counting: tuple[tuple[str, Message], ...] = ()
    misplaced: tuple[tuple[str, Message], ...] = ()


def _discussed_facts(scope: str, ids: Collection[int] | None) -> list[Discussed]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    return [_discussed(of, None, ())]


def _discussed(of: InitiativeFacts, decided: date | None, left_out: Collection[int]) -> Discussed:
    """What was discussed by the day it was decided, or by now; hearings that are left out count for nobody."""
    held = [
        one
        for one in listed(READER, of)
        if one.state is MeetingState.HELD and (decided is None or local_day(one.starts_at) <= decided)
    ]
    circles = {one.circle for one in held if one.why_no_discussion is None}
    heard, misplaced = _answered(of, left_out)
    inside = Circle.INTERNAL in circles or (PartyKind.INTERNAL, None) in heard
    with_partners = Circle.PARTNERS in circles or (PartyKind.PARTNER, None) in heard
    wanted = {*(() if inside else (Circle.INTERNAL,)), *(() if with_partners else (Circle.PARTNERS,))}
    return Discussed(
        ObjectRef(INITIATIVE, of.id, of.name),
        inside=inside,
        with_partners=with_partners,
        councils_left=tuple(one for one in Council if (PartyKind.COUNCIL, one) not in heard),
        not_counting=tuple((one.name, why) for one in held if one.circle in wanted and (why := one.why_no_discussion)),
        misplaced=misplaced,
    )


_Capacity = tuple[PartyKind, Council | None]


def _answered(of: InitiativeFacts, left_out: Collection[int]) -> tuple[set[_Capacity], tuple[tuple[str, Message], ...]]:
    """In which capacities somebody has answered who is that; and those who answered as what they aren't, by name."""
    rows = HearingParty.objects.filter(
        hearing__initiative_id=of.id, hearing__withdrawn_at=None, answers__is_current=True
    ).exclude(hearing_id__in=left_out)
    heard: set[_Capacity] = set()
    misplaced: dict[tuple[str, _Capacity], Message] = {}
    for kind, council, name, actor_kind in rows.values_list("kind", "council", "actor__name", "actor__kind"):
        capacity = (PartyKind(kind), Council(council) if council else None)
        if fits(capacity[0], ActorKind(actor_kind)):
            heard.add(capacity)
        else:
            misplaced[name, capacity] = COUNCIL_NAMES[capacity[1]] if capacity[1] else PARTY_NAMES[capacity[0]]
    return heard, tuple((name, said) for (name, capacity), said in misplaced.items() if capacity not in heard)


@dataclass(frozen=True)
class AnsweredHearing:
    """A hearing that was sent out: from when replies are owed, and how many points of answers have none.

    One that was taken back is among them: whoever had answered is owed a reply.
    """

    object: ObjectRef
    owed_from: date
    unreplied: int


def _hearing_facts(scope: str, ids: Collection[int] | None) -> list[AnsweredHearing]:
    rows = Hearing.objects.filter(initiative_id=initiative_of(scope), sent_at__isnull=False)
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    points = HearingPoint.objects.filter(answer__hearing__in=rows, answer__is_current=True, reply="")
    counts: dict[int, int] = {}
    for hearing_id in points.exclude(answer__visibility=Visibility.HIDDEN).values_list("answer__hearing", flat=True):
        counts[hearing_id] = counts.get(hearing_id, 0) + 1
    return [
        AnsweredHearing(ObjectRef(HEARING, pk, name), reply_owed_from(closes_at, withdrawn_at), counts.get(pk, 0))
        for pk, name, closes_at, withdrawn_at in rows.values_list("pk", "name", "closes_at", "withdrawn_at")
    ]


@dataclass(frozen=True)
class MeetingTask:
    """A task from a meeting that isn't done."""

    object: ObjectRef
    due: date
    unit: str


def _task_facts(scope: str, ids: Collection[int] | None) -> list[MeetingTask]:
    rows = MeetingOutcome.objects.filter(
        meeting__initiative_id=initiative_of(scope), kind=OutcomeKind.TASK, done_on=None, due__isnull=False
    )
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    return [
        MeetingTask(ObjectRef(OUTCOME, pk, text[:100]), due, unit or "")
        for pk, text, due, unit in rows.values_list("pk", "text", "due", "unit__name")
        if due is not None
    ]


def _moment(today: date) -> datetime:
    """Now; of another day its first moment."""
    now = timezone.now()
    return now if today == local_day(now) else datetime.combine(today, time.min, OSLO)


def heard_fact(scope: str, today: date) -> Heard:
    """Who has been heard in all, for the closing gate: before it was decided, where it is."""
    of = judged_initiative(scope)
    adopted = deciding(READER, of, STRATEGY)
    decided = adopted.on if adopted else None
    late = _too_late(of, decided)
    discussed = _discussed(of, decided, late)
    points = HearingPoint.objects.filter(
        answer__hearing__initiative_id=initiative_of(scope), answer__is_current=True
    ).exclude(answer__visibility=Visibility.HIDDEN)
    replies = list(points.values_list("reply", flat=True))
    now = _moment(today)
    return Heard(
        discussed.inside,
        discussed.with_partners,
        discussed.councils_left,
        tuple((one.object.name, one.answered) for one in _group_facts(scope, None, left_out=late)),
        points=len(replies),
        replied=sum(bool(reply) for reply in replies),
        too_late=tuple(late.values()),
        not_counting=discussed.not_counting,
        misplaced=discussed.misplaced,
        running=tuple(
            (one.name, local_day(one.closes_at), one.phase_at(now) is Phase.OPEN) for one in running(of, now)
        ),
    )


def _too_late(of: InitiativeFacts, decided: date | None) -> dict[int, tuple[str, date]]:
    """Hearings that lasted until the plan was adopted, or longer, with name and last day."""
    if decided is None:
        return {}
    rows = Hearing.objects.filter(initiative_id=of.id, sent_at__isnull=False, withdrawn_at=None)
    found = {pk: (name, local_day(closes_at)) for pk, name, closes_at in rows.values_list("pk", "name", "closes_at")}
    return {pk: one for pk, one in found.items() if one[1] >= decided}


GROUP_FACTS = Facts(GROUP, _group_facts)
DISCUSSED_FACTS = Facts(INITIATIVE, _discussed_facts)
HEARING_FACTS = Facts(HEARING, _hearing_facts)
TASK_FACTS = Facts(OUTCOME, _task_facts)
