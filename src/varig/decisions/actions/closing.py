"""Close an initiative, entirely or not at all; open it again, with everything kept; end the staff's access."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import connection
from django.utils import timezone

from varig.decisions.actions.closing_preview import dates, what_happens
from varig.decisions.actions.forgetting import forget_all
from varig.decisions.actions.hearing_ending import end_hearings
from varig.decisions.models import Baseline, Closing
from varig.decisions.queries.closing import ended_in, everything, state_of
from varig.decisions.queries.gate import read_gate
from varig.decisions.rules.closing import (
    CHANGED_SINCE,
    PROGRAMME_STAFF,
    InSpite,
    date_problems,
    gate_problems,
    may_change_state,
    reopening_problems,
)
from varig.decisions.rules.gate import Gate
from varig.foundation.accounts.actions import give_roles_back, withdraw_roles
from varig.foundation.columns import copy_rows
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, Message, Reader, Refused, encode_message, msg
from varig.initiatives import roles
from varig.initiatives.actions import set_actual_end
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import initiative_scope
from varig.legacy.queries.as_of import removed_items

END_ACCESS = "decisions.end_access"
"""The periodic function that ends the access of programme staff on its day."""


@dataclass(frozen=True)
class Closed:
    """What was done: how many items and indicators were kept as they stood, whose access ended at once, what moved.

    `hearings` are those that ended with it, by name.
    """

    id: int
    kept: int
    ended: tuple[str, ...]
    moved: tuple[Message, ...] = ()
    hearings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reopened:
    """What was done: who has access again, and what moved with the end."""

    names: tuple[str, ...]
    moved: tuple[Message, ...] = ()


def close_initiative(
    *,
    reader: Reader,
    of: InitiativeFacts,
    day: date,
    access_ends: date,
    in_spite: InSpite | None = None,
    seen: str | None = None,
) -> Closed:
    """Close it on a day that has come. One transaction: a server that dies in the midst of it has closed nothing.

    The gate is asked inside it, with the initiative ending that day: what a later end would have hidden counts.
    `seen` is the mark of what was shown before it was confirmed; in spite of something nobody closes without one.
    Hearings that people can still answer end before the personal data is taken away, so that none comes in after it.
    Raises NotAllowed, Refused where it is closed already, Invalid with all that hinders; Conflict where something else
    hinders or happens than what was confirmed.
    """
    roles.demand(reader, roles.Permission.CLOSE_INITIATIVE, of.place)
    did = msg("avsluttet satsingen likevel") if in_spite else msg("avsluttet satsingen")
    with action(reader=reader, did=did, why=in_spite.reason.strip() if in_spite else "", touches=[of.scope]):
        _one_at_a_time(of)
        if refusal := may_change_state(state_of(of), close=True):
            raise Refused(refusal)
        if problems := list(date_problems(dates(reader, of, day, access_ends))):
            raise Invalid(problems)
        moved = set_actual_end(reader=reader, of=of, day=day)
        ending = replace(of, actual_end=day)
        gate = read_gate(ending, timezone.localdate())
        if (in_spite or seen is not None) and seen != what_happens(reader, ending, day, gate).mark:
            raise Conflict(CHANGED_SINCE)
        if problems := list(gate_problems(gate, in_spite)):
            raise Invalid(problems)
        hearings = end_hearings(reader, ending, day, timezone.now())
        row = _store(reader, ending, gate, in_spite, day=day, access_ends=access_ends)
        kept = _keep_baseline(reader, ending, row)
        ended = _end_now(reader, ending, row)
    return Closed(row.pk, kept, ended, moved, hearings)


def _one_at_a_time(of: InitiativeFacts) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"closing {of.scope}"])


def _store(
    reader: Reader, of: InitiativeFacts, gate: Gate, in_spite: InSpite | None, *, day: date, access_ends: date
) -> Closing:
    """Where nothing was missing after all, nobody has to answer for anything."""
    lacked = [
        {"code": one.code, "title": encode_message(one.title), "missing": [encode_message(m) for m in one.missing]}
        for one in gate.hinders
    ]
    answers: Any = in_spite if lacked else None
    return Closing.objects.create(
        initiative_id=of.id,
        day=day,
        closed_by=reader.name,
        in_spite=bool(lacked),
        name=answers.name.strip() if answers else "",
        reason=answers.reason.strip() if answers else "",
        lacked=lacked,
        forgotten=forget_all(reader, of.scope),
        removed=[one._asdict() | {"at": one.at.isoformat()} for one in removed_items(reader, of)],
        access_ends=access_ends,
    )


def _keep_baseline(reader: Reader, of: InitiativeFacts, row: Closing) -> int:
    """Every item and indicator as it stands, in one go: there may be thousands."""
    stood = list(everything(reader, of, row.day))
    fields = ("closing", "kind", "object_id", "name", "state")
    copy_rows(
        Baseline,
        fields,
        ((row.pk, one.kind, one.object_id, one.name[:300], json.dumps(one.state)) for one in stood),
    )
    return len(stood)


def _end_now(reader: Reader, of: InitiativeFacts, row: Closing) -> tuple[str, ...]:
    if row.access_ends > timezone.localdate():
        return ()
    return tuple(_end_access(reader, of.scope, row.pk))


def _end_access(reader: Reader, scope: str, closing_id: int) -> list[str]:
    ended = withdraw_roles(reader=reader, scope=scope, roles=PROGRAMME_STAFF)
    Closing.objects.filter(pk=closing_id).update(access_ended_at=timezone.now())
    return ended


def end_access_due(*, reader: Reader, today: date) -> int:
    """End the access of the staff of every closed initiative whose day has come. How many initiatives."""
    due = Closing.objects.filter(reopened_at=None, access_ended_at=None, access_ends__lte=today)
    found = list(due.order_by("pk").values_list("pk", "initiative_id"))
    for closing_id, initiative_id in found:
        scope = initiative_scope(initiative_id)
        with action(reader=reader, did=msg("avsluttet tilgangen for dem som drev satsingen"), touches=[scope]):
            _end_access(reader, scope, closing_id)
    return len(found)


def reopen_initiative(*, reader: Reader, of: InitiativeFacts, reason: str) -> Reopened:
    """Open it again. Decisions, baseline and the closing itself stay; it has no day on which it ended any more.

    Those whose access the closing ended have it again. Nobody else's is touched.
    Raises NotAllowed, Invalid, Refused.
    """
    roles.demand(reader, roles.Permission.CLOSE_INITIATIVE, of.place)
    if problems := list(reopening_problems(reason)):
        raise Invalid(problems)
    with action(reader=reader, did=msg("gjenåpnet satsingen"), why=reason.strip(), touches=[of.scope]):
        _one_at_a_time(of)
        if refusal := may_change_state(state_of(of), close=False):
            raise Refused(refusal)
        standing = Closing.objects.filter(initiative_id=of.id, reopened_at=None)
        ended = ended_in(standing.values_list("pk", flat=True).get())
        standing.update(reopened_at=timezone.now(), reopened_by=reader.name, reopened_why=reason.strip())
        moved = set_actual_end(reader=reader, of=initiative_by_id(reader, of.id), day=None)
        if ended is None:
            return Reopened((), moved)
        again = give_roles_back(reader=reader, scope=of.scope, roles=PROGRAMME_STAFF, taken_in=ended)
        return Reopened(tuple(again), moved)
