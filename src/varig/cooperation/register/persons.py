"""Resource persons: adults who have said yes to be asked, for a time (R65)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from varig.cooperation.actions import ResourcePersonTable
from varig.cooperation.models import ResourcePerson
from varig.cooperation.register.words import GROUP
from varig.cooperation.rules.leaders import person_problems
from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame


def check(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- the engine's signature
    """Adults who have said yes, and not tomorrow."""
    return person_problems(values, timezone.localdate())


RESOURCE_PERSONS = declare(
    Register(
        key="resource_persons",
        path="ressurspersoner",
        title=msg("Ressurspersoner"),
        one=msg("ressursperson"),
        about=msg(
            "Voksne som selv har sagt ja til å bli spurt om hjelp. Raden slettes av seg selv etter høyst tre år."
        ),
        group=GROUP,
        order=590,
        identity=("name",),
        label="name",
        store=ResourcePersonTable(ResourcePerson, search="search"),
        check=check,
        columns=(
            column(
                ResourcePerson,
                "name",
                required=True,
                listed=True,
                aliases=("namn", "person", "ressursperson", "full name", "hvem", "kven"),
            ),
            column(
                ResourcePerson,
                "helps_with",
                listed=True,
                aliases=(
                    "hjelper med",
                    "hjelper til med",
                    "kan bidra med",
                    "kan hjelpe til med",
                    "bidrag",
                    "helps with",
                ),
            ),
            column(
                ResourcePerson,
                "contact",
                aliases=("telefon", "tlf", "e-post", "epost", "kontakt", "kontaktinfo", "phone", "email"),
            ),
            column(
                ResourcePerson,
                "over_18",
                required=True,
                section=msg("Samtykke"),
                many=False,
                filtered=False,
                aliases=("over 18", "over 18 år", "myndig", "voksen", "vaksen", "adult"),
            ),
            column(
                ResourcePerson,
                "consent",
                required=True,
                listed=True,
                aliases=("samtykke", "samtykke gitt", "samtykkedato", "dato for samtykke", "sagt ja", "consent date"),
            ),
            column(
                ResourcePerson,
                "expires",
                required=True,
                listed=True,
                aliases=("utløper", "gjelder til", "gjeld til", "samtykke til", "slettedato", "slettast"),
            ),
        ),
    )
)
