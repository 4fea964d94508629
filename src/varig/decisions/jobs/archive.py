"""The archive package, which takes its time."""

from __future__ import annotations

from django.utils import timezone

from varig.decisions.actions.archive import PACKAGE_JOB
from varig.decisions.actions.archive_package import archive_package
from varig.foundation.jobs.registry import Made, Progress, job
from varig.foundation.kernel import Message, Reader, msg
from varig.initiatives.queries import initiative


def called(_name: str) -> Message:
    """What the file is called."""
    return msg("Arkivpakken")


@job(PACKAGE_JOB, title=msg("Lager arkivpakken"), made=Made(msg("Arkivpakken er klar"), called))
def make_archive_package(progress: Progress, reader: Reader, *, slug: str) -> None:
    """The whole archive package in one zip, or nothing."""
    of = initiative(reader, slug)
    content = archive_package(reader=reader, of=of, progress=progress.step)
    progress.result(f"arkivpakke-{slug}-{timezone.localdate().isoformat()}.zip", "application/zip", content)
