"""Records marked for the archive, downloaded at once, and the archive package read back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link, a_measure, a_row, an_actor, an_initiative, logged_in
from tests.continuation.building import a_decision, a_fate, a_question, an_answer
from tests.decisions.building import a_version, demands, registered
from tests.decisions.hearing_building import a_hearing, a_meeting, held, over
from tests.decisions.hearing_building import an_answer as an_answer_to
from tests.decisions.reading_back import pdf_a_level, read_back, squeezed, text_of
from varig.actors.rules import ActorKind
from varig.continuation.rules.fates import Outcome, Proposal
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.archive import Marking, mark_records, start_package, unmark_record
from varig.decisions.actions.archive_package import archive_package, records_zip
from varig.decisions.actions.closing import close_initiative
from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement, ask_to_endorse
from varig.decisions.actions.hearing_replies import reply
from varig.decisions.actions.open_answers import Sent, answer_openly, form_mark
from varig.decisions.models import ArchiveMark
from varig.decisions.queries import archive_tables
from varig.decisions.queries.archive import Marked, archivable, archivables, archive_answer, marked_records
from varig.decisions.queries.archive_names import forgotten_unarchived
from varig.decisions.queries.hearing_answers import answer as answer_facts
from varig.decisions.rules.archive import Access
from varig.decisions.rules.decisions import FollowingTask, Result
from varig.decisions.rules.hearing_answers import AnswerGiven as HearingAnswerGiven
from varig.decisions.rules.hearing_answers import ReplyGiven
from varig.decisions.rules.hearing_answers import Result as Led
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
from varig.initiatives.queries import InitiativeFacts

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
            sender_name="Kari",
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


class Package:
    """An archive package read back: what each document says, by its title in what the archive is told."""

    def __init__(self, of: InitiativeFacts, found: list[Marked] | None = None) -> None:
        made = marked_records(SYSTEM, of) if found is None else found
        self.back = read_back(records_zip(reader=SYSTEM, of=of, found=made), with_data=False)

    def told(self, title: str) -> dict[str, str]:
        (found,) = (one for one in self.back.registrations if one["title"] == title)
        return found

    def text(self, title: str) -> str:
        return text_of(self.back.files[self.told(title)["file"]])


@pytest.mark.django_db(transaction=True)
def test_a_decision_is_whole_in_its_file() -> None:
    scene = Scene()
    other = a_measure(scene.of, "Kafeen", accountable=scene.cast.unit)
    a_fate(scene.of, other)
    version = a_version(scene.of)
    first = registered(scene.of, version, result=Result.POSTPONED, text="Saken utsettes.")
    ends = Proposal(Outcome.PHASED_OUT, last_day=scene.of.last_day, grounds="Utvalget ville det.", no_alternative=True)
    day = timezone.localdate() + timedelta(days=400)
    second = registered(
        scene.of,
        version,
        text="Strategien vedtas.\n\nKafeen avvikles.",
        case_number="27/15",
        result=Result.ADOPTED_WITH_CHANGES,
        amendments={other: ends},
        votes_for=7,
        votes_against=2,
        replaces=first.id,
        reason="Utvalget tok saken opp igjen.",
        review_on=day,
        tasks=(FollowingTask("Si opp leieavtalen", scene.cast.unit, day),),
    )
    package = Package(scene.of)
    title = "Bydelsutvalget: Vedtatt med endringer (27/15)"
    said = package.text(title)
    for words in (
        "Strategien vedtas.", "Kafeen avvikles.", "7 for, 2 mot", "Strategien, versjon 1, fryst", "Si opp leieavtalen",
        "Bydelsutvalget: Utsatt (27/14)", "Utvalget tok saken opp igjen.", "Kafeen", "Ordinær drift", "Fases ut",
    ):  # fmt: skip
        assert squeezed(words) in said, words
    assert "Erstattetav" in package.text("Bydelsutvalget: Utsatt (27/14)")
    assert package.told(title)["by"] == SYSTEM.name
    assert second.id


def test_an_answer_to_a_hearing_is_whole_in_its_file(scene: Scene) -> None:
    hearing_id = a_hearing(scene.of, parties=[scene.club], name="Strategien på høring")
    answer_id = an_answer_to(scene.of, hearing_id, scene.club, "Vi trenger nøklene.")
    (point,) = answer_facts(SYSTEM, scene.of, answer_id).points
    given = ReplyGiven("Dere får nøklene.", Led.TAKEN_UP, changed_report="strategy", changed_section="direction")
    reply(reader=SYSTEM, of=scene.of, answer_id=answer_id, point_id=point.id, version=point.version, given=given)
    package = Package(scene.of)
    title = "Høringssvar fra Idrettslaget: Strategien på høring"
    said = package.text(title)
    for words in ("Vi trenger nøklene.", "Delvis enig", "Dere får nøklene.", "Tatt til følge", "Hvor det er endret"):
        assert squeezed(words) in said, words
    assert package.told(title)["by"] == "Koret"


def test_minutes_are_whole_in_their_file(scene: Scene) -> None:
    held(scene.of, a_meeting(scene.of, "Ledermøte"), "Alle var enige.")
    a_meeting(scene.of, "Et møte som ikke er holdt")
    said = Package(scene.of).text("Referat: Ledermøte")
    for words in ("Alle var enige.", "Hvem som var invitert", "Saker"):
        assert squeezed(words) in said, words
    assert [one.record.title for one in scene.found() if one.record.kind == "minutes"] == ["Referat: Ledermøte"]


def test_an_answer_about_its_own_part_is_whole_in_its_file(scene: Scene) -> None:
    hall = a_measure(scene.of, "Hallen", accountable=scene.club)
    a_fate(scene.of, hall)
    a_version(scene.of)
    (asked,) = ask_to_endorse(reader=SYSTEM, of=scene.of, actor_ids=[scene.club])
    assert "endorsements" not in {one.record.kind for one in scene.found()}
    given = AnswerGiven(confirmed=False, on_behalf_of="Styret", in_role="Leder", mandate="Sak 3", words="Ikke råd.")
    answer_endorsement(
        reader=a_link(scene.of, scene.club), of=scene.of, actor_id=scene.club, asked_id=asked, given=given
    )
    package = Package(scene.of)
    title = "Idrettslaget slutter seg ikke til sin del av strategien"
    said = package.text(title)
    for words in ("Styret", "Leder", "Sak 3", "Ikke råd.", "Er ansvarlig for Hallen", "Rolle", "versjon 1"):
        assert squeezed(words) in said, words
    assert package.told(title)["type"] == "Inngående dokument"


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
    whole = "".join(text_of(content) for name, content in back.files.items() if name.endswith(".pdf"))
    assert TOKEN not in whole
    assert "/lenke/" in whole
    assert squeezed("Ja, hvis nøklene følger med.") in whole
    assert squeezed("Unntatt offentlighet, Offl. § 14") in whole
    by = {one["type"]: one["by"] for one in back.registrations}
    assert by == {"Utgående dokument": "Kari", "Inngående dokument": SYSTEM.name}
    assert not any(name.endswith(".txt") for name in back.files)


def test_the_files_that_are_made_are_pdf_a(scene: Scene) -> None:
    back = Package(scene.of).back
    assert len(back.registrations) == 2
    for one in back.registrations:
        assert one["format"] == "RA-PDF"
        assert pdf_a_level(back.files[one["file"]]) == ("2", "A")


def test_a_pdf_that_does_not_say_so_itself_is_not_called_an_archives(scene: Scene) -> None:
    a_version(scene.of)
    scene.freeze()
    told = {one["title"].split(", ")[-1]: one["format"] for one in Package(scene.of).back.registrations}
    assert (told["Utkast 1"], told["Til vedtak"]) == ("PDF", "RA-PDF")


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


@pytest.mark.django_db(transaction=True)
def test_what_led_to_the_end_comes_along_as_tables() -> None:
    scene = Scene()
    of = scene.of
    a_fate(of, a_measure(of, "Hallen", accountable=scene.club))
    version = a_version(of)
    meeting = a_meeting(of, "Ledermøte")
    held(of, meeting, "Alle var enige.")
    hearing_id = a_hearing(of, parties=[scene.club], name="På høring")
    an_answer_to(of, hearing_id, scene.club, "Vi trenger nøklene.")
    (asked,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[scene.club])
    given = AnswerGiven(confirmed=True, on_behalf_of="Styret")
    answer_endorsement(reader=SYSTEM, of=of, actor_id=scene.club, asked_id=asked, given=given)
    over(hearing_id)
    registered(of, version, votes_for=7, votes_against=2)
    today = timezone.localdate()
    with demands():
        close_initiative(reader=SYSTEM, of=of, day=today, access_ends=today)
    rows = read_back(archive_package(reader=SYSTEM, of=of)).rows
    assert [(row["name"], row["state"]) for row in rows["moter"]] == [("Ledermøte", "held")]
    (hearing,) = rows["horinger"]
    assert (hearing["answers"], hearing["partly"], hearing["unanswered"]) == ("1", "1", "0")
    assert [(row["stance"], row["short"]) for row in rows["horingssvar"]] == [("partly", "Vi trenger nøklene.")]
    (endorsed,) = rows["tilslutning"]
    assert (endorsed["partner"], endorsed["confirmed"], endorsed["on_behalf_of"]) == ("Idrettslaget", "true", "Styret")
    assert [(row["votes_for"], row["strategy_version"]) for row in rows["vedtak"]] == [("7", "1")]
    assert {row["name"] for row in rows["vedtak-punkter"]} == {"Hallen"}
    assert [row["day"] for row in rows["avslutning"]] == [today.isoformat()]
    assert {row["name"] for row in rows["sluttstatus-arven"]} == {"Scenen", "Hallen"}
    assert {"moteresultater", "vedtak-oppgaver", "sluttstatus-indikatorer", "opplosning"} <= set(rows)
    assert len(rows["opplosning-punkter"]) == 9


def test_before_the_closing_one_is_told_of_names_that_no_archive_has_got() -> None:
    of = an_initiative("dalen")
    hearing_id = a_hearing(of, is_public=True)
    sent = Sent(form_mark(hearing_id, timezone.now() - timedelta(minutes=1)), "", "127.0.0.1")
    for name in ("Kari Lie", ""):
        said = HearingAnswerGiven({"": f"Behold parken, sier {name}."}, name=name)
        answer_openly(of=of, hearing_id=hearing_id, given=said, sent=sent)
        sent = Sent(form_mark(hearing_id, timezone.now() - timedelta(minutes=2)), "", "127.0.0.1")
    (left,) = forgotten_unarchived(SYSTEM, of)
    assert left.title == "Høringssvar fra Kari Lie: Strategien på høring"
    page = logged_in(a_cast(of).owner).get(reverse("decisions:close", args=[of.slug])).content.decode()
    assert "1 svar med navn er ikke arkivert" in page
    assert left.address in page
    marking = Marking("27/1", "1", Access.EXEMPT, "Offl. § 13")
    mark_records(reader=SYSTEM, of=of, keys=[left.key], marking=marking)
    assert forgotten_unarchived(SYSTEM, of) == []


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
