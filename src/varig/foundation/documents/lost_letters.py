"""What is said of letters that the PDF has no font for: they are lost on paper, and nobody would see it before."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from varig.foundation.documents.blocks import Document, Words
from varig.foundation.documents.fonts import Legible, Replaced
from varig.foundation.documents.spoken import Spoken, spoken
from varig.foundation.kernel import Message, msg

Warn: TypeAlias = Callable[[Message], object]
"""How work tells of what somebody should know though it went well."""

_MOST_SIGNS, _MOST_SECTIONS = 20, 4


def warn_nobody(_message: Message) -> None:
    """Tell nobody."""


def placed(replaced: Sequence[Replaced], said: Spoken) -> tuple[Replaced, ...]:
    """Each with the titles of the sections in which it stands."""
    if not replaced:
        return ()
    sections = [(str(one["title"]), _letters(one)) for one in said["sections"]]
    return tuple(
        replace(one, sections=tuple(title for title, letters in sections if one.character in letters))
        for one in replaced
    )


def in_pdf(document: Document) -> tuple[Replaced, ...]:
    """What a document would lose as a PDF, without making it."""
    said, legible = spoken(document, base=""), Legible()
    legible.everywhere(said)
    return placed(legible.replaced(), said)


def told(replaced: Sequence[Replaced], document: Words) -> Message | None:
    """The sentence about one document, or None where nothing is lost."""
    if not replaced:
        return None
    signs = _some([one.character for one in replaced], _MOST_SIGNS, " ")
    sections = list(dict.fromkeys(title for one in replaced for title in one.sections))
    if not sections:
        return msg(
            "%(document)s: Skriften i PDF-en har ikke disse tegnene: %(signs)s. De står som □. Word-fila har dem.",
            document=document,
            signs=signs,
        )
    return msg(
        "%(document)s (%(sections)s): Skriften i PDF-en har ikke disse tegnene: %(signs)s. De står som □. "
        "Word-fila har dem.",
        document=document,
        sections=_some(sections, _MOST_SECTIONS, ", "),
        signs=signs,
    )


def _some(found: Sequence[str], most: int, between: str) -> str:
    return between.join([*found[:most], *(["…"] if len(found) > most else [])])


def _letters(section: Any) -> frozenset[str]:
    said = json.dumps(section, ensure_ascii=False, default=lambda _content: "")
    return frozenset(unicodedata.normalize("NFC", said))
