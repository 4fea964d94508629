"""A hearing that was taken back asks nobody any more, but whoever had answered is owed our reply all the same."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_person, an_initiative, logged_in
from tests.decisions.hearing_building import a_hearing, an_answer, known
from tests.decisions.test_discussion_checks import found
from tests.decisions.test_hearings import a_partner, text_of
from varig.decisions.actions.hearing_sending import withdraw_hearing
from varig.decisions.queries.discussion_gaps import heard_fact
from varig.decisions.queries.hearing_answers import answer
from varig.decisions.rules.heard import heard
from varig.foundation.kernel import Grant, PartialDate
from varig.foundation.ui.text import date_long

pytestmark = pytest.mark.django_db
LACKING = "%(count)s høringssvar mangler vårt svar."


@pytest.fixture
def of():
    today = timezone.localdate()
    return an_initiative("dalen", start=PartialDate(today.year - 3), end=PartialDate(today.year + 1))


@pytest.fixture
def manager(of):
    return logged_in(a_person("Ida", Grant("programme_manager", of.scope)))


def withdrawn(of, **more):
    """A hearing that was answered, then taken back; its id and the answer's."""
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir], **more)
    answer_id = an_answer(of, hearing_id, choir)
    version = known(of, hearing_id).version
    withdraw_hearing(reader=SYSTEM, of=of, hearing_id=hearing_id, version=version, why="Feil versjon.")
    return hearing_id, answer_id


def lacking(of) -> bool:
    """Whether the closing gate says that somebody waits for our reply."""
    return LACKING in {one.msgid for one in heard(heard_fact(of.scope, timezone.localdate())).missing}


@pytest.mark.requirement("R68")
def test_what_was_answered_before_it_was_taken_back_waits_for_our_reply_at_the_gate_and_in_the_lists(of, manager):
    hearing_id, answer_id = withdrawn(of)
    a_hearing(of, closes_at=timezone.now() + timedelta(days=20), parties=[a_partner(of, "Korpset")])
    assert lacking(of)
    assert found(of)["hearing_without_reply"] == ["Strategien på høring"]
    front = text_of(manager.get(reverse("decisions:front", args=[of.slug])))
    assert "1 svar venter på vårt" in front
    assert "Koret" in front
    page = text_of(manager.get(reverse("decisions:answer", args=[of.slug, hearing_id, answer_id])))
    assert "Svar på dette" in page
    (point,) = answer(SYSTEM, of, answer_id).points
    where = reverse("decisions:reply_to_point", args=[of.slug, hearing_id, answer_id, point.id])
    told = {"version": 1, "reply": "Takk. Den nye høringen tar det med.", "result": "noted", "changed": ""}
    assert manager.post(where, told).status_code == 302
    assert not lacking(of)
    assert "hearing_without_reply" not in found(of)


def test_no_decision_is_said_to_be_planned_where_the_hearing_was_taken_back(of, manager):
    day = timezone.localdate() + timedelta(days=30)
    running = a_hearing(of, is_public=True, decision_on=day)
    hearing_id, _answer = withdrawn(of, is_public=True, decision_on=day)
    public = "portal:hearing"
    said = f"Vedtaket er planlagt {date_long(day)}."
    assert said in text_of(manager.get(reverse(public, args=[of.slug, running])))
    assert "Vedtaket er planlagt" not in text_of(manager.get(reverse(public, args=[of.slug, hearing_id])))
    page = text_of(manager.get(reverse("decisions:hearing", args=[of.slug, hearing_id])))
    assert f"Vedtaket var planlagt {date_long(day)}." in page
    assert f"Vedtak {date_long(day)}." not in page
