"""An item's money after the end, year by year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from varig.continuation.panels.controls import address_of, control
from varig.continuation.queries import (
    ContinuationFacts,
    MoneyFacts,
    continuation,
)
from varig.continuation.queries.cliff import item_cliff, money_picture
from varig.continuation.queries.cost_today import costs_today
from varig.continuation.rules.money import (
    SURENESS_NAMES,
    SURENESS_TONES,
    Coverage,
    Sureness,
    coming_budget_year,
    missing,
    missing_in_budget,
    years_shown,
)
from varig.foundation.kernel import Message, Picture, msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles
from varig.legacy.queries import may_change


@dataclass(frozen=True)
class MoneyRow:
    """One source of one sureness, with its amount in each year; None where it gives nothing."""

    source: str
    label: Message
    tone: str
    amounts: tuple[Decimal | None, ...]
    address: str


@panel(
    page="item",
    key="money",
    title=msg("Penger etter slutt"),
    template="continuation/_money.html",
    order=30,
    anchor="penger",
)
def money(subject: Subject) -> Mapping[str, Any]:
    """What it costs each year after the end, and what stands against that; sums never mix how sure it is."""
    found = subject.ask(continuation, subject.thing.id)
    years = years_shown(subject.frame.first_year_after, found.money.years)
    covered = [found.money.coverage(year) for year in years]
    may_edit = may_change(subject.reader, roles.Permission.EDIT_ITEM, subject.frame, subject.thing.id)
    edit = roles.Permission.EDIT_ITEM
    return {
        "years": years,
        "rows": _money_rows(subject, found.money, years, may_edit=may_edit),
        "covered": covered,
        "missing": [missing_in_budget(one) for one in covered],
        "with_plan": _with_plan(covered, subject.today),
        "cliff": _cliff(subject, found),
        "empty": not found.money.years,
        "today": None if found.money.costs else costs_today(subject.frame, [subject.thing.id]).get(subject.thing.id),
        "phased_out": found.fate.said and not found.fate.goes_on,
        "controls": [
            control(subject, msg("Ny linje"), "source", edit),
            *([control(subject, msg("Endre kostnad"), "costs", edit)] if may_edit else []),
        ],
    }


def _cliff(subject: Subject, found: ContinuationFacts) -> Picture | None:
    cliff = item_cliff(subject.reader, subject.frame, subject.thing, found)
    return money_picture(cliff) if cliff is not None else None


def _money_rows(subject: Subject, found: MoneyFacts, years: list[int], *, may_edit: bool) -> list[MoneyRow]:
    amounts: dict[tuple[str, Sureness], dict[int, Decimal]] = {}
    for line in found.lines:
        amounts.setdefault((line.source, line.sureness), {})[line.year] = line.amount
    surest = list(Sureness)
    return [
        MoneyRow(
            source,
            SURENESS_NAMES[sureness],
            SURENESS_TONES[sureness],
            tuple(by_year.get(year) for year in years),
            f"{address_of(subject, 'source')}?{urlencode({'kilde': source, 'sikkerhet': sureness.value})}"
            if may_edit
            else "",
        )
        for (source, sureness), by_year in sorted(amounts.items(), key=lambda row: (surest.index(row[0][1]), row[0][0]))
    ]


def _with_plan(covered: list[Coverage], today: date) -> list[Decimal | None]:
    """What is missing when the financial plan counts where no budget can be adopted yet; empty where there is none."""
    if not any(one.planned and one.year > coming_budget_year(today) for one in covered):
        return []
    return [missing(one, today) for one in covered]
