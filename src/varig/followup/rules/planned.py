"""A condition for closing: the rounds afterwards are planned, with day, responsible unit and named sender. Pure.

The method asks for continued attention for years after the end (R6), and misses what is measured after one, three and
five of them (F22). Those three are proposed. How many rounds there are, and how far apart, is the municipality's own
choice, as long as somebody looks early enough to mend something, and still does when some years have gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from varig.followup.rules.rounds import RoundStanding, RoundState, last_day_for_rounds, names_sender
from varig.foundation.kernel import Message, msg, msg_n
from varig.initiatives.rules import follow_up

LEAST_ROUNDS = 2
"""One look is no attention for years."""
FIRST_WITHIN = LAST_FROM = 2
"""So many years after the end the first round is at the latest, and the last at the earliest."""


@dataclass(frozen=True)
class RoundsFact:
    """What the condition is judged by: the rounds there are, and the last day of the initiative."""

    end: date
    rounds: tuple[RoundStanding, ...]


@dataclass(frozen=True)
class RoundsAnswer:
    """How many of the rounds are whole, of how many there must be, and what is missing.

    Nothing missing: the condition is met.
    """

    whole: int
    count: int
    missing: tuple[Message, ...]

    @property
    def is_met(self) -> bool:
        """Whether the rounds are planned."""
        return not self.missing


def rounds_planned(fact: RoundsFact) -> RoundsAnswer:
    """Whether there are rounds for years after the end, and each that isn't done has who answers and a sender."""
    after = sorted((one for one in fact.rounds if one.due > fact.end), key=lambda one: one.due)
    counted = [one for one in after if one.due <= last_day_for_rounds(fact.end)]
    lacking = [one for one in counted if one.state is not RoundState.ENDED and not one.is_whole]
    missing = (*_of_days(fact.end, counted, len(after) - len(counted)), *_of_each(lacking))
    count = max(len(after), LEAST_ROUNDS)
    whole = len(counted) - len(lacking)
    # What is missing is never hidden behind a full count.
    return RoundsAnswer(min(whole, count - 1) if missing else whole, count, missing)


def _of_days(end: date, rounds: Sequence[RoundStanding], too_late: int) -> list[Message]:
    """What is wrong with their days, the worst first. `too_late` are those that are left out of them."""
    said = []
    if not rounds:
        said.append(msg("Ingen runder er planlagt etter slutten."))
    elif len(rounds) < LEAST_ROUNDS:
        said.append(msg("Bare én runde er planlagt. Planlegg minst to, så noen ser etter i flere år."))
    elif rounds[-1].due < follow_up(end, LAST_FROM):
        text = msg("Den siste runden er %(day)s. Planlegg en som er minst to år etter slutten.", day=rounds[-1].due)
        said.append(text)
    if rounds and rounds[0].due > follow_up(end, FIRST_WITHIN):
        text = msg("Den første runden er %(day)s. Planlegg en som er innen to år etter slutten.", day=rounds[0].due)
        said.append(text)
    if too_late:
        said.append(
            msg_n(
                "%(count)s runde er mer enn ti år etter slutten, og teller ikke.",
                "%(count)s runder er mer enn ti år etter slutten, og teller ikke.",
                count=too_late,
            )
        )
    return said


def _of_each(lacking: Sequence[RoundStanding]) -> list[Message]:
    unit = sum(not one.unit.strip() for one in lacking)
    sender = sum(not names_sender(one.sender) for one in lacking)
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
