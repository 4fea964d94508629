"""A decision to be looked at again: those who register are told in time, and it is a gap when nobody does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, an_initiative, logged_in
from tests.decisions.building import registered
from varig.decisions.actions.review_reminders import REMIND, remind_of_reviews
from varig.decisions.models import ReviewReminder
from varig.decisions.rules.decisions import REMIND_DAYS, Result
from varig.foundation.accounts.models import Account
from varig.foundation.checks.actions import ensure_current
from varig.foundation.checks.queries import gaps
from varig.foundation.jobs.actions import nudge
from varig.foundation.mail.models import OutgoingMail
from varig.initiatives.queries import InitiativeFacts


@pytest.fixture
def of(db: None) -> InitiativeFacts:
    return an_initiative()


def postponed(of: InitiativeFacts, review_on: date | None, **facts: object) -> int:
    """A decision of some weeks ago that put it off until a day."""
    given = {"on": timezone.localdate() - timedelta(days=60), "result": Result.POSTPONED, **facts}
    return registered(of, review_on=review_on, **given).id


def remind(day: date) -> int:
    return remind_of_reviews(reader=SYSTEM, today=day)


def letters() -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(subject__startswith="Vurderes på nytt").order_by("to"))


@pytest.mark.requirement("R67")
def test_whoever_registers_is_told_once_and_in_time(of: InitiativeFacts) -> None:
    cast, day = a_cast(of), timezone.localdate() + timedelta(days=90)
    decision_id = postponed(of, day)
    assert remind(day - timedelta(days=REMIND_DAYS + 1)) == 0
    assert remind(day - timedelta(days=REMIND_DAYS)) == 2
    assert remind(day) == 0
    told = {Account.objects.get(pk=reader.id).email for reader in (cast.owner, cast.secretariat)}
    assert {letter.to for letter in letters()} == told
    for letter in letters():
        assert "Bydelsutvalget" in letter.body
        assert reverse("decisions:decision", args=[of.slug, decision_id]) in letter.body
        assert "/lenke/" not in letter.body


def test_what_has_no_day_and_what_was_done_reminds_nobody(of: InitiativeFacts) -> None:
    a_cast(of)
    today = timezone.localdate()
    postponed(of, None)
    first = postponed(of, today + timedelta(days=5))
    registered(of, result=Result.NOT_ADOPTED, replaces=first, reason="Tatt opp igjen")
    assert (remind(today + timedelta(days=5)), letters()) == (0, [])


def test_where_nobody_registers_it_waits_for_somebody(of: InitiativeFacts) -> None:
    day = timezone.localdate()
    postponed(of, day)
    assert remind(day) == 0
    assert not ReviewReminder.objects.exists()
    a_cast(of)
    assert remind(day) == 2


def found(of: InitiativeFacts, decision_id: int, day: date) -> list[str]:
    ensure_current(of.scope, day)
    return [one.code for one in gaps(of.scope, of.slug, day, kind="decision", object_id=decision_id)]


@pytest.mark.requirement("R67")
def test_it_is_a_gap_when_the_day_has_passed_until_the_body_has_had_it_up_again(of: InitiativeFacts) -> None:
    today = timezone.localdate()
    day = today - timedelta(days=10)
    decision_id = postponed(of, day)
    assert found(of, decision_id, day) == []
    assert found(of, decision_id, today) == ["decision_not_reviewed"]
    page = logged_in(a_cast(of).reader).get(reverse("decisions:decision", args=[of.slug, decision_id]))
    assert "er ikke vurdert på nytt" in page.content.decode()
    registered(of, body="Formannskapet", result=Result.TAKEN_NOTE_OF)
    assert found(of, decision_id, today) == ["decision_not_reviewed"]
    registered(of, body="bydelsutvalget ", result=Result.NOT_ADOPTED)
    assert found(of, decision_id, today) == []


def test_the_clock_does_it(work: Callable[[], None]) -> None:
    of = an_initiative()
    a_cast(of)
    postponed(of, timezone.localdate())
    nudge(REMIND)
    work()
    assert len(letters()) == 2
