"""What the frame of a page needs: top bar, side menu, bands. Made by who knows the domain, shown by `ui/page.html`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from varig.foundation.kernel import Message
from varig.foundation.ui.text import initials

Text = str | Message | Promise
"""Said already, to be said, or Django's lazy text."""


@dataclass(frozen=True)
class MenuEntry:
    """One line of the side menu. `count` is a number or a version («v0.6»), plain, to the right."""

    label: Text
    address: str
    current: bool = False
    count: int | str | None = None


@dataclass(frozen=True)
class MenuGroup:
    """A group of the side menu. The menu never changes with the phase."""

    label: Text
    entries: tuple[MenuEntry, ...]


@dataclass(frozen=True)
class Choice:
    """One of several: another initiative in the switcher, a view, a tab."""

    label: Text
    address: str
    current: bool = False
    subtitle: Text = ""


@dataclass(frozen=True)
class Deadline:
    """What the top bar says of time left: figure in bold (`211 dager`), the rest, and what only wide screens show."""

    figure: Text
    rest: Text = ""
    detail: Text = ""


@dataclass(frozen=True)
class KeyBinding:
    """A key sequence that opens an address, for instance `g a`. Listed under «?»."""

    keys: str
    label: Text
    address: str


@dataclass(frozen=True)
class Person:
    """Who is logged in; `links` stand above «Logg ut» in the menu."""

    name: str
    links: tuple[Choice, ...] = ()

    @property
    def initials(self) -> str:
        """Shown in the disc."""
        return initials(self.name) or "?"


@dataclass(frozen=True)
class Shell:
    """The frame. Everything but the name may be left out."""

    name: Text
    subtitle: Text = ""
    home_address: str = "/"
    switcher: tuple[Choice, ...] = ()
    deadline: Deadline | None = None
    deadline_address: str = ""
    groups: tuple[MenuGroup, ...] = ()
    search_address: str = ""
    search_text: str = ""
    person: Person | None = None
    sample: bool = False
    bands: tuple[Text, ...] = ()
    jobs_address: str = ""
    keys: tuple[KeyBinding, ...] = field(default=())


_BUILDERS: list[Callable[[Any], Shell | None]] = []


def shell_builder(function: Callable[[Any], Shell | None]) -> Callable[[Any], Shell | None]:
    """Register the one function that builds the frame for a request. Two are a mistake in the program."""
    if _BUILDERS:
        raise ValueError("there is a shell builder already")
    _BUILDERS.append(function)
    return function


def build_shell(request: Any) -> Shell | None:
    """The frame for this request, or None where there is none (nobody is logged in).

    A view that has a frame of its own puts it on the request as `shell`.
    """
    own: Shell | None = getattr(request, "shell", None)
    if own is not None:
        return own
    return _BUILDERS[0](request) if _BUILDERS else None
