"""A published text beside the one that waits for approval."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from varig.continuation.queries.in_public import PublicFate
from varig.foundation.kernel import NotFound, PartialDate, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.portal.models import PublicText
from varig.portal.queries.texts import TextFacts, texts
from varig.portal.rules.approving import WORDS


@dataclass(frozen=True)
class Compared:
    """One column of a text: what was approved, and what is written now."""

    label: Any
    approved: str | PartialDate
    written: str | PartialDate

    @property
    def is_new(self) -> bool:
        """Whether they differ."""
        return self.approved != self.written


def public_text(reader: Reader, of: InitiativeFacts, item_id: int) -> TextFacts:
    """The text of an item that residents read. Raises NotFound where they read none."""
    text = texts(reader, of, [item_id]).get(item_id)
    if text is None or text.approved is None or not text.is_public:
        raise NotFound
    return text


def compared(text: TextFacts) -> list[Compared]:
    """Column by column, those that say something in either."""
    approved: Mapping[str, Any] = text.approved.words if text.approved else {}
    written = _columns(text)
    found = [Compared(_label(name), _said(name, approved), written[name]) for name in WORDS]
    return [one for one in found if one.approved or one.written]


def fate_mark(fate: PublicFate) -> str:
    """What says whether a fate is still the one that somebody saw."""
    return f"{fate.outcome} {fate.home or ''}".strip()


def _label(name: str) -> Any:
    field: Any = PublicText._meta.get_field(name)
    return field.verbose_name


def _said(name: str, words: Mapping[str, Any]) -> str | PartialDate:
    value = words.get(name) or ""
    return PartialDate.from_iso(value) if value and name == "known_on" else value


def _columns(text: TextFacts) -> dict[str, str | PartialDate]:
    return {
        **{f"text_{code}": said for code, said in text.text.items()},
        **{f"instead_{code}": said for code, said in text.instead.items()},
        "known_on": text.known_on or "",
        "contact_unit": text.contact.unit,
        "contact_phone": text.contact.phone,
        "contact_email": text.contact.email,
    }
