"""Registered decisions as records that must be archived."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import translation

from varig.decisions.queries.archive import Record, archivable
from varig.decisions.queries.decisions import decisions, document_scope
from varig.decisions.rules.arkivmelding import Direction
from varig.decisions.rules.decisions import RESULT_NAMES
from varig.foundation.files.queries import files_in
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts


def _ids(reader: Reader, of: InitiativeFacts) -> list[int]:
    return [one.id for one in decisions(reader, of)]


@archivable("decisions", msg("Vedtak"), ids=_ids)
def registered_decisions(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Every decision, word for word, with its document; also one that another has taken the place of."""
    stored = {one.id: one for one in files_in(reader, document_scope(of))}
    for one in decisions(reader, of):
        with translation.override(of.municipality.language):
            title = say(_title(one.body, RESULT_NAMES[one.result], one.case_number or one.delegation))
        files = tuple(stored[file_id] for file_id in (one.document_id,) if file_id in stored)
        address = reverse("decisions:decision", args=[of.slug, one.id])
        yield Record(
            "decisions",
            one.id,
            title,
            one.on,
            Direction.INSIDE,
            one.body,
            tuple(part for part in one.text.split("\n\n") if part.strip()),
            files,
            address,
        )


def _title(body: str, result: Message, case: str) -> Message:
    return msg("%(body)s: %(result)s (%(case)s)", body=body, result=result, case=case)
