"""A drawn picture with its words and the table that says the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel.message import Message


@dataclass(frozen=True)
class Picture:
    """SVG, the sentence that stands for it, and its table: None in a row is unknown."""

    svg: str
    alt: Message
    heads: tuple[Message | str, ...]
    rows: tuple[tuple[Any, ...], ...]
