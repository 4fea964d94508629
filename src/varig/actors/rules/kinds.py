"""What kinds of actors there are, and by what they are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import ControlDigitError, Message, Problem, folded, msg, msg_n, organisation_number


class ActorKind(StrEnum):
    """What an actor is."""

    PROGRAMME_OFFICE = "programme_office"
    UNIT = "unit"
    ASSOCIATION = "association"
    HOUSING_COOPERATIVE = "housing_cooperative"
    STATE = "state"
    BUSINESS = "business"
    COUNCIL = "council"
    EMPLOYEES = "employees"
    OTHER = "other"


KIND_NAMES: dict[ActorKind, Message] = {
    ActorKind.PROGRAMME_OFFICE: msg("Programkontor"),
    ActorKind.UNIT: msg("Kommunal enhet"),
    ActorKind.ASSOCIATION: msg("Lag eller forening"),
    ActorKind.HOUSING_COOPERATIVE: msg("Borettslag"),
    ActorKind.STATE: msg("Statlig organ"),
    ActorKind.BUSINESS: msg("Bedrift"),
    ActorKind.COUNCIL: msg("Lovpålagt råd"),
    ActorKind.EMPLOYEES: msg("Tillitsvalgte"),
    ActorKind.OTHER: msg("Annen organisasjon"),
}

# Kinds that are part of the municipality: a no from them needs a reason (PRODUCT mechanism 3).
MUNICIPAL = frozenset({ActorKind.PROGRAMME_OFFICE, ActorKind.UNIT})

# Those who are heard beside the municipality's units, and who are no partner that takes something over: the councils by
# law (kommuneloven § 5-12), and the employees' representatives.
HEARD_BY_RIGHT = frozenset({ActorKind.COUNCIL, ActorKind.EMPLOYEES})

NAME_TAKEN = msg("Det finnes alt en aktør med dette navnet. Endre den, eller gi denne et annet navn.")

# Words in names by which municipalities' own lists tell what somebody is. The first that fits is meant.
_SIGNS: tuple[tuple[ActorKind, str], ...] = (
    (ActorKind.COUNCIL, r"^ungdomsråd|^eldreråd|^seniorråd|^råd(et)? for (eldre|personer|mennesker|funksjonshemmede)"),
    (ActorKind.EMPLOYEES, r"tillitsvalg|^hovedverneombud"),
    (ActorKind.STATE, r"direktorat|departement|^statens |^husbanken|^nav\b|politi|^enova\b|fylkesmann|statsforvalter"),
    (ActorKind.HOUSING_COOPERATIVE, r"borettslag|sameie|boligsammenslutning"),
    (ActorKind.BUSINESS, r" (as|asa|da|ans)$|næringsliv"),
    (ActorKind.ASSOCIATION, r"forening|\bvel$|velforening|idrettslag|\bil$|\bif$|frivillig|klubb|lag$|menighet"),
    (
        ActorKind.UNIT,
        r"^bydel|etat(en)?\b|^seksjon|^avdeling|kommune$|^skolene|bibliotek|^enhet|tjenesten?$|vesen(et)?$",
    ),
)


def kind_by_name(name: str) -> ActorKind:
    """What somebody most likely is, for a person to look over; other where the name doesn't say."""
    for kind, signs in _SIGNS:
        if re.search(signs, name.strip(), re.IGNORECASE):
            return kind
    return ActorKind.OTHER


def actor_key(actor_id: int) -> str:
    """The opaque key under which grants and links name an actor."""
    return f"actor:{actor_id}"


def actor_of(key: str) -> int:
    """The actor's id again. Raises ValueError for another kind of key."""
    kind, _, number = key.partition(":")
    if kind != "actor":
        raise ValueError(key)
    return int(number)


def number_problem(number: str, field: str) -> Problem | None:
    """What is wrong with an organisation number as somebody wrote it, or None."""
    written = number.strip()[:30]
    try:
        organisation_number(number)
    except ControlDigitError:
        text = msg(
            "«%(number)s» har ni sifre, men det siste, kontrollsifferet, passer ikke med de andre."
            " Se etter om et siffer er byttet om.",
            number=written,
        )
        return Problem(text, field)
    except ValueError:
        return Problem(_not_nine(written), field)
    return None


def _not_nine(written: str) -> Message:
    """How many digits there are, where there is nothing but digits."""
    if not written:
        return msg("Skriv organisasjonsnummeret. Det har ni sifre.")
    digits = re.sub(r"[\s.]", "", written)
    if not digits.isdigit():
        return msg("«%(number)s» er ikke et gyldig organisasjonsnummer. Det har ni sifre.", number=written)
    return msg_n(
        "«%(number)s» har %(count)s siffer. Et organisasjonsnummer har ni.",
        "«%(number)s» har %(count)s sifre. Et organisasjonsnummer har ni.",
        count=len(digits),
        number=written,
    )


def actor_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about an actor as a whole."""
    number = values.get("organisation_number")
    problem = number_problem(str(number), "organisation_number") if number else None
    if problem:
        yield problem
    contact, name = values.get("contact_unit"), values.get("name")
    if contact and name and folded(contact) == folded(name):
        yield Problem(msg("Velg hvem som holder kontakten med aktøren: en annen enn den selv."), "contact_unit")
