"""What falls when any one goes, for all of them at once, in a network of 14,000 with 50,000 ties."""

from __future__ import annotations

import random
import time

import networkx

from bench.report import TIMES, tell
from varig.foundation.analysis import Separation

ACTORS, ITEMS, TIES = 2_000, 12_000, 50_000
REFERENCE = "networkx: one node taken out, and what hangs together then"


def measure() -> None:
    """The answer for every node, the network included; beside it networkx with one node taken out."""
    chance = random.Random(14)  # noqa: S311 -- the same network each time
    nodes = list(range(ACTORS + ITEMS))
    ties = [(chance.randrange(ACTORS), ACTORS + chance.randrange(ITEMS)) for _n in range(TIES)]
    ours = min(_ours(nodes, ties) for _n in range(TIMES))
    theirs = min(_theirs(nodes, ties) for _n in range(TIMES))
    tell("what if X leaves, for every X", len(nodes), ours, "s", reference=REFERENCE, against=theirs)


def _ours(nodes: list[int], ties: list[tuple[int, int]]) -> float:
    start = time.perf_counter()
    Separation(nodes, ties, weight=lambda node: int(node < ACTORS)).cut_off()
    return time.perf_counter() - start


def _theirs(nodes: list[int], ties: list[tuple[int, int]]) -> float:
    whole = networkx.Graph()
    whole.add_nodes_from(nodes)
    whole.add_edges_from(ties)
    start = time.perf_counter()
    without = whole.copy()
    without.remove_node(0)
    list(networkx.connected_components(without))
    return time.perf_counter() - start
