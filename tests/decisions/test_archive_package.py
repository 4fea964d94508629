"""What the archive gets, read back as whoever receives it would."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link, a_measure, a_row, an_account, an_actor, an_initiative, logged_in
from tests.continuation.building import a_fate
from tests.decisions.archive_building import TOKEN, Package, Scene
from tests.decisions.building import a_version, demands, registered
from tests.decisions.hearing_building import a_hearing, a_meeting, held, over
from tests.decisions.hearing_building import an_answer as an_answer_to
from tests.decisions.reading_back import pdf_a_level, read_back, squeezed, text_of
from varig.actors.rules import ActorKind
from varig.continuation.rules.fates import Outcome, Proposal
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.archive import Marking, mark_records
from varig.decisions.actions.archive_package import archive_package, records_zip
from varig.decisions.actions.closing import close_initiative
from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement, ask_to_endorse
from varig.decisions.actions.hearing_replies import reply
from varig.decisions.actions.open_answers import Sent, answer_openly, form_mark
from varig.decisions.queries.archive_names import forgotten_unarchived
from varig.decisions.queries.hearing_answers import answer as answer_facts
from varig.decisions.rules.archive import Access
from varig.decisions.rules.decisions import FollowingTask, Result
from varig.decisions.rules.hearing_answers import AnswerGiven as HearingAnswerGiven
from varig.decisions.rules.hearing_answers import ReplyGiven
from varig.decisions.rules.hearing_answers import Result as Led
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.registers.declarations import register

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


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
    given = AnswerGiven(Reply.NO, on_behalf_of="Styret", in_role="Leder", mandate="Sak 3", words="Ikke råd.")
    answer_endorsement(
        reader=a_link(scene.of, scene.club), of=scene.of, actor_id=scene.club, asked_id=asked, given=given
    )
    package = Package(scene.of)
    title = "Idrettslaget slutter seg ikke til sin del av strategien"
    said = package.text(title)
    for words in ("Styret", "Leder", "Sak 3", "Ikke råd.", "Er ansvarlig for Hallen", "Rolle", "versjon 1"):
        assert squeezed(words) in said, words
    assert package.told(title)["type"] == "Inngående dokument"


def test_the_download_is_read_back_and_holds_no_personal_link(scene: Scene) -> None:
    scene.mark(
        scene.keys()[0], case_number="27/142", first_journal_number="3", access=Access.EXEMPT, basis="Offl. § 14"
    )
    back = read_back(records_zip(reader=SYSTEM, of=scene.of, found=scene.found()), with_data=False)
    assert {(one["type"], one["party"], one["email"]) for one in back.registrations} == {
        ("Utgående dokument", "Idrettslaget", "post@idrett.example"),
        ("Inngående dokument", "Idrettslaget", ""),
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


@pytest.mark.parametrize(
    ("to", "name"),
    [
        ("KORET@lag.example", "Koret"),
        ("felles@lag.example", "felles@lag.example"),
        ("ukjent@lag.example", "ukjent@lag.example"),
        ("Eier@kommune.example", "Eier"),
    ],
)
def test_a_letter_is_archived_with_its_receivers_name(scene: Scene, to: str, name: str) -> None:
    """Whose address it is; where several have it, or nobody known, the address itself."""
    for called, email in (("Koret", "koret@lag.example"), ("A", "felles@lag.example"), ("B", "felles@lag.example")):
        an_actor(scene.of, called, ActorKind.ASSOCIATION, email=email)
    an_account("Eier", email="eier@kommune.example")
    OutgoingMail.objects.update(to=to, about="item:1")
    package = Package(scene.of)
    told = package.told("Kan Idrettslaget ta over Scenen?")
    assert (told["party"], told["email"]) == (name, to)
    said = name if name == to else f"{name} ({to})"
    assert squeezed(f"Til{said}") in package.text("Kan Idrettslaget ta over Scenen?")


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
    given = AnswerGiven(Reply.YES, on_behalf_of="Styret")
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
    assert (endorsed["partner"], endorsed["reply"], endorsed["on_behalf_of"]) == ("Idrettslaget", "yes", "Styret")
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
