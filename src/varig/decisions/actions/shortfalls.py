"""The programme owner accepts by name that something goes on without being financed."""

from __future__ import annotations

from decimal import Decimal

from django.utils import timezone

from varig.continuation.queries import continuation
from varig.continuation.rules.money import missing
from varig.decisions.models import AcceptedShortfall
from varig.decisions.rules.words import says_nothing
from varig.foundation.kernel import Conflict, Invalid, Problem, Reader, Refused, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing
from varig.legacy.queries import item


def accept_shortfall(
    *, reader: Reader, of: InitiativeFacts, item_id: int, version: int, seen: Decimal | None, name: str, reason: str
) -> None:
    """That an item lacks `seen` in its first budget year, None where the cost is unknown, and goes on all the same.

    Raises Invalid, NotAllowed; Refused where nothing is missing; Conflict where it is another amount by now.
    """
    roles.demand(reader, roles.Permission.CLOSE_INITIATIVE, of.place)
    problems = []
    if says_nothing(name):
        problems.append(Problem(msg("Skriv navnet på den som svarer for det."), "name"))
    if says_nothing(reason):
        problems.append(Problem(msg("Skriv hvorfor det går videre uten penger."), "reason"))
    if problems:
        raise Invalid(problems)
    facts, today = continuation(reader, of, item_id), timezone.localdate()
    year = of.first_year_after
    short = missing(facts.money.coverage(year), today)
    if not facts.fate.goes_on or short == 0:
        raise Refused(msg("%(name)s mangler ingen penger.", name=item(reader, of, item_id).name))
    if short != seen:
        raise Conflict(msg("Beløpet som mangler, er et annet nå. Se på det en gang til."))
    did = msg("godtok at det ikke er finansiert i %(year)s", year=str(year))
    with changing(
        reader=reader, of=of, item_id=item_id, version=version, did=did, why=reason.strip(), permission=None
    ) as act:
        AcceptedShortfall.objects.create(
            item_id=item_id, year=year, amount=short, name=name.strip(), reason=reason.strip(), by=reader.name
        )
        act.touch(of.scope)
