"""Long work of the workspace, done by the worker."""

from __future__ import annotations

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.urls import reverse
from django.utils import timezone

from varig.foundation.jobs.registry import Made, Progress, job, periodic
from varig.foundation.kernel import Message, Reader, msg, system_reader
from varig.foundation.registers.declarations import by_path
from varig.foundation.registers.spoken import param
from varig.foundation.reports.registry import registry
from varig.initiatives.queries import initiative
from varig.workspace.actions import readiness, taking_in, versions
from varig.workspace.actions.dossier import JOB, dossier_files
from varig.workspace.queries.dossier import LANGUAGE_NAMES, LEGACY_PART


def called(name: str) -> Message:
    """What a file of the dossier is called: its report's title, and its language where its name says it."""
    stem, _, ending = name.rpartition(".")
    titles = {**{one.slug: one.title for one in registry.reports()}, LEGACY_PART: msg("Arven")}
    if ending == "zip":
        return msg("Alle filene samlet")
    part, _, language = stem.rpartition("-")
    if part in titles and language in LANGUAGE_NAMES:
        return msg("%(title)s, %(language)s", title=titles[part], language=LANGUAGE_NAMES[language])
    return titles.get(stem, msg("Alle filene samlet"))


@job(JOB, title=msg("Lager dokumentene"), made=Made(msg("Dokumentene er klare"), called))
def make_dossier(
    progress: Progress,
    reader: Reader,
    *,
    slug: str,
    language: str = "",
    languages: list[str] | None = None,
    only: list[str] | None = None,
) -> None:
    """The documents as web page, PDF and Word, Arven as Excel, and all of them in one zip; `only` some of them.

    A job that was put in the queue by an earlier program names one `language`.
    """
    of = initiative(reader, slug)
    whole = io.BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        files = dossier_files(
            reader=reader,
            of=of,
            progress=progress.step,
            languages=languages or [language],
            only=only,
            warn=progress.warn,
        )
        for name, media_type, content in files:
            progress.result(name, media_type, content)
            archive.writestr(name, content)
    progress.result(f"{slug}.zip", "application/zip", whole.getvalue())


def to_register(*, slug: str, path: str, **_arguments: Any) -> tuple[Message, str]:
    """Where what was taken in stands."""
    return msg("Åpne «%(register)s»", register=param(by_path(path).title)), reverse(
        "workspace:register", args=[slug, path]
    )


def to_version(*, slug: str, report: str, number: int) -> tuple[Message, str]:
    """The version that was frozen."""
    place = registry.get(report).slug
    return msg("Åpne versjonen"), reverse("workspace:version", args=[slug, place, number])


@job(versions.JOB, title=msg("Fryser versjonen"), onward=to_version)
def freeze(progress: Progress, reader: Reader, *, slug: str, report: str, number: int) -> None:
    """A version as web page, PDF, Word and Excel, and then never changed again; or nothing at all."""
    of = initiative(reader, slug)
    versions.freeze(reader=reader, of=of, report_key=report, number=number, progress=progress.step, warn=progress.warn)
    progress.step(msg("Versjonen er fryst."))


@job(taking_in.JOB, title=msg("Henter inn fra regneark"), onward=to_register)
def take_in(progress: Progress, reader: Reader, **arguments: Any) -> None:
    """A large file into a register: all of it, or nothing."""
    taking_in.take_in_file(reader=reader, progress=progress.step, **arguments)


@periodic("11 4 * * *", name="workspace.measure_readiness")
def measure_readiness() -> None:
    """Each night: how ready every initiative is to end, so that the overview can show where it is going."""
    readiness.measure_all(reader=system_reader("Varig"), today=timezone.localdate())


@periodic("43 3 * * *", name="workspace.forget_left")
def forget_left() -> None:
    """Each night: a spreadsheet that nobody came back to is no archive."""
    taking_in.forget_left(reader=system_reader("Varig"), now=timezone.now())
