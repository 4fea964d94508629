"""One run carried out by a worker, from «waiting» to its end. A run whose worker died is found by its lock."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable
from typing import Any, Final

from django.db import connection, connections, transaction
from django.utils import timezone

from varig.foundation.accounts.queries import reader_again
from varig.foundation.files.actions import keep
from varig.foundation.history.actions import action
from varig.foundation.jobs.models import JobRun, RunResult
from varig.foundation.jobs.progress import Interrupted, Made, Progress, Stopped
from varig.foundation.jobs.registry import Job, find
from varig.foundation.kernel import Message, Reader, ReaderKind, Refused, encode_message, msg

log = logging.getLogger(__name__)

_LOCK_SPACE: Final = 0x76617269
"""Our space among the database's advisory locks; the second number is the run."""

MACHINE_STOPPED = msg("Maskinen stoppet underveis. Start på nytt.")
UNEXPECTED = msg("Noe gikk galt hos oss. Prøv på nytt, og si fra til administratoren hvis det skjer igjen.")
_MOST_ERRORS: Final = 100


def carry_out(run_id: int, halted: Callable[[], bool]) -> None:
    """Do a waiting run and write how it ended. One that was stopped meanwhile is left alone."""
    board = _RunBoard(run_id, halted)
    try:
        started = JobRun.objects.filter(pk=run_id, state=JobRun.State.WAITING)
        if started.update(state=JobRun.State.RUNNING, started_at=timezone.now()):
            _end(run_id, _do(JobRun.objects.get(pk=run_id), board))
    finally:
        board.close()


def ended(state: JobRun.State, errors: Iterable[Message] = ()) -> dict[str, Any]:
    """The columns of a run that has ended; of one that ended well `errors` are what it warns of."""
    stored = [encode_message(error) for error in errors][:_MOST_ERRORS]
    return {"state": state, "error": stored or None, "ended_at": timezone.now()}


def fail_dead_runs() -> int:
    """Mark the runs whose worker is gone; how many. The lock of a living one is held by its worker's connection."""
    found = 0
    for run_id in JobRun.objects.filter(state=JobRun.State.RUNNING).values_list("pk", flat=True):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [_LOCK_SPACE, _lock_number(run_id)])
            if cursor.fetchone()[0]:
                rows = JobRun.objects.filter(pk=run_id, state=JobRun.State.RUNNING)
                found += rows.update(**ended(JobRun.State.FAILED, [MACHINE_STOPPED]))
    return found


def _do(run: JobRun, board: _RunBoard) -> dict[str, Any]:
    """The columns the run ends with; its files are kept with them or not at all."""
    try:
        job = find(run.name)
        reader = reader_again(ReaderKind(run.reader_kind), run.reader_id, run.reader_name)
        progress = Progress(board)
        job.function(progress, reader, **run.arguments)
        _keep(run, job, reader, progress.made)
    except Interrupted:
        return ended(JobRun.State.FAILED, [MACHINE_STOPPED])
    except Stopped:
        return ended(JobRun.State.STOPPED)
    except Refused as refusal:
        return ended(JobRun.State.FAILED, [problem.message for problem in refusal.problems])
    except Exception:
        log.exception("job %s failed (run %s)", run.name, run.pk)
        return ended(JobRun.State.FAILED, [UNEXPECTED])
    return ended(JobRun.State.DONE, progress.warnings)


def _keep(run: JobRun, job: Job, reader: Reader, made: Iterable[Made]) -> None:
    with action(reader=reader, did=job.title):
        for one in made:
            file = keep(reader=reader, content=one.content, name=one.name, media_type=one.media_type, scope=run.scope)
            RunResult.objects.create(run=run, file_id=file.id)


def _end(run_id: int, columns: dict[str, Any]) -> None:
    JobRun.objects.filter(pk=run_id, state=JobRun.State.RUNNING).update(**columns)


class _RunBoard:
    """Steps in the database, through a connection of its own: they are seen while the job's transaction is open.

    The same connection holds the lock that says the worker lives; it falls with the process.
    """

    def __init__(self, run_id: int, halted: Callable[[], bool]) -> None:
        self._run_id = run_id
        self._halted = halted
        self._own = connections.create_connection("default")
        with self._own.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [_LOCK_SPACE, _lock_number(run_id)])

    def show(self, message: Message, done: int | None, total: int | None) -> None:
        with self._own.cursor() as cursor:
            cursor.execute(
                "UPDATE jobs_jobrun SET step = %s::jsonb, done = %s, total = %s"
                " WHERE id = %s AND state = 'running' RETURNING asked_to_stop",
                [json.dumps(encode_message(message)), done, total, self._run_id],
            )
            row = cursor.fetchone()
        if row is None or row[0]:
            raise Stopped
        if self._halted():
            raise Interrupted

    def close(self) -> None:
        self._own.close()


def _lock_number(run_id: int) -> int:
    return run_id % 2**31
