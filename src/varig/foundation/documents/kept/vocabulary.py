"""The kinds of things that a kept document can hold, by the names they are written under.

A name that has been written stands in versions that must be read for as long as there are documents: a class may get
new fields with a default, but neither it nor its fields get another name.
"""

from __future__ import annotations

from dataclasses import is_dataclass
from enum import Enum
from typing import Any, Final

from varig.foundation.documents import blocks

FORMAT: Final = 2
"""Raised when what is written can't be read by a program that knows the one before."""

KINDS: Final[dict[str, type[Any]]] = {
    kind.__name__: kind
    for kind in vars(blocks).values()
    if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, Enum))
}
"""Blocks, what stands in them, and the enumerations they choose from."""
