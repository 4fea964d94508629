"""Whom to ask to take over what falls, and why, on networks small enough to draw on a napkin."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.continuation.rules.test_falling_apart import GONE, KOR, OFFICE, PARK, SCHOOL, VEL, network, thing, tie, who
from varig.continuation.rules.falling_apart import ACTOR, ITEM, Network, Node, Promise, Tie, When, falls
from varig.continuation.rules.whom_to_ask import MOST_AT_ONCE, Ask, Reason, Why, left_alone, proposals

pytestmark = pytest.mark.requirement("R18")


def is_for(actor: int, item: int) -> Tie:
    return Tie(Node(ACTOR, actor), Node(ITEM, item), "actor", is_for=True)


def asked(net: Network) -> list[Ask]:
    return proposals(net, falls(net, GONE, When.AFTER), GONE)


def test_nobody_is_asked_who_has_nothing_to_do_with_it_though_it_answers_for_the_same_kind():
    assert asked(network(thing(10, "agreement"), thing(20, "agreement", PARK))) == []


def test_whoever_takes_part_is_asked_and_the_column_says_how():
    (ask,) = asked(network(thing(10, "umbrella"), ties=(tie(VEL, 10, "participants"),)))
    assert (ask.who.id, ask.reasons) == (VEL, {10: Reason(Why.TAKES_PART, how="participants")})


def test_whoever_answers_for_what_belongs_to_it_is_asked():
    belongs = Tie(Node(ITEM, 20), Node(ITEM, 10), "delivered_by")
    (ask,) = asked(network(thing(10, "asset"), thing(20, "measure", PARK), ties=(belongs,)))
    assert (ask.who.id, ask.reasons[10]) == (PARK, Reason(Why.HAS_WHAT_BELONGS, item=20))


def test_a_unit_that_supports_the_same_association_is_asked_and_the_association_itself_is_not():
    net = network(thing(10, "support"), thing(20, "support", PARK), ties=(is_for(VEL, 10), is_for(VEL, 20)))
    (ask,) = asked(net)
    assert (ask.who.id, ask.reasons[10]) == (PARK, Reason(Why.HAS_SAME_FOR, item=20, actor=VEL))


def test_the_unit_that_is_the_contact_of_whom_it_is_for_is_asked():
    contact = Tie(Node(ACTOR, SCHOOL), Node(ACTOR, VEL), "contact_unit")
    (ask,) = asked(network(thing(10, "support"), ties=(is_for(VEL, 10), contact)))
    assert (ask.who.id, ask.reasons[10]) == (SCHOOL, Reason(Why.KEEPS_CONTACT, actor=VEL))


def test_a_unit_that_meets_whom_it_is_for_is_asked_and_another_association_there_is_not():
    meeting = (tie(VEL, 20), tie(SCHOOL, 20), tie(KOR, 20))
    (ask,) = asked(network(thing(10, "support"), thing(20, "network", VEL), ties=(is_for(VEL, 10), *meeting)))
    assert (ask.who.id, ask.reasons[10]) == (SCHOOL, Reason(Why.MEETS, item=20, actor=VEL))


def test_a_common_goal_is_no_reason_to_ask():
    goal = frozenset({7})
    given = {"promise": Promise.GIVEN, "after": PARK, "aims": goal}
    assert asked(network(thing(10, "measure", aims=goal), thing(20, "measure", **given))) == []


def test_few_are_asked_most_is_covered_and_the_cost_is_named():
    net = network(
        thing(10, yearly_cost=Decimal(100)),
        thing(11, yearly_cost=None),
        thing(12, yearly_cost=Decimal(50)),
        ties=(tie(PARK, 10), tie(PARK, 11), tie(PARK, 12), tie(SCHOOL, 11)),
    )
    (ask,) = asked(net)
    assert (ask.who.id, set(ask.items), ask.cost, ask.unknown_costs) == (PARK, {10, 11, 12}, Decimal(150), 1)


@pytest.mark.parametrize(
    "given", [{"is_busy": True}, {"declined": frozenset({10})}, {"is_office": True}], ids=["busy", "no", "office"]
)
def test_nobody_is_asked_who_has_an_unanswered_request_or_has_said_no(given):
    assert asked(network(thing(10), ties=(tie(PARK, 10),), actors=(who(OFFICE), who(PARK, **given)))) == []


def test_a_municipal_unit_comes_before_an_association_that_could_take_as_much():
    assert [ask.who.id for ask in asked(network(thing(10), ties=(tie(KOR, 10), tie(SCHOOL, 10))))] == [SCHOOL]


def test_municipal_units_are_named_first_though_an_association_takes_more():
    near = tuple(tie(VEL, item) for item in (10, 11, 12))
    net = network(*(thing(one) for one in (10, 11, 12, 13)), ties=(*near, tie(PARK, 13)))
    assert [(ask.who.id, set(ask.items)) for ask in asked(net)] == [(PARK, {13}), (VEL, {10, 11, 12})]


def test_nobody_is_asked_about_more_than_is_reasonable_and_the_nearest_is_taken_first():
    things = [thing(one, "support") for one in range(10, 10 + MOST_AT_ONCE + 2)]
    contact = Tie(Node(ACTOR, PARK), Node(ACTOR, VEL), "contact_unit")
    near = things[-1].id
    net = network(*things, ties=(*(is_for(VEL, one.id) for one in things), contact, tie(PARK, near)))
    (ask,) = asked(net)
    assert (len(ask.items), near in ask.items) == (MOST_AT_ONCE, True)
    alone = left_alone(net, falls(net, GONE, When.AFTER), [ask], GONE)
    assert {one.near.id for one in alone if one.near} == {PARK}
    assert {one.item for one in alone} == {one.id for one in things} - set(ask.items)


def test_what_nobody_is_near_is_told_apart_from_what_waits_for_a_busy_one():
    net = network(thing(10), thing(11), ties=(tie(PARK, 10),), actors=(who(OFFICE), who(PARK, is_busy=True)))
    found = left_alone(net, falls(net, GONE, When.AFTER), asked(net), GONE)
    assert {one.item: one.near and one.near.id for one in found} == {10: PARK, 11: None}
