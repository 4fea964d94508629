"""How far an initiative has come, as its page tells of it. Anybody may know: the page says it."""

from __future__ import annotations

from datetime import date

from varig.decisions.queries.closing import state_of, was_closed
from varig.decisions.queries.decisions import strategy_is_adopted
from varig.decisions.rules.closing import State
from varig.initiatives.queries import InitiativeFacts
from varig.portal.rules.stages import Stage, stage


def is_over(of: InitiativeFacts, today: date) -> bool:
    """Whether the page tells of what became of it: from the closing, or when its last day has passed."""
    return today > of.last_day or state_of(of) is State.CLOSED


def stage_of(of: InitiativeFacts, today: date) -> Stage:
    """Where it stands."""
    return stage(over=is_over(of, today), was_closed=was_closed(of), adopted=strategy_is_adopted(of))
