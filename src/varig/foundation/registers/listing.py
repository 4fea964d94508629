"""What a list's address asks for, and the address with one thing changed. Each view, filter and sort is in the address.

Knows no model: the package that owns the list turns a ListRequest into SQL. Nothing is refused: what isn't known
is left out, and the list is shown as it would be without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, urlencode

from varig.foundation.registers.spoken import Words

SEARCH, SORT, PAGE = "q", "sort", "page"
LONGEST_SEARCH = 200


@dataclass(frozen=True)
class ListColumn:
    """A column of a list. The first click on its head sorts downwards where `falls_first` (amounts, the worst)."""

    key: str
    label: Words
    sortable: bool = True
    falls_first: bool = False
    numeric: bool = False


@dataclass(frozen=True)
class FilterChoice:
    """One value of a filter."""

    value: str
    label: Words


@dataclass(frozen=True)
class Filter:
    """A filter by one of its choices, or by several at once. Without choices any value is taken (an id, say)."""

    key: str
    label: Words
    choices: tuple[FilterChoice, ...] = ()
    several: bool = True

    def allows(self, value: str) -> bool:
        return bool(value) and (not self.choices or any(choice.value == value for choice in self.choices))


@dataclass(frozen=True)
class Listing:
    """A list as it is declared. `sort` is the column that is sorted when the address says nothing, `falling` which way.

    `keep` are other parts of the address that belong to the page (the view, say) and are carried along.
    """

    columns: tuple[ListColumn, ...]
    filters: tuple[Filter, ...] = ()
    sort: str = ""
    falling: bool = False
    keep: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        keys = [*(f.key for f in self.filters), *self.keep, SEARCH, SORT, PAGE]
        if len(set(keys)) != len(keys):
            raise ValueError("two parts of a list's address have the same name")
        if self.sort and not self.column(self.sort):
            raise ValueError(f"a list can't be sorted by {self.sort}")

    def column(self, key: str) -> ListColumn | None:
        """The sortable column of that key."""
        return next((column for column in self.columns if column.sortable and column.key == key), None)

    def filter(self, key: str) -> Filter | None:
        return next((each for each in self.filters if each.key == key), None)


@dataclass(frozen=True)
class ListRequest:
    """What is asked for. Every `with_` answers a new one; `query` is its address after the question mark."""

    listing: Listing
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    search: str = ""
    sort: str = ""
    falling: bool = False
    page: int = 1
    kept: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is searched for or filtered away."""
        return bool(self.search or self.filters)

    def chosen(self, key: str) -> tuple[str, ...]:
        """The values a filter is set to."""
        return self.filters.get(key, ())

    def with_sort(self, key: str) -> ListRequest:
        """Sorted by the column, the other way round if it is already; from the first page."""
        column = self.listing.column(key)
        if column is None:
            return self
        falling = not self.falling if key == self.sort else column.falls_first
        return replace(self, sort=key, falling=falling, page=1)

    def with_filter_toggled(self, key: str, value: str) -> ListRequest:
        """The value added to the filter, or taken away if it is there; from the first page."""
        declared = self.listing.filter(key)
        if declared is None or not declared.allows(value):
            return self
        now = self.chosen(key)
        if value in now:
            values = tuple(each for each in now if each != value)
        else:
            values = (*now, value) if declared.several else (value,)
        return self.with_filter(key, *values)

    def with_filter(self, key: str, *values: str) -> ListRequest:
        """The filter set to these values; none takes it away."""
        others = {k: v for k, v in self.filters.items() if k != key}
        return replace(self, filters={**others, key: values} if values else others, page=1)

    def with_search(self, search: str) -> ListRequest:
        return replace(self, search=_tidy(search), page=1)

    def with_page(self, page: int) -> ListRequest:
        return replace(self, page=max(1, page))

    def with_kept(self, key: str, value: str) -> ListRequest:
        """Another view of the same rows."""
        others = {k: v for k, v in self.kept.items() if k != key}
        return replace(self, kept={**others, key: value} if value else others)

    def cleared(self) -> ListRequest:
        """Without search and filters, in the same order."""
        return replace(self, filters={}, search="", page=1)

    @property
    def query(self) -> str:
        """`?type=a&type=b&q=park&sort=-cost&page=2`, with only what differs from the list as it opens; else empty."""
        parts = [(key, self.kept[key]) for key in self.listing.keep if key in self.kept]
        parts += [(each.key, value) for each in self.listing.filters for value in self.chosen(each.key)]
        if self.search:
            parts.append((SEARCH, self.search))
        if self.sort and (self.sort, self.falling) != (self.listing.sort, self.listing.falling):
            parts.append((SORT, f"-{self.sort}" if self.falling else self.sort))
        if self.page > 1:
            parts.append((PAGE, str(self.page)))
        return f"?{urlencode(parts)}" if parts else ""


def parse(query: str, listing: Listing) -> ListRequest:
    """What the address asks for, as far as the list knows it."""
    pairs = _pairs(query)
    last = dict(pairs)
    sort, falling = _sort(last.get(SORT, ""), listing)
    kept = {key: last[key] for key in listing.keep if last.get(key)}
    filters = {each.key: values for each in listing.filters if (values := _values(pairs, each))}
    return ListRequest(listing, filters, _tidy(last.get(SEARCH, "")), sort, falling, _page(last.get(PAGE, "")), kept)


def _pairs(query: str) -> list[tuple[str, str]]:
    try:
        pairs = parse_qsl(query.removeprefix("?"), max_num_fields=200)
    except ValueError:
        return []
    return [(key, value.replace("\x00", "")) for key, value in pairs]


def _sort(asked: str, listing: Listing) -> tuple[str, bool]:
    key = asked.removeprefix("-")
    if listing.column(key) is None:
        return listing.sort, listing.falling
    return key, asked.startswith("-")


def _values(pairs: list[tuple[str, str]], declared: Filter) -> tuple[str, ...]:
    """Each once; a filter by one choice takes the last, as a browser's form would say it."""
    values = tuple(dict.fromkeys(v for key, v in pairs if key == declared.key and declared.allows(v)))
    return values if declared.several else values[-1:]


def _page(asked: str) -> int:
    return int(asked) if asked.isascii() and asked.isdigit() and 0 < len(asked) < 7 and int(asked) > 0 else 1


def _tidy(search: str) -> str:
    return " ".join(search.split())[:LONGEST_SEARCH].rstrip()
