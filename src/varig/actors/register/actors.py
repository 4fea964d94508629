"""The register of actors: units of the municipality and organisations of all kinds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from varig.actors.actions.tables import ActorTable
from varig.actors.models import Actor
from varig.actors.register import references
from varig.actors.register.examples import actors as examples
from varig.actors.rules import ActorKind, actor_problems, number_problem
from varig.foundation.kernel import Problem, msg, organisation_number
from varig.foundation.registers.cells import Cell
from varig.foundation.registers.declarations import Asked, Column, Kind, Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.parsing.texts import text
from varig.foundation.registers.storing import Frame

_KINDS: dict[str, tuple[str, ...]] = {
    ActorKind.PROGRAMME_OFFICE: ("områdesatsingen", "prosjektkontor", "programme office"),
    ActorKind.UNIT: (
        "kommunal",
        "kommune",
        "enhet",
        "eining",
        "etat",
        "bydel",
        "tjeneste",
        "municipal unit",
        "kommunal virksomhet",
    ),
    ActorKind.ASSOCIATION: (
        "lag",
        "forening",
        "foreining",
        "frivillig",
        "idrettslag",
        "vel",
        "velforening",
        "association",
    ),
    ActorKind.HOUSING_COOPERATIVE: ("burettslag", "sameie", "boligsameie", "housing co-op"),
    ActorKind.STATE: ("stat", "staten", "statlig", "statleg", "direktorat", "state"),
    ActorKind.BUSINESS: ("firma", "næringsliv", "næringsdrivende", "aksjeselskap", "selskap", "business"),
    ActorKind.COUNCIL: ("råd", "ungdomsråd", "eldreråd", "council"),
    ActorKind.EMPLOYEES: ("tillitsvalde", "fagforening", "fagforeining", "employees"),
    ActorKind.OTHER: ("annen", "annet", "anna", "andre", "other"),
}


def _number(cell: Cell) -> str | Problem | None:
    """Nine digits, however they are spaced."""
    written = text(cell)
    if not isinstance(written, str):
        return written
    return number_problem(written, "organisation_number") or organisation_number(written)


def check(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- the engine's signature
    """What can't be about a whole row."""
    return actor_problems(values)


_WHO = (
    column(
        Actor,
        "name",
        required=True,
        listed=True,
        width=40,
        aliases=(
            *("namn", "aktør", "actor", "navn på aktør", "namn på aktør", "organisasjon", "organization"),
            *("organisation", "lag og forening", "enhetens navn", "partner", "samarbeidspartner", "hvem", "kven"),
            *("lag og foreninger", "lag og foreiningar", "lag/foreninger"),
        ),
        not_found=msg("Vi fant ingen kolonne med navn på aktørene. Velg hvilken kolonne det er."),
    ),
    column(
        Actor,
        "kind",
        words=_KINDS,
        listed=True,
        help=msg("En kommunal enhet må gi en grunn når den sier nei til å ta over noe."),
        aliases=("type aktør", "aktørtype", "slag", "kategori", "organisasjonstype", "category"),
    ),
    column(
        Actor,
        "organisation_number",
        parse=_number,
        # With the blanks that people set between the digits.
        longest=20,
        many=False,
        aliases=("org.nr", "orgnr", "org nr", "org.nummer", "organisasjonsnr", "organization number", "orgno"),
    ),
    column(
        Actor,
        "email",
        listed=True,
        help=msg("Dit går spørsmål om å ta over. Bruk helst en felles adresse."),
        aliases=("epost", "e-postadresse", "epostadresse", "mail", "e-mail", "e-post til aktøren"),
    ),
    column(Actor, "website", aliases=("nettside", "hjemmeside", "heimeside", "nettadresse", "url", "web")),
)
_WHAT = (
    column(
        Actor,
        "can_contribute",
        section=msg("Hva den bidrar med"),
        aliases=("ressurser", "ressursar", "bidrar med", "kan bidra", "can contribute", "resources"),
        width=40,
    ),
    column(
        Actor,
        "wants_to_contribute",
        aliases=("interesser", "ønsker å bidra", "ønskjer å bidra med", "vil bidra med", "wants to contribute"),
        width=40,
    ),
    column(
        Actor,
        "has_started",
        aliases=("startet", "starta", "har startet", "tatt initiativ til", "teke initiativ til", "initiated"),
        width=40,
    ),
    column(
        Actor,
        "speaks_for",
        aliases=("taler for", "talerør for", "talsperson for", "saker", "kjempar for", "speaks for"),
        width=40,
    ),
)
_CONTACT = (
    column(
        Actor,
        "contact_unit",
        refers=references.ACTORS,
        section=msg("Kontakten med den"),
        listed=True,
        help=msg("Enheten som holder kontakten, også når satsingen er slutt."),
        aliases=("kontaktenhet", "kontakteining", "hvem har kontakten", "kven har kontakten", "contact kept by"),
    ),
    Column(
        "last_contact",
        msg("Siste kontakt"),
        Kind.DATE,
        path="last_contact",
        imported=False,
        asked=Asked.NEVER,
        listed=True,
    ),
    column(Actor, "next_contact", aliases=("neste møte", "neste avtale", "ny kontakt", "next contact")),
)
# What Enhetsregisteret says is looked up, never typed: else nobody knows whose word it is.
_REGISTERED = (
    column(
        Actor,
        "register_state",
        section=msg("I Enhetsregisteret og Frivillighetsregisteret"),
        imported=False,
        asked=Asked.NEVER,
        listed=True,
    ),
    column(Actor, "register_checked", imported=False, asked=Asked.NEVER),
    column(Actor, "legal_form", aliases=("org.form", "selskapsform", "juridisk form", "legal form")),
    column(
        Actor,
        "voluntary_register",
        aliases=("frivillighetsregisteret", "frivilligregisteret", "frivilligheitsregisteret", "registrert frivillig"),
    ),
)

ACTORS = declare(
    Register(
        key=references.ACTORS,
        path="aktorer",
        title=msg("Aktører"),
        one=msg("aktør"),
        about=msg("Alle som svarer for noe, deltar eller kan ta over: enheter i kommunen, lag, borettslag og andre."),
        group=msg("Aktører"),
        order=300,
        identity=("name",),
        label="name",
        store=ActorTable(),
        check=check,
        examples=examples,
        columns=(*_WHO, *_WHAT, *_CONTACT, *_REGISTERED),
    )
)
