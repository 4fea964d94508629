"""The texts for residents, item by item."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, visible
from varig.legacy.rules import Kind
from varig.portal.models import PublicText
from varig.portal.rules import NO_CONTACT, Contact


@dataclass(frozen=True)
class TextFacts:
    """What is written for residents of one item, and whether they may read it."""

    item_id: int
    name: str
    kind: Kind
    text: Mapping[str, str]
    instead: Mapping[str, str]
    known_on: PartialDate | None
    contact: Contact
    is_public: bool
    marked_by: str
    marked_on: date | None
    updated_on: date | None

    @property
    def languages(self) -> tuple[str, ...]:
        """In which languages there is a text."""
        return tuple(code for code, text in self.text.items() if text.strip())


def unwritten(item: ItemFacts) -> TextFacts:
    """As it stands before anybody has written anything."""
    return TextFacts(
        item.id, item.name, item.kind, {}, {}, None, NO_CONTACT, is_public=False, marked_by="", marked_on=None,
        updated_on=None,
    )  # fmt: skip


def texts(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> dict[int, TextFacts]:
    """By item, of those the reader may see."""
    rows = PublicText.objects.filter(item_id__in=visible(reader, of).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    return {one.item_id: one for one in _read(rows)}


def marked_ids(of: InitiativeFacts, ids: Collection[int] | None = None) -> frozenset[int]:
    """The items that residents may read of, or those of these ids: for those who look at every item at once."""
    rows = PublicText.objects.filter(item__initiative_id=of.id, is_public=True)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    return frozenset(rows.values_list("item_id", flat=True))


def marked(of: InitiativeFacts) -> list[TextFacts]:
    """Those that are marked as public, in alphabetical order: what anybody may read."""
    return _read(PublicText.objects.filter(item__initiative_id=of.id, is_public=True))


_FIELDS = (
    "item_id", "item__name", "item__kind", "text_nb", "text_nn", "text_en", "instead_nb", "instead_nn", "instead_en",
    "known_on", "contact_unit", "contact_phone", "contact_email", "is_public", "marked_by", "marked_on", "updated_on",
)  # fmt: skip


def _read(rows: Any) -> list[TextFacts]:
    return [
        TextFacts(
            item_id,
            name,
            Kind(kind),
            {"nb": nb, "nn": nn, "en": en},
            {"nb": instead_nb, "nn": instead_nn, "en": instead_en},
            known_on,
            Contact(unit, phone, email),
            *marked_,
        )
        for (
            item_id, name, kind, nb, nn, en, instead_nb, instead_nn, instead_en, known_on, unit, phone, email, *marked_
        ) in rows.order_by("item__sort_key", "item_id").values_list(*_FIELDS)
    ]  # fmt: skip
