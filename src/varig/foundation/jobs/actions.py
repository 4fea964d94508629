"""Start long work, and ask it to stop. Runs are the machine's own log: these need no action around them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.db import transaction

from varig.foundation.jobs import queue
from varig.foundation.jobs.models import JobRun
from varig.foundation.jobs.progress import Made, Progress
from varig.foundation.jobs.queries import visible
from varig.foundation.jobs.registry import find
from varig.foundation.jobs.running import ended
from varig.foundation.kernel import Message, NotAllowed, NotFound, Reader, ReaderKind, msg

ShowStep = Callable[[Message, int | None, int | None], None]
"""What a command does with a step: message, done, total."""


def defer(name: str, *, reader: Reader, scope: str = "", **arguments: Any) -> int:
    """Have a worker do a declared job; the run's id. Nothing starts unless the caller's transaction commits.

    The arguments are what JSON can hold. The job runs with what the reader may do when it starts, not now.
    """
    find(name)
    json.dumps(arguments)
    if reader.kind is ReaderKind.ANYBODY:
        raise NotAllowed(msg("Logg inn for å sette i gang dette."))
    with transaction.atomic():
        row = JobRun.objects.create(
            name=name,
            scope=scope,
            reader_kind=reader.kind,
            reader_id=reader.id,
            reader_name=reader.name,
            arguments=arguments,
        )
        queue.put(queue.RUN_TASK, run_id=row.pk)
    return row.pk


def ask_to_stop(*, reader: Reader, run_id: int) -> None:
    """Stop a run: at once while it waits, else at its next step. One that has ended stays as it is. Raises NotFound."""
    rows = visible(reader).filter(pk=run_id)
    if not rows.exists():
        raise NotFound(msg("Vi fant ikke jobben. Den kan være slettet fordi den er gammel."))
    rows.filter(state=JobRun.State.WAITING).update(asked_to_stop=True, **ended(JobRun.State.STOPPED))
    rows.filter(state=JobRun.State.RUNNING).update(asked_to_stop=True)


def nudge(name: str) -> None:
    """Have a periodic function run as soon as a worker is free, once the caller's transaction has committed."""
    transaction.on_commit(lambda: queue.put_once(name))


def run_here(name: str, *, reader: Reader, show: ShowStep, **arguments: Any) -> list[Made]:
    """Do a declared job now, in this process, for the command line; the files it made. Errors come as they are."""
    progress = Progress(_Shown(show))
    find(name).function(progress, reader, **arguments)
    return progress.made


class _Shown:
    def __init__(self, show: ShowStep) -> None:
        self.show = show
