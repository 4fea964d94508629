"""A gap: something that is missing, why it matters, and where it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from varig.foundation.kernel.message import Message


class Severity(StrEnum):
    """What a gap does: blocks the closing, warns, or is a note."""

    BLOCKS = "blocks"
    WARNS = "warns"
    NOTES = "notes"

    @property
    def rank(self) -> int:
        """0 is the worst."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class ObjectRef:
    """The object a gap or a history entry is about: an opaque kind, its id, and the name people know it by."""

    kind: str
    id: int
    name: str


@dataclass(frozen=True)
class Source:
    """What a check comes from: a requirement (R5) or a failure that has happened (F2), in our own words.

    `where` names who wrote it down, `address` its page; empty where no whole address is known.
    """

    code: str
    said: Message
    where: Message
    address: str = ""


@dataclass(frozen=True)
class Gap:
    """One gap of one object. `source` is the requirement (R5) or failure mode (F2), `why` what that says."""

    code: str
    source: str
    severity: Severity
    object: ObjectRef
    title: Message
    detail: Message
    remedy: Message
    address: str
    why: Source | None = None
