"""Pages of a hundred, in the address: never endless scroll."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

PER_PAGE = 100


@dataclass(frozen=True)
class PageLink:
    """A page's number and address; an empty address is a gap in the row."""

    label: str
    address: str
    current: bool = False


@dataclass(frozen=True)
class Paging:
    """Where in a list one is, and the addresses of the other pages with filters and sort kept."""

    number: int
    total: int
    per_page: int
    query: str

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.per_page))

    @property
    def first(self) -> int:
        """Number of the first row shown, from 1; 0 when there are none."""
        return min(self.total, (self.number - 1) * self.per_page + 1)

    @property
    def last(self) -> int:
        return min(self.total, self.number * self.per_page)

    @property
    def rows(self) -> slice:
        """For slicing the whole list."""
        return slice((self.number - 1) * self.per_page, self.number * self.per_page)

    @property
    def previous(self) -> str:
        return self.address(self.number - 1) if self.number > 1 else ""

    @property
    def next(self) -> str:
        return self.address(self.number + 1) if self.number < self.pages else ""

    @property
    def links(self) -> list[PageLink]:
        """First, last, and those near; gaps between."""
        near = {1, self.pages, *range(self.number - 1, self.number + 2)}
        shown = sorted(number for number in near if 1 <= number <= self.pages)
        links: list[PageLink] = []
        before = 0
        for number in shown:
            if number - before > 1:
                links.append(PageLink("…", ""))
            links.append(PageLink(str(number), self.address(number), current=number == self.number))
            before = number
        return links

    def address(self, number: int) -> str:
        """Of another page of the same list."""
        joined = f"{self.query}&" if self.query else ""
        return f"?{joined}side={number}"


def page_asked(request: HttpRequest, per_page: int = PER_PAGE) -> slice:
    """The rows of the page that is asked for, before anybody has counted how many there are."""
    asked = request.GET.get("side", "1")
    number = max(int(asked), 1) if asked.isdecimal() and len(asked) < 7 else 1
    return slice((number - 1) * per_page, number * per_page)


def paging(request: HttpRequest, total: int, per_page: int = PER_PAGE) -> Paging:
    """From `side` in the address; a page that does not exist is the nearest that does."""
    query = request.GET.copy()
    asked = "".join(query.pop("side", ["1"])[-1:])
    pages = max(1, -(-total // per_page))
    number = min(max(int(asked), 1), pages) if asked.isdecimal() else 1
    return Paging(number, total, per_page, query.urlencode())
