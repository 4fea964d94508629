"""What is shown before an initiative is closed is of the day that is chosen, and just that is confirmed."""

from __future__ import annotations

import html
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_initiative, logged_in
from tests.continuation.building import a_fate
from varig.decisions.queries.closing import closing
from varig.foundation.ui.text import date_long, say
from varig.initiatives.queries import InitiativeFacts, initiative

pytestmark = pytest.mark.django_db


def sent_of(of: InitiativeFacts, **more: str) -> dict[str, Any]:
    return {"version": of.version, "access_ends": f"{timezone.localdate():%d.%m.%Y}", "confirmed": "on", **more}


def _missing(page: str) -> str:
    """What the page says is missing, up to what happens."""
    return page.split('id="mangler"', 1)[1].split('id="skjer"', 1)[0]


@pytest.mark.requirement("R5")
def test_what_is_missing_is_shown_for_the_day_that_is_chosen_and_that_is_what_is_confirmed() -> None:
    of, today = an_initiative(), timezone.localdate()
    cast = a_cast(of)
    a_fate(of, a_measure(of, "Scenen"))
    client, day = logged_in(cast.owner), f"{today:%d.%m.%Y}"
    address = reverse("decisions:close", args=[of.slug])
    for one in (today, today - timedelta(days=3)):
        text = f"{one:%d.%m.%Y}"
        sent = sent_of(of, day=text, look="1", name="Kari Nordmann", reason="Utvalget vil det.")
        answer = client.post(address, sent)
        page = answer.content.decode()
        assert answer.status_code == 200
        assert f"Dette mangler når siste dag er {date_long(one)}" in page
        assert f"Scenen: ingen er ansvarlig fra {date_long(one + timedelta(days=1))}." in _missing(page)
        assert 'value="Kari Nordmann"' in page
        assert "Utvalget vil det." in page
        assert "checked" not in page.split('name="confirmed"', 1)[1].split(">", 1)[0]
    shown = {"shown": page.split('name="shown" value="', 1)[1].split('"', 1)[0]}
    given = {"name": "Kari Nordmann", "reason": "Utvalget vil det."}
    other = client.post(address, sent_of(of, day=day, **shown, **given))
    assert other.status_code == 409
    assert "er et annet enn du har lest" in other.content.decode()
    assert f"ansvarlig fra {date_long(today + timedelta(days=1))}." in _missing(other.content.decode())
    assert closing(SYSTEM, of) is None
    assert initiative(SYSTEM, of.slug).actual_end is None
    assert client.post(address, sent_of(of, day=text, **shown, **given)).status_code == 302
    found = closing(SYSTEM, of)
    assert found is not None
    said = [say(line) for one in found.lacked for line in one.missing]
    assert said
    assert all(line in html.unescape(_missing(page)) for line in said)


def test_to_look_at_a_day_asks_for_nothing_else_and_calls_nothing_optional() -> None:
    of, day = an_initiative(), f"{timezone.localdate():%d.%m.%Y}"
    a_fate(of, a_measure(of, "Scenen"))
    client, address = logged_in(a_cast(of).owner), reverse("decisions:close", args=[of.slug])
    answer = client.post(address, {"version": of.version, "day": day, "look": "1"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Navnet på deg som svarer for det" in page
    assert "(kan stå tomt)" not in page
    assert "field-error" not in page


def test_a_day_that_can_not_be_is_said_and_nothing_that_was_typed_is_lost() -> None:
    of, today = an_initiative(), timezone.localdate()
    client, address = logged_in(a_cast(of).owner), reverse("decisions:close", args=[of.slug])
    cases = [
        (f"{today + timedelta(days=1):%d.%m.%Y}", "Dagen er ikke kommet ennå."),
        ("01.01.2019", "Satsingen begynte"),
        ("i morgen", "Skriv datoen som dd.mm.åååå"),
    ]
    for day, sentence in cases:
        answer = client.post(address, sent_of(of, day=day, look="1", name="Kari Nordmann"))
        page = answer.content.decode()
        assert answer.status_code == 422
        assert sentence in page
        assert f'value="{day}"' in page
        assert 'value="Kari Nordmann"' in page
        assert f"Dette mangler når siste dag er {date_long(of.last_day)}" in page
