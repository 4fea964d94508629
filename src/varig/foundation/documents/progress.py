"""How long work tells how far it has come; `foundation.jobs` gives `progress.step` for this."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from varig.foundation.kernel import Message

Progress: TypeAlias = Callable[[Message, int, int], object]


def silent(_message: Message, _done: int, _total: int) -> None:
    """Tell nobody."""
