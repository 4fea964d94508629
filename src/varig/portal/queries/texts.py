"""The texts for residents, item by item."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from varig.continuation.rules.fates import Home, Outcome
from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, visible
from varig.legacy.rules import Kind
from varig.portal.models import PublicText
from varig.portal.rules import LANGUAGES, NO_CONTACT, Contact
from varig.portal.rules.approving import WORDS, Approved


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
    version: int = 0
    approved: Approved | None = None

    @property
    def has_new_words(self) -> bool:
        """Whether what is written is something else than what was approved."""
        return self.approved is not None and as_approved(self) != self

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


def as_approved(text: TextFacts) -> TextFacts:
    """With the words that were approved instead of those that are written now."""
    return text if text.approved is None else replace(text, **_worded(text.approved.words))


def without_words(text: TextFacts) -> TextFacts:
    """With no words at all: what was approved is no longer about what is to happen."""
    return replace(text, **_worded({}))


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


_FACTS = ("is_public", "marked_by", "marked_on", "updated_on", "version")
_APPROVED = ("approved", "approved_by", "approved_on")


def _read(rows: Any) -> list[TextFacts]:
    named = rows.order_by("item__sort_key", "item_id").values(
        "item_id", "item__name", "item__kind", *WORDS, *_FACTS, *_APPROVED
    )
    return [
        TextFacts(
            one["item_id"],
            one["item__name"],
            Kind(one["item__kind"]),
            **_worded(one),
            **{name: one[name] for name in _FACTS},
            approved=_approved(*(one[name] for name in _APPROVED)),
        )
        for one in named
    ]


def _worded(words: Mapping[str, Any]) -> dict[str, Any]:
    """What residents read, from the columns or from the copy of them that was approved."""
    known_on = words.get("known_on")
    return {
        "text": {code: words.get(f"text_{code}") or "" for code in LANGUAGES},
        "instead": {code: words.get(f"instead_{code}") or "" for code in LANGUAGES},
        "known_on": PartialDate.from_iso(known_on) if isinstance(known_on, str) else known_on,
        "contact": Contact(*(words.get(f"contact_{name}") or "" for name in ("unit", "phone", "email"))),
    }


def _approved(kept: Mapping[str, Any] | None, by: str, on: date | None) -> Approved | None:
    if kept is None:
        return None
    home = kept["home"]
    return Approved(kept["words"], Outcome(kept["outcome"]), Home(home) if home else None, by, on)
