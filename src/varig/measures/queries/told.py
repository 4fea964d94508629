"""How many measures were delivered, in the one sentence that summary, short version and section say it with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from varig.foundation.documents.blocks import Told
from varig.foundation.kernel import msg, msg_n
from varig.initiatives.queries.origins import Origins
from varig.measures.queries import MeasureFacts
from varig.measures.rules import DELIVERED_NAMES, Delivered, Unsaid
from varig.measures.rules.outcomes import NOT_OVER, NOT_SAID, outcome


def how_it_went(listed: Sequence[MeasureFacts], origins: Origins) -> Told:
    """Delivered, in part, not, not said though it is over, and not over yet: together they are all of them."""
    counted = origins.register
    counts = Counter(outcome(one.delivered, one.dates, origins.of.last_day, origins.day) for one in listed)
    if counts[NOT_SAID] == len(listed):
        none = msg("%(count)s tiltak er registrert. Om ingen av dem er det sagt hvordan det gikk.", count=len(listed))
        return Told(none, {"count": counted("measures")})
    said = msg(
        "%(all)s. %(yes)s er gjennomført, %(partly)s delvis og %(no)s ikke. Om %(silent)s har ingen sagt noe.%(rest)s",
        all=msg_n("%(count)s tiltak er registrert", "%(count)s tiltak er registrert", count=len(listed)),
        yes=counts[DELIVERED_NAMES[Delivered.YES]],
        partly=counts[DELIVERED_NAMES[Delivered.PARTLY]],
        no=counts[DELIVERED_NAMES[Delivered.NO]],
        silent=counts[NOT_SAID],
        rest=msg(" %(count)s er ikke slutt ennå.", count=counts[NOT_OVER]) if counts[NOT_OVER] else "",
    )
    sources = {str(one): counted("measures", delivered=one) for one in Delivered}
    rest = {"rest": counted("measures", unsaid=Unsaid.GOING)} if counts[NOT_OVER] else {}
    return Told(
        said, {"all": counted("measures"), **sources, "silent": counted("measures", unsaid=Unsaid.OVER), **rest}
    )
