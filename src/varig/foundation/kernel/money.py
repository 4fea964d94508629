"""Money in Norwegian kroner, and what kind of figure it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class CostBasis(StrEnum):
    """What a published or registered amount counts. Amounts of different basis are never added silently."""

    ANNOUNCED = "announced"
    FUNDERS_PART = "funders_part"
    LISTED_FUNDING = "listed_funding"
    ESTIMATE = "estimate"
    TOTAL = "total"
    ACCOUNT = "account"
    UNKNOWN = "unknown"


@dataclass(frozen=True, order=True)
class Kroner:
    """An amount of kroner, as a message parameter that is written with Norwegian spacing."""

    amount: Decimal


@dataclass(frozen=True)
class Money:
    """An amount in kroner with its basis."""

    amount: Decimal
    basis: CostBasis


def sums_by_basis(amounts: Iterable[Money]) -> dict[CostBasis, Decimal]:
    """One sum for each basis; there is no sum across them."""
    sums: dict[CostBasis, Decimal] = {}
    for money in amounts:
        sums[money.basis] = sums.get(money.basis, Decimal(0)) + money.amount
    return sums
