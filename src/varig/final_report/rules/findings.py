"""Findings: what a final report has found, how sure it is, and what it rests on (R22 to R25, R26)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, Problem, msg

FINDINGS = "findings"
"""The register's key, and the word before the number where something rests on a finding."""


class FindingKind(StrEnum):
    """What a finding is about."""

    STRENGTH = "strength"
    CHALLENGE = "challenge"
    EFFECT = "effect"
    LEARNING = "learning"


class Sureness(StrEnum):
    """How sure it is. What is thought but not shown is said to be so."""

    SHOWN = "shown"
    LIKELY = "likely"
    NOT_SHOWN = "not_shown"


FINDING_KIND_NAMES: dict[FindingKind, Message] = {
    FindingKind.STRENGTH: msg("Styrke"),
    FindingKind.CHALLENGE: msg("Utfordring"),
    FindingKind.EFFECT: msg("Virkning"),
    FindingKind.LEARNING: msg("Lærdom"),
}
SURENESS_NAMES: dict[Sureness, Message] = {
    Sureness.SHOWN: msg("Vist"),
    Sureness.LIKELY: msg("Sannsynlig"),
    Sureness.NOT_SHOWN: msg("Ikke vist"),
}


@dataclass(frozen=True)
class Evidence:
    """Something registered that a statement rests on: its opaque key (`needs:17`), and its name."""

    source: str
    name: str


@dataclass(frozen=True)
class Finding:
    """A finding with its evidence, in the order indicators, items, lessons, needs. None is what nobody has said."""

    id: int
    number: int
    text: str
    kind: FindingKind | None = None
    sureness: Sureness | None = None
    consequence: str = ""
    source: str = ""
    source_address: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def label(self) -> Message:
        """As others point to it."""
        return msg("Funn %(number)s", number=str(self.number))

    @property
    def rests_on_something(self) -> bool:
        """Whether a reader can follow it to what it was found in."""
        return bool(self.evidence or self.source or self.source_address)


def finding_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """A finding is named in lists of several with a semicolon between."""
    if ";" in (values.get("name") or ""):
        yield Problem(msg("Skriv funnet uten semikolon, så det kan stå i en liste sammen med andre."), "name")
