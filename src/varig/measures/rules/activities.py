"""What happens again and again, and what brings groups together."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from varig.foundation.kernel import Message, Problem, msg
from varig.measures.rules.rows import Values, backwards, below_nothing, too_many


class ActivityType(StrEnum):
    """Whether it goes on, comes back each year, or was held once."""

    RECURRING = "recurring"
    YEARLY = "yearly"
    SINGLE = "single"


class Rhythm(StrEnum):
    """How often it takes place."""

    DAILY = "daily"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    SEVERAL_A_YEAR = "several_a_year"
    YEARLY = "yearly"
    ONCE = "once"
    NO_PATTERN = "no_pattern"


TYPE_NAMES: dict[ActivityType, Message] = {
    ActivityType.RECURRING: msg("Fast aktivitet"),
    ActivityType.YEARLY: msg("Årlig arrangement"),
    ActivityType.SINGLE: msg("Enkeltarrangement"),
}
RHYTHM_NAMES: dict[Rhythm, Message] = {
    Rhythm.DAILY: msg("Hver dag"),
    Rhythm.WEEKLY: msg("Hver uke"),
    Rhythm.FORTNIGHTLY: msg("Annenhver uke"),
    Rhythm.MONTHLY: msg("Hver måned"),
    Rhythm.SEVERAL_A_YEAR: msg("Noen ganger i året"),
    Rhythm.YEARLY: msg("Hvert år"),
    Rhythm.ONCE: msg("Én gang"),
    Rhythm.NO_PATTERN: msg("Uten fast rytme"),
}
# The rhythms that a type can have, where it can't have them all.
FITTING: dict[ActivityType, frozenset[Rhythm]] = {
    ActivityType.YEARLY: frozenset({Rhythm.YEARLY}),
    ActivityType.SINGLE: frozenset({Rhythm.ONCE}),
}


def problems(values: Values) -> Iterator[Problem]:
    """What can't be about an activity."""
    ended = msg("Aktiviteten startet %(first)s. Skriv en slutt som er senere.")
    yield from backwards(values, "started", "ended", ended)
    yield from below_nothing(values, "attendance", "yearly_cost")
    yield from too_many(values, "attendance")
    yield from _rhythm_problems(values)


def _rhythm_problems(values: Values) -> Iterator[Problem]:
    type_, rhythm = values.get("type"), values.get("rhythm")
    if not type_ or not rhythm:
        return
    if rhythm not in FITTING.get(ActivityType(type_), frozenset(Rhythm)):
        text = msg(
            "%(type)s passer ikke med «%(rhythm)s». Rett det ene, eller la det stå tomt.",
            type=TYPE_NAMES[ActivityType(type_)],
            rhythm=RHYTHM_NAMES[Rhythm(rhythm)],
        )
        yield Problem(text, "rhythm")
