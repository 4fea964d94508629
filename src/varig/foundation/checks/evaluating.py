"""Run checks over facts. Reads nothing but what the checks' own fact sources read; writes nothing."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from varig.foundation.checks.registry import Check, Fact, Facts, all_checks, timing_of
from varig.foundation.kernel import ObjectRef, Severity
from varig.foundation.kernel.message import encode_params


class FoundGap(NamedTuple):
    """A gap before it is stored or worded."""

    code: str
    severity: Severity
    object: ObjectRef
    params: dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A check as it is asked today: how severe what it finds is."""

    check: Check
    severity: Severity


def asked(scope: str, today: date) -> list[Asked]:
    """The checks that are asked that day, each with its rung of the ladder; not those whose time is to come."""
    timing = timing_of(scope)
    if timing is None:
        return [Asked(check, check.severity) for check in all_checks()]
    rung = timing.rung(today)
    rungs = ((check, timing.chosen.get(check.code, check.ladder)[rung]) for check in all_checks())
    return [Asked(check, severity) for check, severity in rungs if severity is not None]


def evaluate(scope: str, today: date, *, kind: str | None = None, ids: Collection[int] | None = None) -> list[FoundGap]:
    """All gaps of a scope, or those of some objects of one kind. Each fact source is read once."""
    by_source: dict[Facts, list[Asked]] = {}
    for one in asked(scope, today):
        if kind is None or one.check.facts.kind == kind:
            by_source.setdefault(one.check.facts, []).append(one)
    return [gap for source, checks in by_source.items() for gap in run(checks, source.load(scope, ids), today)]


def run(checks: Iterable[Asked], facts: Iterable[Fact], today: date) -> list[FoundGap]:
    """What the checks find on the facts."""
    listed = [(one.check.code, one.severity, one.check.function) for one in checks]
    gaps = []
    for fact in facts:
        for code, severity, function in listed:
            result = function(fact, today)
            if result is not None:
                params = encode_params(result.params) if result.params else {}
                gaps.append(FoundGap(code, _milder(severity, result.severity), fact.object, params))
    return gaps


def _milder(usual: Severity, found: Severity | None) -> Severity:
    return usual if found is None or found.rank < usual.rank else found


def with_those_beside(scope: str, kind: str, ids: Collection[int]) -> list[int]:
    """The objects, and all of the same kind that are judged by them as well."""
    found = set(ids)
    for beside in {check.facts.beside for check in all_checks() if check.facts.kind == kind and check.facts.beside}:
        found.update(beside(scope, ids))
    return sorted(found)


def following(kind: str) -> list[Facts]:
    """The facts of other kinds that are read anew when objects of this kind have changed."""
    return list(dict.fromkeys(check.facts for check in all_checks() if kind in check.facts.follow))


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
