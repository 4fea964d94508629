"""The worker as a process of its own: how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from tests.builders import SYSTEM, a_person
from tests.foundation.jobs import sample_jobs  # noqa: F401 -- declares the jobs
from varig.foundation.files.models import Blob, StoredFile
from varig.foundation.jobs import jobs, queries, queue
from varig.foundation.jobs.actions import defer, nudge
from varig.foundation.jobs.models import JobRun
from varig.foundation.jobs.running import MACHINE_STOPPED
from varig.foundation.mail.models import OutgoingMail

# The child does what `varig worker` does, with a job that never ends by itself and less patience.
CHILD = """
import sys, time, django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from varig.foundation.jobs.registry import job
from varig.foundation.jobs import worker
from varig.foundation.kernel import msg

worker._GRACE = 0.5
worker._PAUSE = 0.2

@job("tests.endless", title=msg("Holder på"))
def endless(progress, reader):
    while True:
        progress.step(msg("Holder på"))
        time.sleep(0.05)

@job("tests.count", title=msg("Teller"))
def count(progress, reader, *, to):
    progress.step(msg("Teller"), to, to)

worker.run_worker()
"""


@pytest.fixture
def child(work):
    """A worker in a process of its own."""
    name = connection.settings_dict["NAME"]
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, name], env={**os.environ, "PYTHONPATH": ":".join(sys.path)}
    )
    yield process
    if process.poll() is None:
        process.kill()
        process.wait()


@pytest.fixture
def endless(child):
    """A worker in the middle of a job, and the run."""
    kari = a_person("Kari")
    run_id = JobRun.objects.create(name="tests.endless", reader_kind="person", reader_id=kari.id).pk
    queue.put(queue.RUN_TASK, run_id=run_id)
    wait_for(lambda: JobRun.objects.get(pk=run_id).step is not None)
    return child, kari, run_id


def wait_for(answer, seconds: float = 30.0) -> None:
    until = time.monotonic() + seconds
    while not answer():
        assert time.monotonic() < until, "waited too long"
        time.sleep(0.05)


def test_told_to_end_it_interrupts_the_job_after_its_grace_and_ends_well(endless):
    child, kari, run_id = endless
    child.send_signal(signal.SIGTERM)
    assert child.wait(20) == 0
    run = queries.run(kari, run_id)
    assert (run.state, run.errors) == ("failed", (MACHINE_STOPPED,))


def test_idle_it_ends_at_once_when_told(child):
    wait_for(workers)
    child.send_signal(signal.SIGTERM)
    assert child.wait(5) == 0
    assert workers() == 0


def test_it_lives_on_when_the_database_drops_its_connections(child):
    kari = a_person("Kari")
    first = defer("tests.count", reader=kari, to=1)
    wait_for(lambda: queries.run(kari, first).state == "done")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        assert cursor.fetchone()[0] > 0
    second = defer("tests.count", reader=kari, to=1)
    wait_for(lambda: queries.run(kari, second).state == "done")
    assert child.poll() is None


def test_what_the_clock_asks_for_is_done(child):
    OutgoingMail.objects.create(to="liv@lag.example", subject="Hei", body="Hei")
    wait_for(lambda: OutgoingMail.objects.get().sent_at is not None, 70)


def workers() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_workers")
        return cursor.fetchone()[0]


def test_killed_it_leaves_a_run_that_the_next_worker_says_has_failed(endless, work):
    child, kari, run_id = endless
    jobs.find_dead_runs()
    assert queries.run(kari, run_id).state == "running"
    child.kill()
    child.wait()
    wait_for(lambda: jobs.find_dead_runs() or queries.run(kari, run_id).ended)
    assert queries.run(kari, run_id).errors == (MACHINE_STOPPED,)


def test_a_periodic_function_waits_at_most_once_in_the_queue(work, transactional_db):
    for _ in range(3):
        queue.put_once("jobs.fail_dead_runs")
    nudge("jobs.fail_dead_runs")
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, status FROM procrastinate_jobs")
        assert cursor.fetchall() == [("jobs.fail_dead_runs", "todo")]
    work()


def test_old_runs_are_forgotten_with_their_files_and_newer_ones_kept(work, transactional_db):
    kari = a_person("Kari")
    old, new = defer("tests.count", reader=kari, to=1), defer("tests.count", reader=kari, to=2)
    work()
    JobRun.objects.filter(pk=old).update(ended_at=timezone.now() - timedelta(days=31))
    jobs.forget_old_runs()
    assert [run.id for run in queries.my_runs(SYSTEM)] == [new]
    assert (StoredFile.objects.count(), Blob.objects.count()) == (1, 1)
