"""What people say of whom an item concerns."""

from __future__ import annotations

from collections.abc import Mapping

from varig.communication.models import Affected
from varig.communication.queries.audiences import audiences, said_affected
from varig.foundation.kernel import Invalid, Problem, Reader, msg, says_nothing
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing


def say_affected(
    *, reader: Reader, of: InitiativeFacts, item_id: int, version: int, said: Mapping[int, bool | None], why: str = ""
) -> None:
    """Whether an item concerns each audience; None leaves it to the registers again.

    Nobody has to tell those whom it doesn't concern, so whoever says that anew says why. Raises Invalid.
    """
    known = {one.id for one in audiences(reader, of)}
    stood = said_affected(of, [item_id])
    spared = [one for one, affected in said.items() if affected is False and stood.get((item_id, one)) is not False]
    if known.intersection(spared) and says_nothing(why):
        raise Invalid(Problem(msg("Skriv hvorfor det ikke berører dem. De får da ikke vite det."), "why"))
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=msg("sa hvem punktet berører"), why=why):
        for audience_id, affected in said.items():
            if audience_id not in known:
                continue
            if affected is None:
                Affected.objects.filter(item_id=item_id, audience_id=audience_id).delete()
            else:
                Affected.objects.update_or_create(
                    item_id=item_id, audience_id=audience_id, defaults={"is_affected": affected}
                )
