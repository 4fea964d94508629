"""Versions of a report: kept under a name, called something else, removed, frozen. Whether one may, the caller has
settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from varig.foundation.documents.blocks import PICTURES, Document
from varig.foundation.documents.kept import encoded, settled
from varig.foundation.documents.kept.encoding import whole
from varig.foundation.files.actions import keep, remove
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, Message, NotFound, Problem, Reader, has_birth_number, msg
from varig.foundation.reports.models import ReportVersion, VersionFile

JSON = "application/json"
LONGEST_NAME = 120
LONGEST_WHY = 1_000

NEEDS_NAME = msg("Gi versjonen et navn, for eksempel «Tidlig utkast».")
TAKEN = msg("Versjon %(number)s av dokumentet heter det samme. Velg et navn som skiller dem.")
_TOO_LONG = msg("Teksten er lengre enn %(most)s tegn. Kort den ned.")
_EVENTS: Any = ReportVersion._meta.get_field("events").related_model


@dataclass(frozen=True)
class Frozen:
    """A file that a version is frozen as. `kind` is its ending: html, pdf, docx or xlsx; see `VersionFile.Kind`."""

    kind: str
    name: str
    media_type: str
    content: bytes


def kept_in(scope: str) -> str:
    """Where the files of a scope's versions are kept: apart from its other files."""
    return f"{scope}/versions"


def next_number(scope: str, report: str) -> int:
    """The number of the next version. That of one that was removed is not used again: somebody may have written it
    down.
    """
    told = _EVENTS.objects.filter(scope=scope, report=report)
    last = told.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def keep_version(
    *,
    reader: Reader,
    scope: str,
    report: str,
    number: int,
    document: Document,
    along: Document | None = None,
    name: str,
    why: str = "",
) -> int:
    """Keep a document under a name; the version's id. Raises Invalid; Conflict where the number was taken meanwhile.

    `along` is its shorter form of the same day.
    """
    given = _named(name, why)
    kept = encoded(settled(document))
    shorter = encoded(settled(along)) if along is not None else None
    with action(reader=reader, did=msg("Laget versjon %(number)s: %(name)s", number=number, name=given["name"])):
        _alone(scope, report)
        _demand_free(scope, report, given["name"])
        if number < next_number(scope, report):
            raise Conflict(msg("En annen laget en versjon i samme øyeblikk. Prøv igjen."))
        row = ReportVersion(
            scope=scope,
            report=report,
            number=number,
            language=document.language,
            content=kept.content,
            data=kept.data,
            digest=kept.digest,
            made_by=reader.name,
            **given,
        )
        row.save(force_insert=True)
        pictures = {**kept.pictures, **(shorter.pictures if shorter else {})}
        for order, content in enumerate(filter(None, pictures.values()), 1):
            _keep_file(reader, row, _picture(order, content))
        if shorter:
            content = whole(shorter.content, shorter.data)
            _keep_file(reader, row, Frozen(VersionFile.Kind.ALONG, f"{report}-{number}.json", JSON, content))
    return row.pk


def name_version(*, reader: Reader, scope: str, version_id: int, name: str, why: str = "") -> None:
    """Call a version something else. Raises Invalid, NotFound; Conflict for a frozen one."""
    given = _named(name, why)
    with action(reader=reader, did=msg("Ga en versjon navnet %(name)s", name=given["name"])):
        row = _open(scope, version_id)
        _alone(scope, row.report)
        _demand_free(scope, row.report, given["name"], but=row.pk)
        row.name, row.why = given["name"], given["why"]
        row.save(update_fields=["name", "why"])


def remove_version(*, reader: Reader, scope: str, version_id: int, why: str = "") -> None:
    """Remove a version with what it holds. Raises NotFound; Conflict for a frozen one."""
    with action(reader=reader, did=msg("Fjernet en versjon"), why=why):
        row = _open(scope, version_id)
        files = list(row.files.values_list("file_id", "file__scope"))
        row.delete()
        for file_id, file_scope in files:
            remove(reader=reader, file_id=file_id, scope=file_scope)


def freeze_version(*, reader: Reader, scope: str, version_id: int, files: Iterable[Frozen]) -> None:
    """Freeze a version as these files: all of them, or nothing. Raises NotFound; Conflict for one that is frozen."""
    made = list(files)
    with action(reader=reader, did=msg("Frøs en versjon")):
        row = _open(scope, version_id)
        for file in made:
            _keep_file(reader, row, file)
        row.frozen_at, row.frozen_by = timezone.now(), reader.name
        row.save(update_fields=["frozen_at", "frozen_by"])


def already_frozen(by: str, at: datetime | None) -> Message:
    """What whoever was second is told."""
    day = timezone.localtime(at).date() if at else None
    return msg("%(name)s frøs versjonen %(day)s. En fryst versjon kan ikke endres.", name=by, day=day)


def demand_name(scope: str, report: str, name: str, why: str) -> None:
    """Go on if a new version can be called so; before long work is begun. Raises Invalid."""
    _demand_free(scope, report, _named(name, why)["name"])


def _demand_free(scope: str, report: str, name: str, *, but: int = 0) -> None:
    """Versions are told apart by their names where they are sent, decided on and filed.

    The database can't hold it: among those that are kept there may be two of one name, and a frozen one can't get
    another.
    """
    same = ReportVersion.objects.filter(scope=scope, report=report, name__iexact=name).exclude(pk=but)
    number = same.order_by("number").values_list("number", flat=True).first()
    if number is not None:
        raise Invalid(Problem(TAKEN.with_params({"number": str(number)}), "name"))


def _named(name: str, why: str) -> Mapping[str, Any]:
    """The name and the grounds as they are kept. Raises Invalid with all that is wrong."""
    name, why = " ".join(name.split()), why.replace("\r\n", "\n").strip()
    problems = [*_problems("name", name, LONGEST_NAME), *_problems("why", why, LONGEST_WHY)]
    if not name:
        problems.append(Problem(NEEDS_NAME, "name"))
    if problems:
        raise Invalid(problems)
    return {"name": name, "why": why}


def _problems(field: str, text: str, most: int) -> Iterable[Problem]:
    if len(text) > most:
        yield Problem(_TOO_LONG.with_params({"most": most}), field)
    if "\x00" in text:
        yield Problem(msg("Her står et tegn som ikke kan lagres. Skriv teksten på nytt."), field)
    if has_birth_number(text):
        sentence = msg("Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig.")
        yield Problem(sentence, field)


def _open(scope: str, version_id: int) -> ReportVersion:
    """The version, locked until the end, without what it holds."""
    rows = ReportVersion.objects.select_for_update().defer("content", "data")
    row = rows.filter(scope=scope, pk=version_id).first()
    if row is None:
        raise NotFound(msg("Versjonen finnes ikke lenger."))
    if row.frozen_at is not None:
        raise Conflict(already_frozen(row.frozen_by, row.frozen_at))
    return row


def _alone(scope: str, report: str) -> None:
    """Two who make a version of the same report at once do so one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"version {scope} {report}"])


def _keep_file(reader: Reader, row: ReportVersion, file: Frozen) -> None:
    kept = keep(
        reader=reader,
        content=file.content,
        name=file.name,
        media_type=file.media_type,
        scope=kept_in(row.scope),
    )
    VersionFile.objects.create(version=row, kind=file.kind, file_id=kept.id, sha256=kept.sha256)


def _picture(order: int, content: bytes) -> Frozen:
    kind = next((kind for kind, begins in PICTURES.items() if content.startswith(begins)), "application/octet-stream")
    return Frozen(VersionFile.Kind.PICTURE, f"{order}.{kind.rpartition('/')[2]}", kind, content)
