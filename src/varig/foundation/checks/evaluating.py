"""Run checks over facts. Reads nothing but what the checks' own fact sources read; writes nothing."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from varig.foundation.checks.registry import Check, Fact, Facts, all_checks
from varig.foundation.kernel import ObjectRef, Severity
from varig.foundation.kernel.message import encode_params


@dataclass(frozen=True)
class FoundGap:
    """A gap before it is stored or worded."""

    code: str
    severity: Severity
    object: ObjectRef
    params: dict[str, Any]


def evaluate(scope: str, today: date, *, kind: str | None = None, ids: Collection[int] | None = None) -> list[FoundGap]:
    """All gaps of a scope, or those of some objects of one kind. Each fact source is read once."""
    by_source: dict[Facts, list[Check]] = {}
    for check in all_checks():
        if kind is None or check.facts.kind == kind:
            by_source.setdefault(check.facts, []).append(check)
    return [gap for source, checks in by_source.items() for gap in run(checks, source.load(scope, ids), today)]


def run(checks: Iterable[Check], facts: Iterable[Fact], today: date) -> list[FoundGap]:
    """What the checks find on the facts."""
    listed = [(check, check.function) for check in checks]
    gaps = []
    for fact in facts:
        for check, function in listed:
            result = function(fact, today)
            if result is not None:
                severity = result.severity or check.severity
                params = encode_params(result.params) if result.params else {}
                gaps.append(FoundGap(check.code, severity, fact.object, params))
    return gaps


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """Facts are many, small and never refer to each other: looking for cycles among them took a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
