"""Versions of the final report and the strategy: made, called something else, removed, and frozen as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, TypeAlias

from django.conf import settings
from django.utils import timezone

from varig.foundation.checks.actions import ensure_current
from varig.foundation.documents.blocks import Document
from varig.foundation.documents.kept_template import template_of
from varig.foundation.documents.lost_letters import Warn, told, warn_nobody
from varig.foundation.documents.press import TypesettingError
from varig.foundation.documents.progress import Progress, silent
from varig.foundation.jobs.actions import defer
from varig.foundation.kernel import Conflict, Message, Reader, Refused, msg
from varig.foundation.reports import Report
from varig.foundation.reports.actions import versions
from varig.foundation.reports.actions.versions import Frozen
from varig.foundation.reports.queries.versions import ALONG, VersionFacts, along_of, document_of, version
from varig.foundation.reports.registry import registry
from varig.foundation.reports.writing import FORMAT_NAMES, Format, render
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.roles import Permission, demand
from varig.workspace.actions.annex import annex
from varig.workspace.actions.dossier import MEDIA_TYPES, XLSX
from varig.workspace.queries.versions import as_version

JOB = "workspace.freeze"


def make_version(
    *, reader: Reader, of: InitiativeFacts, report: Report, name: str, language: str, why: str = ""
) -> int:
    """Keep the report as it stands under a name; the version's number. Raises NotAllowed, Invalid."""
    demand(reader, Permission.WRITE_DOCUMENTS, of.place)
    versions.demand_name(of.scope, report.key, name, why)
    today = timezone.localdate()
    ensure_current(of.scope, today)
    number = versions.next_number(of.scope, report.key)
    document = as_version(reader, of, report, number=number, language=language, today=today)
    shorter = registry.along(report.key)
    along = as_version(reader, of, shorter, number=number, language=language, today=today) if shorter else None
    versions.keep_version(
        reader=reader,
        scope=of.scope,
        report=report.key,
        number=number,
        document=document,
        along=along,
        name=name,
        why=why,
    )
    return number


def rename_version(*, reader: Reader, of: InitiativeFacts, facts: VersionFacts, name: str, why: str = "") -> None:
    """Raises NotAllowed, Invalid; Conflict for one that is frozen."""
    demand(reader, Permission.WRITE_DOCUMENTS, of.place)
    versions.name_version(reader=reader, scope=of.scope, version_id=facts.id, name=name, why=why)


def remove_version(*, reader: Reader, of: InitiativeFacts, facts: VersionFacts, why: str = "") -> None:
    """Raises NotAllowed; Conflict for one that is frozen."""
    demand(reader, Permission.WRITE_DOCUMENTS, of.place)
    versions.remove_version(reader=reader, scope=of.scope, version_id=facts.id, why=why)


def start_freezing(*, reader: Reader, of: InitiativeFacts, facts: VersionFacts) -> int:
    """Have a worker freeze the version; the run's id. Raises NotAllowed; Conflict for one that is frozen."""
    demand(reader, Permission.FREEZE_DOCUMENTS, of.place)
    _demand_open(facts)
    return defer(JOB, reader=reader, scope=of.scope, slug=of.slug, report=facts.report, number=facts.number)


def freeze(
    *,
    reader: Reader,
    of: InitiativeFacts,
    report_key: str,
    number: int,
    progress: Progress = silent,
    warn: Warn = warn_nobody,
) -> VersionFacts:
    """Make the files of a version out of what it holds, and freeze it as them: all of it, or nothing.

    `warn` is told of letters that the PDF has no font for.

    Raises NotAllowed; Refused with the reason where a file can't be made; Conflict where somebody was first.
    """
    demand(reader, Permission.FREEZE_DOCUMENTS, of.place)
    facts = version(of.scope, report_key, number)
    _demand_open(facts)
    document, report = document_of(reader, facts), registry.get(report_key)
    files = []
    made = list(_files(reader, of, report, document, warn))
    shorter, along = registry.along(report_key), along_of(reader, facts)
    if shorter is not None and along is not None:
        made += _along(reader, of, shorter, along, warn)
    for done, (title, called, make) in enumerate(made):
        progress(msg("Lager %(title)s som %(format)s", title=title, format=called), done, len(made))
        files.append(_made(called, make))
    progress(msg("Fryser"), len(made), len(made))
    versions.freeze_version(reader=reader, scope=of.scope, version_id=facts.id, files=files)
    return version(of.scope, report_key, number)


def _demand_open(facts: VersionFacts) -> None:
    if facts.is_frozen:
        raise Conflict(versions.already_frozen(facts.frozen_by, facts.frozen_at))


_Making: TypeAlias = tuple[Message, Message, Callable[[], Frozen]]
"""What a file is of, what its format is called, and how it is made."""


def _along(reader: Reader, of: InitiativeFacts, report: Report, document: Document, warn: Warn) -> Iterator[_Making]:
    """The same of its shorter form, which has no tables to count in."""

    def named(make: Callable[[], Frozen]) -> Frozen:
        made = make()
        return replace(made, kind=f"{ALONG}-{made.kind}")

    for title, called, make in _files(reader, of, report, document, warn, workbook=False):
        yield title, called, partial(named, make)


def _files(
    reader: Reader, of: InitiativeFacts, report: Report, document: Document, warn: Warn, *, workbook: bool = True
) -> Iterator[_Making]:
    stem = f"{of.slug}-{report.slug}-{document.version}"
    kept = template_of(reader, of.scope)
    how: dict[str, Any] = {"template": kept.content if kept else None, "base": settings.BASE_ADDRESS}

    def rendered(format_: Format) -> Frozen:
        made = render(document, format_, **how)
        if lost := told(made.replaced, report.title):
            warn(lost)
        return Frozen(format_.value, f"{stem}.{format_}", MEDIA_TYPES[format_], made.content)

    for format_ in Format:
        yield report.title, FORMAT_NAMES[format_], partial(rendered, format_)
    if workbook:
        yield report.title, msg("Excel"), lambda: Frozen("xlsx", f"{stem}.xlsx", XLSX, annex(document))


def _made(called: Message, make: Callable[[], Frozen]) -> Frozen:
    try:
        return make()
    except TypesettingError as error:
        raise Refused(
            msg("Versjonen kunne ikke lages som %(format)s, så den er ikke fryst. Ingenting er endret.", format=called)
        ) from error
