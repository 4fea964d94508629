"""Who asks: made once for each request, link or job, and handed to every query and action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from varig.foundation.kernel.message import Message, msg


class ReaderKind(StrEnum):
    """A person with an account, a receiver with a personal link, the program itself, or anybody."""

    PERSON = "person"
    LINK = "link"
    SYSTEM = "system"
    ANYBODY = "anybody"


@dataclass(frozen=True)
class Grant:
    """A role within a scope (an opaque key such as `initiative:3`), perhaps only for one actor (`actor:7`)."""

    role: str
    scope: str
    unit: str | None = None


@dataclass(frozen=True)
class Reader:
    """Who asks. `id` is the account or the link; `name` is what the history shows.

    `shown_to` are those inside who have been shown the link that the reader comes by: any of them can have used it.
    """

    kind: ReaderKind
    id: int | None
    name: str
    grants: frozenset[Grant] = frozenset()
    shown_to: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells this reader from every other, for caches and logs."""
        return f"{self.kind}:{self.id}"


ANYBODY = Reader(ReaderKind.ANYBODY, None, "")


def system_reader(name: str) -> Reader:
    """The program acting by itself or from the command line, under a name the history can show."""
    return Reader(ReaderKind.SYSTEM, None, name)


def through_shown_link(names: Sequence[str]) -> Message | None:
    """What is said inside of an answer that came by a link which these had been shown; None where nobody had."""
    if not names:
        return None
    return msg("Svaret kom gjennom en lenke som %(names)s hadde fått vist.", names=", ".join(names))
