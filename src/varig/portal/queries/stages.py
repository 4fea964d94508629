"""How far an initiative has come, as its page tells of it. Anybody may know: the page says it."""

from __future__ import annotations

from datetime import date

from varig.decisions.queries.closing import closings, state_of
from varig.decisions.queries.decisions import deciding
from varig.decisions.rules.closing import State
from varig.decisions.rules.decisions import STRATEGY
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import InitiativeFacts
from varig.portal.rules.stages import Stage, stage

_PROGRAM = system_reader("portal")


def is_over(of: InitiativeFacts, today: date) -> bool:
    """Whether the page tells of what became of it: from the closing, or when its last day has passed."""
    return today > of.last_day or state_of(of) is State.CLOSED


def stage_of(of: InitiativeFacts, today: date) -> Stage:
    """Where it stands."""
    over = is_over(of, today)
    if over:
        return stage(over=True, was_closed=False, adopted=False)
    return stage(
        over=False, was_closed=bool(closings(_PROGRAM, of)), adopted=deciding(_PROGRAM, of, STRATEGY) is not None
    )
