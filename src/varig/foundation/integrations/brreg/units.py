"""What Brønnøysundregistrene say of a unit: read strictly from their JSON, and as little of it as is used.

The fields are described at https://data.brreg.no/enhetsregisteret/api/dokumentasjon and
https://data.brreg.no/frivillighetsregisteret/api/docs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any


class UnitState(StrEnum):
    """Whether the unit lives."""

    ACTIVE = "active"
    DELETED = "deleted"
    BANKRUPT = "bankrupt"
    WINDING_UP = "winding_up"


@dataclass(frozen=True)
class Unit:
    """A unit or sub-unit. `since` is when it was deleted, went bankrupt or began to be wound up, where that is told.

    The name is as the register writes it, in capitals. Of a removed unit nothing but its number is known.
    """

    number: str
    name: str
    form: str
    form_code: str
    state: UnitState
    since: date | None = None
    website: str = ""
    place: str = ""
    in_voluntary_register: bool | None = None
    parent: str = ""


@dataclass(frozen=True)
class Voluntary:
    """What Frivillighetsregisteret adds: since when, and what it works with."""

    since: date | None
    fields: tuple[str, ...]


_UNIT = (
    *("organisasjonsnummer", "navn", "hjemmeside", "slettedato", "nedleggelsesdato", "konkurs", "konkursdato"),
    *("underAvvikling", "underAvviklingDato", "underTvangsavviklingEllerTvangsopplosning"),
    *("registrertIFrivillighetsregisteret", "overordnetEnhet"),
)
_ADDRESSES = ("forretningsadresse", "beliggenhetsadresse", "postadresse")


def kept_of_removed(number: str) -> dict[str, Any]:
    """Of a unit that was taken out of the register altogether (410): its number."""
    return {"organisasjonsnummer": number, "removed": True}


def kept_of_unit(said: Any) -> dict[str, Any]:
    """The fields that `unit_of` reads: street addresses, often somebody's home, are left out. Raises ValueError."""
    whole = _mapping(said)
    kept = {key: whole[key] for key in _UNIT if whole.get(key) not in (None, "")}
    form = _mapping(whole.get("organisasjonsform") or {})
    kept["organisasjonsform"] = {key: form[key] for key in ("kode", "beskrivelse") if form.get(key)}
    address = next((_mapping(whole[key]) for key in _ADDRESSES if whole.get(key)), {})
    kept["poststed"] = _text(address, "poststed")
    unit_of(kept)
    return kept


def unit_of(kept: Any) -> Unit:
    """The unit. Raises ValueError for what can't be one."""
    said = _mapping(kept)
    number, name = _text(said, "organisasjonsnummer"), _text(said, "navn")
    if said.get("removed"):
        return Unit(number, "", "", "", UnitState.DELETED)
    if len(number) != 9 or not number.isdigit() or not name:
        raise ValueError("a unit has a number and a name")
    state, since = _state(said)
    form = _mapping(said.get("organisasjonsform") or {})
    return Unit(
        number=number,
        name=name,
        form=_text(form, "beskrivelse"),
        form_code=_text(form, "kode"),
        state=state,
        since=since,
        website=_website(_text(said, "hjemmeside")),
        place=_text(said, "poststed"),
        in_voluntary_register=_flag(said, "registrertIFrivillighetsregisteret"),
        parent=_text(said, "overordnetEnhet"),
    )


def _state(said: Mapping[str, Any]) -> tuple[UnitState, date | None]:
    """The gravest that is told."""
    for key in ("slettedato", "nedleggelsesdato"):
        if said.get(key):
            return UnitState.DELETED, _day(said, key)
    if _flag(said, "konkurs"):
        return UnitState.BANKRUPT, _day(said, "konkursdato")
    if _flag(said, "underAvvikling") or _flag(said, "underTvangsavviklingEllerTvangsopplosning"):
        return UnitState.WINDING_UP, _day(said, "underAvviklingDato")
    return UnitState.ACTIVE, None


def kept_of_page(said: Any) -> dict[str, Any]:
    """A page of a search: its units as `kept_of_unit`, and how many there are in all. Raises ValueError."""
    whole = _mapping(said)
    total = _mapping(whole.get("page") or {}).get("totalElements", 0)
    listed = _mapping(whole.get("_embedded") or {}).get("enheter", [])
    if not isinstance(listed, list) or not isinstance(total, int):
        raise ValueError("a page has a list of units and says how many there are")
    return {"units": [kept_of_unit(one) for one in listed], "total": total}


def kept_of_voluntary(said: Any) -> dict[str, Any] | None:
    """The fields that `voluntary_of` reads; None for one that was deleted there. Raises ValueError."""
    whole = _mapping(said)
    if _text(whole, "respons_klasse") == "FrivilligOrganisasjonSlettet":
        return None
    listed = whole.get("icnpoKategorier") or []
    if not isinstance(listed, list):
        raise ValueError("categories are a list")
    ranked = sorted((_mapping(one) for one in listed), key=lambda one: _rank(one.get("rekkefoelge")))
    kept = {"innfoertDato": _text(whole, "innfoertDato"), "fields": [_text(one, "navn") for one in ranked]}
    voluntary_of(kept)
    return kept


def voluntary_of(kept: Any) -> Voluntary:
    """What Frivillighetsregisteret adds. Raises ValueError."""
    said = _mapping(kept)
    return Voluntary(_day(said, "innfoertDato"), tuple(name for name in said["fields"] if name))


def _rank(order: Any) -> int:
    return order if isinstance(order, int) else 99


def _mapping(said: Any) -> Mapping[str, Any]:
    if not isinstance(said, Mapping):
        raise ValueError("an object was expected")
    return said


def _text(said: Mapping[str, Any], key: str) -> str:
    """Empty where nothing is told."""
    value = said.get(key)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{key} should be text")
    return " ".join((value or "").split())[:500]


def _flag(said: Mapping[str, Any], key: str) -> bool | None:
    value = said.get(key)
    if value is not None and not isinstance(value, bool):
        raise ValueError(f"{key} should be true or false")
    return value


def _day(said: Mapping[str, Any], key: str) -> date | None:
    text = _text(said, key)
    return date.fromisoformat(text[:10]) if text else None


def _website(text: str) -> str:
    """The register has them without a scheme. What can't be opened in a browser isn't one."""
    if not text or "." not in text or " " in text:
        return ""
    if text.startswith(("http://", "https://")):
        return text
    return "" if "://" in text or text.startswith("javascript:") else f"https://{text}"
