"""A form of support as a page shows it: what is said, by word and icon, and where one goes to say it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from varig.cooperation.rules.support import (
    AFTER_NAMES,
    FORM_NAMES,
    STAND_NAMES,
    After,
    Answered,
    Cell,
    Stand,
    Support,
)
from varig.foundation.kernel import Kroner, Message, msg


@dataclass(frozen=True)
class Mark:
    """A state: its word, and the icon before it."""

    icon: str
    word: Message


@dataclass(frozen=True)
class FormShown:
    """One form of support to one association. `address` is where it is seen, or said; empty where one may not."""

    form: Message
    during: Mark
    after: Mark
    prices: tuple[Message, ...]
    link: Message
    address: str


@dataclass(frozen=True)
class StandShown:
    """The stand on contact with one association, in the municipality's own words where it has any."""

    mark: Mark
    words: str
    link: Message
    address: str


@dataclass(frozen=True)
class Shown:
    """An association with all seven forms, and the stand on contact with it."""

    name: str
    address: str
    forms: tuple[FormShown, ...]
    contact: StandShown


_DURING = {
    True: Mark("check", msg("Gis")),
    False: Mark("cross", msg("Gis ikke")),
    None: Mark("dash", msg("Ikke registrert")),
}
_AFTER = {
    After.UNKNOWN: Mark("question", AFTER_NAMES[After.UNKNOWN]),
    After.YES: Mark("arrow-right", AFTER_NAMES[After.YES]),
    After.NO: Mark("arrow-down-line", AFTER_NAMES[After.NO]),
}
_STAND = {
    Stand.UNKNOWN: Mark("question", STAND_NAMES[Stand.UNKNOWN]),
    Stand.KEPT: Mark("arrow-right", STAND_NAMES[Stand.KEPT]),
    Stand.CHANGED: Mark("arrows-circle", STAND_NAMES[Stand.CHANGED]),
    Stand.ENDS: Mark("arrow-down-line", STAND_NAMES[Stand.ENDS]),
}


def shown(slug: str, one: Answered, *, may: bool) -> Shown:
    """An association as a page shows it. `may`: whoever looks may add and change."""
    return Shown(
        name=one.name,
        address=reverse("actors:one", args=[slug, one.actor_id]),
        forms=tuple(_form(slug, one.name, cell, may=may) for cell in one.cells),
        contact=_contact(slug, one, may=may),
    )


def _form(slug: str, association: str, cell: Cell, *, may: bool) -> FormShown:
    named = {"actor": association, "form": cell.form.value}
    if len(cell.supports) == 1:
        link, address = msg("Se"), reverse("workspace:item", args=[slug, cell.supports[0].item_id])
    elif cell.supports:
        link, address = msg("Se alle"), _with(reverse("workspace:register", args=[slug, "stotte"]), named)
    else:
        link, address = (
            msg("Ta stilling"),
            _with(reverse("workspace:new_row", args=[slug, "stotte"]), named) if may else "",
        )
    prices = tuple(said for said in map(price, cell.supports) if said)
    return FormShown(FORM_NAMES[cell.form], _DURING[cell.during], _AFTER[cell.after], prices, link, address)


def _contact(slug: str, one: Answered, *, may: bool) -> StandShown:
    if one.contact is None:
        link, page = msg("Ta stilling"), reverse("workspace:new_row", args=[slug, "standpunkt"])
        address = _with(page, {"actor": one.name}) if may else ""
    else:
        link, address = msg("Se"), reverse("workspace:row", args=[slug, "standpunkt", one.contact.id])
    return StandShown(_STAND[one.stand], one.contact.words if one.contact else "", link, address)


def price(support: Support) -> Message | None:
    """What the association pays while the initiative lasts and afterwards; None where neither is known (F18)."""
    if support.price_during is None and support.price_after is None:
        return None
    before, after = _kroner(support.price_during), _kroner(support.price_after)
    said = msg("%(before)s, etterpå %(after)s", before=before, after=after)
    return msg("%(price)s (%(per)s)", price=said, per=support.price_per) if support.price_per else said


def _kroner(amount: Decimal | None) -> Kroner | Message:
    return msg("ukjent") if amount is None else Kroner(amount)


def _with(address: str, values: dict[str, str]) -> str:
    return f"{address}?{urlencode(values)}"
