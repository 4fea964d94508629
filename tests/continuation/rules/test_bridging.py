"""Who could keep contact with those who are cut off: only those who share something with them already."""

from __future__ import annotations

import pytest

from tests.continuation.rules.test_falling_apart import GONE, KOR, OFFICE, PARK, SCHOOL, VEL, network, thing, tie, who
from varig.continuation.rules.bridging import Shared, bridges
from varig.continuation.rules.falling_apart import ACTOR, Node, Tie

pytestmark = pytest.mark.requirement("R18")


def member(one: int, umbrella: int) -> Tie:
    return Tie(Node(ACTOR, umbrella), Node(ACTOR, one), "memberships.umbrella")


def found(*given, piece: tuple[int, ...] = (VEL,), **more) -> list[tuple[int, Shared, int, int]]:
    net = network(*given, **more)
    return [(one.who.id, one.shared, one.item, one.actor) for one in bridges(net, piece, GONE)]


def test_whoever_only_answers_for_the_same_kind_elsewhere_is_not_near():
    assert found(thing(10, "support"), thing(11, "support", PARK), ties=(tie(VEL, 10),)) == []


@pytest.mark.parametrize("kind", ["network", "meeting_place", "umbrella"])
def test_whoever_meets_them_is_near_municipal_units_first(kind: str):
    ties = (tie(VEL, 10), tie(KOR, 10), tie(SCHOOL, 10))
    assert found(thing(10, kind), ties=ties) == [(SCHOOL, Shared.MEETING, 10, 0), (KOR, Shared.MEETING, 10, 0)]


def test_whoever_owns_the_premises_they_meet_in_is_not():
    owner = Tie(Node(ACTOR, SCHOOL), tie(VEL, 10).by, "meeting_places.premises_owner", is_for=True)
    assert found(thing(10, "meeting_place"), ties=(tie(VEL, 10), owner)) == []


def test_a_member_of_the_same_is_near_also_where_that_itself_goes():
    assert found(ties=(member(VEL, OFFICE), member(KOR, OFFICE))) == [(KOR, Shared.MEMBERSHIP, 0, OFFICE)]


def test_the_same_contact_unit_is_no_membership():
    contacts = tuple(Tie(Node(ACTOR, OFFICE), Node(ACTOR, one), "actors.contact_unit") for one in (VEL, KOR))
    assert found(ties=contacts) == []


def test_whoever_answers_for_something_with_the_same_goal_is_near_and_with_another_is_not():
    theirs = thing(10, "measure", aims=frozenset({7}))
    same, other = (thing(11, "measure", PARK, aims=frozenset({7})), thing(12, "measure", SCHOOL, aims=frozenset({8})))
    assert found(theirs, same, other, ties=(tie(VEL, 10),)) == [(PARK, Shared.AIM, 11, 0)]


def test_the_office_those_who_go_too_and_one_with_an_unanswered_request_are_never_near():
    busy = (who(OFFICE), who(VEL), who(KOR, is_busy=True))
    ties = (tie(VEL, 10), tie(KOR, 10))
    assert found(thing(10), ties=ties, actors=busy) == []
    assert found(thing(10), ties=ties, piece=(VEL, KOR)) == []
