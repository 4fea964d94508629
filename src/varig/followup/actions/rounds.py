"""Plan rounds before closing; open, end, show them afterwards. Each step is one entry in the history."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from django.db.models import F
from django.utils import timezone

from varig.actors.queries import actor
from varig.decisions.queries.closing import state_of
from varig.decisions.rules.closing import State
from varig.followup.models import Round
from varig.followup.queries.afterwards import afterwards, open_round
from varig.followup.queries.rounds import RoundFacts, is_over, may_follow_up, round_by_id, rounds, rounds_of
from varig.followup.rules import rounds as rules
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, Message, NotAllowed, Problem, Reader, Refused, msg, msg_n
from varig.initiatives import roles
from varig.initiatives.actions import moves_with_the_end
from varig.initiatives.queries import InitiativeFacts


class _Plan(NamedTuple):
    """A round as somebody wants it."""

    due: date | None
    unit_id: int | None
    sender: str


_SECOND = msg("Noen andre har endret runden i mellomtiden.")


def plan_defaults(*, reader: Reader, of: InitiativeFacts, unit_id: int, sender: str) -> list[int]:
    """The three usual rounds, one, three and five years after the end; those of these days that are missing.

    Returns the new rounds' ids. Raises NotAllowed, Invalid; Refused where none is missing.
    """
    roles.demand(reader, roles.Permission.FOLLOW_UP, of.place)
    actor(reader, of, unit_id)
    _valid(list(rules.sender_problems(sender)))
    taken = _days(of)
    missing = [day for day in rules.default_days(of.last_day) if day not in taken]
    if not missing:
        raise Refused(msg("De tre rundene er alt planlagt."))
    with action(reader=reader, did=msg("planla oppfølgingen etter slutten"), touches=[of.scope]):
        return [_made(of, day, unit_id, sender) for day in missing]


def plan_round(*, reader: Reader, of: InitiativeFacts, due: date | None, unit_id: int | None, sender: str) -> int:
    """One more round. Its id. Raises NotAllowed, Invalid."""
    roles.demand(reader, roles.Permission.FOLLOW_UP, of.place)
    day = _judged(reader, of, _Plan(due, unit_id, sender), _days(of))
    with action(reader=reader, did=msg("planla en oppfølgingsrunde"), touches=[of.scope]):
        return _made(of, day, unit_id, sender)


def change_round(
    *,
    reader: Reader,
    of: InitiativeFacts,
    round_id: int,
    version: int,
    due: date | None,
    unit_id: int | None,
    sender: str,
    why: str = "",
) -> None:
    """Another day, unit or sender. Raises NotAllowed, Invalid, Conflict; Refused for one that is done.

    `why` is asked where the day is changed after the end; it stands with the round from then on.
    """
    one = round_by_id(reader, of, round_id)
    roles.demand(reader, roles.Permission.FOLLOW_UP, of.place)
    _go_on(rules.why_not_changed(one.standing))
    day = _judged(reader, of, _Plan(due, unit_id, sender), _days(of) - {one.standing.due})
    if one.state is rules.RoundState.OPEN and unit_id is None:
        raise Invalid(Problem(msg("Velg hvem som er ansvarlig. Runden er åpen."), "unit"))
    over = is_over(of, timezone.localdate())
    _valid(list(rules.move_problems(one.standing, day, over=over, why=why)))
    moved = over and day != one.standing.due
    did, given = (_moved(one, day), why.strip()) if moved else (msg("endret en oppfølgingsrunde"), "")
    kept = {"moved_from": one.moved_from or one.standing.due, "moved_why": given} if moved else {}
    with action(reader=reader, did=did, why=given, touches=[of.scope]):
        _claim(one, version, due=day, unit_id=unit_id, sender=sender.strip(), **kept)


def _moved(one: RoundFacts, day: date) -> Message:
    return msg("flyttet en oppfølgingsrunde fra %(was)s til %(now)s", was=one.standing.due, now=day)


@moves_with_the_end
def rounds_move(reader: Reader, of: InitiativeFacts, was: date, now: date) -> Message | None:
    """Planned rounds that were reckoned from the end go with it, within the action that moved the end."""
    known = rounds_of(of)
    days = rules.moved_days([one.standing for one in known], was, now)
    if not days:
        return None
    ids = {one.standing.due: one.id for one in known}
    with action(reader=reader, did=msg("flyttet oppfølgingsrundene med slutten"), touches=[of.scope]):
        for old, new in days.items():
            Round.objects.filter(pk=ids[old]).update(due=new, version=F("version") + 1)
    return msg_n(
        "%(count)s planlagt oppfølgingsrunde er flyttet, fordi slutten er %(now)s.",
        "%(count)s planlagte oppfølgingsrunder er flyttet, fordi slutten er %(now)s.",
        count=len(days),
        now=now,
    )


def remove_round(*, reader: Reader, of: InitiativeFacts, round_id: int, version: int, why: str) -> None:
    """A planned round is taken away; the history keeps it. Raises NotAllowed, Invalid, Conflict, Refused."""
    one = round_by_id(reader, of, round_id)
    roles.demand(reader, roles.Permission.FOLLOW_UP, of.place)
    _go_on(rules.why_not_removed(one.standing))
    _valid(list(rules.removal_problems(over=is_over(of, timezone.localdate()), why=why)))
    with action(reader=reader, did=msg("fjernet en oppfølgingsrunde"), why=why.strip(), touches=[of.scope]):
        _claim(one, version)
        Round.objects.filter(pk=one.id).delete()


def open_the_round(
    *, reader: Reader, of: InitiativeFacts, round_id: int, version: int, why: str = "", on: date | None = None
) -> None:
    """From now on one records how it is with each item. Raises NotAllowed, Invalid, Conflict, Refused.

    `why` is asked where it is long before the round's day. `on` is the day of one that was held before it is written
    down; today where nothing is said.
    """
    one = _mine(reader, of, round_id)
    today = on or timezone.localdate()
    other = open_round(rounds(reader, of)) is not None
    closed = state_of(of) is State.CLOSED
    _go_on(rules.why_not_opened(one.standing, end=of.last_day, today=today, other_open=other, closed=closed))
    _valid(list(rules.early_problems(one.standing, today=today, why=why)))
    early = why.strip() if rules.is_early(one.standing, today) else ""
    with action(reader=reader, did=_about(msg("åpnet oppfølgingsrunden"), one), why=early, touches=[of.scope]):
        _claim(one, version, opened_on=today, opened_by=reader.name, opened_early=early)


def end_round(
    *,
    reader: Reader,
    of: InitiativeFacts,
    round_id: int,
    version: int,
    summary: str = "",
    left_out: str = "",
    on: date | None = None,
) -> None:
    """Everything that could be looked at has been. Raises NotAllowed, Invalid, Conflict."""
    one = _mine(reader, of, round_id)
    left = len(afterwards(reader, of).left_in(one.id)) if one.state is rules.RoundState.OPEN else 0
    _valid(list(rules.end_problems(one.standing, left=left, left_out=left_out)))
    said = {"summary": summary.strip(), "left_out": left_out.strip() if left else ""}
    with action(reader=reader, did=_about(msg("gjorde ferdig oppfølgingsrunden"), one), touches=[of.scope]):
        _claim(one, version, ended_on=on or timezone.localdate(), ended_by=reader.name, **said)


def reopen_round(*, reader: Reader, of: InitiativeFacts, round_id: int, version: int, why: str) -> None:
    """An ended round is opened to be corrected; residents don't read of it until it is done and shown again."""
    one = _mine(reader, of, round_id)
    other = open_round(rounds(reader, of)) is not None
    _valid(list(rules.reopen_problems(one.standing, why=why, other_open=other)))
    closed: dict[str, Any] = {"ended_on": None, "ended_by": "", "shown_on": None, "shown_by": ""}
    did = _about(msg("åpnet igjen oppfølgingsrunden"), one)
    with action(reader=reader, did=did, why=why.strip(), touches=[of.scope]):
        _claim(one, version, **closed)


def show_round(*, reader: Reader, of: InitiativeFacts, round_id: int, version: int, on: date | None = None) -> None:
    """Residents may read how it went, in the name of whoever does this. Raises NotAllowed, Conflict, Refused."""
    one = round_by_id(reader, of, round_id)
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    _go_on(rules.why_not_shown(one.standing))
    did = _about(msg("viste for innbyggerne oppfølgingsrunden"), one)
    with action(reader=reader, did=did, touches=[of.scope]):
        _claim(one, version, shown_on=on or timezone.localdate(), shown_by=reader.name)


def _mine(reader: Reader, of: InitiativeFacts, round_id: int) -> RoundFacts:
    one = round_by_id(reader, of, round_id)
    if not may_follow_up(reader, of, one):
        raise NotAllowed(roles.who_can(roles.Permission.FOLLOW_UP))
    return one


def _days(of: InitiativeFacts) -> set[date]:
    return {one.standing.due for one in rounds_of(of)}


def _judged(reader: Reader, of: InitiativeFacts, plan: _Plan, taken: Collection[date]) -> date:
    """The day, once nothing is wrong with the plan."""
    if plan.unit_id is not None:
        actor(reader, of, plan.unit_id)
    _valid(list(rules.plan_problems(plan.due, end=of.last_day, taken=taken, sender=plan.sender)))
    if plan.due is None:
        raise Invalid(Problem(msg("Skriv når runden skal være."), "due"))
    return plan.due


def _made(of: InitiativeFacts, day: date, unit_id: int | None, sender: str) -> int:
    return Round.objects.create(initiative_id=of.id, due=day, unit_id=unit_id, sender=sender.strip()).pk


def _claim(one: RoundFacts, version: int, **facts: Any) -> None:
    if not Round.objects.filter(pk=one.id, version=version).update(version=F("version") + 1, **facts):
        raise Conflict(_SECOND)


def _go_on(refusal: Message | None) -> None:
    if refusal is not None:
        raise Refused(refusal)


def _valid(problems: list[Problem]) -> None:
    if problems:
        raise Invalid(problems)


def _about(did: Message, one: RoundFacts) -> Message:
    return msg("%(did)s «%(round)s»", did=did, round=one.name)
