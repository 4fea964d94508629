"""A message as a letter, or as a notice to hang up: what is said, to whom, from whom, in its own language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from varig.communication.queries.audiences import audiences
from varig.communication.queries.messages import MessageFacts
from varig.communication.rules.messages import Tongue
from varig.foundation.documents.blocks import Block, Document, Language, Paragraph, Section, Sheet, Style
from varig.foundation.kernel import Reader, msg
from varig.initiatives.queries import InitiativeFacts

SPOKEN = frozenset({Tongue.BOKMAL, Tongue.NYNORSK, Tongue.ENGLISH})


def letter(reader: Reader, of: InitiativeFacts, message: MessageFacts, sheet: Sheet, today: date) -> Document:
    """The document. Its date is the day it was said or is planned for, as far as that is known; else today."""
    day = message.day.first_day() if message.day and message.day.day else today
    whom = [one.name for one in audiences(reader, of) if one.id in message.audience_ids]
    return Document(
        title=message.name,
        initiative=of.name,
        municipality=of.municipality.name,
        date=day,
        language=language_of(of, message),
        sample=of.is_sample,
        sheet=sheet,
        sections=(Section("letter", message.name, tuple(_blocks(message, whom, sheet))),),
    )


def language_of(of: InitiativeFacts, message: MessageFacts) -> Language:
    """The language of what stands around the text: the message's own where Varig speaks it."""
    chosen = message.language if message.language in SPOKEN else of.municipality.language
    return cast("Language", str(chosen))


def _blocks(message: MessageFacts, whom: list[str], sheet: Sheet) -> Iterator[Block]:
    if whom and sheet is Sheet.LETTER:
        yield Paragraph(msg("Til: %(whom)s", whom=", ".join(whom)))
    paragraphs = [part.strip() for part in message.text.split("\n\n") if part.strip()]
    for part in paragraphs:
        yield Paragraph(part, Style.OWN_WORDS)
    if not paragraphs:
        yield Paragraph(msg("Teksten er ikke skrevet ennå."))
    if message.by:
        yield Paragraph(msg("Hilsen %(sender)s", sender=message.by) if sheet is Sheet.LETTER else message.by)
