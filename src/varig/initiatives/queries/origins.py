"""Where a report's numbers come from: the page with exactly the rows that were counted, and what was published.

In the web version they are links. A council reads the words: which list of the program, and on which day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias
from urllib.parse import urlencode, urlsplit

from varig.foundation.documents.blocks import Source
from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.registers.declarations import register
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.spoken import param
from varig.foundation.registers.tables.listing import NOTHING
from varig.foundation.ui.addresses import address
from varig.initiatives.queries.facts import InitiativeFacts

Wanted: TypeAlias = str | Sequence[str | None] | None
"""What a filter is set to: one value or several; None are the rows in which nobody has said it."""

_MOST_SHOWN = 4


@dataclass(frozen=True)
class Origins:
    """The pages of one initiative, as they are on the day the report is written."""

    of: InitiativeFacts
    day: date

    def register(self, key: str, /, **wanted: Wanted) -> Source:
        """A register's list, narrowed by its filters. Raises KeyError for a filter that it doesn't have."""
        kept_in = register(key)
        known = {each.key: each for each in listing_of(kept_in).filters}
        for name, value in wanted.items():
            if not all(known[name].allows(one) for one in _values(value)):
                raise KeyError(f"the list of {key} can't be narrowed to {name}={value}")
        words = msg("Registeret «%(title)s» i Varig, per %(day)s", title=param(kept_in.title), day=self.day)
        return Source(words, address("workspace:register", self.of.slug, kept_in.path) + _query(wanted))

    def legacy(self, **wanted: Wanted) -> Source:
        """Arven, narrowed by its filters."""
        return self.page(msg("Arven (det satsingen etterlater seg)"), "workspace:legacy", **wanted)

    def money_after(self, what: Message | None = None) -> Source:
        """What goes on after the end costs, and who has given what. `what` says which part of it."""
        page = self.page(msg("Pengene etter slutten"), "workspace:money")
        if what is None:
            return page
        words = msg("Pengene etter slutten i Varig, %(what)s, per %(day)s", what=what, day=self.day)
        return replace(page, text=words)

    def page(self, title: Message, view: str, /, *args: int, **wanted: Wanted) -> Source:
        """Another page of the program."""
        words = msg("%(title)s i Varig, per %(day)s", title=title, day=self.day)
        return Source(words, address(view, self.of.slug, *args) + _query(wanted))


def published(addresses: Iterable[str]) -> tuple[Source, ...]:
    """Where figures were published, each place once; that it isn't known is said.

    A few are printed below the figures. All of them stand in the report's list of sources.
    """
    listed = list(addresses)
    places = list(dict.fromkeys(one for one in listed if one))
    shown = tuple(Source(_site(one), one) for one in places[:_MOST_SHOWN])
    if len(places) > _MOST_SHOWN:
        more = len(places) - _MOST_SHOWN
        text = msg_n("%(count)s kilde til i lista over kilder", "%(count)s kilder til i lista over kilder", count=more)
        shown += (Source(text),)
    unknown = sum(not one for one in listed)
    if unknown and unknown == len(listed):
        return (Source(msg("ikke oppgitt")),)
    if unknown:
        text = msg("ikke oppgitt for %(count)s av %(all)s", count=unknown, all=len(listed))
        shown += (Source(text),)
    return shown


def _site(whole: str) -> str:
    return (urlsplit(whole).hostname or whole).removeprefix("www.")


def _values(wanted: Wanted) -> tuple[str, ...]:
    several = (wanted,) if wanted is None or isinstance(wanted, str) else wanted
    return tuple(NOTHING if one is None else str(one) for one in several)


def _query(wanted: dict[str, Wanted]) -> str:
    parts = [(name, one) for name, value in wanted.items() for one in _values(value)]
    return f"?{urlencode(parts)}" if parts else ""
