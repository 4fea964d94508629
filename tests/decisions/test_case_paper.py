"""The case paper says who discussed the plan, who was heard, what they said and what it led to."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from tests.builders import SYSTEM, a_cast, an_actor, an_initiative, logged_in
from tests.decisions.hearing_building import DIRECTION, a_group, a_hearing, a_meeting, an_answer, held, known
from tests.decisions.test_hearings import a_partner
from tests.decisions.test_open_answers import Scene
from varig.decisions.actions import meetings as actions
from varig.decisions.actions.hearing_replies import moderate, reply
from varig.decisions.actions.hearing_sending import withdraw_hearing
from varig.decisions.models import HearingAnswer
from varig.decisions.queries.hearing_answers import answer
from varig.decisions.report_sections.discussion import discussion
from varig.decisions.rules.hearing_answers import ReplyGiven, Result, Visibility
from varig.foundation.documents.blocks import Paragraph, Table, Told
from varig.foundation.kernel import Message
from varig.foundation.reports import ReportContext
from varig.foundation.reports.actions.texts import save_text
from varig.foundation.reports.grounds import source
from varig.foundation.reports.place import Place
from varig.foundation.ui.text import say

pytestmark = pytest.mark.django_db


def said(value) -> str:
    if isinstance(value, Told):
        return say(value.message)
    return say(value) if isinstance(value, Message) else str(value)


def written(of) -> tuple[list[str], list[list[str]]]:
    """The paragraphs, and the rows of all tables."""
    blocks = list(discussion(ReportContext(SYSTEM, of.id, date(2025, 1, 1))))
    paragraphs = [said(one.text) for one in blocks if isinstance(one, Paragraph)]
    rows = [[said(cell) for cell in row] for one in blocks if isinstance(one, Table) for row in one.rows]
    return paragraphs, rows


@pytest.mark.requirement("R66", "R68")
def test_meetings_and_answers_stand_with_what_they_led_to():
    of = an_initiative("dalen")
    held(of, a_meeting(of, "Ledermøte"))
    a_meeting(of, "Ikke skrevet")
    choir, band = a_partner(of), a_partner(of, "Korpset", "")
    hearing_id = a_hearing(of, parties=[choir, band], groups={a_group(of, "Ungdommen"): "Møte"})
    answer_id = an_answer(of, hearing_id, choir, "", **{DIRECTION: "Scenen mangler."})
    (point,) = answer(SYSTEM, of, answer_id).points
    paragraphs, rows = written(of)
    section = say(point.part.title)
    assert ["Koret", section, "Delvis enig", "Scenen mangler.", "Ikke besvart", "–"] in rows
    assert "1 svar i tabellen venter på vårt svar." in paragraphs
    given = ReplyGiven("Tatt inn.", Result.TAKEN_UP, changed_report="strategy", changed_section="direction")
    reply(reader=SYSTEM, of=of, answer_id=answer_id, point_id=point.id, version=1, given=given)
    paragraphs, rows = written(of)
    assert [row[0] for row in rows] == ["Ledermøte", "Koret"]
    unchanged = f"Tatt til følge: «{section}». Teksten der er ikke endret siden høringen."
    assert rows[1][4:] == ["Tatt inn.", unchanged]
    assert "1 punkt er tatt til følge uten at teksten er endret siden høringen." in paragraphs
    words = {"type": "paragraph", "content": [{"type": "text", "text": "Scenen blir."}]}
    place = Place(of.scope, "strategy", "direction")
    save_text(reader=SYSTEM, place=place, based_on=0, body={"type": "doc", "content": [words]})
    paragraphs, rows = written(of)
    assert rows[1][4:] == ["Tatt inn.", f"Tatt til følge: «{section}»"]
    assert not any("uten at teksten er endret" in one for one in paragraphs)
    assert paragraphs[-5:] == [
        "Det kom 1 svar.",
        "1 av 2 som ble spurt ved navn, har svart.",
        "Har ikke svart: Korpset.",
        "0 av 1 gruppe av beboere som ble spurt, har svart.",
        "Har ikke svart: Ungdommen.",
    ]


@pytest.mark.requirement("R68")
def test_each_part_that_an_answer_is_about_has_its_own_line_with_our_reply():
    of = an_initiative("dalen")
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir])
    answer_id = an_answer(of, hearing_id, choir, "Planen er god.", **{DIRECTION: "Scenen mangler."})
    whole, part = answer(SYSTEM, of, answer_id).points
    section, client = say(part.part.title), logged_in(a_cast(of).manager)
    given = ReplyGiven("Vi skriver det ikke inn nå.", Result.NOT_TAKEN_UP, reason="Det er ikke penger.")
    reply(reader=SYSTEM, of=of, answer_id=answer_id, point_id=part.id, version=1, given=given)
    assert written(of)[1] == [
        ["Koret", "Om alt", "Delvis enig", "Planen er god.", "Ikke besvart", "–"],
        [
            "Koret", section, "Delvis enig", "Scenen mangler.", "Vi skriver det ikke inn nå.",
            "Ikke tatt til følge: Det er ikke penger.",
        ],
    ]  # fmt: skip
    for page in (reverse("decisions:hearing", args=[of.slug, hearing_id]), reverse("decisions:front", args=[of.slug])):
        shown = client.get(page).content.decode()
        assert "1 av 2 deler besvart" in shown
        assert "og om 1 del til" in shown
        assert "Ikke besvart" not in shown
    given = ReplyGiven("Takk.", Result.NOTED)
    reply(reader=SYSTEM, of=of, answer_id=answer_id, point_id=whole.id, version=1, given=given)
    assert ["Koret", "Om alt", "Delvis enig", "Planen er god.", "Takk.", "Tatt med videre"] in written(of)[1]


def test_what_residents_wrote_is_quoted_when_it_has_been_read():
    scene = Scene()
    scene.send("Behold scenen.")
    paragraphs, rows = written(scene.of)
    assert not any("Behold scenen." in cell for row in rows for cell in row)
    assert any("1 svar fra den åpne siden er ikke lest gjennom" in one for one in paragraphs)
    pk = HearingAnswer.objects.get().pk
    moderate(reader=SYSTEM, of=scene.of, answer_id=pk, version=1, to=Visibility.SHOWN)
    assert any("Behold scenen." in cell for row in written(scene.of)[1] for cell in row)
    moderate(reader=SYSTEM, of=scene.of, answer_id=pk, version=2, to=Visibility.HIDDEN, why="Omtaler en nabo.")
    assert not any("Behold scenen." in cell for row in written(scene.of)[1] for cell in row)


@pytest.mark.requirement("R68")
def test_one_that_was_taken_back_was_sent_out_all_the_same_and_its_answers_stay():
    of = an_initiative("dalen")
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir])
    an_answer(of, hearing_id, choir, "Scenen må bli.")
    version = known(of, hearing_id).version
    withdraw_hearing(reader=SYSTEM, of=of, hearing_id=hearing_id, version=version, why="Feil versjon.")
    paragraphs, rows = written(of)
    assert "Ingen høring er sendt ut." not in paragraphs
    assert any("ble sendt ut" in one and "trukket tilbake" in one for one in paragraphs)
    assert "Grunnen var denne: Feil versjon." in paragraphs
    assert any("Scenen må bli." in row for row in rows)


def test_who_came_is_not_known_where_nobody_wrote_it_down():
    of = an_initiative("dalen")
    meeting_id = a_meeting(of)
    actions.set_participants(
        reader=SYSTEM, of=of, meeting_id=meeting_id, version=1, standing={}, invited=[an_actor(of)]
    )
    held(of, meeting_id)
    assert written(of)[1][0][-1] == "ikke ført"


def test_nothing_registered_is_said():
    paragraphs, rows = written(an_initiative("dalen"))
    assert (paragraphs, rows) == (["Ingen høring er sendt ut."], [])


def test_an_answer_can_be_what_a_text_rests_on():
    of = an_initiative("dalen")
    choir = a_partner(of)
    an_answer(of, a_hearing(of, parties=[choir]), choir, "Scenen må bli.")
    (choice,) = source("hearing_points").listed(ReportContext(SYSTEM, of.id, date(2025, 1, 1)))
    assert choice.name == "Koret: Scenen må bli."
