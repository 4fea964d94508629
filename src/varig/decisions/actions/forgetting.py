"""Personal data that nobody needs when an initiative is closed: shown first, then deleted or anonymised with it.

Whoever keeps such data above this package, or in it, declares it in its `jobs` module:

    @forgets(
        code="hearing_names",
        what=msg("Navn på innbyggere som svarte i høringen"),
        becomes=msg("fjernes; svarene blir stående"),
        count=names_kept,                       # (scope) -> how many there are
    )
    def forget_names(reader: Reader, scope: str) -> int:
        \"\"\"Takes them away, inside the closing's action; how many there were.\"\"\"
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel import Message, Reader, encode_message

Count = Callable[[str], int]
Forget = Callable[[Reader, str], int]


@dataclass(frozen=True)
class PersonalData:
    """Something that is kept of persons, and what becomes of it."""

    code: str
    what: Message
    becomes: Message
    count: Count
    forget: Forget


@dataclass(frozen=True)
class Preview:
    """How much of it there is in an initiative now."""

    what: Message
    becomes: Message
    count: int


_KEPT: dict[str, PersonalData] = {}


def forgets(*, code: str, what: Message, becomes: Message, count: Count) -> Callable[[Forget], Forget]:
    """Register a function that forgets. A code that is taken raises."""

    def keep(function: Forget) -> Forget:
        if code in _KEPT:
            raise ValueError(f"two sorts of personal data have the code {code}")
        _KEPT[code] = PersonalData(code, what, becomes, count, function)
        return function

    return keep


def preview(scope: str) -> list[Preview]:
    """All that would be forgotten, also what there is none of."""
    return [Preview(one.what, one.becomes, one.count(scope)) for _code, one in sorted(_KEPT.items())]


def forget_all(reader: Reader, scope: str) -> list[dict[str, Any]]:
    """Forgets it, inside the caller's action; what it was and how many, as the closing keeps it."""
    done = [(one, one.forget(reader, scope)) for _code, one in sorted(_KEPT.items())]
    return [
        {"what": encode_message(one.what), "becomes": encode_message(one.becomes), "count": count}
        for one, count in done
        if count
    ]
