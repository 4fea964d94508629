"""What follows when an initiative ends another day than it was to: whoever reckons from that day moves with it.

Whoever keeps days that were reckoned from the end, in a package above, registers the function that moves them:

    @moves_with_the_end
    def rounds_move(reader: Reader, of: InitiativeFacts, was: date, now: date) -> Message | None:
        \"\"\"Within the caller's action; a sentence about what was moved, or None.\"\"\"
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from varig.foundation.kernel import Message, Reader
from varig.initiatives.queries import InitiativeFacts

Moves = Callable[[Reader, InitiativeFacts, date, date], Message | None]
_MOVES: list[Moves] = []


def moves_with_the_end(function: Moves) -> Moves:
    """Register it."""
    _MOVES.append(function)
    return function


def end_moved(reader: Reader, of: InitiativeFacts, was: date, now: date) -> tuple[Message, ...]:
    """Move all that was reckoned from the last day; what was done. `of` may be as it was before."""
    if was == now:
        return ()
    return tuple(said for move in _MOVES if (said := move(reader, of, was, now)) is not None)
