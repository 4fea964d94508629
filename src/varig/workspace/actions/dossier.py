"""The dossier: every report in every format, and Arven as a workbook. All of it, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from django.conf import settings
from django.utils import timezone, translation

from varig.foundation.checks.actions import ensure_current
from varig.foundation.documents.blocks import Document
from varig.foundation.documents.kept_template import template_of
from varig.foundation.documents.lost_letters import Warn, told, warn_nobody
from varig.foundation.documents.progress import Progress, silent
from varig.foundation.documents.rendered import Rendered
from varig.foundation.jobs.actions import defer
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.writing import Table, write_xlsx
from varig.foundation.reports import Report
from varig.foundation.reports.side_by_side import SideBySide
from varig.foundation.reports.writing import FORMAT_NAMES, Format
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.brevity import Brevity, brevity
from varig.workspace.queries.dossier import LANGUAGE_NAMES, LEGACY_PART, composed, language_of, reports
from varig.workspace.queries.export import ARVEN_KEY, about, legacy_rows

_T = TypeVar("_T")

JOB = "workspace.dossier"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class DossierFile:
    """One file of the dossier, and how it is made."""

    name: str
    media_type: str
    step: Message
    make: Callable[[], bytes]


MEDIA_TYPES = {
    Format.HTML: "text/html",
    Format.PDF: "application/pdf",
    Format.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def start_dossier(
    *, reader: Reader, of: InitiativeFacts, languages: Collection[str] = (), only: Collection[str] | None = None
) -> int:
    """Have a worker make the dossier, or `only` some of its parts; the run's id. Raises NotAllowed."""
    roles.demand(reader, roles.Permission.MAKE_DOCUMENTS, of.place)
    chosen = None if only is None else sorted(only)
    return defer(JOB, reader=reader, scope=of.scope, slug=of.slug, languages=list(languages), only=chosen)


def dossier_files(
    *,
    reader: Reader,
    of: InitiativeFacts,
    progress: Progress = silent,
    languages: Collection[str] = (),
    only: Collection[str] | None = None,
    warn: Warn = warn_nobody,
) -> Iterator[tuple[str, str, bytes]]:
    """Name, media type and content of each file, made one by one; `only` some of the parts. Raises NotAllowed.

    `warn` is told of letters that a PDF has no font for.

    Of several languages each file says its own in its name; without any they are in the municipality's own.
    """
    roles.demand(reader, roles.Permission.MAKE_DOCUMENTS, of.place)
    today = timezone.localdate()
    ensure_current(of.scope, today)
    chosen = [one for one in reports() if only is None or one.slug in only]
    named = list(dict.fromkeys(language_of(of, one) for one in languages)) or [language_of(of)]
    said = {one: f"-{one}" if len(named) > 1 else "" for one in named}
    with_legacy = only is None or LEGACY_PART in only
    workbooks = [_workbook(reader, of, today, one, said[one]) for one in named] if with_legacy else []
    composing = (
        (one, said[language], composed(reader, of, one.key, today, language, draft=False))
        for language in named
        for one in chosen
    )
    kept = template_of(reader, of.scope)
    count = len(named) * len(chosen) * len(Format) + len(workbooks)
    with SideBySide() as work:
        files = chain(_documents(work, composing, kept.content if kept is not None else None, warn), workbooks)
        for done, file in enumerate(files):
            progress(file.step, done, count)
            yield file.name, file.media_type, file.make()
    progress(msg("Ferdig"), count, count)


def _documents(
    work: SideBySide, composing: Iterable[tuple[Report, str, Document]], template: bytes | None, warn: Warn
) -> Iterator[DossierFile]:
    """Each document is begun while the one before it still is with typst; never more than two are held."""
    begin = partial(work.begin, template=template, base=settings.BASE_ADDRESS)
    begun = ((brevity(report, document), said, begin(document)) for report, said, document in composing)
    for brief, said, formats in _one_ahead(begun):
        report = brief.report
        for format_, make in formats.items():
            step = msg("Lager %(title)s som %(format)s", title=report.title, format=FORMAT_NAMES[format_])
            content = partial(_content, make, brief, said, warn)
            yield DossierFile(f"{report.slug}{said}.{format_}", MEDIA_TYPES[format_], step, content)


def _content(make: Callable[[], Rendered], brief: Brevity, said: str, warn: Warn) -> bytes:
    made, title = make(), brief.report.title
    if said:
        title = msg("%(title)s, %(language)s", title=title, language=LANGUAGE_NAMES[said[1:]])
    if lost := told(made.replaced, title):
        warn(lost)
    if made.pages is not None:
        for message in brief.told(made.pages):
            warn(message)
    return made.content


def _one_ahead(of: Iterable[_T]) -> Iterator[_T]:
    """The same, each handed out when the next is there."""
    last: list[_T] = []
    for one in of:
        yield from last
        last = [one]
    yield from last


def _workbook(reader: Reader, of: InitiativeFacts, today: date, language: str, said: str) -> DossierFile:
    def make() -> bytes:
        declared = register(ARVEN_KEY)
        with translation.override(language):
            table = Table(declared.title, declared.exported, legacy_rows(reader, of))
            return write_xlsx([table], about(of, today))

    return DossierFile(f"{LEGACY_PART}{said}.xlsx", XLSX, msg("Lager Arven som Excel"), make)


def write_dossier(
    *, reader: Reader, of: InitiativeFacts, folder: Path, progress: Progress = silent, language: str = ""
) -> tuple[Path, ...]:
    """Write all the files. They take their places when every one is made; a failure leaves what was there before.

    Raises NotAllowed, and OSError where the folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # Beside the goal, so that moving a file into its place is one step of the file system.
    with TemporaryDirectory(dir=folder, prefix=".") as waiting:
        made = []
        languages = [language] if language else ()
        for name, _media_type, content in dossier_files(reader=reader, of=of, progress=progress, languages=languages):
            (Path(waiting) / name).write_bytes(content)
            made.append(name)
        for name in made:
            (Path(waiting) / name).replace(folder / name)
    return tuple(folder / name for name in made)
