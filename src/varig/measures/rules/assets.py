"""What was built: who owns and looks after it, and what a grant for it may demand back (F4, F14)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from varig.foundation.kernel import Message, Problem, msg
from varig.measures.rules.rows import Values, backwards, below_nothing


class AssetType(StrEnum):
    """What stands there."""

    PARK = "park"
    PLAYGROUND = "playground"
    SPORTS_GROUND = "sports_ground"
    SQUARE = "square"
    PATH = "path"
    BUILDING = "building"
    PREMISES = "premises"
    LIGHTING = "lighting"
    ART = "art"
    FURNITURE = "furniture"
    GARDEN = "garden"
    OTHER = "other"


class Condition(StrEnum):
    """How it looks. Not said is not known."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


TYPE_NAMES: dict[AssetType, Message] = {
    AssetType.PARK: msg("Park"),
    AssetType.PLAYGROUND: msg("Lekeplass"),
    AssetType.SPORTS_GROUND: msg("Idrettsanlegg"),
    AssetType.SQUARE: msg("Torg eller plass"),
    AssetType.PATH: msg("Gangvei eller sti"),
    AssetType.BUILDING: msg("Bygg"),
    AssetType.PREMISES: msg("Lokale i et bygg"),
    AssetType.LIGHTING: msg("Belysning"),
    AssetType.ART: msg("Kunst"),
    AssetType.FURNITURE: msg("Møbler og utstyr"),
    AssetType.GARDEN: msg("Hage eller beplantning"),
    AssetType.OTHER: msg("Annet"),
}
CONDITION_NAMES: dict[Condition, Message] = {
    Condition.GOOD: msg("God"),
    Condition.FAIR: msg("Slitt, men brukbar"),
    Condition.POOR: msg("Dårlig"),
}


def problems(values: Values) -> Iterator[Problem]:
    """What can't be about an asset."""
    warranty = msg("Anlegget var ferdig %(first)s. Skriv en garanti som går ut senere.")
    yield from backwards(values, "built", "warranty_until", warranty)
    yield from below_nothing(values, "yearly_cost", "yearly_income", "investment", "repayment_amount")
    if not values.get("repayment"):
        for key in ("repayment_amount", "repayment_until"):
            if values.get(key) is not None:
                text = msg("Dette gjelder bare når tilskuddet kan kreves tilbake. Svar ja på det, eller tøm feltet.")
                yield Problem(text, key)
