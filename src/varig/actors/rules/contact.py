"""How an actor is reached, with no more about anybody than is needed, and for no longer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, PartialDate, Problem, msg


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

PERSONAL = ("person", "email", "phone")


def role_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """What is missing before a contact role may be kept."""
    if not values.get("basis"):
        yield Problem(msg("Velg hvorfor kommunen kan ha opplysningene: vervet, samtykke eller avtale."), "basis")
    if values.get("basis") == Basis.CONSENT and values.get("consent_given") is None:
        yield Problem(msg("Skriv når samtykket ble gitt, eller velg et annet grunnlag."), "consent_given")
    if values.get("expires") is None and any(values.get(key) for key in PERSONAL):
        yield Problem(msg("Skriv når opplysningene skal slettes, for eksempel etter neste årsmøte."), "expires")


def is_over(expires: PartialDate | None, today: date) -> bool:
    """Whether the last day it may be kept has passed. What is known to the year is kept to the end of it."""
    return expires is not None and expires.last_day() < today


def membership_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """An organisation is no member of itself, and doesn't leave before it joins."""
    member, umbrella = values.get("member"), values.get("umbrella")
    if member and umbrella and str(member).casefold() == str(umbrella).casefold():
        yield Problem(msg("Ingen er medlem av seg selv. Velg paraplyorganisasjonen."), "umbrella")
    start, end = values.get("start"), values.get("end")
    if start and end and end.last_day() < start.first_day():
        yield Problem(msg("Medlemskapet begynte %(start)s. Skriv en senere dato.", start=start), "end")


def contact_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """Contact is with somebody else."""
    ours, actor = values.get("ours"), values.get("actor")
    if ours and actor and str(ours).casefold() == str(actor).casefold():
        yield Problem(msg("Velg enheten hos oss som hadde kontakten, ikke den dere snakket med."), "ours")
