"""Read models that are rebuilt together with the gaps: an upper package registers how."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from varig.foundation.checks.evaluating import FoundGap


class Projector(Protocol):
    """Rebuild a read model of a scope: of all of it, or of some objects of one kind."""

    def __call__(
        self, scope: str, gaps: Sequence[FoundGap], today: date, kind: str | None, ids: Collection[int] | None
    ) -> None: ...


_PROJECTORS: list[Projector] = []


def projector(function: Projector) -> Projector:
    """Register a read model's rebuilding."""
    _PROJECTORS.append(function)
    return function


def project(scope: str, gaps: Sequence[FoundGap], today: date, kind: str | None, ids: Collection[int] | None) -> None:
    """Rebuild every read model, inside the transaction that writes the gaps."""
    for function in _PROJECTORS:
        function(scope, gaps, today, kind, ids)
