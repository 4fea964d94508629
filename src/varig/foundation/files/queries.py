"""Stored files, and the notes and files of an object. Who may see one is a predicate of the caller, which knows what
the scope and the object mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet, Window

from varig.foundation.files import carrying
from varig.foundation.files.models import Attachment, StoredFile
from varig.foundation.kernel import NotFound, Reader, ReaderKind, msg


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


def files_in(_reader: Reader, scope: str) -> tuple[FileFacts, ...]:
    """The files of a scope that the caller has checked, newest first."""
    rows = StoredFile.objects.select_related("blob").defer("blob__content").filter(scope=scope)
    return tuple(facts_of(row) for row in rows.order_by("-created_at", "-pk"))


def open_file(reader: Reader, id_: int, *, may: May) -> OpenFile:
    """A file and its content. Raises NotFound, also for one the reader may not see."""
    facts = file_facts(reader, id_, may=may)
    content = carrying.read(facts.sha256)
    if content is None:
        raise NotFound(msg("Vi fant ikke filen."))
    return OpenFile(facts, content)


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


@dataclass(frozen=True)
class AttachmentFacts:
    """A note, a file or both on the object `about`. `by` is the name of who put it there, `created_by` the key."""

    id: int
    about: str
    title: str
    text: str
    file: FileFacts | None
    created_at: datetime
    created_by: str
    by: str
    version: int


@dataclass(frozen=True)
class Attached:
    """The newest of an object's attachments, and how many there are in all."""

    newest: tuple[AttachmentFacts, ...]
    total: int


MaySee = Callable[[Reader, str], bool]
"""Whether the reader may see the object with this key."""

MayChange = Callable[[Reader, AttachmentFacts], bool]
"""Whether the reader may change or remove what stands there."""


def attachments(reader: Reader, scope: str, about: str, *, may: MaySee, limit: int | None = None) -> Attached:
    """An object's notes and files, newest first. Raises NotFound for an object the reader may not see."""
    if not may(reader, about):
        raise NotFound
    rows = _rows(scope).filter(about=about).annotate(total=Window(Count("*"))).order_by("-created_at", "-pk")
    found = list(rows[:limit])
    return Attached(tuple(attachment_facts(row) for row in found), found[0].total if found else 0)


def how_many(scope: str, abouts: Iterable[str]) -> int:
    """The number of notes and files on some objects, for a caller who may see them."""
    return Attachment.objects.filter(scope=scope, about__in=list(abouts)).count()


def attachment(reader: Reader, scope: str, id_: int, *, may: MaySee) -> AttachmentFacts:
    """One of them. Raises NotFound, also for one on an object the reader may not see."""
    row = _rows(scope).filter(pk=id_).first()
    if row is None or not may(reader, row.about):
        raise NotFound(msg("Vi fant ikke det som var lagt ved."))
    return attachment_facts(row)


def open_attachment(reader: Reader, scope: str, id_: int, *, may: MaySee) -> OpenFile:
    """The file of an attachment, with its content. Raises NotFound as `attachment` does, and where there is no file."""
    found = attachment(reader, scope, id_, may=may)
    if found.file is None:
        raise NotFound(msg("Vi fant ikke filen."))
    return open_file(reader, found.file.id, may=lambda _reader, facts: facts.scope == scope)


def own(reader: Reader, facts: AttachmentFacts) -> bool:
    """For `may` of changes: what the reader put there."""
    return reader.kind in (ReaderKind.PERSON, ReaderKind.LINK) and facts.created_by == reader.key


def attachment_facts(row: Attachment) -> AttachmentFacts:
    """For this package's actions."""
    return AttachmentFacts(
        id=row.pk,
        about=row.about,
        title=row.title,
        text=row.text,
        file=facts_of(row.file) if row.file else None,
        created_at=row.created_at,
        created_by=row.created_by,
        by=row.by,
        version=row.version,
    )


def _rows(scope: str) -> QuerySet[Attachment]:
    return Attachment.objects.filter(scope=scope).select_related("file__blob").defer("file__blob__content")
