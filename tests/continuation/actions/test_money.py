from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import a_cast, a_measure, an_initiative, version_of
from tests.continuation.building import told
from varig.continuation.actions.money import remove_source, set_costs, set_source
from varig.continuation.queries import continuation
from varig.continuation.rules.money import Line, Sureness
from varig.foundation.kernel import Invalid, NotAllowed

pytestmark = pytest.mark.django_db


def a_line(year: int = 2026, source: str = "Bydelens budsjett", amount: int = 100, **facts) -> Line:
    return Line(year, source, facts.get("sureness", Sureness.PLANNED), Decimal(amount))


class Item:
    """An item, and the manager who registers its money."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.cast = a_cast(self.of)
        self.id = a_measure(self.of)

    @property
    def where(self) -> dict:
        return {"reader": self.cast.manager, "of": self.of, "item_id": self.id, "version": version_of(self.id)}

    @property
    def money(self):
        return continuation(self.cast.reader, self.of, self.id).money


def test_an_empty_cost_is_unknown_and_nought_costs_nothing():
    item = Item()
    set_costs(**item.where, costs={2026: Decimal(500), 2027: Decimal(0), 2028: None})
    assert item.money.costs == {2026: Decimal(500), 2027: Decimal(0)}
    set_costs(**item.where, costs={2026: None})
    assert item.money.costs == {2027: Decimal(0)}
    assert told(item.of, item.id, "førte inn kostnaden per år") == [("Programleder", "")] * 2


def test_a_cost_below_nought_is_refused():
    item = Item()
    with pytest.raises(Invalid):
        set_costs(**item.where, costs={2026: Decimal(-1)})


def test_a_source_is_replaced_by_name_and_never_overwritten_by_another():
    item = Item()
    set_source(**item.where, lines=[a_line(), a_line(2027)])
    with pytest.raises(Invalid):
        set_source(**item.where, lines=[a_line(amount=5)])
    standing = ("Bydelens budsjett", Sureness.PLANNED)
    set_source(**item.where, lines=[a_line(amount=5)], instead_of=standing)
    assert item.money.lines == (a_line(amount=5),)
    set_source(**item.where, lines=[a_line(source="Husbanken", sureness=Sureness.APPLIED)], instead_of=standing)
    assert item.money.lines == (a_line(source="Husbanken", sureness=Sureness.APPLIED),)


def test_the_same_source_may_stand_once_for_each_sureness():
    item = Item()
    set_source(**item.where, lines=[a_line(sureness=Sureness.ADOPTED)])
    set_source(**item.where, lines=[a_line(2027)])
    assert {line.sureness for line in item.money.lines} == {Sureness.ADOPTED, Sureness.PLANNED}


def test_a_source_needs_an_amount_and_goes_away_only_when_asked_to():
    item = Item()
    with pytest.raises(Invalid):
        set_source(**item.where, lines=[])
    set_source(**item.where, lines=[a_line()])
    remove_source(**item.where, source="Bydelens budsjett", sureness=Sureness.PLANNED)
    assert item.money.lines == ()


@pytest.mark.parametrize("name", ["owner", "other_unit_manager", "secretariat", "reader", "outsider", "link"])
def test_those_who_do_not_edit_register_no_money(name):
    item = Item()
    where = {**item.where, "reader": getattr(item.cast, name)}
    with pytest.raises(NotAllowed):
        set_costs(**where, costs={2026: Decimal(1)})
    with pytest.raises(NotAllowed):
        set_source(**where, lines=[a_line()])
