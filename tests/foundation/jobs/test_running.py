"""A real worker, a real queue: from `defer` to the end."""

from __future__ import annotations

import json
import time
from contextlib import closing

import pytest
from django.db import connection, connections, transaction

from tests.builders import SYSTEM, a_person
from tests.foundation.jobs import sample_jobs  # noqa: F401 -- declares the jobs
from varig.foundation.accounts import actions as accounts
from varig.foundation.accounts import queries as account_queries
from varig.foundation.files.models import StoredFile
from varig.foundation.history.actions import action
from varig.foundation.jobs import queries
from varig.foundation.jobs.actions import ask_to_stop, defer
from varig.foundation.jobs.models import JobRun
from varig.foundation.jobs.running import MACHINE_STOPPED, UNEXPECTED, fail_dead_runs
from varig.foundation.kernel import ANYBODY, Grant, NotAllowed, NotFound, msg

LEADER = Grant("leder", "initiative:1")


@pytest.fixture
def kari(transactional_db):
    return a_person("Kari", LEADER)


def queued() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        return cursor.fetchone()[0]


def content(reader, run_id: int) -> str:
    run = queries.run(reader, run_id)
    return queries.result(reader, run_id, run.results[0].id).content.decode()


def test_a_job_is_done_and_its_file_can_be_fetched(work, kari):
    run_id = defer("tests.count", reader=kari, scope="initiative:1", to=3)
    before = queries.run(kari, run_id)
    assert (before.state, before.step, before.ended) == ("waiting", msg("Venter på tur"), False)
    work()
    run = queries.run(kari, run_id)
    assert (run.state, run.step, run.done, run.total, run.errors) == (
        "done",
        msg("Teller %(number)s", number=3),
        3,
        3,
        (),
    )
    assert run.created_at <= run.started_at <= run.ended_at
    assert [(r.name, r.media_type, r.size) for r in run.results] == [("telling.txt", "text/plain", 16)]
    assert content(kari, run_id) == "Kari 3 ['leder']"
    assert StoredFile.objects.get().scope == "initiative:1"
    assert queued() == 0


def test_a_job_does_what_the_reader_may_when_it_starts_and_not_when_it_was_asked_for(work, kari):
    run_id = defer("tests.count", reader=kari, to=1)
    accounts.grant(reader=SYSTEM, account_id=kari.id, role="eier", scope="initiative:1")
    work()
    assert content(kari, run_id) == "Kari 1 ['eier', 'leder']"


def test_a_job_of_a_closed_account_is_not_done(work, kari):
    run_id = defer("tests.count", reader=kari, to=1)
    accounts.deactivate(reader=SYSTEM, account_id=kari.id)
    work()
    run = queries.run(kari, run_id)
    assert (run.state, run.errors) == ("failed", (msg("Kontoen til %(name)s er ikke lenger i bruk.", name="Kari"),))


def test_the_receiver_of_a_link_and_the_program_itself_can_have_jobs(work, transactional_db):
    token = accounts.make_link(reader=SYSTEM, scope="initiative:1", subject="actor:7", name="Liv", email="liv@x.no")
    liv = account_queries.open_link(token).reader
    first, second = defer("tests.count", reader=liv, to=1), defer("tests.count", reader=SYSTEM, to=2)
    work()
    assert (content(liv, first), content(SYSTEM, second)) == ("Liv 1 ['link']", "Testen 2 []")


def test_nothing_starts_when_the_transaction_is_rolled_back(work, kari):
    with pytest.raises(ZeroDivisionError), action(reader=kari, did=msg("Prøvde")):
        defer("tests.count", reader=kari, to=1)
        raise ZeroDivisionError
    assert (queued(), JobRun.objects.count()) == (0, 0)


def test_a_refusal_is_said_in_its_own_words_and_leaves_no_file(work, kari):
    run_id = defer("tests.refuse", reader=kari)
    work()
    run = queries.run(kari, run_id)
    assert (run.state, run.errors) == ("failed", (msg("Rad 3: Skriv et beløp."), msg("Rad 4: Skriv en dato.")))
    assert (run.results, StoredFile.objects.count()) == ((), 0)


def test_a_fault_of_ours_is_said_in_general_and_logged_once_with_its_trace(work, kari, caplog):
    run_id = defer("tests.crash", reader=kari)
    work()
    run = queries.run(kari, run_id)
    assert (run.state, run.errors) == ("failed", (UNEXPECTED,))
    traces = [record for record in caplog.records if record.exc_info]
    assert [(record.name, record.levelname) for record in traces] == [("varig.foundation.jobs.running", "ERROR")]
    assert "ingen skal se dette" in caplog.text


def test_a_job_that_failed_does_not_keep_the_next_one_from_its_turn(work, kari):
    defer("tests.crash", reader=kari)
    run_id = defer("tests.count", reader=kari, to=1)
    work()
    assert queries.run(kari, run_id).state == "done"


def test_a_running_job_stops_at_its_next_step_and_leaves_no_file(work, kari):
    run_id = defer("tests.stopped_meanwhile", reader=kari)
    work()
    run = queries.run(kari, run_id)
    assert (run.state, run.errors, run.results, StoredFile.objects.count()) == ("stopped", (), (), 0)


def test_a_waiting_job_that_is_stopped_never_starts(work, kari):
    run_id = defer("tests.count", reader=kari, to=1)
    ask_to_stop(reader=kari, run_id=run_id)
    assert queries.run(kari, run_id).state == "stopped"
    work()
    run = queries.run(kari, run_id)
    assert (run.state, run.started_at, queued()) == ("stopped", None, 0)


def test_stopping_what_has_ended_changes_nothing(work, kari):
    run_id = defer("tests.count", reader=kari, to=1)
    work()
    before = queries.run(kari, run_id)
    ask_to_stop(reader=kari, run_id=run_id)
    assert queries.run(kari, run_id) == before


def test_steps_are_seen_while_the_jobs_own_transaction_is_open(work, kari):
    run_id = defer("tests.seen_from_outside", reader=kari)
    work()
    assert content(kari, run_id) == "running {'what': 'alt'} 1/2"


@pytest.mark.django_db
def test_only_the_one_who_started_it_and_the_program_see_a_run():
    kari, ola = a_person("Kari"), a_person("Ola")
    run_id = defer("tests.count", reader=kari, to=1)
    assert [run.id for run in queries.my_runs(kari)] == [run.id for run in queries.my_runs(SYSTEM)] == [run_id]
    assert (queries.live_runs(kari), queries.live_runs(ola)) == (1, 0)
    for other in (ola, ANYBODY):
        assert queries.my_runs(other) == []
        for ask in (lambda r: queries.run(r, run_id), lambda r: ask_to_stop(reader=r, run_id=run_id)):
            with pytest.raises(NotFound):
                ask(other)
    assert queries.run(kari, run_id).state == "waiting"


@pytest.mark.django_db
def test_what_cannot_be_a_job_is_refused_before_anything_is_written():
    kari = a_person("Kari")
    with pytest.raises(LookupError, match=r"no job is named 'tests\.none'; there are: .*tests\.count"):
        defer("tests.none", reader=kari)
    with pytest.raises(TypeError), transaction.atomic():
        defer("tests.count", reader=kari, to=object())
    with pytest.raises(NotAllowed):
        defer("tests.count", reader=ANYBODY, to=1)
    assert JobRun.objects.count() == 0


def test_a_run_whose_worker_is_gone_is_said_to_have_failed(work, kari):
    run_id = defer("tests.count", reader=kari, to=1)
    JobRun.objects.update(state="running")
    work()
    run = queries.run(kari, run_id)
    assert (run.state, run.errors) == ("failed", (MACHINE_STOPPED,))


def test_a_run_whose_worker_lives_is_left_alone(kari):
    row = JobRun.objects.create(name="tests.count", reader_kind="person", reader_id=kari.id, state="running")
    with closing(connections.create_connection("default")) as worker:
        with worker.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [0x76617269, row.pk])
        assert (fail_dead_runs(), queries.run(kari, row.pk).state) == (0, "running")
    # The server lets go of the lock when it has seen that the connection is gone.
    patience = time.monotonic() + 10
    while not (found := fail_dead_runs()) and time.monotonic() < patience:
        time.sleep(0.05)
    assert (found, queries.run(kari, row.pk).state) == (1, "failed")


def test_arguments_are_kept_as_they_were(work, kari):
    run_id = defer("tests.count", reader=kari, to=2)
    assert json.loads(json.dumps(JobRun.objects.get(pk=run_id).arguments)) == {"to": 2}
