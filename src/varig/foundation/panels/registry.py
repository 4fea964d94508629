"""Declare a panel on a page; the page asks for all that are declared for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from varig.foundation.kernel import Message, Reader


@dataclass(frozen=True)
class Subject:
    """What the page is about: whoever asks, the frame it lies in (an initiative's facts), and the thing itself."""

    reader: Reader
    frame: Any
    thing: Any
    today: Any
    _answers: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def ask(self, query: Callable[..., Any], *about: Any) -> Any:
        """The answer of `query(reader, frame, *about)`, asked once for the whole page however many panels need it."""
        key = (query, about)
        if key not in self._answers:
            self._answers[key] = query(self.reader, self.frame, *about)
        return self._answers[key]


@dataclass(frozen=True)
class Panel:
    """A panel as the page draws it: its template with what the template needs."""

    key: str
    anchor: str
    title: Message
    column: str
    template: str
    context: Mapping[str, Any]


@dataclass(frozen=True)
class _Declared:
    key: str
    anchor: str
    title: Message
    column: str
    order: int
    template: str
    function: Callable[[Subject], Mapping[str, Any] | None]


_PANELS: dict[str, dict[str, _Declared]] = {}


def panel(
    *, page: str, key: str, title: Message, template: str, order: int, column: str = "main", anchor: str = ""
) -> Callable[[Callable[[Subject], Mapping[str, Any] | None]], Callable[[Subject], Mapping[str, Any] | None]]:
    """Register a function that gives its template's context for a subject, or None where it has nothing to show."""

    def register(
        function: Callable[[Subject], Mapping[str, Any] | None],
    ) -> Callable[[Subject], Mapping[str, Any] | None]:
        declared = _PANELS.setdefault(page, {})
        if key in declared:
            raise ValueError(f"two panels on {page} have the key {key}")
        declared[key] = _Declared(key, anchor or key, title, column, order, template, function)
        return function

    return register


def panels_for(page: str, subject: Subject) -> list[Panel]:
    """The page's panels in their order."""
    shown = []
    for declared in sorted(_PANELS.get(page, {}).values(), key=lambda one: one.order):
        context = declared.function(subject)
        if context is not None:
            shown.append(
                Panel(declared.key, declared.anchor, declared.title, declared.column, declared.template, context)
            )
    return shown


def declared_panels() -> dict[str, list[str]]:
    """Keys by page, for the contract test."""
    return {page: list(declared) for page, declared in _PANELS.items()}
