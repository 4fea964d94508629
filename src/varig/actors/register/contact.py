"""The registers of contact: by which roles actors are reached, what was agreed, and whom they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from varig.actors.actions.contact import ContactRoleTable
from varig.actors.models import ContactEntry, ContactRole, Membership
from varig.actors.register import references
from varig.actors.rules.contact import Basis, contact_problems, membership_problems, role_problems
from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame
from varig.initiatives.actions.tables import InitiativeTable, MunicipalityTable

_GROUP = msg("Aktører")
_BASES: dict[str, tuple[str, ...]] = {
    Basis.ROLE: ("verv", "vervet", "stilling", "stillingen", "rollen", "offentlig verv", "role"),
    Basis.CONSENT: ("samtykke gitt", "har samtykket", "har samtykka", "consent"),
    Basis.AGREEMENT: ("kontrakt", "avtalen", "agreement", "contract"),
}


def check_role(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001
    """A basis, and a day on which it is forgotten, soon enough."""
    return role_problems(values, timezone.localdate())


def check_contact(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001
    """Between two, on a day that has been."""
    return contact_problems(values, timezone.localdate())


def check_membership(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001
    """Of another, and forwards in time."""
    return membership_problems(values)


# Rows are told apart by the role and never by the person: what the history says of a row stays there.
CONTACT_ROLES = declare(
    Register(
        key="contact_roles",
        path="kontaktroller",
        title=msg("Kontaktroller"),
        one=msg("kontaktrolle"),
        about=msg(
            "Hvem man spør etter hos en aktør. Bare det som trengs, med grunnlag, og til en dato da det slettes."
        ),
        group=_GROUP,
        order=310,
        identity=("actor", "role"),
        parent="actor",
        store=ContactRoleTable(ContactRole, within="actor__municipality_id", name="role", sort="actor__sort_key"),
        check=check_role,
        columns=(
            column(
                ContactRole,
                "actor",
                refers=references.ACTORS,
                required=True,
                listed=True,
                aliases=("organisasjon", "lag", "forening", "enhet", "eining", "hvem de er fra", "organization"),
            ),
            column(
                ContactRole,
                "role",
                required=True,
                listed=True,
                aliases=("verv", "stilling", "funksjon", "tittel", "role in the organization"),
            ),
            column(
                ContactRole,
                "person",
                listed=True,
                many=False,
                aliases=("navn", "namn", "kontaktperson", "person name", "name"),
            ),
            column(ContactRole, "email", listed=True, many=False, aliases=("epost", "e-postadresse", "mail", "e-mail")),
            column(
                ContactRole, "phone", many=False, aliases=("telefonnummer", "tlf", "mobil", "mobilnummer", "telephone")
            ),
            column(
                ContactRole,
                "basis",
                section=msg("Hvorfor og hvor lenge"),
                words=_BASES,
                required=True,
                many=True,
                aliases=("behandlingsgrunnlag", "rettslig grunnlag", "rettsleg grunnlag", "hjemmel", "legal basis"),
            ),
            column(
                ContactRole, "consent_given", aliases=("dato for samtykke", "samtykkedato", "samtykket", "consent date")
            ),
            column(
                ContactRole,
                "expires",
                listed=True,
                help=msg(
                    "Høyst fem år fram. Raden slettes av seg selv etter denne dagen. Forny den når rollen er den samme."
                ),
                aliases=("utløper", "utløpsdato", "går ut", "slettedato", "slettes etter", "expiry", "gyldig til"),
            ),
        ),
    )
)

CONTACT_LOG = declare(
    Register(
        key="contact_log",
        path="kontaktlogg",
        title=msg("Kontaktlogg"),
        one=msg("kontakt"),
        about=msg("Hva dere har snakket med aktørene om, og hva dere ble enige om. Ikke noe om personer."),
        group=_GROUP,
        order=320,
        identity=("actor", "date", "subject"),
        label="subject",
        parent="actor",
        store=InitiativeTable(ContactEntry, name="subject", sort="actor__sort_key", search="search"),
        check=check_contact,
        columns=(
            column(
                ContactEntry,
                "actor",
                refers=references.ACTORS,
                required=True,
                listed=True,
                aliases=("organisasjon", "lag", "forening", "hvem", "kven", "organization"),
            ),
            column(
                ContactEntry,
                "date",
                required=True,
                help=msg("Dagen dere hadde kontakt. Neste kontakt skrives på aktøren."),
                listed=True,
                aliases=("når", "dag", "møtedato", "day", "when"),
            ),
            column(
                ContactEntry,
                "subject",
                required=True,
                listed=True,
                aliases=("sak", "tema", "emne", "gjaldt", "hva", "kva", "subject matter"),
            ),
            column(
                ContactEntry,
                "agreement",
                listed=True,
                aliases=("avtalt", "enighet", "semje", "oppfølging", "konklusjon", "agreed"),
                width=50,
            ),
            column(
                ContactEntry,
                "ours",
                refers=references.ACTORS,
                listed=True,
                aliases=("vår enhet", "vår eining", "fra oss", "frå oss", "hvem av oss", "our unit"),
            ),
        ),
    )
)

MEMBERSHIPS = declare(
    Register(
        key="memberships",
        path="medlemskap",
        title=msg("Medlemskap"),
        one=msg("medlemskap"),
        about=msg("Hvem som er med i hvilken paraplyorganisasjon, og fra når til når."),
        group=_GROUP,
        order=330,
        identity=("member", "umbrella", "start"),
        parent="member",
        store=MunicipalityTable(
            Membership, within="member__municipality_id", name="member__name", sort="member__sort_key"
        ),
        check=check_membership,
        columns=(
            column(
                Membership,
                "member",
                refers=references.ACTORS,
                required=True,
                listed=True,
                aliases=("aktør", "organisasjon", "lag", "forening", "medlemsorganisasjon", "actor"),
            ),
            column(
                Membership,
                "umbrella",
                refers=references.ACTORS,
                required=True,
                listed=True,
                aliases=("paraply", "medlem av", "medlem i", "overordnet organisasjon", "umbrella organization"),
            ),
            column(
                Membership,
                "start",
                listed=True,
                aliases=("fra dato", "frå", "startår", "medlem fra", "innmeldt", "from"),
            ),
            column(
                Membership,
                "end",
                listed=True,
                aliases=("til dato", "slutt", "sluttår", "medlem til", "utmeldt", "to", "until"),
            ),
        ),
    )
)
