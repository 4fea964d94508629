"""The step of the dissolution on the way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from varig.decisions.queries.dissolving import dissolution, dissolving_points, standing_against
from varig.decisions.rules.dissolving import left
from varig.decisions.rules.way import WayStep, on_the_way
from varig.foundation.kernel import Reader, msg
from varig.initiatives.queries import InitiativeFacts


@on_the_way(order=90)
def dissolving_step(reader: Reader, of: InitiativeFacts, today: date) -> Iterable[WayStep]:
    """How much is handed over."""
    at, found = reverse("decisions:dissolving", args=[of.slug]), dissolution(reader, of)
    if found is not None:
        yield WayStep("done", msg("Programkontoret oppløst"), msg("%(day)s", day=found.day), None, at)
        return
    points = dissolving_points(reader, of)
    against = standing_against(reader, of, today)
    done = len(points) - len(left({one.matter: one.point for one in points}, against))
    said = msg("%(done)s av %(all)s er gitt videre.", done=done, all=len(points))
    yield WayStep("later", msg("Programkontoret oppløses"), None, said, at)
