"""What is decided to end, so that no text sends residents there: neither as what comes instead, nor in older words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from varig.continuation.queries.in_public import in_public
from varig.continuation.rules.fates import Outcome
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.portal.queries.texts import TextFacts
from varig.portal.rules import names
from varig.portal.rules.approving import WORDS

_PROGRAM = system_reader("portal")


@dataclass(frozen=True)
class Ended:
    """A thing that is decided to end, and when that was decided."""

    item_id: int
    name: str
    decided_on: date | None


def phased_out(of: InitiativeFacts) -> list[Ended]:
    """All of them, whether residents read of them or not."""
    known = {one.id: one.name for one in items(_PROGRAM, of)}
    return [
        Ended(pk, known[pk], fate.decided_on)
        for pk, fate in in_public(of, list(known)).items()
        if fate.outcome is Outcome.PHASED_OUT and fate.is_decided
    ]


def named_instead(text: TextFacts, ended: Sequence[Ended]) -> list[Ended]:
    """Those that a text offers in its place though they end themselves."""
    written = [words for words in text.instead.values() if words.strip()]
    others = [one for one in ended if one.item_id != text.item_id]
    return [one for one in others if any(names(words, one.name) for words in written)]


def without_what_ended(text: TextFacts, ended: Sequence[Ended], *, out: bool) -> TextFacts:
    """The text without an alternative that ends itself, and without words older than the decision that one ends.

    On a page that is out it is what was approved that counts (`out`); else what is written.
    """
    if text.approved is None or not out:
        return _cleaned(text, ended, text.updated_on)
    words = _cleaned_words(text, ended)
    return replace(text, approved=replace(text.approved, words=words)) if words != text.approved.words else text


def _cleaned(text: TextFacts, ended: Sequence[Ended], written_on: date | None) -> TextFacts:
    found = replace(text, instead={}) if named_instead(text, ended) else text
    return replace(found, text={}) if _mentions(text.item_id, text.text, ended, written_on) else found


def _cleaned_words(text: TextFacts, ended: Sequence[Ended]) -> Mapping[str, str | None]:
    approved = text.approved
    if approved is None:
        return {}
    said = {name: approved.words.get(name) or "" for name in WORDS}
    instead = {name: words for name, words in said.items() if name.startswith("instead_")}
    gone = set()
    if named_instead(replace(text, instead=instead), ended):
        gone |= set(instead)
    own = {name: words for name, words in said.items() if name.startswith("text_")}
    if _mentions(text.item_id, own, ended, approved.on):
        gone |= set(own)
    return {name: words for name, words in approved.words.items() if name not in gone}


def _mentions(item_id: int, texts: Mapping[str, str], ended: Sequence[Ended], written_on: date | None) -> bool:
    """Whether the words name another thing that was decided to end after they were written."""
    later = [
        one for one in ended
        if one.item_id != item_id and one.decided_on is not None and written_on is not None
        and written_on < one.decided_on
    ]  # fmt: skip
    return any(names(words, one.name) for words in texts.values() for one in later)
