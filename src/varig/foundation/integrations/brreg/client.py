"""Asks Enhetsregisteret and Frivillighetsregisteret, by number or by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.conf import settings

from varig.foundation.integrations.asking import NoAnswer, Reply, ask
from varig.foundation.integrations.brreg.units import (
    Unit,
    Voluntary,
    kept_of_page,
    kept_of_removed,
    kept_of_unit,
    kept_of_voluntary,
    unit_of,
    voluntary_of,
)
from varig.foundation.integrations.remembering import Answer, answer, recall
from varig.foundation.kernel import Refused, msg

DEFAULT_ADDRESS = "https://data.brreg.no"
PER_PAGE = 10
_LONGEST_NAME = 100
_UNITS = "/enhetsregisteret/api/enheter"
_SUB_UNITS = "/enhetsregisteret/api/underenheter"
_VOLUNTARY = "/frivillighetsregisteret/api/frivillige-organisasjoner"


class NotAnswering(Refused):
    """The register is away, or said what can't be understood, and nothing is remembered."""

    def __init__(self) -> None:
        super().__init__(msg("Enhetsregisteret svarer ikke nå. Prøv igjen om litt, eller skriv opplysningene selv."))


@dataclass(frozen=True)
class LookUp:
    """The unit with a number, or None where there is none. `at` is when the register said so.

    `is_stale`: it didn't answer now, and this is what it said then.
    """

    unit: Unit | None
    at: datetime
    is_stale: bool
    voluntary: Voluntary | None = None


@dataclass(frozen=True)
class Hits:
    """Units with such a name: the first of them, and how many there are."""

    units: tuple[Unit, ...]
    total: int
    at: datetime
    is_stale: bool


def look_up(number: str) -> LookUp:
    """The unit, or else the sub-unit, with nine digits for its number. Raises NotAnswering."""
    if len(number) != 9 or not (number.isascii() and number.isdigit()):
        raise ValueError("an organisation number has nine digits")
    said = _answer(_address(_UNITS, number), lambda: _unit(number))
    return _looked_up(said, _voluntary(said))


def remembered(number: str) -> LookUp | None:
    """The fresh answer in memory, without asking anybody."""
    said = recall(_address(_UNITS, number))
    if said is None or said.is_stale:
        return None
    return _looked_up(said, None)


def search(name: str, page: int = 0) -> Hits:
    """Units whose name has these words. Raises NotAnswering."""
    asked: dict[str, Any] = {"navn": " ".join(name.split())[:_LONGEST_NAME], "size": PER_PAGE}
    if page:
        asked["page"] = page
    address = f"{_address(_UNITS)}?{urlencode(asked)}"
    said = _answer(address, lambda: _page(address))
    found = said.content or {"units": [], "total": 0}
    return Hits(tuple(unit_of(one) for one in found["units"]), found["total"], said.at, said.is_stale)


def _address(path: str, number: str = "") -> str:
    base = str(getattr(settings, "BRREG_ADDRESS", "") or DEFAULT_ADDRESS).rstrip("/")
    return f"{base}{path}/{number}" if number else f"{base}{path}"


def _answer(address: str, asking: Callable[[], Any]) -> Answer:
    try:
        return answer(address, asking)
    except NoAnswer as error:
        raise NotAnswering from error


def _unit(number: str) -> Any:
    """What is kept of a unit or sub-unit; None where the number is nobody's."""
    for path in (_UNITS, _SUB_UNITS):
        reply = _reply(_address(path, number))
        if reply.status == 410:
            return kept_of_removed(number)
        if reply.status == 200:
            kept = _understood(kept_of_unit, reply)
            if unit_of(kept).number != number:
                raise NoAnswer(f"asked for {number}, and was told of another")
            return kept
    return None


def _page(address: str) -> Any:
    reply = _reply(address)
    return _understood(kept_of_page, reply) if reply.status == 200 else None


def _voluntary(said: Answer) -> Voluntary | None:
    """Only of whoever is said to be there. That it doesn't answer is no reason to withhold the rest."""
    if not said.content or not unit_of(said.content).in_voluntary_register:
        return None
    address = f"{_address(_VOLUNTARY, unit_of(said.content).number)}?spraak=NOB"
    try:
        kept = answer(address, lambda: _of_voluntary(address)).content
    except NoAnswer:
        return None
    return None if kept is None else voluntary_of(kept)


def _of_voluntary(address: str) -> Any:
    reply = _reply(address)
    return _understood(kept_of_voluntary, reply) if reply.status == 200 else None


def _reply(address: str) -> Reply:
    """400 and 404 say that there is no such thing, 410 that there was. Raises NoAnswer for what says nothing."""
    reply = ask(address)
    if reply.status not in (200, 400, 404, 410):
        raise NoAnswer(f"status {reply.status}")
    return reply


def _understood(keep: Callable[[Any], Any], reply: Reply) -> Any:
    """As much of the answer as is used. Raises NoAnswer."""
    try:
        return keep(reply.content)
    except ValueError as error:
        raise NoAnswer(f"the answer can't be understood: {error}") from error


def _looked_up(said: Answer, voluntary: Voluntary | None) -> LookUp:
    unit = None if said.content is None else unit_of(said.content)
    return LookUp(unit, said.at, said.is_stale, voluntary)
