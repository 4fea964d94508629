"""What does not exist yet, and the strategy promises (PRODUCT.md: commitments)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Problem, msg, says_nothing


class Promised(StrEnum):
    """What is promised, by the requirement of the guide that it answers."""

    PRESENCE = "presence"  # R19
    ADVOCACY = "advocacy"  # R20
    CHALLENGE = "challenge"  # R1
    COOPERATION = "cooperation"  # R10
    SERVICE = "service"  # R32
    UMBRELLA = "umbrella"  # R55
    OTHER = "other"


class Progress(StrEnum):
    """How far it has come. What is in place lives on as any other item."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    IN_PLACE = "in_place"
    GIVEN_UP = "given_up"


def commitment_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a commitment."""
    if values.get("progress") == Progress.GIVEN_UP and says_nothing(str(values.get("reason") or "")):
        yield Problem(msg("Skriv hvorfor det ikke blir noe av. De som ble lovet det, vil spørre."), "reason")
