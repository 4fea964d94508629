"""Words without the ways of writing them."""

from __future__ import annotations

import re

_IN_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_WORD = re.compile(r"[^\W_]+")


def words_of(written: str) -> list[str]:
    """The words, in small letters, without what stands in brackets."""
    return _WORD.findall(_IN_BRACKETS.sub(" ", written).casefold().replace("_", " "))


def plain_form(written: str) -> str:
    """`Start_år`, `startår` and `START ÅR (ca.)` are the same."""
    return "".join(words_of(written))
