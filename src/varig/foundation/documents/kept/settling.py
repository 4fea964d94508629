"""A document in which every sentence is said: no word of it changes when the program's own words do."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from django.utils import translation

from varig.foundation.documents.blocks import Document, Text, Told
from varig.foundation.kernel import Message
from varig.foundation.ui.text import pieces, say


def settled(document: Document) -> Document:
    """The document with its messages said in its language. Values stay values."""
    with translation.override(document.language):
        said: Document = _settled(document)
    return said


def _settled(value: Any) -> Any:
    if type(value) in _PLAIN:
        return value
    match value:
        case Message():
            return say(value)
        case Told():
            return _told(value)
        case tuple():
            return tuple(_settled(one) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    own = {field.name: getattr(value, field.name) for field in fields(value)}
    said = {name: _settled(one) for name, one in own.items()}
    changed = {name: one for name, one in said.items() if one is not own[name]}
    return replace(value, **changed) if changed else value


def _told(value: Told) -> Text:
    """A sentence as its parts, each number with its own note."""
    parts = pieces(value.message, value.sources.keys())
    return tuple(_settled(value.sources[name].of(text)) if name else text for name, text in parts)


_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})
"""Most of a document, and there is nothing to say in it."""
