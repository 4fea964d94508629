"""Umbrella organisations: what can't be about them (R55)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from varig.cooperation.rules.figures import not_below_zero
from varig.foundation.kernel import Problem


def umbrella_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about an umbrella organisation."""
    yield from not_below_zero(values, "member_count")
