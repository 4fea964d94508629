"""Whose money it is, and what is short when one source falls away."""

from __future__ import annotations

from decimal import Decimal

from varig.continuation.rules.money import ItemMoney, Line, Shortfall, SourceShare, Sureness, shares, without_source


def line(source: str, amount: int, sureness: Sureness = Sureness.ADOPTED) -> Line:
    return Line(2028, source, sureness, Decimal(amount))


MONEY = (
    ItemMoney(1, Decimal(100), (line("Staten", 60), line("Kommunen", 40, Sureness.PLANNED))),
    ItemMoney(2, Decimal(50), (line("Staten", 50, Sureness.APPLIED),)),
    ItemMoney(3, None, (line("Kommunen", 10), line("Staten", 0))),
    ItemMoney(4, Decimal(30), ()),
)


def test_each_source_is_told_with_what_is_adopted_and_what_rests_on_it_alone():
    assert shares(MONEY) == [
        SourceShare("Staten", Decimal(110), Decimal(60), Decimal(60), (1, 2), (2,)),
        SourceShare("Kommunen", Decimal(50), Decimal(10), Decimal(50), (1, 3), (3,)),
    ]
    assert shares(()) == []


def test_without_a_source_what_is_missing_is_told_most_first():
    assert without_source(MONEY, "Staten") == [
        Shortfall(1, Decimal(60), Decimal(60)),
        Shortfall(2, Decimal(50), Decimal(50)),
    ]
    assert without_source(MONEY, "Ingen") == []


def test_an_unknown_cost_is_short_of_nothing_known():
    assert without_source(MONEY, "Kommunen") == [
        Shortfall(1, Decimal(40), Decimal(40)),
        Shortfall(3, Decimal(10), Decimal(0)),
    ]


def test_more_money_than_it_costs_is_no_shortfall():
    one = ItemMoney(1, Decimal(10), (line("A", 30), line("B", 20)))
    assert (one.short(), one.short(without="A"), one.short(without="B")) == (0, 0, 0)
