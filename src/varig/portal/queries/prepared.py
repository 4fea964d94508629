"""How far the municipality has come: every item, what residents would read of it, and whether they may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from varig.continuation.queries.in_public import Ended, PublicFate, decided_to_end
from varig.foundation.kernel import Message, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.legacy.rules import Kind
from varig.portal.queries.ended import named_instead, older_words
from varig.portal.queries.fates import public_fates
from varig.portal.queries.pages import page
from varig.portal.queries.residents import course_of, why_waiting
from varig.portal.queries.texts import TextFacts, texts
from varig.portal.rules import USED_BY_RESIDENTS, Part


@dataclass(frozen=True)
class Prepared:
    """One item: where it would stand, and its text where there is one. `own` is the municipality's own language.

    `waits` is why somebody who may publish must look at a text that residents read.
    """

    item_id: int
    name: str
    kind: Kind
    part: Part
    text: TextFacts | None
    own: str
    waits: Message | None = None
    instead_ends: str = ""
    """What its text offers in its place though that ends itself."""
    older_than: str = ""
    """What its words are about or name that was decided to end after they were written: residents don't read them."""

    @property
    def is_used(self) -> bool:
        """Whether residents meet it and would miss it."""
        return self.kind in USED_BY_RESIDENTS

    @property
    def is_public(self) -> bool:
        """Whether residents may read of it."""
        return self.text is not None and self.text.is_public

    @property
    def can_be_marked(self) -> bool:
        """Whether it has a text in the municipality's own language and isn't marked yet."""
        return self.text is not None and not self.text.is_public and self.own in self.text.languages


def _listed(ended: Sequence[Ended]) -> str:
    return ", ".join(one.name for one in ended)


def prepared(reader: Reader, of: InitiativeFacts) -> list[Prepared]:
    """All items that the reader may see, in alphabetical order."""
    listed, written = items(reader, of), texts(reader, of)
    fates = public_fates(of, [one.id for one in listed], timezone.localdate())
    is_out = page(reader, of).is_out
    ended = decided_to_end(of)
    found = []
    for one in listed:
        text, fate = written.get(one.id), fates.get(one.id, PublicFate())
        waits = why_waiting(text, fate) if is_out and text is not None else None
        part = course_of(fate).part
        named = named_instead(text, ended) if text is not None and part is Part.ENDS else []
        older = older_words(text, ended, out=is_out) if text is not None else []
        found.append(
            Prepared(
                one.id, one.name, one.kind, part, text, of.municipality.language, waits, _listed(named), _listed(older)
            )
        )
    return found
