"""What people say of whom an item concerns."""

from __future__ import annotations

from collections.abc import Mapping

from varig.communication.models import Affected
from varig.communication.queries.audiences import audiences
from varig.foundation.kernel import Reader, msg
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing


def say_affected(
    *, reader: Reader, of: InitiativeFacts, item_id: int, version: int, said: Mapping[int, bool | None]
) -> None:
    """Whether an item concerns each audience; None leaves it to the registers again."""
    known = {one.id for one in audiences(reader, of)}
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=msg("sa hvem punktet berører")):
        for audience_id, affected in said.items():
            if audience_id not in known:
                continue
            if affected is None:
                Affected.objects.filter(item_id=item_id, audience_id=audience_id).delete()
            else:
                Affected.objects.update_or_create(
                    item_id=item_id, audience_id=audience_id, defaults={"is_affected": affected}
                )
