"""A condition for closing: the rounds afterwards are planned, with day, responsible unit and named sender. Pure.

The program asks no more than the method does: that somebody has said when, who and in whose name. How many rounds, and
how far apart, is the municipality's own choice; one, three and five years are proposed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from varig.followup.rules.rounds import RoundStanding, RoundState
from varig.foundation.kernel import Message, msg, msg_n


@dataclass(frozen=True)
class RoundsFact:
    """What the condition is judged by: the rounds there are, and the last day of the initiative."""

    end: date
    rounds: tuple[RoundStanding, ...]


@dataclass(frozen=True)
class RoundsAnswer:
    """How many of the rounds are whole, and what is missing. Nothing missing: the condition is met."""

    whole: int
    count: int
    missing: tuple[Message, ...]

    @property
    def is_met(self) -> bool:
        """Whether the rounds are planned."""
        return not self.missing


def rounds_planned(fact: RoundsFact) -> RoundsAnswer:
    """Whether there is a round after the end, and each that isn't done has somebody who answers and a sender."""
    after = [one for one in fact.rounds if one.due > fact.end]
    lacking = [one for one in after if one.state is not RoundState.ENDED and not one.is_whole]
    return RoundsAnswer(len(after) - len(lacking), len(after), tuple(_missing(after, lacking)))


def _missing(after: Sequence[RoundStanding], lacking: Sequence[RoundStanding]) -> list[Message]:
    if not after:
        return [msg("Ingen runder er planlagt etter slutten.")]
    unit = sum(not one.unit.strip() for one in lacking)
    sender = sum(not one.sender.strip() for one in lacking)
    said = []
    if unit:
        said.append(
            msg_n(
                "%(count)s runde har ingen ansvarlig enhet.", "%(count)s runder har ingen ansvarlig enhet.", count=unit
            )
        )
    if sender:
        said.append(msg_n("%(count)s runde har ingen avsender.", "%(count)s runder har ingen avsender.", count=sender))
    return said
