"""What the database itself refuses, whoever writes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError
from django.utils import timezone

from tests.builders import SYSTEM, a_measure, an_actor, an_initiative
from varig.continuation.models import Fate, FundingLine, Handover, HandoverStep, YearlyCost
from varig.foundation.history.actions import action
from varig.foundation.kernel import msg

pytestmark = pytest.mark.django_db

DECIDED = {"state": "decided", "decided_on": date(2024, 5, 2), "decided_by": "Bydelsutvalget", "case_number": "24/17"}


def a_fate_row(item: int, **facts) -> Fate:
    return Fate(item_id=item, **{"outcome": "continued", "home": "same", "grounds": "Slik.", **facts})


def stored(*rows) -> None:
    with action(reader=SYSTEM, did=msg("Prøvde")):
        for row in rows:
            row.save(force_insert=True)


@pytest.mark.parametrize(
    "facts",
    [
        {**DECIDED, "case_number": ""},
        {**DECIDED, "decided_by": ""},
        {**DECIDED, "decided_on": None},
        {"state": "decided"},
    ],
)
def test_no_fate_is_decided_without_authority(facts):
    item = a_measure(an_initiative())
    with pytest.raises(IntegrityError, match="fate_decided_by_somebody"):
        stored(a_fate_row(item, **facts))


@pytest.mark.parametrize("facts", [DECIDED, {**DECIDED, "case_number": "", "delegation": "§ 3"}, {}])
def test_a_fate_with_authority_or_a_proposal_is_stored(facts):
    stored(a_fate_row(a_measure(an_initiative()), **facts))


@pytest.mark.parametrize(
    "facts",
    [
        {"home": ""},
        {"outcome": "phased_out"},
        {"outcome": "unclear", "home": "other"},
        {"outcome": "established", "home": ""},
    ],
)
def test_a_home_stands_where_it_goes_on_and_only_there(facts):
    item = a_measure(an_initiative())
    with pytest.raises(IntegrityError, match="fate_home_where_it_goes_on"):
        stored(a_fate_row(item, **facts))


def test_an_item_has_one_live_handover():
    of = an_initiative()
    item = a_measure(of)
    over = Handover(item_id=item, receiver_id=an_actor(of), is_live=False)
    stored(over, Handover(item_id=item, receiver_id=an_actor(of)))
    with pytest.raises(IntegrityError, match="one_live_handover"):
        stored(Handover(item_id=item, receiver_id=an_actor(of)))


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"step": "answered"}, "answered_step_has_a_reply"),
        ({"step": "proposed", "reply": "yes"}, "answered_step_has_a_reply"),
        (
            {"step": "proposed", "from_day": date(2026, 2, 1), "until": date(2026, 1, 1)},
            "step_ends_after_start",
        ),
    ],
)
def test_a_step_says_what_its_kind_says(facts, name):
    of = an_initiative()
    item = a_measure(of)
    asked = Handover(item_id=item, receiver_id=an_actor(of))
    stored(asked)
    with pytest.raises(IntegrityError, match=name):
        stored(HandoverStep(handover=asked, item_id=item, at=timezone.now(), by="Ida", **facts))


def test_money_is_not_negative_and_stands_once_a_year():
    item = a_measure(an_initiative())
    stored(YearlyCost(item_id=item, year=2026, amount=Decimal(1)))
    line = {"item_id": item, "year": 2026, "source": "Budsjettet", "sureness": "adopted"}
    stored(FundingLine(**line, amount=Decimal(1)))


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ([(YearlyCost, {"amount": -1})], "cost_not_negative"),
        ([(YearlyCost, {"amount": 1}), (YearlyCost, {"amount": 2})], "cost_once_a_year"),
        ([(FundingLine, {"amount": -1, "source": "A", "sureness": "applied"})], "funding_not_negative"),
        ([(FundingLine, {"amount": 1, "source": "A", "sureness": "applied"})] * 2, "funding_once_a_year"),
    ],
)
def test_the_database_refuses_wrong_money(rows, name):
    item = a_measure(an_initiative())
    with pytest.raises(IntegrityError, match=name):
        stored(*(model(item_id=item, year=2026, **facts) for model, facts in rows))
