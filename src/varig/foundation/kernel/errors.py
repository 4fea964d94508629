"""What an action or a query may answer instead of doing what was asked: a small tree, each with words for the user."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel.message import Message, msg


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: the sentence, and the field it is about where there is one."""

    message: Message
    field: str | None = None


class Refused(Exception):  # noqa: N818 -- a refusal is an answer, not a fault
    """The request was understood and not carried out. Nothing was written."""

    def __init__(self, problems: Message | Problem | Iterable[Problem]) -> None:
        if isinstance(problems, Message):
            problems = Problem(problems)
        if isinstance(problems, Problem):
            problems = (problems,)
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("; ".join(problem.message.msgid for problem in self.problems))


class Invalid(Refused):
    """What was sent can't be right; each problem says what and where."""


class NotAllowed(Refused):
    """The reader may see that it exists but not do this; the message says who can."""


class NotFound(Refused):
    """There is no such thing that this reader may see."""

    def __init__(self, message: Message | None = None) -> None:
        super().__init__(message or msg("Vi fant ikke det du ba om."))


class Conflict(Refused):
    """Somebody else changed it first. `current` is what stands now; neither is lost."""

    def __init__(self, message: Message, *, current: Any = None) -> None:
        super().__init__(message)
        self.current = current
