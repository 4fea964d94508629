"""A record as a document of its own for the archive: what it is, where it is kept, and all that it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from varig.decisions.queries.archive import Marked
from varig.decisions.rules.archive import Access
from varig.decisions.rules.arkivmelding import Direction
from varig.foundation.documents.blocks import (
    Definitions,
    Document,
    Language,
    Paragraph,
    Section,
    Sheet,
    Style,
    Value,
    Words,
)
from varig.foundation.kernel import Message, msg
from varig.initiatives.queries import InitiativeFacts

DIRECTION_NAMES: dict[Direction, Message] = {
    Direction.IN: msg("Inngående"),
    Direction.OUT: msg("Utgående"),
    Direction.INSIDE: msg("Internt"),
}
_NOT_WRITTEN = msg("Ikke ført")


def record_document(of: InitiativeFacts, one: Marked) -> Document:
    """The whole of it. Its mark is as it stands when the document is made."""
    record = one.record
    return Document(
        title=record.title,
        initiative=of.name,
        municipality=of.municipality.name,
        date=record.day,
        language=cast("Language", of.municipality.language),
        sample=of.is_sample,
        sheet=Sheet.LETTER,
        sections=(Section("record", record.title, (_kept(one), *record.blocks)),),
    )


def _kept(one: Marked) -> Definitions:
    """Case, journal number and who may see it: what is exempted says so on the document itself."""
    mark = one.mark
    access = {
        Access.PUBLIC: msg("Offentlig"),
        Access.EXEMPT: msg("Unntatt offentlighet, %(basis)s", basis=mark.basis),
        None: _NOT_WRITTEN,
    }[mark.access]
    return Definitions(
        (
            (msg("Saksnummer"), mark.case_number or _NOT_WRITTEN),
            (msg("Journalnummer"), mark.journal_number or _NOT_WRITTEN),
            (msg("Innsyn"), access),
            (msg("Type"), DIRECTION_NAMES[one.record.direction]),
        )
    )


def facts(*entries: tuple[Words, Value]) -> Definitions:
    """Those that are known."""
    return Definitions(tuple((label, value) for label, value in entries if value not in (None, "")))


def own_words(text: str) -> Iterator[Paragraph]:
    """What somebody wrote, paragraph by paragraph."""
    return (Paragraph(part.strip(), Style.OWN_WORDS) for part in text.split("\n\n") if part.strip())
