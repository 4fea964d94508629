"""How a job tells how far it is, and learns that it shall stop."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final, Protocol

from varig.foundation.kernel import Message

_PAUSE: Final = 0.3
"""Seconds between two writes of the same kind of step."""


class Stopped(Exception):  # noqa: N818 -- read as "the job was stopped"
    """Somebody asked the job to stop. Let it pass: what the job has open is rolled back."""


class Interrupted(Stopped):
    """The worker must end now; nobody wanted the job stopped."""


@dataclass(frozen=True)
class Made:
    """A file that a job made."""

    name: str
    media_type: str
    content: bytes


class Board(Protocol):
    """Where steps are shown: the database for a worker's run, the terminal for a command."""

    def show(self, message: Message, done: int | None, total: int | None) -> None:
        """Show a step. Raises Stopped when asked to stop."""


class Progress:
    """What a job's function gets first. Its files are kept when the job ends well, all or none."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._shown = ""
        self._at = 0.0
        self.made: list[Made] = []
        self.warnings: list[Message] = []

    def step(self, message: Message, done: int | None = None, total: int | None = None) -> None:
        """Tell where the work is; `done` of `total` where it can be counted. Raises Stopped when asked to stop.

        Cheap enough for each of thousands: a few a second are written. A step of another kind always is.
        """
        now = time.monotonic()
        last = total is not None and done == total
        if message.msgid == self._shown and now - self._at < _PAUSE and not last:
            return
        self._board.show(message, done, total)
        self._shown, self._at = message.msgid, now

    def warn(self, message: Message) -> None:
        """What somebody should know of a job that ends well; each once."""
        if message not in self.warnings:
            self.warnings.append(message)

    def result(self, name: str, media_type: str, content: bytes) -> None:
        """A file that the one who started the job may fetch."""
        self.made.append(Made(name, media_type, content))
