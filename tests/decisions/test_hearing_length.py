"""Nobody is asked something that is over before it could be read: one rule for making a hearing and moving its end."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_person, an_initiative, logged_in
from tests.decisions.hearing_building import a_hearing, a_version, known
from tests.decisions.test_hearings import a_partner, text_of
from varig.decisions.actions.hearing_sending import send_hearing
from varig.decisions.queries.hearings import listed
from varig.foundation.kernel import Grant, Refused
from varig.foundation.ui.text import date_long

pytestmark = pytest.mark.django_db


@pytest.fixture
def of():
    return an_initiative("dalen")


def said_at(page: str, field: str) -> str:
    """What stands with the field of the form."""
    found = re.search(rf'id="id_{field}_error">.*?</svg>(.*?)</', page)
    return found[1] if found else ""


@pytest.mark.requirement("R68")
def test_one_that_opens_and_closes_on_one_day_is_refused_at_the_field(of):
    manager = logged_in(a_person("Ida", Grant("programme_manager", of.scope)))
    today = timezone.localdate()
    form = {
        "version": 0,
        "name": "Haster",
        "parts": [str(a_version(of))],
        "opens_on": f"{today:%d.%m.%Y}",
        "opens_at": "00.01",
        "closes_on": f"{today:%d.%m.%Y}",
        "closes_at": "23.59",
        "decision_on": f"{today + timedelta(days=1):%d.%m.%Y}",
        "remind_days": "5",
        "is_public": "on",
    }
    address = reverse("decisions:new_hearing", args=[of.slug])
    refused = manager.post(address, form)
    assert refused.status_code == 422
    page, week = text_of(refused), today + timedelta(days=7)
    assert f"De som spørres, må få minst en uke på seg. Skriv {date_long(week)} eller senere." in said_at(
        page, "closes_on"
    )
    assert f"Skriv {date_long(week + timedelta(days=1))} eller senere." in said_at(page, "decision_on")
    assert listed(SYSTEM, of) == []
    form |= {"closes_on": f"{week:%d.%m.%Y}", "decision_on": f"{week + timedelta(days=1):%d.%m.%Y}"}
    assert manager.post(address, form).status_code == 302


def test_a_draft_that_lay_until_its_last_days_is_not_sent_out(of):
    hearing_id = a_hearing(of, parties=[a_partner(of)], sent=False, ends=timezone.now() + timedelta(days=6))
    with pytest.raises(Refused, match="minst en uke"):
        send_hearing(reader=SYSTEM, of=of, hearing_id=hearing_id, version=known(of, hearing_id).version)
