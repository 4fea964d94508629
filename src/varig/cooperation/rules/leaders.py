"""Programmes for local leaders and role models, and the resource persons who are left (R61 to R65)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from varig.cooperation.rules.figures import in_order, not_below_zero
from varig.foundation.kernel import Message, PartialDate, Problem, msg, not_ahead, years_after


class ProgrammeType(StrEnum):
    """Whom a programme makes."""

    LEADERS = "leaders"
    ROLE_MODELS = "role_models"
    BOTH = "both"


PROGRAMME_TYPE_NAMES: dict[ProgrammeType, Message] = {
    ProgrammeType.LEADERS: msg("Lokale ledere"),
    ProgrammeType.ROLE_MODELS: msg("Rollemodeller"),
    ProgrammeType.BOTH: msg("Både ledere og rollemodeller"),
}

CONSENT_YEARS = 3
"""How long a person may stand in the register before being asked again. Deleted by itself after that."""


def programme_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a programme."""
    yield from not_below_zero(values, "recruited", "milieus_count", "cost")


def number_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a year of a programme."""
    yield from not_below_zero(values, "trained", "went_on")
    trained, went_on = values.get("trained"), values.get("went_on")
    if trained is not None and went_on is not None and went_on > trained >= 0:
        text = msg("%(trained)s ble lært opp. Flere enn det kan ikke ha blitt ledere selv.", trained=trained)
        yield Problem(text, "went_on")


def last_expiry(consent: date) -> date:
    """The last day on which a consent may still hold."""
    return years_after(consent, CONSENT_YEARS)


def person_problems(values: Mapping[str, Any], today: date) -> Iterator[Problem]:
    """Only adults who have consented, and only for a time (R65).

    Of dates known to the month or year, a consent counts from its first day, and what ends from its last.
    """
    if values.get("over_18") is not True:
        text = msg("Bare den som har fylt 18 år og selv har sagt ja, kan stå her. Ta bort raden, eller skriv ja.")
        yield Problem(text, "over_18")
    yield from not_ahead(values, "consent", today, msg("Datoen er fram i tid. Skriv dagen da personen sa ja."))
    consent, expires = values.get("consent"), values.get("expires")
    if consent is None or expires is None:
        return
    said = msg("Samtykket ble gitt %(first)s. Skriv en dato etter det.")
    yield from in_order(values, "consent", "expires", said)
    last = last_expiry(consent.first_day())
    if expires.last_day() > last:
        text = msg(
            "Et samtykke gjelder høyst i %(years)s år. Skriv %(last)s eller tidligere.",
            years=CONSENT_YEARS,
            last=PartialDate.of(last),
        )
        yield Problem(text, "expires")
