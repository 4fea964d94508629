"""What comes apart when a node goes: by hand for small networks, and against networkx for any."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from varig.foundation.analysis import Separation

# A square a-b-c-d, a tail d-e-f, and g with h apart from all.
NODES = "abcdefgh"
TIES = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("d", "e"), ("e", "f"), ("g", "h")]


@pytest.mark.parametrize(
    ("gone", "cut_off"),
    [
        ("a", []),
        ("d", [{"e", "f"}]),
        ("e", [{"f"}]),
        ("f", []),
        ("g", []),
    ],
)
def test_what_hangs_on_one_alone_is_cut_off(gone: str, cut_off: list[set[str]]) -> None:
    assert [set(piece) for piece in Separation(NODES, TIES).cut_off_by(gone)] == cut_off


def test_it_makes_no_difference_where_the_walk_begins() -> None:
    for first in NODES:
        order = first + NODES.replace(first, "")
        found = Separation(order, TIES)
        assert found.cut_off() == {**dict.fromkeys(NODES, 0), "d": 2, "e": 1}
        assert found.cut_off_by("d") == (frozenset("ef"),)


def test_only_what_has_weight_counts() -> None:
    """Of two pieces the heavier is the rest, however many things the other has."""
    found = Separation("xabcz", [("x", "a"), ("a", "b"), ("b", "c"), ("x", "z")], weight=lambda node: node == "z")
    assert found.cut_off() == dict.fromkeys("xabcz", 0)
    assert found.cut_off_by("x") == ()


def test_the_pieces_without_some_are_the_heaviest_first() -> None:
    found = Separation(NODES, TIES)
    assert found.pieces() == (frozenset("abcdef"), frozenset("gh"))
    assert found.pieces(without="d") == (frozenset("abc"), frozenset("ef"), frozenset("gh"))
    assert found.pieces(without="dh") == (frozenset("abc"), frozenset("ef"), frozenset("g"))


def test_nothing_and_one_alone() -> None:
    assert Separation((), ()).pieces() == ()
    assert Separation((), ()).cut_off() == {}
    assert Separation(("a",), ()).cut_off_by("a") == ()


def test_a_long_chain_needs_no_deep_stack() -> None:
    size = 20_000
    found = Separation(range(size), [(one, one + 1) for one in range(size - 1)])
    lost = found.cut_off()
    assert (lost[0], lost[1], lost[size // 2]) == (0, 1, size // 2 - 1)


PAIRS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=30)


@settings(max_examples=300, deadline=None)
@given(PAIRS, st.lists(st.integers(0, 2), min_size=12, max_size=12))
def test_it_says_the_same_as_taking_each_node_away(ties: list[tuple[int, int]], weights: list[int]) -> None:
    found = Separation(range(12), ties, weight=lambda node: weights[node])
    graph = networkx.Graph([(one, other) for one, other in ties if one != other])
    graph.add_nodes_from(range(12))
    lost = found.cut_off()
    for node in range(12):
        whole = networkx.node_connected_component(graph, node) - {node}
        pieces = [sum(weights[one] for one in piece) for piece in networkx.connected_components(graph.subgraph(whole))]
        assert lost[node] == sum(pieces) - max(pieces, default=0)
        cut_off = found.cut_off_by(node)
        assert sum(weights[one] for piece in cut_off for one in piece) == lost[node]
        assert all(networkx.is_connected(graph.subgraph(piece)) for piece in cut_off)
