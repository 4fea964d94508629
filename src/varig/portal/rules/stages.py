"""What the page begins with, by how far the initiative has come; what was written for one stage isn't read in another.

Before the decision it tells of a plan, after it of what is decided, after the end of what became of it. The words that
the municipality wrote for one of these are wrong in the next («hva vi foreslår»), so they are kept, and not shown.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from varig.foundation.kernel import Message, msg


class Stage(StrEnum):
    """How far it has come, as residents see it."""

    PLANNED = "planned"
    DECIDED = "decided"
    OVER = "over"
    REOPENED = "reopened"


STAGE_NAMES: dict[Stage, Message] = {
    Stage.PLANNED: msg("før vedtaket"),
    Stage.DECIDED: msg("etter vedtaket"),
    Stage.OVER: msg("etter slutten"),
    Stage.REOPENED: msg("etter gjenåpningen"),
}


def stage(*, over: bool, was_closed: bool, adopted: bool) -> Stage:
    """Where it stands. Opened again after a closing is a stage of its own: the plan is not the first one any more."""
    if over:
        return Stage.OVER
    if was_closed:
        return Stage.REOPENED
    return Stage.DECIDED if adopted else Stage.PLANNED


def opening(now: Stage, name: str, end: date) -> Message:
    """The first sentences where the municipality has written none for this stage."""
    match now:
        case Stage.OVER:
            return msg(
                "%(name)s sluttet %(day)s. Her ser du hva som ble igjen, og hvem som svarer for det.",
                name=name,
                day=end,
            )
        case Stage.REOPENED:
            return msg(
                "%(name)s er åpnet igjen, og slutter etter planen %(day)s. Her ser du hva som er bestemt, og hva som "
                "ikke er det.",
                name=name,
                day=end,
            )
        case Stage.DECIDED:
            return msg(
                "%(name)s slutter %(day)s, og planen for tida etterpå er vedtatt. Her ser du hva som blir, hva som "
                "slutter, og hvem du kan ringe etterpå.",
                name=name,
                day=end,
            )
        case Stage.PLANNED:
            return msg(
                "%(name)s slutter %(day)s. Her ser du hva som blir, hva som slutter, og hvem du kan ringe etterpå.",
                name=name,
                day=end,
            )
