"""Records marked for the archive, and the job that makes the archive package."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction

from tests.builders import SYSTEM, an_initiative
from tests.decisions.archive_building import Scene
from tests.decisions.reading_back import read_back
from varig.decisions.actions.archive import Marking, mark_records, start_package, unmark_record
from varig.decisions.actions.archive_package import archive_package
from varig.decisions.models import ArchiveMark
from varig.decisions.queries import archive_tables
from varig.decisions.queries.archive import archivable, archivables, archive_answer, marked_records
from varig.decisions.rules.archive import Access
from varig.foundation.files.models import StoredFile
from varig.foundation.history.actions import action
from varig.foundation.jobs import queries as runs
from varig.foundation.jobs.models import JobRun
from varig.foundation.jobs.running import MACHINE_STOPPED, fail_dead_runs
from varig.foundation.kernel import Invalid, NotAllowed, NotFound, Reader, msg
from varig.foundation.mail.models import OutgoingMail

pytestmark = pytest.mark.django_db

CHILD = """
import sys, time, django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from varig.decisions.queries import archive_tables
from varig.foundation.jobs import worker

@archive_tables.archive_table
def slow(reader, of):
    time.sleep(60)
    return []

worker.run_worker()
"""


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_letters_answers_and_frozen_documents_are_records(scene: Scene) -> None:
    scene.freeze()
    assert {one.record.kind for one in scene.found()} == {"letters", "answers", "versions"}
    assert {one.record.title for one in scene.found()} == {
        "Kan Idrettslaget ta over Scenen?",
        "Svar fra Idrettslaget om Scenen",
        "Sluttrapport, versjon 1, Til vedtak",
    }


def test_the_ids_of_a_kind_are_those_of_its_records(scene: Scene) -> None:
    scene.freeze()
    for kind in archivables():
        assert sorted(kind.ids(SYSTEM, scene.of)) == sorted(one.id for one in kind.records(SYSTEM, scene.of))


def test_letters_have_a_word_of_their_own_among_the_kinds() -> None:
    """«Brev» is also one channel, and one letter: a filter is of many."""
    assert {kind.kind: kind.name.msgid for kind in archivables()}["letters"] == "Sendte brev"


def test_a_letter_is_not_archived_before_it_is_sent(scene: Scene) -> None:
    OutgoingMail.objects.update(sent_at=None)
    assert "letters" not in {one.record.kind for one in scene.found()}


def test_another_initiatives_records_are_not_reached(scene: Scene) -> None:
    other = an_initiative()
    assert marked_records(SYSTEM, other) == []
    with pytest.raises(NotFound):
        mark_records(reader=SYSTEM, of=other, keys=scene.keys(), marking=Marking("27/1"))


def test_many_are_marked_at_once_and_numbered_by_age(scene: Scene) -> None:
    scene.freeze()
    count = scene.mark(case_number="27/142", first_journal_number="27/142-9", access=Access.PUBLIC)
    assert count == 3
    assert [one.mark.journal_number for one in scene.found()] == ["27/142-9", "27/142-10", "27/142-11"]
    assert {one.mark.case_number for one in scene.found()} == {"27/142"}
    assert archive_answer(SYSTEM, scene.of).is_met


def test_what_is_left_empty_leaves_what_stands(scene: Scene) -> None:
    scene.mark(case_number="27/142", first_journal_number="1", access=Access.EXEMPT, basis="Offl. § 14")
    key = scene.keys()[0]
    scene.mark(key, case_number="28/1")
    mark = scene.found()[0].mark
    assert (mark.case_number, mark.journal_number, mark.access, mark.basis) == ("28/1", "1", "exempt", "Offl. § 14")
    scene.mark(key, access=Access.PUBLIC)
    assert (scene.found()[0].mark.access, scene.found()[0].mark.basis) == ("public", "")


def test_exempted_without_a_provision_nothing_is_marked(scene: Scene) -> None:
    with pytest.raises(Invalid):
        scene.mark(case_number="27/142", access=Access.EXEMPT)
    assert not ArchiveMark.objects.exists()


def test_a_mark_is_taken_away_with_a_reason(scene: Scene) -> None:
    scene.mark(case_number="27/142")
    key = scene.keys()[0]
    with pytest.raises(Invalid):
        unmark_record(reader=SYSTEM, of=scene.of, key=key, why=" ")
    unmark_record(reader=SYSTEM, of=scene.of, key=key, why="Feil sak.")
    assert not scene.found()[0].mark.case_number
    with pytest.raises(NotFound):
        unmark_record(reader=SYSTEM, of=scene.of, key=key, why="Feil sak.")


@pytest.mark.parametrize("who", ["manager", "owner", "secretariat"])
def test_those_who_archive_may(scene: Scene, who: str) -> None:
    assert scene.mark(case_number="27/142", reader=getattr(scene.cast, who)) == 2


@pytest.mark.parametrize("who", ["coordinator", "unit_manager", "reader", "administrator", "link"])
def test_others_may_not(scene: Scene, who: str) -> None:
    reader = getattr(scene.cast, who)
    with pytest.raises(NotAllowed):
        scene.mark(case_number="27/142", reader=reader)
    with pytest.raises(NotAllowed):
        start_package(reader=reader, of=scene.of)
    with pytest.raises(NotAllowed):
        archive_package(reader=reader, of=scene.of)


@pytest.mark.parametrize(
    "wrong",
    [
        {"record": ""},
        {"access": "exempt", "basis": ""},
        {"access": "public", "basis": "Offl. § 14"},
        {"case_number": "", "journal_number": "", "access": ""},
    ],
)
def test_the_database_refuses_a_mark_that_cannot_be(scene: Scene, wrong: dict[str, str]) -> None:
    scene.mark(scene.keys()[0], case_number="27/142")
    with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
        ArchiveMark.objects.update(**wrong)


def test_two_kinds_of_one_name_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="letters"):
        archivable("letters", msg("Brev"), ids=lambda _reader, _of: [])(lambda _reader, _of: [])


def test_a_journal_number_is_one_documents_alone_within_its_case(scene: Scene) -> None:
    first, second = scene.keys()
    scene.mark(first, case_number="27/142", first_journal_number="27/142-1")
    with pytest.raises(Invalid) as refused:
        scene.mark(second, case_number="27/142", first_journal_number="27/142-1")
    (problem,) = refused.value.problems
    assert problem.message.params["title"] == scene.found()[0].record.title
    scene.mark(second, case_number="28/9", first_journal_number="27/142-1")
    with pytest.raises(Invalid):
        scene.mark(second, case_number="27/142")
    scene.mark(first, case_number="27/142", first_journal_number="27/142-1")
    scene.mark(first, second, case_number="27/142", first_journal_number="27/142-1")
    assert [one.mark.journal_number for one in scene.found()] == ["27/142-1", "27/142-2"]


@pytest.mark.django_db(transaction=True)
def test_the_job_makes_the_package_for_whoever_asked(work: Callable[[], None]) -> None:
    scene = Scene()
    run_id = start_package(reader=scene.cast.owner, of=scene.of)
    work()
    run = runs.run(scene.cast.owner, run_id)
    assert (run.state, run.errors) == ("done", ())
    (made,) = run.results
    read_back(runs.result(scene.cast.owner, run_id, made.id).content)


@pytest.mark.django_db(transaction=True)
def test_where_the_job_fails_nothing_is_left(work: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene()

    def breaks(_reader: Reader, _of: object) -> list[object]:
        raise RuntimeError

    monkeypatch.setattr(archive_tables, "_TABLES", [*archive_tables._TABLES, breaks])
    before = StoredFile.objects.count()
    run_id = start_package(reader=scene.cast.owner, of=scene.of)
    work()
    run = runs.run(scene.cast.owner, run_id)
    assert (run.state, run.results) == ("failed", ())
    assert StoredFile.objects.count() == before


@pytest.mark.django_db(transaction=True)
def test_killed_in_the_middle_it_is_made_wholly_or_not_at_all(work: Callable[[], None]) -> None:
    scene = Scene()
    before = StoredFile.objects.count()
    run_id = start_package(reader=scene.cast.owner, of=scene.of)
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    child = subprocess.Popen([sys.executable, "-c", CHILD, connection.settings_dict["NAME"]], env=environment)
    try:
        until = time.monotonic() + 60
        while "registrene" not in str(JobRun.objects.get(pk=run_id).step):
            assert time.monotonic() < until, "waited too long"
            time.sleep(0.1)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    until = time.monotonic() + 30
    while not fail_dead_runs():
        assert time.monotonic() < until, "waited too long"
        time.sleep(0.1)
    run = runs.run(scene.cast.owner, run_id)
    assert (run.state, run.errors, run.results) == ("failed", (MACHINE_STOPPED,), ())
    assert StoredFile.objects.count() == before
    again = start_package(reader=scene.cast.owner, of=scene.of)
    work()
    assert runs.run(scene.cast.owner, again).state == "done"
