"""A hearing is prepared: what it is about, who is asked, and for how long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import F
from django.utils import timezone

from varig.actors.queries import ActorFacts, actor
from varig.actors.queries.participation import groups
from varig.decisions.models import Hearing, HearingGroup, HearingPart, HearingParty
from varig.decisions.queries.closing import state_of
from varig.decisions.queries.decisions import decided_on
from varig.decisions.queries.documents import frozen_versions, section_names
from varig.decisions.queries.hearings import HearingFacts, hearing, hearing_as_kept
from varig.decisions.rules.closing import State
from varig.decisions.rules.hearing_parties import (
    COUNCIL_NAMES,
    PARTY_NAMES,
    Council,
    PartyKind,
    fit_problems,
    party_field,
    party_problems,
    twice_problem,
)
from varig.decisions.rules.hearings import (
    REMIND_DAYS,
    Phase,
    Step,
    length_problems,
    may_step,
    period_problems,
    phase,
)
from varig.decisions.rules.meetings import birth_number_problems
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, Message, NotAllowed, NotFound, Problem, Reader, Refused, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

SECOND = msg("Noen andre har endret høringen i mellomtiden.")


@dataclass(frozen=True)
class HearingGiven:
    """A hearing as somebody prepares it. The moments carry their zone; `parts` are pairs of a version and a section."""

    name: str
    opens_at: datetime
    closes_at: datetime
    decision_on: date
    parts: tuple[tuple[int, str], ...]
    question: str = ""
    decision_body: str = ""
    is_public: bool = False
    remind_days: int = REMIND_DAYS


def prepare_hearing(*, reader: Reader, of: InitiativeFacts, given: HearingGiven) -> int:
    """A new hearing that nobody has been asked in yet; its id. Raises NotAllowed, Invalid."""
    demand_hearing(reader, of)
    _demand_whole(of, given)
    with action(reader=reader, did=msg("forberedte høringen «%(name)s»", name=given.name.strip()), touches=[of.scope]):
        row = Hearing.objects.create(initiative_id=of.id, **_columns(given))
        _set_parts(row.pk, given.parts)
    return int(row.pk)


def edit_hearing(*, reader: Reader, of: InitiativeFacts, hearing_id: int, version: int, given: HearingGiven) -> None:
    """Until it is sent out. Raises NotAllowed, Invalid, Refused; Conflict where somebody was first."""
    known = stepping(reader, of, hearing_id, Step.EDIT)
    _demand_whole(of, given)
    with action(reader=reader, did=msg("endret høringen «%(name)s»", name=known.name), touches=[of.scope]):
        claim(hearing_id, version, **_columns(given))
        HearingPart.objects.filter(hearing_id=hearing_id).delete()
        _set_parts(hearing_id, given.parts)


@dataclass(frozen=True)
class PartyGiven:
    """Somebody to be asked by name."""

    actor_id: int
    kind: PartyKind
    council: Council | None = None

    @property
    def capacity(self) -> Message:
        """As what it is asked: which council, or which sort of party."""
        return COUNCIL_NAMES[self.council] if self.council else PARTY_NAMES[self.kind]


def set_asked(
    *,
    reader: Reader,
    of: InitiativeFacts,
    hearing_id: int,
    version: int,
    parties: Sequence[PartyGiven] = (),
    no_longer: Sequence[int] = (),
    by_group: Mapping[int, str] | None = None,
) -> None:
    """Who is asked: parties come; those whom nobody has written to yet may go; groups by how each is asked.

    A group whose words are taken away is asked no more, unless it has answered. Raises NotAllowed, Invalid, Refused,
    Conflict.
    """
    known = stepping(reader, of, hearing_id, Step.ASK_MORE)
    who = {one.actor_id: actor(reader, of, one.actor_id) for one in parties}
    _demand_parties(known, parties, no_longer, who)
    with action(reader=reader, did=msg("valgte hvem som spørres i «%(name)s»", name=known.name), touches=[of.scope]):
        claim(hearing_id, version)
        rows = HearingParty.objects.filter(hearing_id=hearing_id)
        rows.filter(pk__in=list(no_longer), asked_at=None, answers=None).delete()
        there = set(rows.values_list("actor_id", flat=True))
        for one in parties:
            if one.actor_id not in there:
                HearingParty.objects.create(
                    hearing_id=hearing_id, actor_id=one.actor_id, kind=one.kind, council=one.council or ""
                )
        if by_group is not None:
            _set_groups(reader, of, known, by_group)


def _demand_parties(
    known: HearingFacts, parties: Sequence[PartyGiven], no_longer: Sequence[int], who: Mapping[int, ActorFacts]
) -> None:
    taken = {one.council for one in known.parties if one.council and one.id not in no_longer}
    problems: list[Problem] = []
    for one in parties:
        problems += party_problems(one.kind, one.council, taken)
        problems += fit_problems(one.kind, one.council, who[one.actor_id].name, who[one.actor_id].kind)
        taken |= {one.council} if one.council else set()
    problems += _twice(parties, {pk: one.name for pk, one in who.items()})
    if problems:
        raise Invalid(problems)


def _twice(parties: Sequence[PartyGiven], called: Mapping[int, str]) -> Iterator[Problem]:
    first: dict[int, PartyGiven] = {}
    for one in parties:
        other = first.setdefault(one.actor_id, one)
        if other is not one:
            field = party_field(one.kind, one.council)
            yield twice_problem(called[one.actor_id], other.capacity, one.capacity, field)


def _set_groups(reader: Reader, of: InitiativeFacts, known: HearingFacts, by_group: Mapping[int, str]) -> None:
    there = {one.group_id: one for one in known.groups}
    own = {one.id for one in groups(reader, of)}
    asked_on = timezone.localdate() if known.sent_at else None
    for group_id, how in by_group.items():
        if group_id not in own:
            raise NotFound
        words, standing = " ".join(how.split())[:300], there.get(group_id)
        if standing is None and words:
            HearingGroup.objects.create(hearing_id=known.id, group_id=group_id, how=words, asked_on=asked_on)
        elif standing is not None and words and words != standing.how:
            HearingGroup.objects.filter(pk=standing.id).update(how=words)
        elif standing is not None and not words and not standing.answers:
            HearingGroup.objects.filter(pk=standing.id).delete()


def sum_up(*, reader: Reader, of: InitiativeFacts, hearing_id: int, version: int, text: str) -> None:
    """Our own summing up, which stands in the case paper. Raises NotAllowed, Invalid, Conflict."""
    known = hearing(reader, of, hearing_id)
    demand_hearing(reader, of)
    if problems := list(birth_number_problems({"summary": text})):
        raise Invalid(problems)
    with action(reader=reader, did=msg("oppsummerte høringen «%(name)s»", name=known.name), touches=[of.scope]):
        claim(hearing_id, version, summary=text.strip())


def claim(hearing_id: int, version: int, **facts: Any) -> None:
    """The version that was read is the one that is written over, or somebody else was first: Conflict."""
    if not Hearing.objects.filter(pk=hearing_id, version=version).update(version=F("version") + 1, **facts):
        raise Conflict(SECOND)


def demand_hearing(reader: Reader, of: InitiativeFacts) -> None:
    """Whoever runs the initiative prepares its hearings, reads what comes in and replies."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)


def may_send(reader: Reader, of: InitiativeFacts, *, is_public: bool) -> bool:
    """What anybody can read is sent out by whoever publishes; what goes to some, by the programme manager too."""
    either = [roles.Permission.PUBLISH, *([] if is_public else [roles.Permission.EDIT_INITIATIVE])]
    return any(roles.may(reader, permission, of.place) for permission in either)


def demand_send(reader: Reader, of: InitiativeFacts, *, is_public: bool) -> None:
    """Go on if the reader may send out such a hearing, make it last longer, or take it back."""
    if not may_send(reader, of, is_public=is_public):
        raise NotAllowed(who_sends(is_public=is_public))


def who_sends(*, is_public: bool) -> Any:
    """A sentence that names who may."""
    return roles.who_can(roles.Permission.PUBLISH if is_public else roles.Permission.EDIT_INITIATIVE)


def stepping(reader: Reader, of: InitiativeFacts, hearing_id: int, step: Step) -> HearingFacts:
    """The hearing, if whoever runs the initiative may take this step now. Raises NotAllowed, NotFound, Refused."""
    known = hearing(reader, of, hearing_id)
    demand_hearing(reader, of)
    demand_step(of, known.phase_at(timezone.now()), step)
    return known


def demand_step(of: InitiativeFacts, now_in: Phase, step: Step) -> None:
    """Go on if the step can be taken in this phase of an initiative that runs; else Refused with why not."""
    refusal = may_step(step, now_in, is_closed=state_of(of) is State.CLOSED)
    if refusal is not None:
        raise Refused(refusal)


def demand_open_still(of: InitiativeFacts, hearing_id: int) -> None:
    """Within the action that takes an answer in: the hearing is kept from ending until the answer stands.

    Many can hold it at once; whoever ends it waits for them, and they for whoever ends it. Raises Refused.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM decisions_hearing WHERE id = %s FOR SHARE", [hearing_id])
    course = hearing_as_kept(of, hearing_id).course
    demand_step(of, phase(course, timezone.now()), Step.ANSWER)


def _demand_whole(of: InitiativeFacts, given: HearingGiven) -> None:
    decided = decided_on(of, [version_id for version_id, _section in given.parts])
    problems = list(period_problems(given.opens_at, given.closes_at, given.decision_on, decided_on=decided))
    problems += length_problems(given.opens_at, given.closes_at, given.decision_on, timezone.now())
    if not given.name.strip():
        problems.append(Problem(msg("Gi høringen et navn."), "name"))
    if not given.parts:
        problems.append(Problem(msg("Velg hvilken fryst versjon høringen gjelder."), "parts"))
    problems += birth_number_problems({"name": given.name, "question": given.question})
    if problems:
        raise Invalid(problems)
    frozen = {one.id: one for one in frozen_versions(of)}
    for version_id, section in given.parts:
        if version_id not in frozen or (section and (frozen[version_id].report, section) not in section_names()):
            raise NotFound


def _set_parts(hearing_id: int, parts: Sequence[tuple[int, str]]) -> None:
    """The whole of a version holds its sections: where it is chosen they aren't named as well."""
    whole = {version_id for version_id, section in parts if not section}
    wanted = [(pk, section) for pk, section in dict.fromkeys(parts) if not section or pk not in whole]
    for version_id, section in wanted:
        HearingPart.objects.create(hearing_id=hearing_id, report_version_id=version_id, section=section)


def _columns(given: HearingGiven) -> dict[str, Any]:
    left_out = {"parts"}
    return {
        **{key: value for key, value in vars(given).items() if key not in left_out},
        "name": " ".join(given.name.split()),
        "question": given.question.strip(),
    }
