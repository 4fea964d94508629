"""What is decided to end, so that no text sends residents there: neither as what comes instead, nor in older words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from varig.continuation.queries.in_public import Ended
from varig.portal.queries.texts import TextFacts, as_approved
from varig.portal.rules import names


def named_instead(text: TextFacts, ended: Sequence[Ended]) -> list[Ended]:
    """Those that a text offers in its place though they end themselves."""
    written = [words for words in text.instead.values() if words.strip()]
    others = [one for one in ended if one.item_id != text.item_id]
    return [one for one in others if any(names(words, one.name) for words in written)]


def older_words(text: TextFacts, ended: Sequence[Ended], *, out: bool) -> list[Ended]:
    """What the words are about or name that was decided to end after they were written: they tell of another plan.

    On a page that is out it is what was approved that counts (`out`); else what is written.
    """
    read = as_approved(text) if out else text
    written_on = text.approved.on if out and text.approved is not None else text.updated_on
    words = [one for one in read.text.values() if one.strip()]
    later = [one for one in ended if one.decided_on and written_on and written_on < one.decided_on]
    return [
        one for one in later if words and (one.item_id == text.item_id or any(names(said, one.name) for said in words))
    ]


def without_what_ended(text: TextFacts, ended: Sequence[Ended], *, out: bool) -> TextFacts:
    """The text without an alternative that ends itself, and without words older than the decision that one ends."""
    approved = text.approved if out else None
    gone = ["instead_"] if named_instead(as_approved(text) if approved else text, ended) else []
    gone += ["text_"] if older_words(text, ended, out=out) else []
    if not gone:
        return text
    if approved is None:
        bare = replace(text, instead={}) if "instead_" in gone else text
        return replace(bare, text={}) if "text_" in gone else bare
    kept = {name: said for name, said in approved.words.items() if not name.startswith(tuple(gone))}
    return replace(text, approved=replace(approved, words=kept))
