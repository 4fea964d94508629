"""Open or closed: when an initiative may be closed, when in spite of what is missing, and when it is opened again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from varig.decisions.rules.gate import Gate
from varig.decisions.rules.words import says_nothing
from varig.foundation.kernel import Message, Problem, encode_message, msg, msg_n

PROGRAMME_STAFF = ("programme_manager", "coordinator")
"""The roles that end with the initiative. The owner, the units and the secretariat go on."""
LONGEST_ACCESS_DAYS = 366
"""Nobody needs more than a year to tidy up; who stays longer is given another role."""


class State(StrEnum):
    """Where an initiative stands."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class InSpite:
    """Who answers for that it is closed although something is missing, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class Dates:
    """The initiative's first day, the day it is closed, the last decision it rests on, and when access ends."""

    start: date
    day: date
    decided_on: date | None
    access_ends: date
    today: date


def may_change_state(state: State, *, close: bool) -> Message | None:
    """Why it can't be closed or opened from where it stands, or None."""
    if close and state is State.CLOSED:
        return msg("Satsingen er alt avsluttet.")
    if not close and state is State.OPEN:
        return msg("Satsingen er ikke avsluttet, så det er ikke noe å gjenåpne.")
    return None


def date_problems(dates: Dates) -> Iterator[Problem]:
    """What can't be about the days."""
    if dates.day > dates.today:
        yield Problem(msg("Dagen er ikke kommet ennå. Avslutt den dagen, eller skriv en tidligere."), "day")
    if dates.day < dates.start:
        yield Problem(msg("Satsingen begynte %(day)s. Skriv en senere dato.", day=dates.start), "day")
    if dates.decided_on is not None and dates.day < dates.decided_on:
        text = msg("Vedtaket er fra %(day)s. Satsingen kan ikke være avsluttet før det.", day=dates.decided_on)
        yield Problem(text, "day")
    if dates.access_ends < dates.day:
        text = msg("Tilgangen kan ikke slutte før satsingen. Skriv %(day)s eller senere.", day=dates.day)
        yield Problem(text, "access_ends")
    elif (dates.access_ends - dates.today).days > LONGEST_ACCESS_DAYS:
        text = msg("Tilgangen må slutte innen et år. Den som trenger den lenger, kan få en annen rolle.")
        yield Problem(text, "access_ends")


def gate_problems(gate: Gate, in_spite: InSpite | None) -> Iterator[Problem]:
    """Why the gate doesn't let it through: something is missing, and nobody answers for closing all the same."""
    if gate.is_open:
        return
    if in_spite is None:
        count = len(gate.hinders)
        text = msg_n("%(count)s krav er ikke oppfylt.", "%(count)s krav er ikke oppfylt.", count=count)
        yield Problem(text)
        return
    if says_nothing(in_spite.name):
        yield Problem(msg("Skriv navnet på den som svarer for at satsingen avsluttes likevel."), "name")
    if says_nothing(in_spite.reason):
        yield Problem(msg("Skriv hvorfor satsingen avsluttes likevel. Det vises for alle etterpå."), "reason")


CHANGED_SINCE = msg("Det som skjer ved avslutningen, er et annet enn du har lest. Les det på nytt.")
"""Said to whoever confirms another thing than what is done, or something that was never shown."""


def mark_of_preview(
    day: date, gate: Gate, forgotten: Iterable[str], hearings: Iterable[str] = (), removed: Iterable[str] = ()
) -> str:
    """A mark of what was shown before closing: the day, what is missing then, word by word and counted.

    And which sorts of personal data are taken away, and which hearings end with it and which items
    were removed before, by their ids.

    It goes with the form and back, so that nobody closes, or answers for, what the page didn't say.
    """
    missing = sorted([one.code, _said(one.figure), *map(_said, one.missing)] for one in gate.hinders)
    shown = json.dumps([day.isoformat(), missing, sorted(forgotten), sorted(hearings), sorted(removed)])
    return sha256(shown.encode()).hexdigest()[:16]


def _said(message: Message | None) -> str:
    return json.dumps(encode_message(message), sort_keys=True) if message is not None else ""


def reopening_problems(reason: str) -> Iterator[Problem]:
    """What is missing in a reopening."""
    if says_nothing(reason):
        yield Problem(msg("Skriv hvorfor satsingen gjenåpnes."), "reason")
