"""Declare a check: one pure function; list, report annex, help and docs follow from it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Protocol

from varig.foundation.checks.ladders import Ladder, Timing, ladder, steady, written
from varig.foundation.kernel import Message, ObjectRef, Severity, Source


class Fact(Protocol):
    """What a check is asked about: a frozen dataclass that names its object."""

    @property
    def object(self) -> ObjectRef: ...


@dataclass(frozen=True)
class Facts:
    """Where a check's facts come from. `load(scope, ids)` gives one fact for each object, all when `ids` is None.

    It may leave out objects of which no check of these facts can find anything. `beside(scope, ids)` adds objects of
    the same kind that are judged by these as well; facts that `follow` another kind are read anew, all of them, when
    objects of that kind have changed.
    """

    kind: str
    load: Callable[[str, Collection[int] | None], Iterable[Fact]]
    beside: Callable[[str, Collection[int]], Collection[int]] | None = None
    follow: frozenset[str] = frozenset()


class Found(NamedTuple):
    """What a check found on one object: the values for its sentences, and a milder severity where time is left."""

    params: Mapping[str, Any]
    severity: Severity | None = None


def found(severity: Severity | None = None, /, **params: Any) -> Found:
    """A gap, with what its sentences need."""
    return Found(params, severity)


@dataclass(frozen=True)
class Check:
    """A declared check.

    `severity` is the worst it can be, `ladder` how that grows. `route` names the page where it is mended: its address
    takes the slug, what `register` names where it is a register's, and the object's id where it asks for one. `anchor`
    is the place on it. `also` are further sources that it serves.
    """

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
    ladder: Ladder
    also: tuple[str, ...] = ()
    register: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """All it serves, its own first."""
        return (self.source, *self.also)

    @property
    def why(self) -> Source | None:
        """What its source says."""
        return _SOURCES.get(self.source)

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
    rising: str = "",
    also: tuple[str, ...] = (),
    register: str = "",
) -> Callable[[Callable[[Any, date], Found | None]], Callable[[Any, date], Found | None]]:
    """Register a pure function `(fact, today) -> Found | None`. `source` is a requirement (R5) or failure mode (F2).

    `rising` says in seven letters (`ladders.ladder`) how severe it is when; without it, it is the same all the time.
    """

    def keep(function: Callable[[Any, date], Found | None]) -> Callable[[Any, date], Found | None]:
        if code in _CHECKS:
            raise ValueError(f"two checks have the code {code}")
        rungs = ladder(rising) if rising else steady(severity)
        if min((one.rank for one in rungs if one), default=None) != severity.rank:
            raise ValueError(f"{code} is said to be {severity} at its worst, but rises to something else")
        _CHECKS[code] = Check(
            code, source, severity, facts, title, detail, remedy, route, anchor, function, rungs, also, register
        )
        return function

    return keep


_SOURCES: dict[str, Source] = {}
_TIMINGS: list[Callable[[str], Timing | None]] = []


def keep_sources(sources: Iterable[Source]) -> None:
    """What requirements and failures say, by their codes. Two of one code are a mistake in the program."""
    for source in sources:
        if source.code in _SOURCES:
            raise ValueError(f"there are two sources {source.code}")
        _SOURCES[source.code] = source


def source_of(code: str) -> Source:
    """What a requirement or failure says. Raises KeyError."""
    return _SOURCES[code]


def timing(function: Callable[[str], Timing | None]) -> Callable[[str], Timing | None]:
    """Register who knows when a scope ends, and how severe its gaps are when."""
    _TIMINGS.append(function)
    return function


def timing_of(scope: str) -> Timing | None:
    """As somebody knows it, or None."""
    return next((found for found in (ask(scope) for ask in _TIMINGS) if found is not None), None)


def all_checks() -> list[Check]:
    """Every check, by severity and code."""
    return sorted(_CHECKS.values(), key=lambda declared: (declared.severity.rank, declared.code))


def by_code(code: str) -> Check:
    """The check of that code. Raises KeyError."""
    return _CHECKS[code]


def catalogue_version() -> str:
    """Changes when a check is added, removed or reworked: gaps that an older catalogue found are computed anew."""
    if len(_CHECKS) not in _versions:
        _versions.clear()
        _versions[len(_CHECKS)] = _fingerprint()
    return _versions[len(_CHECKS)]


_versions: dict[int, str] = {}
"""The catalogue's version by how many checks it has: every page asks for it, and checks are only ever added."""


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for declared in all_checks():
        code = declared.function.__code__
        parts = (
            declared.code, written(declared.ladder), declared.title.msgid, code.co_code.hex(), repr(code.co_consts)
        )  # fmt: skip
        digest.update("\0".join(str(part) for part in parts).encode())
    return digest.hexdigest()[:16]
