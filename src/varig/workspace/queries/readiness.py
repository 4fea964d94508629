"""How ready an initiative has been to end, night by night."""

from __future__ import annotations

from datetime import date

from varig.continuation.rules.handovers import SECURED
from varig.continuation.rules.readiness import Night
from varig.foundation.checks.queries import counts
from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.models import ReadinessNight
from varig.workspace.queries import arven

MOST = 60
_COLUMNS = ("day", "goes_on", "secured", "cost", "adopted", "blocks", "warns")


def as_it_stands(reader: Reader, of: InitiativeFacts, today: date) -> Night:
    """How ready it is, counted now."""
    gaps = counts(of.scope, today)
    whole, answers = arven.whole(reader, of), arven.answer_counts(reader, of)
    return Night(
        day=today,
        goes_on=sum(answers.values()),
        secured=sum(number for answer, number in answers.items() if answer in SECURED),
        cost=whole.totals.cost,
        adopted=whole.totals.adopted,
        blocks=gaps.blocks,
        warns=gaps.warns,
    )


def until_now(reader: Reader, of: InitiativeFacts, today: date) -> list[Night]:
    """The nights before today, and how it stands now: what was measured last night may have been changed since."""
    before = [one for one in nights(reader, of) if one.day < today]
    return [*before, as_it_stands(reader, of, today)]


def nights(reader: Reader, of: InitiativeFacts) -> list[Night]:
    """Oldest first; of many, some that lie evenly, and always the last."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = ReadinessNight.objects.filter(initiative_id=of.id).order_by("day").values_list(*_COLUMNS)
    found = [Night(*row) for row in rows]
    step = -(-len(found) // MOST) or 1
    return found[::-1][::step][::-1]
