"""Who holds what when somebody has gone: a yes only where one was given, and what matters first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.continuation.rules.test_falling_apart import GONE, KOR, OFFICE, PARK, SCHOOL, VEL, network, thing, tie, who
from varig.continuation.rules.falling_apart import ACTOR, Network, Node, Promise, When
from varig.continuation.rules.holding import LEAST_HOLDERS, MOST_EACH, MOST_HOLDERS, MOST_SHOWN, State, holdings

pytestmark = pytest.mark.requirement("R18")


def states(net: Network, when: When = When.AFTER) -> dict[tuple[int, int], State]:
    return {(one.actor, held.thing.id): held.state for one in holdings(net, GONE, when) for held in one.shown}


def test_whoever_answers_today_has_not_said_yes():
    assert states(network(thing(10, accountable=PARK))) == {(PARK, 10): State.TODAY}
    assert states(network(thing(10, accountable=PARK)), When.TODAY) == {(PARK, 10): State.TODAY}


def test_a_no_from_another_leaves_it_with_whoever_answers_today():
    net = network(thing(10, accountable=PARK, promise=Promise.NONE, after=VEL))
    assert states(net) == {(PARK, 10): State.TODAY}


@pytest.mark.parametrize(("promise", "state"), [(Promise.GIVEN, State.YES), (Promise.OPEN, State.OPEN)])
def test_a_yes_and_an_open_answer_stand_with_whoever_was_asked(promise, state):
    assert states(network(thing(10, promise=promise, after=PARK))) == {(PARK, 10): state}
    assert states(network(thing(10, accountable=PARK, promise=promise, after=PARK)), When.TODAY) == {(PARK, 10): state}


def test_before_the_end_it_still_stands_with_whoever_answers():
    net = network(thing(10, accountable=VEL, promise=Promise.GIVEN, after=PARK))
    assert states(net, When.TODAY) == {(VEL, 10): State.TODAY}


def test_the_office_holds_nothing_after_the_end_whoever_else_goes():
    net = network(thing(10), thing(11, accountable=KOR))
    gone = {Node(ACTOR, KOR)}
    assert [one.actor for one in holdings(net, gone, When.TODAY)] == [OFFICE]
    assert holdings(net, gone, When.AFTER) == []


def test_what_is_uncertain_comes_first_then_the_latest_yes_then_what_stays():
    days = [datetime(2026, month, 1, tzinfo=UTC) for month in (1, 5)]
    net = network(
        thing(10, accountable=PARK),
        thing(11, promise=Promise.GIVEN, after=PARK, said_at=days[0]),
        thing(12, promise=Promise.GIVEN, after=PARK, said_at=days[1]),
        thing(13, promise=Promise.OPEN, after=PARK, said_at=days[0]),
    )
    (one,) = holdings(net, GONE, When.AFTER)
    assert [held.thing.id for held in one.shown] == [13, 12, 11, 10]


def test_more_than_there_is_room_for_is_counted_by_state():
    given = {"promise": Promise.GIVEN, "after": PARK}
    things = [thing(one, **given) for one in range(10, 10 + MOST_EACH + 2)]
    (one,) = holdings(network(*things, thing(90, accountable=PARK)), GONE, When.AFTER)
    assert (one.count, len(one.shown), one.more) == (MOST_EACH + 3, MOST_EACH, {State.YES: 2, State.TODAY: 1})


def test_everyone_who_is_asked_about_what_falls_is_there_though_others_have_more():
    big = [thing(100 + at, accountable=actor) for at, actor in enumerate((PARK, SCHOOL, KOR, PARK, SCHOOL, KOR))]
    small = range(50, 56)
    asked = [thing(200 + actor, promise=Promise.OPEN, after=actor) for actor in small]
    actors = tuple(who(one) for one in (OFFICE, PARK, SCHOOL, KOR, *small))
    found = holdings(network(*big, *asked, actors=actors), GONE, When.AFTER)
    assert {one.actor for one in found} == set(small)
    assert LEAST_HOLDERS < len(found) <= MOST_HOLDERS
    assert sum(len(one.shown) for one in found) <= MOST_SHOWN


def test_what_is_tied_to_most_stands_first_among_what_stays():
    net = network(thing(10, accountable=PARK), thing(11, accountable=PARK), ties=(tie(VEL, 11),))
    (one,) = holdings(net, GONE, When.AFTER)
    assert [held.thing.id for held in one.shown] == [11, 10]
