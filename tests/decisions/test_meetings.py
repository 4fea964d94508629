"""Meetings from plan to tasks: purpose, who was invited and came, agenda, minutes, outcomes, calendar and papers."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone
from docx import Document as Word

from tests.builders import SYSTEM, a_cast, a_measure, a_person, an_actor, an_initiative, logged_in
from tests.decisions.hearing_building import a_meeting, held
from varig.decisions.actions import meetings as actions
from varig.decisions.actions.meeting_outcomes import add_outcome, settle_outcome
from varig.decisions.actions.meetings import EntryGiven, MinutesGiven, Presence
from varig.decisions.models import Meeting, MeetingOutcome
from varig.decisions.queries.meetings import listed, meeting, outcomes
from varig.decisions.rules.hearings import OSLO
from varig.decisions.rules.meetings import AgendaKind, MeetingState, OutcomeGiven, OutcomeKind
from varig.decisions.views.meeting_agenda import MOST
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Grant, Invalid, NotAllowed, NotFound, Refused, msg
from varig.foundation.reports import ReportContext
from varig.foundation.reports.grounds import source

pytestmark = pytest.mark.django_db


@pytest.fixture
def of():
    return an_initiative("dalen")


@pytest.fixture
def manager(of):
    return logged_in(a_person("Ida", Grant("programme_manager", of.scope)))


def at(of, name, *ids):
    return reverse(f"decisions:{name}", args=[of.slug, *ids])


def text_of(response):
    return " ".join(response.content.decode().split()).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.requirement("R66")
def test_a_meeting_is_planned_prepared_and_written_up_in_the_browser(of, manager):
    unit = an_actor(of, "Seksjon for kultur")
    scene = a_measure(of, "Scenen")
    yesterday = timezone.localdate() - timedelta(days=1)
    planned = manager.post(
        at(of, "new_meeting"),
        {
            "version": 0,
            "name": "Ledermøte om avslutningen",
            "circle": "internal",
            "purpose": "Bli enige om hva som skal bli.",
            "day": f"{yesterday:%d.%m.%Y}",
            "starts": "9",
            "ends": "10.30",
            "place": "Rådhuset",
        },
    )
    (known,) = listed(SYSTEM, of)
    assert planned.url == at(of, "meeting", known.id)
    assert known.starts_at == datetime(yesterday.year, yesterday.month, yesterday.day, 9, tzinfo=OSLO)
    invited = manager.post(
        at(of, "participants", known.id), {"version": known.version, "invite": [unit], "by_role": "Kommunalsjef"}
    )
    assert invited.status_code == 302
    known = meeting(SYSTEM, of, known.id)
    came = {f"came_{one.id}": "yes" if one.actor_id else "no" for one in known.participants}
    role = {f"role_{one.id}": "seksjonsleder" if one.actor_id else one.role for one in known.participants}
    manager.post(at(of, "participants", known.id), {"version": known.version, **came, **role})
    known = meeting(SYSTEM, of, known.id)
    assert {(one.organisation, one.role, one.came) for one in known.participants} == {
        ("Seksjon for kultur", "seksjonsleder", True),
        ("", "Kommunalsjef", False),
    }
    offered = text_of(manager.get(at(of, "agenda", known.id)))
    assert "Scenen" in offered
    manager.post(
        at(of, "agenda", known.id),
        {"version": known.version, "items": [scene], "sections": ["strategy.direction"], "topics": "Eventuelt"},
    )
    known = meeting(SYSTEM, of, known.id)
    assert [one.kind for one in known.agenda] == [AgendaKind.SECTION, AgendaKind.ITEM, AgendaKind.TOPIC]
    said = {f"said_{one.id}": f"Om {one.title}" for one in known.agenda}
    manager.post(at(of, "minutes", known.id), {"version": known.version, "minutes": "Godt møte.", **said})
    known = meeting(SYSTEM, of, known.id)
    assert (known.state, known.minutes, known.agenda[1].said) == (MeetingState.HELD, "Godt møte.", "Om Scenen")
    page = text_of(manager.get(at(of, "meeting", known.id)))
    for words in ("Ledermøte om avslutningen", "Kom: 1 av 2", "Godt møte.", "Om Scenen", "Kommunalsjef"):
        assert words in page
    assert "Ledermøte om avslutningen" in text_of(manager.get(at(of, "meetings")))


def test_a_gap_can_be_put_on_the_agenda(of, manager):
    a_measure(of, "Scenen")
    known = meeting(SYSTEM, of, a_meeting(of))
    form = manager.get(at(of, "agenda", known.id)).content.decode()
    value = form.split('name="gaps"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
    manager.post(at(of, "agenda", known.id), {"version": known.version, "gaps": [value]})
    (entry,) = meeting(SYSTEM, of, known.id).agenda
    assert (entry.kind, entry.gap) == (AgendaKind.GAP, value)
    assert entry.title


def offered(page, name):
    return re.findall(rf'name="{name}" value="([^"]+)"', page)


def test_what_can_be_put_on_the_agenda_is_found_by_words_and_what_is_chosen_stays(of, manager):
    things = {name: a_measure(of, name) for name in ("Scenen", "Scenelyset", "Hagen")}
    known = meeting(SYSTEM, of, a_meeting(of))
    address = at(of, "agenda", known.id)
    sent = {
        "version": known.version,
        "items": [things["Hagen"]],
        "topics": "Eventuelt",
        "more": "find",
        "find": "scene",
    }
    page = manager.post(address, sent).content.decode()
    assert set(offered(page, "items")) == {str(one) for one in things.values()}
    assert re.search(rf'value="{things["Hagen"]}"[^>]* checked', page)
    assert "Eventuelt" in page
    nothing = manager.post(address, {"version": known.version, "more": "find", "find": "skøyter"}).content.decode()
    assert "Ingen treff på «skøyter»." in nothing
    assert not offered(nothing, "items")
    assert meeting(SYSTEM, of, known.id).agenda == ()


def test_it_is_said_how_many_of_the_gaps_stand_there_and_all_can_be_shown(of, manager):
    for number in range(MOST + 5):
        a_measure(of, f"Tiltak {number:02}")
    known = meeting(SYSTEM, of, a_meeting(of))
    address = at(of, "agenda", known.id)
    page = manager.get(address).content.decode()
    assert len(offered(page, "gaps")) == len(offered(page, "items")) == MOST
    assert f"{MOST} av {MOST + 5} vises. Søk etter de andre, eller vis alle." in page
    whole = manager.post(address, {"version": known.version, "more": "every"}).content.decode()
    assert len(offered(whole, "items")) == MOST + 5
    assert len(offered(whole, "gaps")) > MOST
    last = offered(whole, "items")[-1]
    manager.post(address, {"version": known.version, "items": [last]})
    assert [str(one.item_id) for one in meeting(SYSTEM, of, known.id).agenda] == [last]


def test_each_line_is_a_topic_and_one_that_is_too_long_is_not_cut(of, manager):
    known = meeting(SYSTEM, of, a_meeting(of))
    address = at(of, "agenda", known.id)
    long = manager.post(address, {"version": known.version, "topics": "a" * 301})
    assert (long.status_code, "er for langt" in long.content.decode()) == (422, True)
    manager.post(address, {"version": known.version, "topics": "Eventuelt\n\n  Neste  møte \r\n"})
    agenda = meeting(SYSTEM, of, known.id).agenda
    assert [(one.kind, one.title) for one in agenda] == [
        (AgendaKind.TOPIC, "Eventuelt"),
        (AgendaKind.TOPIC, "Neste møte"),
    ]


def test_the_agenda_is_put_in_order_and_points_are_taken_out(of):
    meeting_id = a_meeting(of)
    place = {"reader": SYSTEM, "of": of, "meeting_id": meeting_id}
    added = [EntryGiven(AgendaKind.TOPIC, name) for name in ("Én", "To", "Tre")]
    actions.set_agenda(**place, version=1, order={}, added=added)
    first, second, third = meeting(SYSTEM, of, meeting_id).agenda
    actions.set_agenda(**place, version=2, order={first.id: 9, second.id: 2, third.id: 1}, gone=[second.id])
    assert [(one.position, one.title) for one in meeting(SYSTEM, of, meeting_id).agenda] == [(1, "Tre"), (2, "Én")]


def test_an_outcome_becomes_a_task_or_a_statement_until_it_is_done(of, manager):
    unit = an_actor(of, "Eiendom")
    meeting_id = held(of, a_meeting(of))
    today = timezone.localdate()
    task = {"version": 0, "kind": "task", "text": "Finn et lokale", "unit": unit, "due": f"{today:%d.%m.%Y}"}
    assert manager.post(at(of, "new_outcome", meeting_id), task).status_code == 302
    lacking = manager.post(at(of, "new_outcome", meeting_id), {"version": 0, "kind": "task", "text": "Glemt"})
    assert lacking.status_code == 422
    assert "Velg hvem som skal gjøre det." in text_of(lacking)
    statement = {"version": 0, "kind": "statement", "text": "Scenen blir", "section": "strategy.direction"}
    manager.post(at(of, "new_outcome", meeting_id), statement)
    task_, statement_ = outcomes(SYSTEM, of)
    assert (task_.unit, task_.due, statement_.section.key) == ("Eiendom", today, "strategy.direction")
    page = text_of(manager.get(at(of, "meetings")))
    assert "Finn et lokale" in page
    assert "2 venter" in page
    manager.post(
        at(of, "settle_outcome", meeting_id, task_.id),
        {"version": 1, "done_on": f"{today:%d.%m.%Y}", "how": "Leid av skolen"},
    )
    assert [(one.text, one.done_how) for one in outcomes(SYSTEM, of) if one.done_on] == [
        ("Finn et lokale", "Leid av skolen")
    ]
    changed = {"version": 1, "kind": "noted", "text": "Scenen blir kanskje"}
    manager.post(at(of, "edit_outcome", meeting_id, statement_.id), changed)
    assert outcomes(SYSTEM, of)[0].section is None


def test_a_statement_can_be_what_a_text_rests_on(of):
    meeting_id = held(of, a_meeting(of))
    stated = OutcomeGiven(OutcomeKind.STATEMENT, "Scenen blir", report="strategy", section="direction")
    add_outcome(reader=SYSTEM, of=of, meeting_id=meeting_id, given=stated)
    (choice,) = source("meeting_outcomes").listed(ReportContext(SYSTEM, of.id, date(2025, 1, 1)))
    assert (choice.name, choice.address) == ("Scenen blir", at(of, "meeting", meeting_id))


def test_what_is_out_of_order_is_refused_with_the_reason(of):
    place = {"reader": SYSTEM, "of": of}
    ahead = a_meeting(of, starts_at=timezone.now() + timedelta(days=3))
    with pytest.raises(Refused, match="ikke begynt"):
        actions.write_minutes(**place, meeting_id=ahead, version=1, given=MinutesGiven("For tidlig"))
    with pytest.raises(Refused, match="Skriv referatet først"):
        add_outcome(**place, meeting_id=ahead, given=OutcomeGiven(OutcomeKind.NOTED, "Før møtet"))
    with pytest.raises(Invalid):
        actions.cancel_meeting(**place, meeting_id=ahead, version=1, why=" ")
    actions.cancel_meeting(**place, meeting_id=ahead, version=1, why="Sykdom")
    with pytest.raises(Refused, match="avlyst"):
        actions.set_agenda(**place, meeting_id=ahead, version=2, order={})
    actions.plan_again(**place, meeting_id=ahead, version=2)
    with pytest.raises(Conflict):
        actions.set_agenda(**place, meeting_id=ahead, version=2, order={})
    tomorrow = timezone.localdate() + timedelta(days=1)
    done = held(of, a_meeting(of))
    outcome_id = add_outcome(**place, meeting_id=done, given=OutcomeGiven(OutcomeKind.NOTED, "Sett"))
    with pytest.raises(Invalid):
        settle_outcome(**place, meeting_id=done, outcome_id=outcome_id, version=1, done_on=tomorrow)


def test_a_participant_that_was_put_there_by_mistake_is_taken_away(of):
    meeting_id, unit = a_meeting(of), an_actor(of)
    place = {"reader": SYSTEM, "of": of, "meeting_id": meeting_id}
    actions.set_participants(**place, version=1, standing={}, invited=[unit, unit])
    (there,) = meeting(SYSTEM, of, meeting_id).participants
    actions.set_participants(**place, version=2, standing={there.id: Presence("", None, gone=True)})
    assert meeting(SYSTEM, of, meeting_id).participants == ()


def test_the_database_holds_what_cannot_be(of):
    meeting_id = a_meeting(of)
    for wrong in ({"minutes": "Før det er holdt"}, {"state": "cancelled"}, {"name": ""}, {"purpose": ""}):
        with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("prøvde")):
            Meeting.objects.filter(pk=meeting_id).update(**wrong)
    with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("prøvde")):
        MeetingOutcome.objects.create(meeting_id=meeting_id, kind="task", text="Uten enhet")


def test_the_calendar_file_has_the_hours_in_the_worlds_time_and_is_taken_back_when_cancelled(of, manager):
    starts = datetime(2027, 6, 1, 9, tzinfo=OSLO)
    meeting_id = a_meeting(of, starts_at=starts, ends_at=starts + timedelta(hours=2), place="Rådhuset, sal 3")
    file = manager.get(at(of, "minutes_file", meeting_id, "ics"))
    body = file.content.decode()
    assert file["Content-Type"].startswith("text/calendar")
    for line in ("DTSTART:20270601T070000Z", "DTEND:20270601T090000Z", "LOCATION:Rådhuset\\, sal 3", "TRANSP:OPAQUE"):
        assert line in body
    actions.cancel_meeting(reader=SYSTEM, of=of, meeting_id=meeting_id, version=1, why="Sykdom")
    assert "STATUS:CANCELLED" in manager.get(at(of, "minutes_file", meeting_id, "ics")).content.decode()


def test_the_minutes_are_a_word_file_and_a_pdf(of, manager):
    meeting_id = a_meeting(of)
    unit = an_actor(of, "Seksjon for kultur")
    place = {"reader": SYSTEM, "of": of, "meeting_id": meeting_id}
    actions.set_participants(**place, version=1, standing={}, invited=[unit])
    notice = manager.get(at(of, "minutes_file", meeting_id, "docx"))
    assert 'filename="innkalling-' in notice["Content-Disposition"]
    held(of, meeting_id, "Alle var enige om Scenen.")
    add_outcome(**place, given=OutcomeGiven(OutcomeKind.NOTED, "Vi går videre."))
    word = Word(io.BytesIO(manager.get(at(of, "minutes_file", meeting_id, "docx")).content))
    paragraphs = " ".join(one.text for one in word.paragraphs)
    cells = " ".join(cell.text for table in word.tables for row in table.rows for cell in row.cells)
    assert "Referat: Ledermøte" in paragraphs
    assert "Alle var enige om Scenen." in paragraphs
    assert "Seksjon for kultur" in cells
    assert "Vi går videre." in cells
    assert manager.get(at(of, "minutes_file", meeting_id, "pdf")).content.startswith(b"%PDF-")
    assert manager.get(at(of, "minutes_file", meeting_id, "exe")).status_code == 404


def test_who_reads_sees_all_and_changes_nothing(of):
    cast = a_cast(of)
    meeting_id = held(of, a_meeting(of))
    for reader in (cast.owner, cast.reader, cast.secretariat):
        page = text_of(logged_in(reader).get(at(of, "meeting", meeting_id)))
        assert "Alle var enige." in page
        assert "kan gjøre dette" in page
        with pytest.raises(NotAllowed):
            add_outcome(reader=reader, of=of, meeting_id=meeting_id, given=OutcomeGiven(OutcomeKind.NOTED, "Nei"))
    with pytest.raises(NotFound):
        meeting(SYSTEM, an_initiative("annen"), meeting_id)
    with pytest.raises(NotAllowed):
        listed(cast.outsider, of)


def test_an_empty_page_says_what_meetings_are_for(of, manager):
    assert "Ingen møter er ført inn ennå" in text_of(manager.get(at(of, "meetings")))
