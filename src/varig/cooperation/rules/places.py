"""Meeting places: what kinds there are, who has the premises, and who they are for (R56, F15 to F18)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from varig.cooperation.rules.figures import not_below_zero
from varig.foundation.kernel import Message, Problem, msg


class PlaceType(StrEnum):
    """What sort of place people meet in."""

    YOUTH_CLUB = "youth_club"
    NEIGHBOURHOOD_HOUSE = "neighbourhood_house"
    VOLUNTEER_CENTRE = "volunteer_centre"
    LIBRARY = "library"
    CAFE = "cafe"
    SCHOOL = "school"
    SPORTS = "sports"
    OUTDOOR = "outdoor"
    OTHER = "other"


class OwnerKind(StrEnum):
    """Who has the premises: a private owner is somebody else's decision (F16)."""

    MUNICIPALITY = "municipality"
    PRIVATE = "private"
    HOUSING_COOPERATIVE = "housing_cooperative"
    OTHER = "other"


class TargetGroup(StrEnum):
    """Whom a place is for."""

    EVERYBODY = "everybody"
    CHILDREN = "children"
    YOUTH = "youth"
    YOUNG_ADULTS = "young_adults"
    FAMILIES = "families"
    ADULTS = "adults"
    ELDERLY = "elderly"
    WOMEN = "women"
    NEWCOMERS = "newcomers"
    DISABLED = "disabled"


PLACE_TYPE_NAMES: dict[PlaceType, Message] = {
    PlaceType.YOUTH_CLUB: msg("Fritidsklubb eller ungdomshus"),
    PlaceType.NEIGHBOURHOOD_HOUSE: msg("Nabolagshus"),
    PlaceType.VOLUNTEER_CENTRE: msg("Frivilligsentral"),
    PlaceType.LIBRARY: msg("Bibliotek"),
    PlaceType.CAFE: msg("Kafé"),
    PlaceType.SCHOOL: msg("Skole eller barnehage"),
    PlaceType.SPORTS: msg("Idrettsanlegg"),
    PlaceType.OUTDOOR: msg("Uteområde"),
    PlaceType.OTHER: msg("Annet sted"),
}
TARGET_GROUP_NAMES: dict[TargetGroup, Message] = {
    TargetGroup.EVERYBODY: msg("Alle"),
    TargetGroup.CHILDREN: msg("Barn"),
    TargetGroup.YOUTH: msg("Ungdom"),
    TargetGroup.YOUNG_ADULTS: msg("Unge voksne"),
    TargetGroup.FAMILIES: msg("Familier"),
    TargetGroup.ADULTS: msg("Voksne"),
    TargetGroup.ELDERLY: msg("Eldre"),
    TargetGroup.WOMEN: msg("Kvinner"),
    TargetGroup.NEWCOMERS: msg("Nyankomne og språkgrupper"),
    TargetGroup.DISABLED: msg("Personer med funksjonsnedsettelse"),
}


def place_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a meeting place."""
    yield from not_below_zero(values, "rent", "yearly_cost")
    if values.get("rented") is False and values.get("lease_end") is not None:
        text = msg("Stedet er ikke leid, men leieavtalen går ut %(end)s. Rett det ene.", end=values["lease_end"])
        yield Problem(text, "lease_end")
    if values.get("used_by_children") is False and TargetGroup.CHILDREN in (values.get("for_whom") or ()):
        text = msg("Stedet er for barn. Skriv ja, eller ta barn ut av dem stedet er for.")
        yield Problem(text, "used_by_children")


def use_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a figure of use."""
    yield from not_below_zero(values, "number")
