"""The areas of an initiative: by which kind of code statistics know them, and for how long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, Problem, msg

AREAS = "areas"
"""The key of their register."""


class CodeKind(StrEnum):
    """What a code divides a municipality into."""

    DISTRICT = "district"
    SUBDISTRICT = "subdistrict"
    BASIC_UNIT = "basic_unit"
    LIVING_CONDITIONS = "living_conditions"
    OTHER = "other"


CODE_KIND_NAMES: dict[CodeKind, Message] = {
    CodeKind.DISTRICT: msg("Bydel"),
    CodeKind.SUBDISTRICT: msg("Delbydel"),
    CodeKind.BASIC_UNIT: msg("Grunnkrets"),
    CodeKind.LIVING_CONDITIONS: msg("Levekårssone"),
    CodeKind.OTHER: msg("Annet"),
}

# What a file of boundaries is called, longest word first: a «delbydel» is no «bydel».
_IN_NAMES = (
    ("delbydel", CodeKind.SUBDISTRICT),
    ("bydel", CodeKind.DISTRICT),
    ("grunnkrets", CodeKind.BASIC_UNIT),
    ("levekår", CodeKind.LIVING_CONDITIONS),
    ("levekaar", CodeKind.LIVING_CONDITIONS),
)


def kind_in(name: str) -> CodeKind | None:
    """The kind that a file's name speaks of."""
    plain = name.casefold()
    return next((kind for word, kind in _IN_NAMES if word in plain), None)


def area_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about one area, by the columns of its register."""
    start, end = values.get("valid_from"), values.get("valid_to")
    if start and end and end.last_day() < start.first_day():
        yield Problem(msg("Koden gjelder fra %(start)s. Skriv en slutt som er senere.", start=start), "valid_to")
