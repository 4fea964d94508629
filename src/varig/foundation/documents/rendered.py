"""What a renderer hands out."""

from __future__ import annotations

from dataclasses import dataclass

from varig.foundation.documents.fonts import Replaced


@dataclass(frozen=True)
class Rendered:
    """The file, and the characters that no font could show and that stand as boxes in it. `pages`: how many it has,
    where that is settled when it is made.
    """

    content: bytes
    media_type: str
    replaced: tuple[Replaced, ...] = ()
    pages: int | None = None
