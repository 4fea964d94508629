"""What a document says, without where it was read: for tests that ask what stands there."""

from __future__ import annotations

from typing import Any

from varig.foundation.documents.blocks import Noted, Told


def unnoted(value: Any) -> Any:
    """The value or the sentence itself."""
    match value:
        case Noted():
            return value.value
        case Told():
            return value.message
        case tuple():
            return tuple(unnoted(part) for part in value)
    return value
