"""A register's words in one language, or in all of them: people's files come in bokmål, nynorsk and English."""

from __future__ import annotations

from typing import Any, TypeAlias

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext, override

from varig.foundation.kernel import Message

# A model's label is lazy; a declaration's own is a Message; a name that is the same in every language is a str.
Words: TypeAlias = Message | Promise | str


def spoken(words: Words) -> str:
    """In the active language."""
    if isinstance(words, Message):
        return gettext(words.msgid) % words.params
    return str(words)


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
