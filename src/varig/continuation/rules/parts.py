"""An actor's part in what goes on: exactly the roles, items and money that it is down for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from varig.continuation.rules.handovers import Terms
from varig.foundation.kernel import Kroner, Message, msg


class What(StrEnum):
    """What an actor is down for."""

    TAKES_OVER = "takes_over"
    ANSWERS = "answers"
    TAKES_PART = "takes_part"
    PAYS = "pays"
    COSTS = "costs"


WHAT_NAMES: dict[What, Message] = {
    What.TAKES_OVER: msg("Overtakelse"),
    What.ANSWERS: msg("Rolle"),
    What.TAKES_PART: msg("Rolle"),
    What.PAYS: msg("Penger"),
    What.COSTS: msg("Kostnad"),
}


class PartLine(NamedTuple):
    """One thing. `amount` is kroner: a year, and for money and costs of the year `year`; `detail` what the role is."""

    what: What
    item_id: int
    from_day: date | None = None
    until: date | None = None
    amount: Decimal | None = None
    year: int | None = None
    detail: str = ""

    @property
    def of_what(self) -> tuple[What, int, int | None, str]:
        """What it is about, whatever its days and amount: two lines with the same are one thing that was changed."""
        return self.what, self.item_id, self.year, self.detail


def cost_line(item_id: int, year: int, amount: Decimal) -> PartLine:
    """What a thing costs in a year, to whoever has it then."""
    return PartLine(What.COSTS, item_id, amount=amount, year=year)


def agrees_to(line: PartLine, item_id: int, terms: Terms) -> bool:
    """Whether who stands behind the line takes the item over on exactly these days and for exactly this money."""
    asked = PartLine(What.TAKES_OVER, item_id, terms.from_day, terms.until, terms.amount)
    return line == asked


def plain(line: PartLine) -> list[object]:
    """As JSON holds it."""
    days = [day.isoformat() if day else None for day in (line.from_day, line.until)]
    amount = None if line.amount is None else str(line.amount)
    return [line.what.value, line.item_id, *days, amount, line.year, line.detail]


def read(kept: list[object]) -> PartLine:
    """What `plain` was given."""
    what, item_id, first, last, amount, year, detail = kept
    return PartLine(
        What(str(what)),
        int(str(item_id)),
        date.fromisoformat(str(first)) if first else None,
        date.fromisoformat(str(last)) if last else None,
        None if amount is None else Decimal(str(amount)),
        None if year is None else int(str(year)),
        str(detail),
    )


def sentence(line: PartLine, name: str) -> Message:
    """As people read it, with the item's name."""
    match line.what:
        case What.TAKES_OVER if line.until:
            return msg("Tar over %(name)s fra %(day)s til %(until)s", name=name, day=line.from_day, until=line.until)
        case What.TAKES_OVER:
            return msg("Tar over %(name)s fra %(day)s", name=name, day=line.from_day)
        case What.ANSWERS:
            return msg("Er ansvarlig for %(name)s", name=name)
        case What.TAKES_PART:
            return _with_what(line, name)
    amount = Kroner(line.amount) if line.amount is not None else msg("et ukjent beløp")
    params = {"amount": amount, "name": name, "year": str(line.year)}
    if line.what is What.COSTS:
        return msg("%(name)s koster %(amount)s i %(year)s", **params)
    return msg("Betaler %(amount)s til %(name)s i %(year)s", **params)


def _with_what(line: PartLine, name: str) -> Message:
    if line.detail:
        return msg("Er med på %(name)s: %(what)s", name=name, what=line.detail)
    return msg("Er med på %(name)s", name=name)


def costs_sentence(first: PartLine, last: PartLine, name: str) -> Message:
    """What a thing costs in years that follow each other, in each the same."""
    if first == last or first.amount is None:
        return sentence(first, name)
    return msg(
        "%(name)s koster %(amount)s i året fra %(first)s til %(last)s",
        name=name,
        amount=Kroner(first.amount),
        first=str(first.year),
        last=str(last.year),
    )


def terms(line: PartLine) -> Message | None:
    """What the sentence leaves out: what is taken over costs a year, and a role may end."""
    match line.what:
        case What.TAKES_OVER if line.amount is not None:
            return msg("%(amount)s i året", amount=Kroner(line.amount))
        case What.ANSWERS | What.TAKES_PART if line.until:
            return msg("til %(day)s", day=line.until)
    return None
