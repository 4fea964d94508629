"""Declare a check: one pure function; list, report annex, help and docs follow from it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from varig.foundation.kernel import Message, ObjectRef, Severity


class Fact(Protocol):
    """What a check is asked about: a frozen dataclass that names its object."""

    @property
    def object(self) -> ObjectRef: ...


@dataclass(frozen=True)
class Facts:
    """Where a check's facts come from. `load(scope, ids)` gives one fact for each object, all when `ids` is None."""

    kind: str
    load: Callable[[str, Collection[int] | None], Iterable[Fact]]


@dataclass(frozen=True)
class Found:
    """What a check found on one object: the values for its sentences, and a milder severity where time is left."""

    params: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity | None = None


def found(severity: Severity | None = None, /, **params: Any) -> Found:
    """A gap, with what its sentences need."""
    return Found(params, severity)


@dataclass(frozen=True)
class Check:
    """A declared check. `route` names the page (slug, object id) where it is mended, `anchor` the place on it."""

    code: str
    source: str
    severity: Severity
    facts: Facts
    title: Message
    detail: Message
    remedy: Message
    route: str
    anchor: str
    function: Callable[[Any, date], Found | None]

    @property
    def description(self) -> str:
        """What it looks for, from the function's own docstring."""
        return (self.function.__doc__ or "").strip()


_CHECKS: dict[str, Check] = {}


def check(
    *,
    code: str,
    source: str,
    severity: Severity,
    facts: Facts,
    title: Message,
    detail: Message,
    remedy: Message,
    route: str,
    anchor: str = "",
) -> Callable[[Callable[[Any, date], Found | None]], Callable[[Any, date], Found | None]]:
    """Register a pure function `(fact, today) -> Found | None`. `source` is a requirement (R5) or failure mode (F2)."""

    def register(function: Callable[[Any, date], Found | None]) -> Callable[[Any, date], Found | None]:
        if code in _CHECKS:
            raise ValueError(f"two checks have the code {code}")
        _CHECKS[code] = Check(code, source, severity, facts, title, detail, remedy, route, anchor, function)
        return function

    return register


def all_checks() -> list[Check]:
    """Every check, by severity and code."""
    return sorted(_CHECKS.values(), key=lambda declared: (declared.severity.rank, declared.code))


def by_code(code: str) -> Check:
    """The check of that code. Raises KeyError."""
    return _CHECKS[code]


def catalogue_version() -> str:
    """Changes when a check is added, removed or reworked: gaps that an older catalogue found are computed anew."""
    digest = hashlib.sha256()
    for declared in all_checks():
        code = declared.function.__code__
        parts = (declared.code, declared.severity, declared.title.msgid, code.co_code.hex(), repr(code.co_consts))
        digest.update("\0".join(str(part) for part in parts).encode())
    return digest.hexdigest()[:16]
