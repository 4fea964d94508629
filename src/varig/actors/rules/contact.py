"""How an actor is reached, with no more about anybody than is needed, and for no longer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, PartialDate, Problem, folded, msg, not_ahead, years_after


class Basis(StrEnum):
    """Why the municipality may keep somebody's name and number (the GDPR's article 6, in plain words)."""

    ROLE = "role"
    CONSENT = "consent"
    AGREEMENT = "agreement"


BASIS_NAMES: dict[Basis, Message] = {
    Basis.ROLE: msg("Vervet eller stillingen"),
    Basis.CONSENT: msg("Samtykke"),
    Basis.AGREEMENT: msg("Avtale"),
}

CONSENT_AHEAD = msg("Datoen er fram i tid. Skriv dagen da samtykket ble gitt.")
CONTACT_AHEAD = msg("Datoen er fram i tid. Her står kontakt som har vært; den neste skrives på aktøren.")
PERSONAL = ("person", "email", "phone")


LONGEST = 5
"""For how many years ahead a contact role may be kept before somebody renews it."""


def role_problems(values: Mapping[str, Any], today: date) -> Iterable[Problem]:
    """What is missing before a contact role may be kept, and what its days can't be."""
    if not values.get("basis"):
        yield Problem(msg("Velg hvorfor kommunen kan ha opplysningene: vervet, samtykke eller avtale."), "basis")
    if values.get("basis") == Basis.CONSENT and values.get("consent_given") is None:
        yield Problem(msg("Skriv når samtykket ble gitt, eller velg et annet grunnlag."), "consent_given")
    if values.get("expires") is None and any(values.get(key) for key in PERSONAL):
        yield Problem(msg("Skriv når opplysningene skal slettes, for eksempel etter neste årsmøte."), "expires")
    yield from not_ahead(values, "consent_given", today, CONSENT_AHEAD)
    yield from _expiry_problems(values.get("expires"), today)


def _expiry_problems(expires: PartialDate | None, today: date) -> Iterable[Problem]:
    """After today, and not so far ahead that nobody thinks of it."""
    if expires is None:
        return
    last = years_after(today, LONGEST)
    if expires.last_day() <= today:
        yield Problem(msg("Dagen er passert. Skriv en dag etter i dag, eller ta bort raden."), "expires")
    elif expires.last_day() > last:
        text = msg(
            "Opplysningene kan stå i høyst %(years)s år før de fornyes. Skriv %(last)s eller tidligere.",
            years=LONGEST,
            last=PartialDate.of(last),
        )
        yield Problem(text, "expires")


def is_over(expires: PartialDate | None, today: date) -> bool:
    """Whether the last day it may be kept has passed. What is known to the year is kept to the end of it."""
    return expires is not None and expires.last_day() < today


def membership_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """An organisation is no member of itself, and doesn't leave before it joins."""
    member, umbrella = values.get("member"), values.get("umbrella")
    if member and umbrella and folded(member) == folded(umbrella):
        yield Problem(msg("Ingen er medlem av seg selv. Velg paraplyorganisasjonen."), "umbrella")
    start, end = values.get("start"), values.get("end")
    if start and end and end.last_day() < start.first_day():
        yield Problem(msg("Medlemskapet begynte %(start)s. Skriv en senere dato.", start=start), "end")


def contact_problems(values: Mapping[str, Any], today: date) -> Iterable[Problem]:
    """Contact is with somebody else, and has been."""
    yield from not_ahead(values, "date", today, CONTACT_AHEAD)
    ours, actor = values.get("ours"), values.get("actor")
    if ours and actor and folded(ours) == folded(actor):
        yield Problem(msg("Velg enheten hos oss som hadde kontakten, ikke den dere snakket med."), "ours")
