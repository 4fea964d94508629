from __future__ import annotations

import hashlib
import re
from typing import Final

from varig.foundation.files.models import Blob, StoredFile
from varig.foundation.files.queries import FileFacts, facts_of
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, msg

LARGEST: Final = 200 * 1024 * 1024
"""What one file may hold. What people upload is bounded lower, by the settings."""

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


def _blob(content: bytes) -> Blob:
    """The content's row, locked so that nobody removes it before the file that needs it is written."""
    key = hashlib.sha256(content).hexdigest()
    known = Blob.objects.select_for_update().defer("content").filter(pk=key).first()
    if known is not None:
        return known
    blob = Blob(sha256=key, content=content, size=len(content))
    Blob.objects.bulk_create([blob], update_conflicts=True, unique_fields=["sha256"], update_fields=["size"])
    return blob


def _drop_unused(sha256: str) -> None:
    """Under the content's lock: whoever keeps the same content now waits, or has written its file already."""
    blob = Blob.objects.select_for_update().defer("content").filter(pk=sha256).first()
    if blob is not None and not StoredFile.objects.filter(blob=sha256).exists():
        blob.delete()
