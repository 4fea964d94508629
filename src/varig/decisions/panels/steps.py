"""The steps of the way that this package knows: what was decided, and the closing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from varig.decisions.queries.closing import closing
from varig.decisions.queries.decisions import deciding, decisions
from varig.decisions.rules.decisions import REPORT, RESULT_NAMES, STRATEGY
from varig.decisions.rules.way import WayStep, on_the_way
from varig.foundation.kernel import Reader, msg
from varig.initiatives.queries import InitiativeFacts


@on_the_way(order=60)
def decision_step(reader: Reader, of: InitiativeFacts, today: date) -> Iterable[WayStep]:  # noqa: ARG001 -- all take it
    """Adopted, or what came of it last."""
    adopted = deciding(reader, of, STRATEGY)
    if adopted is not None and deciding(reader, of, REPORT) is not None:
        when, who = msg("%(day)s", day=adopted.on), msg("%(body)s. Sluttrapport og strategi.", body=adopted.body)
        yield WayStep("done", msg("Vedtatt"), when, who)
        return
    last = next(iter(decisions(reader, of)), None)
    said = None
    if last is not None:
        said = msg("Sist: %(result)s %(day)s.", result=RESULT_NAMES[last.result], day=last.on)
    yield WayStep("later", msg("Vedtak"), None, said or msg("Sluttrapport og strategi i en fryst versjon."))


@on_the_way(order=80)
def closing_step(reader: Reader, of: InitiativeFacts, today: date) -> Iterable[WayStep]:  # noqa: ARG001 -- all take it
    """Closed, or the day it should be."""
    found = closing(reader, of)
    if found is not None:
        yield WayStep("done", msg("Avsluttet"), msg("%(day)s", day=found.day))
    else:
        yield WayStep("later", msg("Avslutning"), msg("%(day)s", day=of.last_day))
