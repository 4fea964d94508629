"""One value of a table, before and after."""

from __future__ import annotations

from decimal import Decimal

from varig.foundation.documents.blocks import Noted, Value
from varig.foundation.kernel import Kroner
from varig.foundation.reports.comparing.changes import ColumnChange
from varig.foundation.reports.comparing.plain import plain
from varig.foundation.ui.text import say


def changed_cell(head: str, before: Value, after: Value) -> ColumnChange | None:
    """What it was and what it is; None where both say the same and rest on the same."""
    if before == after:
        return None
    for told in (plain, _exact, _with_source):
        first, second = told(before), told(after)
        if first != second:
            return ColumnChange(head, first, second)
    return None


def _exact(value: Value) -> str:
    """Two amounts that read alike when they are rounded are still two."""
    bare = value.value if isinstance(value, Noted) else value
    number = bare.amount if isinstance(bare, Kroner) else bare
    return f"{number.normalize():f}".replace(".", ",") if isinstance(number, Decimal) else plain(value)


def _with_source(value: Value) -> str:
    return f"{plain(value)} ({say(value.source)})" if isinstance(value, Noted) else plain(value)
