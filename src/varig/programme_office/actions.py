"""What an import may bring along: positions that its tasks name; and the day on which the offices end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import F

from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, PartialDate, Reader, folded, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.programme_office.models import Office, Position
from varig.programme_office.queries import positions
from varig.programme_office.rules import position_problems


def ensure_positions(*, reader: Reader, of: InitiativeFacts, names: Sequence[str]) -> dict[str, int]:
    """Ids by lower-cased name; those that do not exist are made. Raises Invalid for what is no position."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    known = {folded(one.name): one.id for one in positions(reader, of)}
    missing = list({folded(name): name for name in names if folded(name) not in known}.values())
    wrong = [problem for name in missing for problem in position_problems({"name": name})]
    if wrong:
        raise Invalid(wrong)
    if missing:
        with action(reader=reader, did=msg("la til stillinger"), touches=[of.scope]):
            rows = Position.objects.bulk_create(Position(initiative_id=of.id, name=name) for name in missing)
        known |= {folded(row.name): row.pk for row in rows}
    return known


def set_dissolved(*, of: InitiativeFacts, day: date) -> list[int]:
    """The offices that stood end that day, inside the caller's action, which has settled that this may be done."""
    rows = Office.objects.filter(initiative_id=of.id, dissolved=None)
    ids = list(rows.values_list("pk", flat=True))
    Office.objects.filter(pk__in=ids).update(dissolved=PartialDate.of(day), version=F("version") + 1)
    return ids


def set_not_dissolved(*, of: InitiativeFacts, office_ids: Sequence[int]) -> None:
    """They stand again, inside the caller's action."""
    rows = Office.objects.filter(initiative_id=of.id, pk__in=list(office_ids))
    rows.update(dissolved=None, version=F("version") + 1)
