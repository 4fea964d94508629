"""What an import may bring along: positions that its tasks name."""

from __future__ import annotations

from collections.abc import Sequence

from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Reader, folded, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.programme_office.models import Position
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
