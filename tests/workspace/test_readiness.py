"""How ready an initiative is to end, measured each night and shown as a curve."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from tests import builders
from tests.continuation import building
from varig.continuation.actions.money import set_costs
from varig.continuation.queries.readiness import readiness_drawn
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.readiness import Night
from varig.foundation.kernel import NotAllowed, PartialDate
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.actions.readiness import measure, measure_all
from varig.workspace.models import ReadinessNight
from varig.workspace.queries.readiness import MOST, nights

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 26)


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen", end=PartialDate(2027))


def test_a_night_counts_yes_money_and_gaps_and_is_written_once(of: InitiativeFacts) -> None:
    for name in ("Storstua", "Parken"):
        item = builders.a_measure(of, name)
        building.a_fate(of, item)
    costs = {of.first_year_after: Decimal(200)}
    set_costs(reader=builders.SYSTEM, of=of, item_id=item, version=builders.version_of(item), costs=costs)
    question = building.a_question(of, item, builders.an_actor(of))
    assert measure_all(reader=builders.SYSTEM, today=TODAY) == 1
    building.an_answer(of, question, Reply.YES)
    assert measure_all(reader=builders.SYSTEM, today=TODAY) == 0
    assert measure_all(reader=builders.SYSTEM, today=TODAY + timedelta(days=1)) == 1
    before, after = nights(builders.SYSTEM, of)
    assert (before.goes_on, before.secured, before.accepted, before.cost, before.financed) == (2, 0, 0, 200, 0)
    assert (after.goes_on, after.secured, after.accepted) == (2, 1, 50)
    assert before.blocks + before.warns > 0


def test_nobody_but_the_program_measures(of: InitiativeFacts) -> None:
    with pytest.raises(NotAllowed):
        measure_all(reader=builders.a_cast(of).manager, today=TODAY)


def test_of_many_nights_some_are_shown_and_always_the_last(of: InitiativeFacts) -> None:
    ReadinessNight.objects.bulk_create(
        ReadinessNight(
            initiative_id=of.id,
            day=TODAY + timedelta(days=number),
            goes_on=number,
            secured=0,
            cost=0,
            adopted=0,
            blocks=0,
            warns=0,
        )
        for number in range(200)
    )
    shown = nights(builders.SYSTEM, of)
    assert len(shown) <= MOST
    assert shown[-1].day == TODAY + timedelta(days=199)
    assert [one.day for one in shown] == sorted(one.day for one in shown)
    with pytest.raises(NotAllowed):
        nights(builders.a_cast(of).outsider, of)


def test_the_picture_says_how_it_went_and_the_table_the_same() -> None:
    zero = Decimal(0)
    first = Night(TODAY, 4, 0, Decimal(100), Decimal(25), 3, 1)
    last = Night(TODAY + timedelta(days=30), 4, 3, zero, zero, 1, 0)
    drawn = readiness_drawn([first, last], date(2027, 12, 31))
    assert say(drawn.alt) == (
        "Fra 26. november 2026 til 26. desember 2026 har andelen med ja uten vilkår gått fra 0 til 75 prosent, "
        "og mangler som hindrer avslutning fra 3 til 1."
    )
    assert [row[1:] for row in drawn.rows] == [(75, None, 1, 0), (0, 25, 3, 1)]
    assert drawn.svg.count("<polyline") == 3
    assert drawn.svg == readiness_drawn([first, last], date(2027, 12, 31)).svg


def test_nothing_that_goes_on_is_unknown_and_not_nought() -> None:
    empty = Night(TODAY, 0, 0, Decimal(0), Decimal(0), 0, 0)
    assert (empty.accepted, empty.financed) == (None, None)
    assert readiness_drawn([empty, empty], TODAY).svg.count("<polyline") == 1  # No gaps is known to be none.


def test_the_overview_shows_the_curve_from_the_first_night_until_now(of: InitiativeFacts) -> None:
    client = builders.logged_in(builders.a_cast(of).manager)
    item = builders.a_measure(of)
    building.a_fate(of, item)
    today = timezone.localdate()
    measure(reader=builders.SYSTEM, of=of, today=today)
    assert "Her kommer en kurve i morgen." in client.get("/dalen/").content.decode()
    measure(reader=builders.SYSTEM, of=of, today=today - timedelta(days=1))
    assert (
        "har andelen med ja uten vilkår gått fra 0 til 0 prosent, og mangler" in client.get("/dalen/").content.decode()
    )
    building.an_answer(of, building.a_question(of, item, builders.an_actor(of)), Reply.YES)
    shown = client.get("/dalen/").content.decode()
    assert "har andelen med ja uten vilkår gått fra 0 til 100 prosent, og mangler" in shown
