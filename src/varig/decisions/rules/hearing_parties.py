"""Who a hearing is sent to, in which capacity."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from varig.actors.rules import HEARD_BY_RIGHT, KIND_NAMES, MUNICIPAL, ActorKind
from varig.foundation.kernel import Message, Problem, msg


class PartyKind(StrEnum):
    """In which capacity somebody is asked by name. Residents are asked on the open page, groups in their own way."""

    INTERNAL = "internal"
    PARTNER = "partner"
    COUNCIL = "council"
    EMPLOYEES = "employees"


PARTY_NAMES: dict[PartyKind, Message] = {
    PartyKind.INTERNAL: msg("Enhet i kommunen"),
    PartyKind.PARTNER: msg("Samarbeidspartner"),
    PartyKind.COUNCIL: msg("Lovpålagt råd"),
    PartyKind.EMPLOYEES: msg("Tillitsvalgte"),
}


class Council(StrEnum):
    """The councils that every municipality has (kommuneloven § 5-12)."""

    YOUTH = "youth"
    ELDERLY = "elderly"
    DISABLED = "disabled"


COUNCIL_NAMES: dict[Council, Message] = {
    Council.YOUTH: msg("Ungdomsråd"),
    Council.ELDERLY: msg("Eldreråd"),
    Council.DISABLED: msg("Råd for personer med funksjonsnedsettelse"),
}


FITS: dict[PartyKind, frozenset[ActorKind]] = {
    PartyKind.INTERNAL: frozenset({ActorKind.UNIT}),
    PartyKind.PARTNER: frozenset(ActorKind) - MUNICIPAL - HEARD_BY_RIGHT,
    PartyKind.COUNCIL: frozenset({ActorKind.COUNCIL}),
    PartyKind.EMPLOYEES: frozenset({ActorKind.EMPLOYEES}),
}
"""What an actor is registered as, to be asked in a capacity: who answers as something else hasn't been heard as it."""


def fits(kind: PartyKind, actor: ActorKind) -> bool:
    """Whether such an actor can be asked in this capacity."""
    return actor in FITS[kind]


def fit_problems(kind: PartyKind, council: Council | None, name: str, actor: ActorKind) -> Iterable[Problem]:
    """That somebody is asked as what it is: a dance group is no council by law, and a unit no partner."""
    if fits(kind, actor):
        return
    said = msg(
        "%(name)s er ført som «%(kind)s», og kan ikke spørres som «%(capacity)s». Velg en annen, eller rett slaget "
        "under aktører.",
        name=name,
        kind=KIND_NAMES[actor],
        capacity=COUNCIL_NAMES[council] if council else PARTY_NAMES[kind],
    )
    yield Problem(said, party_field(kind, council))


def party_problems(kind: PartyKind, council: Council | None, taken: Collection[Council]) -> Iterable[Problem]:
    """A council says which it is, and each is asked once."""
    if kind is PartyKind.COUNCIL and council is None:
        yield Problem(msg("Velg hvilket råd det er."), "council")
    elif council is not None and kind is not PartyKind.COUNCIL:
        yield Problem(msg("Bare et lovpålagt råd kan være et slikt råd. La feltet stå tomt."), "council")
    elif council is not None and council in taken:
        yield Problem(msg("Rådet er alt spurt i denne høringen."), "council")


def party_field(kind: PartyKind, council: Council | None) -> str:
    """What a form calls the list from which somebody is chosen in this capacity."""
    return f"council_{council}" if council else PARTY_FIELDS[kind]


PARTY_FIELDS: dict[PartyKind, str] = {
    PartyKind.INTERNAL: "units",
    PartyKind.PARTNER: "partners",
    PartyKind.EMPLOYEES: "employees",
    PartyKind.COUNCIL: "councils",
}


def twice_problem(name: str, first: Message, second: Message, field: str) -> Problem:
    """That the same actor is chosen in two capacities: each gets one letter, with one link, and answers once."""
    said = msg(
        "%(name)s er valgt to steder: «%(first)s» og «%(second)s». Hver aktør spørres én gang. Velg ett av dem.",
        name=name,
        first=first,
        second=second,
    )
    return Problem(said, field)
