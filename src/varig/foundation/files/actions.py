from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import F

from varig.foundation.files import carrying
from varig.foundation.files.content.examining import examine
from varig.foundation.files.models import Attachment, Blob, StoredFile
from varig.foundation.files.queries import (
    AttachmentFacts,
    FileFacts,
    MayChange,
    attachment_facts,
    facts_of,
)
from varig.foundation.history.actions import action
from varig.foundation.kernel import (
    Conflict,
    Invalid,
    Message,
    NotAllowed,
    NotFound,
    Problem,
    Reader,
    has_birth_number,
    msg,
)

LARGEST: Final = 200 * 1024 * 1024
"""What one file may hold. What people upload is bounded lower."""
LONGEST_NOTE: Final = 20_000

_BIRTH_NUMBER = msg("Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig.")

_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f/\\]+")


def keep(*, reader: Reader, content: bytes, name: str, media_type: str, scope: str = "") -> FileFacts:
    """Keep a file. The same content is stored once, however many files have it. Raises Invalid for an empty one."""
    name = _NOT_IN_NAMES.sub(" ", name).strip()[:255]
    if not content:
        raise Invalid(Problem(msg("Filen «%(name)s» er tom.", name=name), "file"))
    if len(content) > LARGEST:
        raise Invalid(Problem(msg("Filen «%(name)s» er for stor. Del den opp.", name=name), "file"))
    if not name:
        raise Invalid(Problem(msg("Filen trenger et navn."), "file"))
    with action(reader=reader, did=msg("La ved filen %(name)s", name=name), touches=[scope] if scope else []):
        blob = _blob(content)
        row = StoredFile(name=name, media_type=media_type, blob=blob, scope=scope, created_by=reader.key)
        row.save(force_insert=True)
    return facts_of(row)


def remove(*, reader: Reader, file_id: int, scope: str, why: str = "") -> None:
    """Remove a file; its content too, when no other file has it. `scope` is the one the caller has checked."""
    row = StoredFile.objects.filter(pk=file_id, scope=scope).first()
    if row is None:
        raise NotFound(msg("Filen er alt fjernet."))
    did = msg("Fjernet filen %(name)s", name=row.name)
    with action(reader=reader, did=did, why=why, touches=[scope] if scope else []):
        row.delete()
        _drop_unused(row.blob_id)


def remove_left(*, reader: Reader, in_scopes_ending: str, before: datetime) -> int:
    """Remove files that were kept on the way to something else and left there; how many they were."""
    left = StoredFile.objects.filter(scope__endswith=in_scopes_ending, created_at__lt=before)
    found = list(left.values_list("pk", "scope"))
    for file_id, scope in found:
        remove(reader=reader, file_id=file_id, scope=scope)
    return len(found)


def attach_note(*, reader: Reader, scope: str, about: str, text: str, title: str = "") -> int:
    """Add a note to the object `about`, which the caller has checked. Raises Invalid for one that can't be kept."""
    text = _note(text)
    if not text:
        raise Invalid(Problem(msg("Skriv et notat, eller velg en fil."), "text"))
    with action(reader=reader, did=msg("La til notat"), touches=[scope]):
        return _attach(reader, Attachment(scope=scope, about=about, text=text, title=_title(title)))


@dataclass(frozen=True)
class AttachedFile:
    """What became of a file: the attachment, the name it has now, and whether that is another than it came with."""

    id: int
    name: str
    renamed: bool


def attach_file(
    *, reader: Reader, scope: str, about: str, content: bytes, name: str, text: str = "", title: str = ""
) -> AttachedFile:
    """Add a file, perhaps with a note, to the object `about`, which the caller has checked.

    What the file is, its content decides. Raises Invalid, with a sentence at `file` or `text`, for what isn't taken in.
    """
    text = _note(text)
    found = examine(content, name)
    if has_birth_number(found.name):
        raise Invalid(Problem(_BIRTH_NUMBER, "file"))
    with action(reader=reader, did=msg("La ved filen %(name)s", name=found.name), touches=[scope]):
        kept = keep(reader=reader, content=content, name=found.name, media_type=found.kind.media_type, scope=scope)
        row = Attachment(scope=scope, about=about, text=text, title=_title(title), file_id=kept.id)
        return AttachedFile(_attach(reader, row), kept.name, found.renamed)


def edit_note(
    *, reader: Reader, scope: str, attachment_id: int, version: int, text: str, may: MayChange, who_can: Message
) -> None:
    """Write a note anew. Raises NotAllowed with `who_can`, and Conflict where somebody else was first."""
    found = _changeable(reader, scope, attachment_id, may, who_can)
    text = _note(text)
    if not text and found.file is None:
        raise Invalid(Problem(msg("Notatet kan ikke stå tomt. Fjern det, hvis det ikke trengs."), "text"))
    did = msg("Endret notatet til filen %(name)s", name=found.file.name) if found.file else msg("Endret notatet")
    with action(reader=reader, did=did, touches=[scope]):
        mine = Attachment.objects.filter(pk=found.id, version=version)
        if not mine.update(text=text, version=F("version") + 1):
            raise Conflict(msg("Noen andre lagret før deg."))


def remove_attachment(
    *, reader: Reader, scope: str, attachment_id: int, may: MayChange, who_can: Message, why: str = ""
) -> AttachmentFacts:
    """Take a note or a file away; the history keeps that it was there. Raises NotAllowed with `who_can`."""
    found = _changeable(reader, scope, attachment_id, may, who_can)
    did = msg("Fjernet filen %(name)s", name=found.file.name) if found.file else msg("Fjernet notatet")
    with action(reader=reader, did=did, why=why.strip(), touches=[scope]):
        _detach(reader, scope, found)
    return found


def remove_all_of(*, reader: Reader, scope: str, about: str, why: str = "") -> int:
    """Take away all notes and files of an object that is itself being removed. How many there were."""
    with action(reader=reader, did=msg("Fjernet notater og filer"), why=why, touches=[scope]):
        rows = Attachment.objects.filter(scope=scope, about=about).select_related("file__blob")
        found = [attachment_facts(row) for row in rows.defer("file__blob__content")]
        for one in found:
            _detach(reader, scope, one)
    return len(found)


def _note(text: str) -> str:
    """The note as it is kept. Its paragraphs are parted by blank lines, however they came."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()
    if len(text) > LONGEST_NOTE:
        sentence = msg(
            "Notatet er lengre enn %(most)s tegn. Kort det ned, eller legg det ved som fil.", most=LONGEST_NOTE
        )
        raise Invalid(Problem(sentence, "text"))
    if has_birth_number(text):
        raise Invalid(Problem(_BIRTH_NUMBER, "text"))
    return text


def _title(title: str) -> str:
    return _note(" ".join(title.split())[:200])


def _attach(reader: Reader, row: Attachment) -> int:
    row.created_by, row.by = reader.key, reader.name[:200]
    row.save(force_insert=True)
    return row.pk


def _changeable(reader: Reader, scope: str, attachment_id: int, may: MayChange, who_can: Message) -> AttachmentFacts:
    rows = Attachment.objects.filter(scope=scope, pk=attachment_id).select_related("file__blob")
    row = rows.defer("file__blob__content").first()
    if row is None:
        raise NotFound(msg("Det er alt fjernet."))
    found = attachment_facts(row)
    if not may(reader, found):
        raise NotAllowed(who_can)
    return found


def _detach(reader: Reader, scope: str, found: AttachmentFacts) -> None:
    gone, _of_each = Attachment.objects.filter(pk=found.id).delete()
    if not gone:
        raise NotFound(msg("Det er alt fjernet."))
    if found.file is not None:
        remove(reader=reader, file_id=found.file.id, scope=scope)


def _blob(content: bytes) -> Blob:
    """The content's row, locked so that nobody removes it before the file that needs it is written."""
    key = hashlib.sha256(content).hexdigest()
    known = Blob.objects.select_for_update().defer("content").filter(pk=key).first()
    if known is not None:
        return known
    carrying.write(key, content)
    return Blob(sha256=key, size=len(content))


def _drop_unused(sha256: str) -> None:
    """Under the content's lock: whoever keeps the same content now waits, or has written its file already."""
    blob = Blob.objects.select_for_update().defer("content").filter(pk=sha256).first()
    if blob is not None and not StoredFile.objects.filter(blob=sha256).exists():
        blob.delete()
