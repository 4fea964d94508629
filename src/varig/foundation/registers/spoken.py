"""A register's words in one language, or in all of them: people's files come in bokmål, nynorsk and English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import override

from varig.foundation.kernel import Message, msg
from varig.foundation.ui.text import say

# A model's label is lazy; a declaration's own is a Message; a name that is the same in every language is a str.
Words: TypeAlias = Message | Promise | str


def spoken(words: Words) -> str:
    """In the active language."""
    return say(words) if isinstance(words, Message) else str(words)


def in_every_language(words: Words) -> tuple[str, ...]:
    """In each language there is, without repeats, the first language's first."""
    said: dict[str, None] = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            said[spoken(words)] = None
    return tuple(said)


def param(words: Words) -> Any:
    """As a parameter of a Message: another Message stays one, so that it is said in the reader's language."""
    return words if isinstance(words, Message) else str(words)


def either(words: Sequence[Words]) -> Any:
    """`a, b eller c`, as a parameter of a Message, so that each is said in the reader's language."""
    first, *rest = words
    if not rest:
        return param(first)
    if len(rest) == 1:
        return msg("%(first)s eller %(last)s", first=param(first), last=param(rest[0]))
    return msg("%(first)s, %(rest)s", first=param(first), rest=either(rest))
