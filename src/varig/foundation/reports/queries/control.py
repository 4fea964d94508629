"""Whether a version is what it was: every digest computed anew from the bytes that are stored now."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from varig.foundation.kernel import NotFound, Reader
from varig.foundation.reports.queries.versions import VersionFacts, VersionFileFacts, content_of, opened

CONTENT = "json"
"""What content and data are called among a version's files."""


@dataclass(frozen=True)
class Controlled:
    """A digest as it was kept, and as it is now; `now` is empty where the bytes are gone."""

    kind: str
    name: str
    kept: str
    now: str

    @property
    def agrees(self) -> bool:
        """Whether nothing has changed."""
        return self.kept == self.now


def controlled(reader: Reader, facts: VersionFacts) -> tuple[Controlled, ...]:
    """Content and data first, then every file."""
    content = Controlled(CONTENT, "", facts.digest, hashlib.sha256(content_of(facts.id)).hexdigest())
    return content, *(_file(reader, one) for one in facts.files)


def _file(reader: Reader, one: VersionFileFacts) -> Controlled:
    try:
        found = opened(reader, one)
    except NotFound:
        return Controlled(one.kind, one.file.name, one.sha256, "")
    return Controlled(one.kind, one.file.name, one.sha256, hashlib.sha256(found.content).hexdigest())
