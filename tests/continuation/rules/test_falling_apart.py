"""What falls apart when somebody goes, on networks small enough to draw on a napkin."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from varig.continuation.rules.falling_apart import (
    ACTOR,
    ITEM,
    PROMISED,
    Loss,
    Network,
    Node,
    Promise,
    Thing,
    Tie,
    When,
    Who,
    cut_off,
    falls,
    hangs_on,
    taken_over,
)

OFFICE, PARK, SCHOOL, VEL, KOR = 1, 2, 3, 4, 5
GONE = {Node(ACTOR, OFFICE)}


def who(id_: int, **given: object) -> Who:
    return Who(id_, **{"is_municipal": id_ in (OFFICE, PARK, SCHOOL), "is_office": id_ == OFFICE, **given})  # type: ignore[arg-type]


def thing(id_: int, kind: str = "network", accountable: int | None = OFFICE, **given: object) -> Thing:
    return Thing(id_, kind, accountable, **{"goes_on": True, **given})  # type: ignore[arg-type]


def tie(actor: int, item: int, how: str = "participants", *, rests: bool = False) -> Tie:
    return Tie(Node(ACTOR, actor), Node(ITEM, item), how, rests)


def network(*things: Thing, ties: tuple[Tie, ...] = (), actors: tuple[Who, ...] | None = None) -> Network:
    known = actors if actors is not None else tuple(who(one) for one in (OFFICE, PARK, SCHOOL, VEL, KOR))
    own = tuple(tie(one.accountable, one.id, "accountable", rests=True) for one in things if one.accountable)
    return Network({one.id: one for one in things}, {one.id: one for one in known}, (*own, *ties))


def fallen(net: Network, when: When = When.AFTER) -> dict[int, tuple[Loss, tuple[str, ...]]]:
    return {fall.thing.id: (fall.loss, fall.what) for fall in falls(net, GONE, when)}


def test_what_the_office_answers_for_falls_when_it_goes_and_nothing_else():
    net = network(thing(10), thing(11, accountable=PARK))
    assert fallen(net) == {10: (Loss.LOST, ("accountable",))}


@pytest.mark.parametrize(
    ("promise", "found"),
    [
        (Promise.NONE, {10: (Loss.LOST, ("accountable",))}),
        (Promise.OPEN, {10: (Loss.OPEN, ("accountable",))}),
        (Promise.GIVEN, {}),
    ],
)
def test_after_the_end_a_promise_counts_by_how_sure_it_is(promise, found):
    net = network(thing(10, promise=promise, after=PARK))
    assert fallen(net) == found
    assert fallen(net, When.TODAY) == {10: (Loss.LOST, ("accountable",))}


def test_a_promise_by_whoever_goes_is_none():
    assert fallen(network(thing(10, promise=Promise.GIVEN, after=OFFICE)))[10][0] is Loss.LOST


def test_what_somebody_has_said_yes_to_falls_after_the_end_when_that_one_goes_and_not_today():
    net = network(thing(10, promise=Promise.GIVEN, after=PARK), thing(11, accountable=PARK, promise=Promise.OPEN))
    gone = {Node(ACTOR, PARK)}
    assert [(fall.thing.id, fall.what) for fall in falls(net, gone, When.AFTER) if fall.loss is Loss.LOST] == [
        (10, (PROMISED,))
    ]
    assert [fall.thing.id for fall in falls(net, gone, When.TODAY)] == [11]


def test_what_another_has_said_yes_to_does_not_fall_with_whoever_answers_for_it_today():
    net = network(thing(10, accountable=PARK, promise=Promise.GIVEN, after=VEL))
    assert falls(net, {Node(ACTOR, PARK)}, When.AFTER) == []


def test_what_is_phased_out_falls_today_and_to_nobody_after_the_end():
    net = network(thing(10, goes_on=False))
    assert fallen(net) == {}
    assert set(fallen(net, When.TODAY)) == {10}


def test_a_meeting_place_that_somebody_else_answers_for_may_lose_its_operator():
    net = network(
        thing(10, "meeting_place", PARK),
        ties=(tie(OFFICE, 10, "operator", rests=True), tie(VEL, 10, "staffed_by", rests=True)),
    )
    assert fallen(net) == {10: (Loss.WEAKENED, ("operator",))}
    assert fallen(net, When.TODAY) == {10: (Loss.WEAKENED, ("operator",))}


def test_what_nobody_answers_for_is_lost_with_its_operator():
    net = network(thing(10, "meeting_place", None), ties=(tie(OFFICE, 10, "operator", rests=True),))
    assert fallen(net) == {10: (Loss.LOST, ("operator",))}


def test_of_several_in_the_same_column_one_that_stays_is_enough():
    net = network(
        thing(10, accountable=PARK),
        ties=(tie(OFFICE, 10, "convener", rests=True), tie(VEL, 10, "convener", rests=True)),
    )
    assert fallen(net) == {}


def test_who_only_takes_part_is_not_what_it_rests_on():
    assert fallen(network(thing(10, accountable=PARK), ties=(tie(OFFICE, 10),))) == {}


def test_a_relation_that_a_person_takes_along_falls_with_all_it_rests_on():
    net = network(thing(10, "contact", PARK), thing(11, "contact", PARK, promise=Promise.GIVEN, after=SCHOOL))
    gone = {Node(ITEM, 10), Node(ITEM, 11)}
    assert [(fall.thing.id, fall.what) for fall in falls(net, gone, When.AFTER)] == [(10, ("accountable",))]
    assert [fall.thing.id for fall in falls(net, gone, When.TODAY)] == [10, 11]


def test_what_is_surely_lost_comes_first():
    weak = tie(OFFICE, 12, "convener", rests=True)
    net = network(thing(10, promise=Promise.OPEN, after=PARK), thing(12, accountable=PARK), thing(11), ties=(weak,))
    assert [fall.thing.id for fall in falls(net, GONE, When.AFTER)] == [11, 12, 10]


def test_what_most_others_have_to_do_with_comes_first():
    net = network(thing(10), thing(11), thing(12), ties=(tie(VEL, 12), tie(KOR, 12), tie(VEL, 11)))
    assert [fall.thing.id for fall in falls(net, GONE, When.AFTER)] == [12, 11, 10]


def test_what_has_been_promised_is_told_with_the_latest_promise_first():
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
    net = network(
        thing(10, promise=Promise.GIVEN, after=PARK, said_at=early),
        thing(11, promise=Promise.GIVEN, after=SCHOOL, said_at=late),
        thing(12, promise=Promise.OPEN, after=SCHOOL, said_at=late),
        thing(13, accountable=PARK, promise=Promise.GIVEN, after=PARK, said_at=late),
        thing(14, promise=Promise.GIVEN, after=OFFICE, said_at=late),
    )
    assert [one.id for one in taken_over(net, GONE)] == [11, 10]


def test_organisations_that_hang_together_through_the_office_alone_are_cut_off():
    net = network(thing(10), thing(11), ties=(tie(VEL, 10), tie(KOR, 11), tie(PARK, 11), tie(SCHOOL, 11)))
    assert cut_off(net, GONE, When.TODAY) == [(VEL,)]


def test_who_never_hung_together_with_the_rest_is_not_cut_off():
    net = network(thing(10), ties=(tie(PARK, 10), tie(SCHOOL, 10)))
    assert cut_off(net, GONE, When.TODAY) == []


def test_who_stands_alone_is_not_the_rest():
    net = network(thing(10), ties=(tie(KOR, 10),))
    assert cut_off(net, GONE, When.TODAY) == []


def test_a_promised_handover_keeps_contact():
    net = network(
        thing(10, promise=Promise.GIVEN, after=PARK),
        thing(11),
        ties=(tie(VEL, 10), tie(KOR, 11), tie(PARK, 11), tie(SCHOOL, 11)),
    )
    assert cut_off(net, GONE, When.TODAY) == [(VEL,)]
    assert cut_off(net, GONE, When.AFTER) == []


def test_every_actor_that_others_hang_on_is_named_with_how_many():
    net = network(thing(10), thing(11, accountable=PARK), ties=(tie(VEL, 11), tie(KOR, 11), tie(PARK, 10)))
    assert hangs_on(net, When.TODAY) == [(PARK, 1)]
