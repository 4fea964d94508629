"""Support to associations in its seven forms, during and after, and the stand on contact with each (R40 to R51)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from varig.actors.rules import ActorKind
from varig.cooperation.rules.figures import not_below_zero
from varig.foundation.kernel import Kroner, Message, Problem, msg


class SupportForm(StrEnum):
    """The national guide's seven forms, in its order (R44 to R50)."""

    PREMISES = "premises"
    EQUIPMENT = "equipment"
    ADMINISTRATION = "administration"
    PROFESSIONAL = "professional"
    OPERATION = "operation"
    INFORMATION = "information"
    GRANTS = "grants"


class After(StrEnum):
    """Whether a support is given when the initiative is over. Not to have said is a state of its own (R42)."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class Stand(StrEnum):
    """What becomes of the contact with an association (R41)."""

    UNKNOWN = "unknown"
    KEPT = "kept"
    CHANGED = "changed"
    ENDS = "ends"


FORM_NAMES: dict[SupportForm, Message] = {
    SupportForm.PREMISES: msg("Utlån av lokaler"),
    SupportForm.EQUIPMENT: msg("Utlån av utstyr"),
    SupportForm.ADMINISTRATION: msg("Administrativ hjelp"),
    SupportForm.PROFESSIONAL: msg("Faglig hjelp"),
    SupportForm.OPERATION: msg("Hjelp til drift"),
    SupportForm.INFORMATION: msg("Hjelp til informasjonsarbeid"),
    SupportForm.GRANTS: msg("Frivillighetsmidler"),
}
AFTER_NAMES: dict[After, Message] = {
    After.UNKNOWN: msg("Ikke tatt stilling"),
    After.YES: msg("Gis videre"),
    After.NO: msg("Gis ikke videre"),
}
STAND_NAMES: dict[Stand, Message] = {
    Stand.UNKNOWN: msg("Ikke tatt stilling"),
    Stand.KEPT: msg("Holdes som nå"),
    Stand.CHANGED: msg("Holdes på en annen måte"),
    Stand.ENDS: msg("Avsluttes"),
}
_NAMED = {
    SupportForm.PREMISES: msg("Utlån av lokaler til %(association)s"),
    SupportForm.EQUIPMENT: msg("Utlån av utstyr til %(association)s"),
    SupportForm.ADMINISTRATION: msg("Administrativ hjelp til %(association)s"),
    SupportForm.PROFESSIONAL: msg("Faglig hjelp til %(association)s"),
    SupportForm.OPERATION: msg("Hjelp til drift for %(association)s"),
    SupportForm.INFORMATION: msg("Hjelp til informasjonsarbeid for %(association)s"),
    SupportForm.GRANTS: msg("Frivillighetsmidler til %(association)s"),
}

# Of whom the guide asks that every form is answered, also when nothing is registered.
ASSOCIATIONS = frozenset({ActorKind.ASSOCIATION})


def support_name(form: SupportForm, association: str) -> Message:
    """What a support is called until somebody calls it otherwise."""
    return _NAMED[form].with_params({"association": association})


@dataclass(frozen=True)
class Support:
    """A support as it is registered. `during` None: nobody has said. A price is what the association pays (F18)."""

    item_id: int
    name: str
    actor_id: int
    form: SupportForm
    during: bool | None
    after: After
    price_during: Decimal | None
    price_after: Decimal | None
    price_per: str
    amount_during: Decimal | None
    amount_after: Decimal | None


@dataclass(frozen=True)
class ContactWith:
    """The stand on contact with an association, as it is registered."""

    id: int
    actor_id: int
    stand: Stand
    words: str


@dataclass(frozen=True)
class Cell:
    """One form of support to one association: what all that is registered of it says together."""

    form: SupportForm
    supports: tuple[Support, ...]

    @property
    def during(self) -> bool | None:
        """Given as soon as one of them is; unknown where nobody has said."""
        said = [one.during for one in self.supports if one.during is not None]
        return any(said) if said else None

    @property
    def after(self) -> After:
        """Given as soon as one goes on. Not given only when every one of them is answered so."""
        said = {one.after for one in self.supports}
        if After.YES in said:
            return After.YES
        return After.NO if said == {After.NO} else After.UNKNOWN


@dataclass(frozen=True)
class Answered:
    """An association with all seven forms, and the stand on contact with it."""

    actor_id: int
    name: str
    cells: tuple[Cell, ...]
    contact: ContactWith | None

    @property
    def stand(self) -> Stand:
        """Also when nothing is registered."""
        return self.contact.stand if self.contact else Stand.UNKNOWN

    @property
    def answered(self) -> int:
        """In how many of the forms somebody has taken a stand on what comes after."""
        return sum(cell.after is not After.UNKNOWN for cell in self.cells)


def answers(
    associations: Iterable[tuple[int, str]], supports: Iterable[Support], contacts: Iterable[ContactWith]
) -> list[Answered]:
    """Every association in the order given, each with every form in the guide's order."""
    given: dict[tuple[int, SupportForm], list[Support]] = defaultdict(list)
    for support in supports:
        given[support.actor_id, support.form].append(support)
    stands = {contact.actor_id: contact for contact in contacts}
    return [
        Answered(
            actor_id,
            name,
            tuple(Cell(form, tuple(given.get((actor_id, form), ()))) for form in SupportForm),
            stands.get(actor_id),
        )
        for actor_id, name in associations
    ]


def support_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a support."""
    yield from not_below_zero(values, "price_during", "price_after", "amount_during", "amount_after")
    for given, amount in (
        (values.get("during") is not False, "amount_during"),
        (values.get("after") != After.NO, "amount_after"),
    ):
        if not given and values.get(amount):
            text = msg("Støtten gis ikke, men her står et beløp. Ta bort beløpet, eller svar at støtten gis.")
            yield Problem(text, amount)


def with_amount(said: Message, amounts: Iterable[Decimal | None]) -> Message:
    """With the sum of what is known in kroner a year; most support is no money."""
    known = [one for one in amounts if one is not None]
    return msg("%(said)s, %(amount)s", said=said, amount=Kroner(sum(known, Decimal(0)))) if known else said
