"""Records marked for the archive, downloaded at once, and the archive package read back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, a_row, an_actor, an_initiative
from tests.continuation.building import a_decision, a_question, an_answer
from tests.decisions.building import a_version, registered
from tests.decisions.hearing_building import a_hearing, a_meeting, held
from tests.decisions.hearing_building import an_answer as an_answer_to
from tests.decisions.reading_back import read_back
from varig.actors.rules import ActorKind
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.archive import Marking, mark_records, start_package, unmark_record
from varig.decisions.actions.archive_package import archive_package, records_zip
from varig.decisions.models import ArchiveMark
from varig.decisions.queries import archive_tables
from varig.decisions.queries.archive import Marked, archivable, archivables, archive_answer, marked_records
from varig.decisions.rules.archive import Access
from varig.foundation.documents import pdf
from varig.foundation.documents.blocks import Document, Paragraph, Section
from varig.foundation.files.models import StoredFile
from varig.foundation.history.actions import action
from varig.foundation.jobs import queries as runs
from varig.foundation.jobs.models import JobRun
from varig.foundation.jobs.running import MACHINE_STOPPED, fail_dead_runs
from varig.foundation.kernel import Invalid, NotAllowed, NotFound, Reader, msg
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.registers.declarations import register
from varig.foundation.reports.actions.versions import Frozen, freeze_version, keep_version

pytestmark = pytest.mark.django_db
TOKEN = "eyJhbGciOi-hemmelig_token"


class Scene:
    """A letter that was sent, an answer to it, and a report that was frozen."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.cast = a_cast(self.of)
        self.club = an_actor(self.of, "Idrettslaget", ActorKind.ASSOCIATION)
        self.stage = a_measure(self.of, "Scenen", accountable=self.cast.unit)
        a_decision(self.of, self.stage)
        asked = a_question(self.of, self.stage, self.club)
        an_answer(self.of, asked, Reply.CONDITIONAL, words="Ja, hvis nøklene følger med.")
        OutgoingMail.objects.create(
            to="post@idrett.example",
            subject="Kan Idrettslaget ta over Scenen?",
            body=f"Hei!\n\nSvar her: https://varig.example/lenke/{TOKEN}/\n\nHilsen Kari",
            scope=self.of.scope,
            sent_at=timezone.now(),
        )
        self.document = Document(
            title="Sluttrapport",
            initiative=self.of.name,
            municipality="Eksempel kommune",
            language="nb",
            date=date(2025, 12, 1),
            sections=(Section("summary", "Sammendrag", (Paragraph("Det gikk bra."),)),),
        )
        self.pdf = b""

    def freeze(self) -> int:
        """A frozen version of the report, with the PDF that it was frozen as."""
        self.pdf = pdf.render(self.document).content
        given: dict[str, Any] = {"reader": SYSTEM, "scope": self.of.scope}
        version = keep_version(**given, report="final_report", number=1, document=self.document, name="Til vedtak")
        frozen = [Frozen("pdf", "sluttrapport.pdf", "application/pdf", self.pdf)]
        freeze_version(**given, version_id=version, files=frozen)
        return version

    def found(self) -> list[Marked]:
        return marked_records(SYSTEM, self.of)

    def keys(self) -> list[str]:
        return [one.record.key for one in self.found()]

    def mark(self, *keys: str, reader: Reader = SYSTEM, **marking: Any) -> int:
        return mark_records(reader=reader, of=self.of, keys=keys or self.keys(), marking=Marking(**marking))


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


def test_decisions_answers_to_hearings_and_minutes_are_records_word_for_word(scene: Scene) -> None:
    decided = registered(scene.of, a_version(scene.of), text="Strategien vedtas.\n\nSaken er ferdig.")
    hearing_id = a_hearing(scene.of, parties=[scene.club], name="Strategien på høring")
    an_answer_to(scene.of, hearing_id, scene.club, "Vi trenger nøklene.")
    held(scene.of, a_meeting(scene.of, "Ledermøte"), "Alle var enige.")
    a_meeting(scene.of, "Et møte som ikke er holdt")
    found = {one.record.key: one.record for one in scene.found()}
    decision = found[f"decisions:{decided.id}"]
    assert decision.title == "Bydelsutvalget: Vedtatt (27/14)"
    assert decision.text == ("Strategien vedtas.", "Saken er ferdig.")
    (answer,) = [one for one in found.values() if one.kind == "hearing_answers"]
    assert answer.title == "Høringssvar fra Idrettslaget: Strategien på høring"
    assert (answer.text[0], answer.party) == ("Vi trenger nøklene.", "Idrettslaget")
    (minutes,) = [one for one in found.values() if one.kind == "minutes"]
    assert minutes.title == "Referat: Ledermøte"
    assert "Alle var enige." in minutes.text
    for kind in archivables():
        assert sorted(kind.ids(SYSTEM, scene.of)) == sorted(one.id for one in kind.records(SYSTEM, scene.of))


def test_the_ids_of_a_kind_are_those_of_its_records(scene: Scene) -> None:
    scene.freeze()
    for kind in archivables():
        assert sorted(kind.ids(SYSTEM, scene.of)) == sorted(one.id for one in kind.records(SYSTEM, scene.of))


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


def test_the_download_is_read_back_and_holds_no_personal_link(scene: Scene) -> None:
    scene.mark(
        scene.keys()[0], case_number="27/142", first_journal_number="3", access=Access.EXEMPT, basis="Offl. § 14"
    )
    back = read_back(records_zip(reader=SYSTEM, of=scene.of, found=scene.found()), with_data=False)
    assert {(one["type"], one["party"]) for one in back.registrations} == {
        ("Utgående dokument", "post@idrett.example"),
        ("Inngående dokument", "Idrettslaget"),
    }
    marked = next(one for one in back.registrations if one["case"])
    assert (marked["case"], marked["journal"], marked["basis"]) == ("27/142", "3", "Offl. § 14")
    whole = b"".join(back.files.values()).decode()
    assert TOKEN not in whole
    assert "/lenke/…" in whole
    assert "Ja, hvis nøklene følger med." in whole


def test_the_package_is_read_back_file_by_file(scene: Scene) -> None:
    scene.freeze()
    a_row(scene.of, register("lessons"), name="Spør hjemme", evidence="Telling")
    scene.mark(case_number="27/142", first_journal_number="27/142-1", access=Access.PUBLIC)
    back = read_back(archive_package(reader=SYSTEM, of=scene.of))
    frozen = next(one for one in back.registrations if one["title"].startswith("Sluttrapport"))
    assert frozen["format"] == "RA-PDF"
    assert back.files[frozen["file"]] == scene.pdf
    assert b"pdfaid" in scene.pdf
    assert [row["name"] for row in back.rows["arven"]] == ["Scenen"]
    assert [row["name"] for row in back.rows["lessons"]] == ["Spør hjemme"]
    assert [(row["receiver"], row["reply"]) for row in back.rows["svar"]] == [("Idrettslaget", "conditional")]
    assert [row["case_number"] for row in back.rows["avgjorelser"]] == ["24/17"]
    assert {"oppfolgingsrunder", "oppfolging", "measures", "actors"} <= set(back.rows)
    assert TOKEN not in b"".join(back.files.values()).decode(errors="replace")


def test_an_initiative_with_nothing_in_it_gives_a_whole_package() -> None:
    back = read_back(archive_package(reader=SYSTEM, of=an_initiative()))
    assert back.registrations == []
    assert back.rows["arven"] == []


def test_letters_that_no_archive_could_read_are_made_readable(scene: Scene) -> None:
    OutgoingMail.objects.update(subject="Brev\x0bmed \x01 tegn <&>", body="Med \x02 i teksten")
    back = read_back(records_zip(reader=SYSTEM, of=scene.of, found=scene.found()), with_data=False)
    assert any("<&>" in one["title"] for one in back.registrations)


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
