"""What holds people together: networks, agreements, and contact that is formal or personal (R57 to R59)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from varig.cooperation.rules.figures import in_order, not_below_zero
from varig.foundation.kernel import Message, PartialDate, Problem, months_before, msg


class Rhythm(StrEnum):
    """How often people meet or talk."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    EVERY_OTHER_MONTH = "every_other_month"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    WHEN_NEEDED = "when_needed"


class Renewal(StrEnum):
    """How an agreement goes on."""

    AUTOMATIC = "automatic"
    BY_DECISION = "by_decision"
    NONE = "none"


class Formality(StrEnum):
    """Between organisations (R59), or between people who know each other (R58)."""

    FORMAL = "formal"
    PERSONAL = "personal"


RHYTHM_NAMES: dict[Rhythm, Message] = {
    Rhythm.WEEKLY: msg("Hver uke"),
    Rhythm.FORTNIGHTLY: msg("Annenhver uke"),
    Rhythm.MONTHLY: msg("Hver måned"),
    Rhythm.EVERY_OTHER_MONTH: msg("Annenhver måned"),
    Rhythm.QUARTERLY: msg("Hvert kvartal"),
    Rhythm.HALF_YEARLY: msg("Hvert halvår"),
    Rhythm.YEARLY: msg("Hvert år"),
    Rhythm.WHEN_NEEDED: msg("Ved behov"),
}
RENEWAL_NAMES: dict[Renewal, Message] = {
    Renewal.AUTOMATIC: msg("Av seg selv"),
    Renewal.BY_DECISION: msg("Etter beslutning"),
    Renewal.NONE: msg("Fornyes ikke"),
}
FORMALITY_NAMES: dict[Formality, Message] = {
    Formality.FORMAL: msg("Formell"),
    Formality.PERSONAL: msg("Personlig"),
}

LONGEST_NOTICE = 120


def network_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a network."""
    said = msg("Nettverket møttes sist %(first)s. Skriv et neste møte som er senere.")
    yield from in_order(values, "last_meeting", "next_meeting", said)


def agreement_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about an agreement."""
    yield from in_order(values, "start", "end", msg("Avtalen gjelder fra %(first)s. Skriv en slutt som er senere."))
    yield from not_below_zero(values, "notice_months", "amount")
    notice = values.get("notice_months")
    if notice is not None and notice > LONGEST_NOTICE:
        text = msg(
            "%(months)s måneder er for lang oppsigelse. Skriv høyst %(most)s.", months=notice, most=LONGEST_NOTICE
        )
        yield Problem(text, "notice_months")
    end, deadline = values.get("end"), values.get("renewal_deadline")
    if end and deadline and deadline.first_day() > end.last_day():
        text = msg("Avtalen gjelder til %(end)s. Fristen for å fornye den må være før det.", end=end)
        yield Problem(text, "renewal_deadline")


def contact_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about contact that is kept."""
    said = msg("Dere hadde kontakt sist %(first)s. Skriv en neste kontakt som er senere.")
    yield from in_order(values, "last_contact", "next_contact", said)


# In how many months a network is to have met again, by how often it meets: twice the time between, and some.
_SILENT_AFTER = {
    Rhythm.WEEKLY: 2,
    Rhythm.FORTNIGHTLY: 2,
    Rhythm.MONTHLY: 3,
    Rhythm.EVERY_OTHER_MONTH: 5,
    Rhythm.QUARTERLY: 7,
    Rhythm.HALF_YEARLY: 13,
    Rhythm.YEARLY: 25,
}
_SILENT_ANYWAY = 12


def has_fallen_silent(rhythm: Rhythm | None, last_meeting: PartialDate, today: date) -> bool:
    """Whether a network has missed at least one meeting by its own rhythm; by none, whether a year has gone by (F6)."""
    months = _SILENT_AFTER.get(rhythm, _SILENT_ANYWAY) if rhythm else _SILENT_ANYWAY
    return last_meeting.last_day() < months_before(today, months)
