"""Whom to ask: most covered, few asked, the preferred first among equals."""

from __future__ import annotations

from itertools import combinations
from math import log

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from varig.foundation.analysis import Offer, fewest_that_cover


def test_the_one_who_covers_most_is_asked_first_and_the_next_for_what_is_left() -> None:
    offers = [Offer("vel", frozenset("ab")), Offer("bydel", frozenset("abc")), Offer("lag", frozenset("cd"))]
    chosen = fewest_that_cover("abcd", offers)
    assert [(one.who, set(one.could_take)) for one in chosen] == [("bydel", {"a", "b", "c"}), ("lag", {"d"})]


def test_among_equals_the_preferred_is_asked_and_then_the_one_named_first() -> None:
    offers = [Offer("lag", frozenset("ab"), 1), Offer("enhet", frozenset("ab"), 0), Offer("annen", frozenset("ab"), 0)]
    assert [one.who for one in fewest_that_cover("ab", offers)] == ["enhet"]


def test_what_nobody_could_take_is_left() -> None:
    assert fewest_that_cover("ab", [Offer("vel", frozenset("a"))]) == (Offer("vel", frozenset("a")),)
    assert fewest_that_cover("ab", []) == ()
    assert fewest_that_cover("", [Offer("vel", frozenset("a"))]) == ()


def test_nobody_takes_more_than_the_most_and_what_is_nearest_is_taken_first() -> None:
    offers = [Offer("bydel", frozenset("abcd")), Offer("lag", frozenset("d"))]
    chosen = fewest_that_cover("abcd", offers, most=2, nearest=lambda _who, item: -ord(item))
    assert [(one.who, set(one.could_take)) for one in chosen] == [("bydel", {"c", "d"})]
    chosen = fewest_that_cover("abcd", offers, most=2, nearest=lambda _who, item: ord(item))
    assert [(one.who, set(one.could_take)) for one in chosen] == [("bydel", {"a", "b"}), ("lag", {"d"})]


SETS = st.lists(st.frozensets(st.integers(0, 7)), max_size=6)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(SETS)
def test_it_never_asks_more_than_the_bound_allows(sets: list[frozenset[int]]) -> None:
    offers = [Offer(at, taken) for at, taken in enumerate(sets)]
    can_be = frozenset().union(*sets)
    chosen = fewest_that_cover(range(8), offers)
    assert frozenset().union(*(one.could_take for one in chosen)) == can_be
    fewest = next(
        count
        for count in range(len(sets) + 1)
        if any(frozenset().union(*some) == can_be for some in combinations(sets, count))
    )
    assert len(chosen) <= fewest * (1 + log(8))
