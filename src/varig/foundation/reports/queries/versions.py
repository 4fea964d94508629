"""Versions of reports: which there are, what one holds, its files. Whether one may see them, the caller has settled.

Whoever ties something to a version (a hearing, a decision) keeps its id, and asks `version_by_id` for the digest and
whether it is frozen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Prefetch, QuerySet

from varig.foundation.documents.blocks import Document
from varig.foundation.documents.kept import NotReadable, decoded
from varig.foundation.documents.kept.encoding import canonical, whole
from varig.foundation.files.queries import FileFacts, OpenFile, facts_of, open_file
from varig.foundation.kernel import NotFound, Reader, Refused, msg
from varig.foundation.reports.models import ReportVersion, VersionFile

_NOT_READABLE = msg("Innholdet i versjonen kan ikke leses. Kontroller versjonen, og hent den fra en sikkerhetskopi.")

PICTURE = VersionFile.Kind.PICTURE.value
ALONG = VersionFile.Kind.ALONG.value
_FROZEN_ALONG = f"{ALONG}-"


@dataclass(frozen=True)
class VersionFileFacts:
    """A file of a version. `sha256` is the digest that it had when it was kept."""

    kind: str
    sha256: str
    file: FileFacts


@dataclass(frozen=True)
class VersionFacts:
    """A version without what it holds. `digest` is SHA-256 over its content and data."""

    id: int
    scope: str
    report: str
    language: str
    number: int
    name: str
    why: str
    digest: str
    made_at: datetime
    made_by: str
    frozen_at: datetime | None
    frozen_by: str
    files: tuple[VersionFileFacts, ...]

    @property
    def is_frozen(self) -> bool:
        """Whether it can't be changed any more."""
        return self.frozen_at is not None

    @property
    def rendered(self) -> tuple[VersionFileFacts, ...]:
        """What it was frozen as; the pictures that stand in it, and its shorter form, are left out."""
        return tuple(one for one in self.files if one.kind != PICTURE and not one.kind.startswith(ALONG))

    @property
    def along(self) -> tuple[VersionFileFacts, ...]:
        """What its shorter form was frozen as; a version that was made before there was one has none."""
        return tuple(one for one in self.files if one.kind.startswith(_FROZEN_ALONG))


def versions(scope: str, report: str | None = None, *, frozen: bool | None = None) -> list[VersionFacts]:
    """Those of a scope, or of one report in it, newest first; with `frozen` only those that are, or that aren't."""
    rows = _without_content().filter(scope=scope)
    if report is not None:
        rows = rows.filter(report=report)
    if frozen is not None:
        rows = rows.filter(frozen_at__isnull=not frozen)
    return [_facts(row) for row in rows.order_by("report", "-number")]


def version(scope: str, report: str, number: int) -> VersionFacts:
    """One by its number. Raises NotFound."""
    return _one(_without_content().filter(scope=scope, report=report, number=number))


def version_by_id(scope: str, id_: int) -> VersionFacts:
    """One by its id. Raises NotFound."""
    return _one(_without_content().filter(scope=scope, pk=id_))


def content_of(id_: int) -> bytes:
    """Content and data as the file of JSON that the version's digest is of."""
    return whole(*_content(id_))


def document_of(reader: Reader, facts: VersionFacts) -> Document:
    """The document that a version holds, under the version's name. Raises Refused where it can't be read."""
    return replace(_decoded(*_content(facts.id), _pictures(reader, facts)), subtitle=facts.name)


def along_of(reader: Reader, facts: VersionFacts) -> Document | None:
    """Its shorter form, where it holds one. Raises Refused where that can't be read."""
    kept = next((one for one in facts.files if one.kind == ALONG), None)
    if kept is None:
        return None
    try:
        both = json.loads(opened(reader, kept).content)
        parts = (canonical(both["content"]), canonical(both["data"]))
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(_NOT_READABLE) from error
    return _decoded(*parts, _pictures(reader, facts))


def _pictures(reader: Reader, facts: VersionFacts) -> dict[str, bytes]:
    return {one.sha256: opened(reader, one).content for one in facts.files if one.kind == PICTURE}


def _decoded(content: str, data: str, pictures: dict[str, bytes]) -> Document:
    try:
        return decoded(content, data, pictures)
    except NotReadable as error:
        raise Refused(_NOT_READABLE) from error


def file_of(reader: Reader, facts: VersionFacts, kind: str) -> OpenFile:
    """What a version or its shorter form was frozen as, as it was kept. Raises NotFound."""
    for one in (*facts.rendered, *facts.along):
        if one.kind == kind:
            return opened(reader, one)
    raise NotFound(msg("Versjonen har ingen slik fil."))


def opened(reader: Reader, one: VersionFileFacts) -> OpenFile:
    """A file of a version that the caller has found. Raises NotFound where its bytes are gone."""
    return open_file(reader, one.file.id, may=lambda _reader, found: found.id == one.file.id)


def _content(id_: int) -> tuple[str, str]:
    found = ReportVersion.objects.filter(pk=id_).values_list("content", "data").first()
    if found is None:
        raise NotFound(msg("Vi fant ikke versjonen."))
    return found


def _without_content() -> QuerySet[ReportVersion]:
    """A version can be some megabytes; a list reads none of it."""
    files = VersionFile.objects.select_related("file__blob").defer("file__blob__content").order_by("pk")
    return ReportVersion.objects.defer("content", "data").prefetch_related(Prefetch("files", queryset=files))


def _one(rows: Iterable[ReportVersion]) -> VersionFacts:
    for row in rows:
        return _facts(row)
    raise NotFound(msg("Vi fant ikke versjonen."))


def _facts(row: ReportVersion) -> VersionFacts:
    return VersionFacts(
        id=row.pk,
        scope=row.scope,
        report=row.report,
        language=row.language,
        number=row.number,
        name=row.name,
        why=row.why,
        digest=row.digest,
        made_at=row.made_at,
        made_by=row.made_by,
        frozen_at=row.frozen_at,
        frozen_by=row.frozen_by,
        files=tuple(VersionFileFacts(one.kind, one.sha256, facts_of(one.file)) for one in row.files.all()),
    )
