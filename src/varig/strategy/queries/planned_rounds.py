"""The rounds of follow-up as whoever plans them tells of them: they are planned in a package above this one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from varig.foundation.kernel import Message, Reader
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class PlannedRound:
    """When somebody looks after it, which unit that is, and in whose name. Empty is what nobody has said."""

    what: Message
    day: date
    unit: str
    sender: str


Tells: TypeAlias = Callable[[Reader, InitiativeFacts], Sequence[PlannedRound]]
_TELLS: list[Tells] = []


def tells_rounds(function: Tells) -> Tells:
    """Register who knows the rounds. Two are a mistake in the program."""
    if _TELLS:
        raise ValueError("there is somebody who tells the rounds already")
    _TELLS.append(function)
    return function


def planned_rounds(reader: Reader, of: InitiativeFacts) -> Sequence[PlannedRound]:
    """Those that are planned, earliest first; none where nobody has planned any."""
    return _TELLS[0](reader, of) if _TELLS else ()
