"""Where items are, and which have no place yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.models import LegacyItem
from varig.legacy.queries import visible
from varig.legacy.rules import Kind


@dataclass(frozen=True)
class Placed:
    """An item with its place in degrees; both None where nobody has said."""

    id: int
    kind: Kind
    name: str
    latitude: Decimal | None
    longitude: Decimal | None

    @property
    def has_place(self) -> bool:
        return self.latitude is not None and self.longitude is not None


def placed(reader: Reader, of: InitiativeFacts, kinds: Collection[Kind]) -> list[Placed]:
    """The items of these kinds that the reader may see, in alphabetical order."""
    rows = LegacyItem.objects.filter(pk__in=visible(reader, of).ids, kind__in=[str(kind) for kind in kinds])
    values = rows.order_by("sort_key", "pk").values_list("pk", "kind", "name", "latitude", "longitude")
    return [Placed(pk, Kind(kind), name, north, east) for pk, kind, name, north, east in values]
