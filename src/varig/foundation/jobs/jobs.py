"""The tasks of the queue itself; found when the program starts."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.job_context import JobContext

from varig.foundation.files.actions import remove
from varig.foundation.history.actions import action
from varig.foundation.jobs.models import JobRun
from varig.foundation.jobs.queue import RUN_TASK
from varig.foundation.jobs.registry import periodic
from varig.foundation.jobs.running import carry_out, fail_dead_runs
from varig.foundation.kernel import msg, system_reader

DAYS_KEPT: Final = 30
"""A run and its files can be fetched so long; they hold what may have been corrected since."""


@app.task(name=RUN_TASK, pass_context=True)
def run(context: JobContext, run_id: int) -> None:
    """Carry out one run. The connection is closed behind it: the next one may come in hours."""
    try:
        carry_out(run_id, context.should_abort)
    finally:
        connection.close()


@periodic("* * * * *", name="jobs.fail_dead_runs")
def find_dead_runs() -> None:
    """Runs whose machine stopped are said to have failed, so that nobody waits for them."""
    fail_dead_runs()


@periodic("17 3 * * *", name="jobs.forget_old_runs")
def forget_old_runs() -> None:
    """Remove ended runs with their files, and what the queue has left of them."""
    before = timezone.now() - timedelta(days=DAYS_KEPT)
    system = system_reader("Varig")
    for row in JobRun.objects.filter(ended_at__lt=before).prefetch_related("results__file"):
        with action(reader=system, did=msg("Ryddet bort gamle jobber")):
            files = [result.file for result in row.results.all()]
            row.delete()
            for file in files:
                remove(reader=system, file_id=file.pk, scope=file.scope)
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs j WHERE j.status <> 'todo' AND NOT EXISTS"
            " (SELECT 1 FROM procrastinate_events e WHERE e.job_id = j.id AND e.at >= %s)",
            [before],
        )
