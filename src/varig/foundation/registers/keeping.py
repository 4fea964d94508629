"""What makes a row stay although nothing points at it: those above, who count on it, say why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from varig.foundation.kernel import Message, Reader
from varig.foundation.registers.storing import Store

RowStays = Callable[[Store, Reader, Any, int], Message | None]
_STAYS: dict[str, list[RowStays]] = defaultdict(list)


def says_why_row_kept(*keys: str) -> Callable[[RowStays], RowStays]:
    """Register what an upper package knows of rows of these registers that makes one stay: the reason, or None."""

    def keep(function: RowStays) -> RowStays:
        for key in keys:
            _STAYS[key].append(function)
        return function

    return keep


def why_row_kept(key: str, store: Store, reader: Reader, of: Any, row_id: int) -> Message | None:
    """Why the row of this register can't be removed, as far as anybody says so."""
    said = (function(store, reader, of, row_id) for function in _STAYS.get(key, ()))
    return next((message for message in said if message is not None), None)
