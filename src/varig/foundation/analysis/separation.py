"""What comes apart when one node of a network goes, answered for every node by one walk.

In a depth-first walk a branch below a node hangs on that node alone when nothing in the branch is tied to anything
above it (Hopcroft and Tarjan 1973, "Algorithm 447", doi.org/10.1145/362248.362272). A branch is an unbroken stretch of
the order in which the nodes were met, so that its members and its weight are known without looking at them one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar

import rustworkx

N = TypeVar("N", bound=Hashable)
Stretch = tuple[int, int]
"""From the first to before the last, in the order of the walk."""


class _Walk:
    """Through all nodes, depth first: the order they were met in, and the branches that hang on one node alone."""

    def __init__(self, tied: list[list[int]]) -> None:
        self._tied = tied
        size = len(tied)
        self._met, self._lowest = [-1] * size, [0] * size
        self.order: list[int] = []
        self.whole_of = [0] * size
        """The number of the whole that a node belongs to."""
        self.wholes: list[Stretch] = []
        self.branches: list[list[Stretch]] = [[] for _index in range(size)]

    def through_all(self) -> None:
        """The walk itself. It keeps its own path, because a network may be deeper than Python's stack."""
        for start in range(len(self._tied)):
            if self._met[start] < 0:
                began = len(self.order)
                self._from(start)
                self.wholes.append((began, len(self.order)))

    def _from(self, start: int) -> None:
        met, lowest, tied = self._met, self._lowest, self._tied
        self._meet(start)
        path: list[tuple[int, int, Iterator[int]]] = [(start, -1, iter(tied[start]))]
        while path:
            here, came_from, left = path[-1]
            low = lowest[here]
            for other in left:
                when = met[other]
                if when < 0:
                    lowest[here] = low
                    self._meet(other)
                    path.append((other, here, iter(tied[other])))
                    break
                if when < low and other != came_from:
                    low = when
            else:
                lowest[here] = low
                path.pop()
                self._leave(here, came_from)

    def _meet(self, index: int) -> None:
        self._met[index] = self._lowest[index] = len(self.order)
        self.order.append(index)

    def _leave(self, here: int, came_from: int) -> None:
        self.whole_of[here] = len(self.wholes)
        if came_from < 0:
            return
        self._lowest[came_from] = min(self._lowest[came_from], self._lowest[here])
        if self._lowest[here] >= self._met[came_from]:
            self.branches[came_from].append((self._met[here], len(self.order)))


class Separation(Generic[N]):
    """A network without directions. `ties` name pairs of `nodes`; more ties between the same two count as one.

    `weight` says how much a node counts when it is cut off: 1 for an organisation and 0 for a thing, say.
    """

    def __init__(
        self, nodes: Iterable[N], ties: Iterable[tuple[N, N]], weight: Callable[[N], int] = lambda _node: 1
    ) -> None:
        self._nodes: Sequence[N] = tuple(dict.fromkeys(nodes))
        self._at = {node: index for index, node in enumerate(self._nodes)}
        at = self._at
        self._ties = [(at[one], at[other]) for one, other in ties if one != other]
        self._weights = [weight(node) for node in self._nodes]

    def __contains__(self, node: object) -> bool:
        return node in self._at

    def pieces(self, without: Iterable[N] = ()) -> tuple[frozenset[N], ...]:
        """What hangs together when some are gone: the heaviest piece first, then as the nodes were given."""
        gone = {self._at[node] for node in without}
        kept = self._graph
        if gone:
            kept = self._graph.copy()
            kept.remove_nodes_from(list(gone))
        found = sorted(rustworkx.connected_components(kept), key=lambda piece: (-self._weight(piece), min(piece)))
        return tuple(frozenset(self._nodes[index] for index in piece) for piece in found)

    def cut_off_by(self, node: N) -> tuple[frozenset[N], ...]:
        """The pieces that are cut off from the rest when this node goes, the heaviest first.

        The rest is the heaviest piece of what hung together with the node. What weighs nothing is cut off from nothing.
        """
        branches = [self._walk.order[first:last] for first, last in self._walk.branches[self._at[node]]]
        pieces = [frozenset(branch) for branch in branches]
        above = self._above(self._at[node])
        if above:
            inside = frozenset(index for piece in pieces for index in piece)
            pieces.append(frozenset(self._walk.order[above[0] : above[1]]) - inside - {self._at[node]})
        weighed = sorted(filter(self._weight, pieces), key=lambda piece: (-self._weight(piece), min(piece)))
        return tuple(frozenset(self._nodes[index] for index in piece) for piece in weighed[1:])

    def cut_off(self) -> dict[N, int]:
        """For each node, the weight of all that is cut off from the rest when it goes."""
        return {node: self._lost(index) for index, node in enumerate(self._nodes)}

    def _weight(self, piece: Iterable[int]) -> int:
        return sum(self._weights[index] for index in piece)

    def _lost(self, index: int) -> int:
        branches = self._walk.branches[index]
        if not branches:
            return 0
        sums = self._sums
        weights = [sums[last] - sums[first] for first, last in branches]
        if above := self._above(index):
            weights.append(sums[above[1]] - sums[above[0]] - sum(weights) - self._weights[index])
        return sum(weights) - max(weights)

    def _above(self, index: int) -> Stretch | None:
        """All that hangs together with the node; None where the walk began with it, and all lies in its branches."""
        whole = self._walk.wholes[self._walk.whole_of[index]]
        return None if self._walk.order[whole[0]] == index else whole

    @cached_property
    def _sums(self) -> list[int]:
        """The weight of all that was met before each place in the walk's order."""
        return [0, *accumulate(self._weights[index] for index in self._walk.order)]

    @cached_property
    def _graph(self) -> rustworkx.PyGraph[N, None]:
        graph: rustworkx.PyGraph[N, None] = rustworkx.PyGraph(multigraph=False)
        graph.add_nodes_from(self._nodes)
        graph.add_edges_from_no_data(self._ties)
        return graph

    @cached_property
    def _walk(self) -> _Walk:
        # Two ties between the same two make no difference to a walk, so nobody has to find them first.
        tied: list[list[int]] = [[] for _node in self._nodes]
        for one, other in self._ties:
            tied[one].append(other)
            tied[other].append(one)
        walk = _Walk(tied)
        walk.through_all()
        return walk
