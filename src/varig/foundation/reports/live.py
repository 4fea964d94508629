"""Values from the registers that can stand in a text and follow them: declared where they are counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from varig.foundation.documents.blocks import Value
from varig.foundation.kernel import Message
from varig.foundation.reports.context import ReportContext

Counted: TypeAlias = Callable[[ReportContext], Value]


@dataclass(frozen=True)
class LiveValue:
    """A value by its key."""

    key: str
    title: Message
    counted: Counted


_declared: dict[str, LiveValue] = {}


def live_value(key: str, *, title: Message) -> Callable[[Counted], Counted]:
    """Declare the function below. Two of the same key are a mistake in the program."""

    def declare(counted: Counted) -> Counted:
        if key in _declared:
            raise ValueError(f"there are two live values «{key}»")
        _declared[key] = LiveValue(key, title, counted)
        return counted

    return declare


def live_values() -> tuple[LiveValue, ...]:
    """All of them, by key."""
    return tuple(_declared[key] for key in sorted(_declared))


def counted(key: str, context: ReportContext) -> Value:
    """What it is now; None where nothing of that key is counted any longer."""
    declared = _declared.get(key)
    return None if declared is None else declared.counted(context)
