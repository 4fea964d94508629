"""The board: Arven by fate, the worst of each first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from varig.continuation.rules.fates import Chip
from varig.foundation.kernel import Reader
from varig.foundation.registers.listing import ListRequest
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.arven import filtered

SHOWN = 25
"""How many cards of each fate a board shows; the table has all."""


@dataclass(frozen=True)
class Card:
    """One item as the board shows it."""

    id: int
    name: str
    kind: str
    decided: bool
    receiver: str
    answer: str
    blocks: int
    warns: int
    notes: int


@dataclass(frozen=True)
class Column:
    """One fate: the cards that are shown, and how many there are of what the filters leave."""

    chip: Chip
    cards: tuple[Card, ...]
    count: int

    @property
    def more(self) -> int:
        """How many the board doesn't show."""
        return self.count - len(self.cards)


_FIELDS = ("item_id", "name", "kind", "decided", "receiver", "answer", "blocks", "warns", "notes")


def columns(reader: Reader, of: InitiativeFacts, asked: ListRequest) -> list[Column]:
    """Every fate in its fixed order, by two statements."""
    found = filtered(reader, of, asked)
    worst_first: list[Any] = [F("worst"), F("blocks").desc(), F("warns").desc(), F("sort_key"), F("item_id")]
    turn = Window(RowNumber(), partition_by=[F("chip")], order_by=worst_first)
    cards: dict[str, list[Card]] = defaultdict(list)
    rows = found.annotate(turn=turn).filter(turn__lte=SHOWN).order_by("chip_order", "turn")
    for chip, *facts in rows.values_list("chip", *_FIELDS):
        cards[chip].append(Card(*facts))
    counts = dict(found.order_by().values_list("chip").annotate(n=Count("*")))
    return [Column(chip, tuple(cards[chip]), counts.get(chip, 0)) for chip in Chip]
