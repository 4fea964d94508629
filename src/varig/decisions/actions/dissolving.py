"""Hand over what the special organisation had, dissolve it, and set it up again with everything kept."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.utils import timezone

from varig.actors.queries import actor
from varig.decisions.models import Dissolution, DissolvingPoint
from varig.decisions.queries.dissolving import dissolution, dissolving_points, standing_against
from varig.decisions.rules.dissolving import (
    MATTERS,
    Matter,
    Point,
    may_change,
    may_dissolve,
    may_reopen,
    point_problems,
)
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, Reader, Refused, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.programme_office.actions import set_dissolved, set_not_dissolved


def _demand(reader: Reader, of: InitiativeFacts) -> None:
    """Whoever runs the initiative, or closes it."""
    if not roles.may(reader, roles.Permission.CLOSE_INITIATIVE, of.place):
        roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)


def _one_at_a_time(of: InitiativeFacts) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"dissolving {of.scope}"])


def set_point(*, reader: Reader, of: InitiativeFacts, matter: Matter, version: int, point: Point) -> None:
    """That a matter is handed over. Raises Invalid, NotAllowed; Refused when it is dissolved; Conflict when second."""
    _demand(reader, of)
    today = timezone.localdate()
    against = standing_against(reader, of, today).get(matter)
    if problems := list(point_problems(point, today, against)):
        raise Invalid(problems)
    did = msg("førte inn i oppløsningen: %(what)s", what=MATTERS[matter].title)
    with action(reader=reader, did=did, touches=[of.scope]):
        _one_at_a_time(of)
        if refusal := may_change(is_dissolved=dissolution(reader, of) is not None):
            raise Refused(refusal)
        standing = DissolvingPoint.objects.filter(initiative_id=of.id, matter=matter).first()
        if (standing.version if standing else 0) != version:
            raise Conflict(msg("Noen andre har endret dette i mellomtiden."))
        receiver = actor(reader, of, point.receiver_id).id if point.receiver_id is not None else None
        facts = {
            "receiver_id": receiver,
            "nothing": point.nothing,
            "proof": point.proof.strip(),
            "done_on": point.done_on,
            "in_spite": point.in_spite.strip(),
            "version": version + 1,
        }
        DissolvingPoint.objects.update_or_create(initiative_id=of.id, matter=matter, defaults=facts)


def dissolve(*, reader: Reader, of: InitiativeFacts, day: date) -> None:
    """It is dissolved from that day: everything was handed over. Raises Invalid with what isn't, NotAllowed."""
    roles.demand(reader, roles.Permission.CLOSE_INITIATIVE, of.place)
    with action(reader=reader, did=msg("oppløste programkontoret"), touches=[of.scope]):
        _one_at_a_time(of)
        points = {one.matter: one.point for one in dissolving_points(reader, of)}
        is_dissolved, today = dissolution(reader, of) is not None, timezone.localdate()
        against = standing_against(reader, of, today)
        if problems := list(may_dissolve(points, day, today, is_dissolved=is_dissolved, against=against)):
            raise Invalid(problems)
        offices = set_dissolved(of=of, day=day)
        Dissolution.objects.create(initiative_id=of.id, day=day, offices=offices, registered_by=reader.name)


def set_up_again(*, reader: Reader, of: InitiativeFacts, reason: str) -> None:
    """It stands again, with the whole list as it was. Raises Invalid, NotAllowed."""
    roles.demand(reader, roles.Permission.CLOSE_INITIATIVE, of.place)
    with action(reader=reader, did=msg("opprettet programkontoret igjen"), why=reason.strip(), touches=[of.scope]):
        _one_at_a_time(of)
        standing = Dissolution.objects.filter(initiative_id=of.id, reopened_at=None).first()
        if problems := list(may_reopen(reason, is_dissolved=standing is not None)):
            raise Invalid(problems)
        if standing is not None:
            set_not_dissolved(of=of, office_ids=standing.offices)
            Dissolution.objects.filter(pk=standing.pk).update(
                reopened_at=timezone.now(), reopened_by=reader.name, reopened_why=reason.strip()
            )
