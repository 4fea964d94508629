"""What an item is called where items of every kind stand together: two kinds may share a name."""

from __future__ import annotations

from collections import Counter
from typing import Any

from varig.foundation.kernel import Reader
from varig.foundation.ui.text import say
from varig.legacy.queries import items
from varig.legacy.rules import KIND_NAMES


def names_apart(reader: Reader, of: Any) -> dict[int, str]:
    """Every item's name by its id, in alphabetical order; where two kinds share one, with its kind behind it."""
    listed = items(reader, of)
    shared = Counter(one.name for one in listed)
    return {
        one.id: one.name if shared[one.name] == 1 else f"{one.name} ({say(KIND_NAMES[one.kind]).lower()})"
        for one in listed
    }
