"""How severe a municipality says that gaps are when, for all its initiatives."""

from __future__ import annotations

from varig.foundation.checks.actions import choose_ladder
from varig.foundation.checks.ladders import Ladder
from varig.foundation.kernel import Invalid, Problem, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, scopes_of_municipality


def may_choose(reader: Reader, of: InitiativeFacts) -> bool:
    """Whoever looks after the municipality's roles, or owns the programme."""
    both = (roles.Permission.MANAGE_ACCOUNTS, roles.Permission.PUBLISH)
    return any(roles.may(reader, permission, of.place) for permission in both)


def choose(*, reader: Reader, of: InitiativeFacts, code: str, rungs: Ladder | None) -> None:
    """Another ladder for a check, or (None) the declared one again: the gaps of each initiative are found anew."""
    if not may_choose(reader, of):
        roles.demand(reader, roles.Permission.PUBLISH, of.place)
    if rungs is not None and not any(rungs):
        raise Invalid(
            Problem(msg("Sjekken må finne noe på minst ett tidspunkt. Legg heller enkelte mangler til side."))
        )
    touches = scopes_of_municipality(of.municipality.id)
    choose_ladder(reader=reader, owner=of.municipality.scope, code=code, rungs=rungs, touches=touches)
