"""What an item costs today is said wherever nobody has said what it costs afterwards, and is only a suggestion."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests import builders
from tests.continuation.test_checks import Case, money
from varig.continuation.checks.money import cost_unknown, hole_in_money
from varig.continuation.queries.cost_today import costs_today
from varig.continuation.queries.told import told_of
from varig.continuation.rules.money import Sureness
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import register
from varig.foundation.ui.text import say
from varig.legacy.queries import item

TODAY = date(2026, 3, 1)


def test_the_gap_says_what_is_sure_and_what_is_only_named() -> None:
    case = Case("hole_in_money", None, money=money(395, Sureness.PROPOSED, 100))
    gap = hole_in_money(case.fact, TODAY)
    assert gap is not None
    assert say(gap.params["sure"]).replace("\u00a0", " ") == (
        "0 kr er vedtatt. I tillegg er 100 kr foreslått eller planlagt, men ikke sikkert."
    )


def test_where_today_s_cost_is_known_the_gap_offers_it() -> None:
    fact = Case("cost_unknown", None)
    known = cost_unknown(fact.fact._replace(cost_today=Decimal(250)), TODAY)
    unknown = cost_unknown(fact.fact, TODAY)
    assert known is not None
    assert unknown is not None
    assert "I dag koster det 250" in say(known.params["what_to_do"])
    assert "I dag" not in say(unknown.params["what_to_do"])


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["activities", "assets", "meeting_places"])
def test_each_kind_s_own_figure_is_suggested_and_never_kept_by_itself(key: str) -> None:
    of = builders.an_initiative("dalen", end=PartialDate(2027))
    client = builders.logged_in(builders.a_cast(of).manager)
    one = builders.a_row(of, register(key), name="Festen", yearly_cost=Decimal(250_000))
    assert costs_today(of, [one]) == {one: Decimal(250_000)}
    assert told_of(of, [item(builders.SYSTEM, of, one)])[one].cost_today == Decimal(250_000)
    address = f"/dalen/arven/{one}/penger/"
    shown = client.get(address).content.decode()
    assert "Det står som forslag" in shown
    assert shown.count('value="250') == 3
    assert "Kostnaden etter slutten er ikke lagret." in client.get(f"/dalen/arven/{one}/").content.decode()
