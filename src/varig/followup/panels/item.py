"""How it has gone with an item after the end, on its own page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from varig.followup.queries.observations import observations
from varig.followup.rules.observations import LOOKS
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel


@panel(
    page="item",
    key="afterwards",
    title=msg("Etter slutt"),
    template="followup/_item.html",
    order=45,
    anchor="etter-slutt",
)
def after_the_end(subject: Subject) -> Mapping[str, Any] | None:
    """Nothing until somebody has looked."""
    found = subject.ask(observations, (subject.thing.id,)).get(subject.thing.id)
    return {"found": found, "looks": LOOKS} if found else None
