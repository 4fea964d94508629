"""The rounds of an initiative, earliest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from varig.actors.rules import actor_key
from varig.continuation.rules.end_told import has_ended
from varig.decisions.queries.closing import state_of
from varig.decisions.rules.closing import State
from varig.followup.models import Round
from varig.followup.rules.planned import RoundsAnswer, RoundsFact, rounds_planned
from varig.followup.rules.rounds import RoundStanding, RoundState, called
from varig.foundation.history.queries import Trail, newest
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import Message, NotFound, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class RoundFacts:
    """A round. `observed` is of how many items something is recorded in it."""

    id: int
    name: Message
    standing: RoundStanding
    unit_id: int | None
    moved_from: date | None
    moved_why: str
    opened_by: str
    opened_early: str
    ended_by: str
    left_out: str
    summary: str
    shown_by: str
    observed: int
    version: int

    @property
    def state(self) -> RoundState:
        """Where it stands."""
        return self.standing.state


def rounds(reader: Reader, of: InitiativeFacts) -> list[RoundFacts]:
    """All of them."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return rounds_of(of)


def rounds_of(of: InitiativeFacts) -> list[RoundFacts]:
    """As `rounds`, for callers that have settled what may be read of them."""
    rows = Round.objects.filter(initiative_id=of.id).select_related("unit")
    return [_facts(of, row) for row in rows.annotate(observed=Count("observations")).order_by("due")]


def round_by_id(reader: Reader, of: InitiativeFacts, round_id: int) -> RoundFacts:
    """One of the initiative's. Raises NotFound."""
    for one in rounds(reader, of):
        if one.id == round_id:
            return one
    raise NotFound(msg("Vi fant ikke runden."))


def round_history(reader: Reader, of: InitiativeFacts, round_id: int, limit: int | None = None) -> Trail:
    """What happened to a round and to what was found in it, newest first."""
    return newest(Round, round_by_id(reader, of, round_id).id, limit)


def rounds_fact(of: InitiativeFacts) -> RoundsFact:
    """What the condition for closing is judged by."""
    return RoundsFact(of.last_day, tuple(one.standing for one in rounds_of(of)))


def rounds_answer(reader: Reader, of: InitiativeFacts) -> RoundsAnswer:
    """The condition for closing: are the rounds planned, and if not, what is missing? For whoever keeps the gate."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return rounds_planned(rounds_fact(of))


def next_round(of: InitiativeFacts) -> date | None:
    """The day of the first round that isn't done: every page says it after the end."""

    def read() -> date | None:
        rows = Round.objects.filter(initiative_id=of.id, ended_on=None).order_by("due")
        return rows.values_list("due", flat=True).first()

    return remembered(of.scope, "next round", read)


def may_follow_up(reader: Reader, of: InitiativeFacts, one: RoundFacts) -> bool:
    """Whether the reader may open a round and record in it: by role, or because its unit is the round's."""
    if roles.may(reader, roles.Permission.FOLLOW_UP, of.place):
        return True
    return one.unit_id is not None and roles.may(
        reader, roles.Permission.FOLLOW_UP, of.place_of(actor_key(one.unit_id))
    )


def is_over(of: InitiativeFacts, today: date) -> bool:
    """Whether it is time to look at what was left: from the closing on, else when the last day has passed."""
    return has_ended(of.last_day, today, closed=state_of(of) is State.CLOSED)


def may_hand_link(reader: Reader, of: InitiativeFacts, one: RoundFacts) -> bool:
    """Whether the reader may give a receiver its link: who follows up, and who registers what is decided.

    Not who asks before the end: those roles are gone when the rounds come.
    """
    return may_follow_up(reader, of, one) or roles.may(reader, roles.Permission.REGISTER_DECISION, of.place)


def _facts(of: InitiativeFacts, row: Round) -> RoundFacts:
    standing = RoundStanding(
        due=row.due,
        unit=row.unit.name if row.unit else "",
        sender=row.sender,
        opened_on=row.opened_on,
        ended_on=row.ended_on,
        shown_on=row.shown_on,
    )
    return RoundFacts(
        id=row.pk,
        name=called(row.due, of.last_day),
        standing=standing,
        unit_id=row.unit_id,
        moved_from=row.moved_from,
        moved_why=row.moved_why,
        opened_by=row.opened_by,
        opened_early=row.opened_early,
        ended_by=row.ended_by,
        left_out=row.left_out,
        summary=row.summary,
        shown_by=row.shown_by,
        observed=row.observed,  # type: ignore[attr-defined]
        version=row.version,
    )
