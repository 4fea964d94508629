"""Solsiden: closed some three years ago, two rounds recorded, the third planned, and residents read how it went."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from varig.config.demo import solsiden
from varig.decisions.queries.closing import closing
from varig.followup.queries.afterwards import afterwards
from varig.followup.queries.rounds import rounds
from varig.followup.rules.observations import Life
from varig.followup.rules.rounds import RoundState
from varig.initiatives.queries import initiative

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2026, 11, 26), date(2027, 12, 31)])
def test_it_closed_between_three_and_five_years_ago_whatever_the_day(today: date) -> None:
    end = solsiden.last_day(today)
    assert date(end.year + 3, 12, 31) < today or date(end.year + 3, 12, 31).year == today.year - 1
    assert end.year + 5 > today.year


def test_two_rounds_are_recorded_and_the_third_is_planned() -> None:
    solsiden.build(lambda _step: None)
    of = initiative(solsiden.READER, solsiden.SLUG)
    assert of.is_sample
    assert of.actual_end == solsiden.last_day(timezone.localdate())
    found = rounds(solsiden.READER, of)
    assert [one.state for one in found] == [RoundState.ENDED, RoundState.ENDED, RoundState.PLANNED]
    assert all(one.standing.is_whole for one in found)
    whole = afterwards(solsiden.READER, of)
    assert {life: whole.count(life) for life in (*Life, None)} == {
        Life.AS_AGREED: 3,
        Life.CHANGED: 2,
        Life.STOPPED: 1,
        Life.HANDED_ON: 0,
        None: 1,
    }
    assert whole.unsettled == 1
    closed = closing(solsiden.READER, of)
    assert closed is not None
    assert (closed.day, closed.in_spite, closed.name) == (of.actual_end, True, "Programeier")
    assert whole.baseline.frozen_on == of.actual_end
    page = Client().get(reverse("portal:residents", args=[of.slug])).content.decode()
    assert "Slik gikk det" in page
    solsiden.build(lambda _step: pytest.fail("built twice"))
