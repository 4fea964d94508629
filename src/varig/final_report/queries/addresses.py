"""Where the page of something that a statement rests on is, by its opaque key."""

from __future__ import annotations

from varig.foundation.registers.declarations import register
from varig.foundation.ui.addresses import address
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.rules import ITEM


def page_of(of: InitiativeFacts, source: str) -> str | None:
    """The page of `item:17` or of a row of a register (`needs:17`); None for what has no page of its own."""
    word, _, number = source.partition(":")
    if not number.isdigit():
        return None
    if word == ITEM:
        return address("workspace:item", of.slug, int(number))
    try:
        kept_in = register(word)
    except KeyError:
        return None
    return address("workspace:row", of.slug, kept_in.path, int(number)) if kept_in.path else None
