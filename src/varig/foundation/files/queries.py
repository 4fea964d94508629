"""Stored files. Who may see one is a predicate of the caller, which knows what the scope means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from varig.foundation.files.models import StoredFile
from varig.foundation.kernel import NotFound, Reader, msg


@dataclass(frozen=True)
class FileFacts:
    """A stored file without its content. `created_by` is the key of the reader who kept it."""

    id: int
    name: str
    media_type: str
    size: int
    sha256: str
    scope: str
    created_at: datetime
    created_by: str


@dataclass(frozen=True)
class OpenFile:
    """A stored file with its content."""

    facts: FileFacts
    content: bytes


May = Callable[[Reader, FileFacts], bool]
"""Whether the reader may see the file."""


def file_facts(reader: Reader, id_: int, *, may: May) -> FileFacts:
    """What a file is. Raises NotFound, also for one the reader may not see."""
    row = StoredFile.objects.select_related("blob").defer("blob__content").filter(pk=id_).first()
    if row is None or not may(reader, facts := facts_of(row)):
        raise NotFound(msg("Vi fant ikke filen."))
    return facts


def open_file(reader: Reader, id_: int, *, may: May) -> OpenFile:
    """A file and its content. Raises NotFound, also for one the reader may not see."""
    facts = file_facts(reader, id_, may=may)
    content = StoredFile.objects.values_list("blob__content", flat=True).get(pk=id_)
    return OpenFile(facts, bytes(content))


def kept_by(reader: Reader, facts: FileFacts) -> bool:
    """A predicate for `may`: the reader's own files."""
    return facts.created_by == reader.key


def facts_of(row: StoredFile) -> FileFacts:
    """For this package's actions; the blob's size is read, not its content."""
    return FileFacts(
        id=row.pk,
        name=row.name,
        media_type=row.media_type,
        size=row.blob.size,
        sha256=row.blob_id,
        scope=row.scope,
        created_at=row.created_at,
        created_by=row.created_by,
    )
