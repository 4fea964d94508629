"""What can't be about a promise."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from varig.foundation.kernel import PartialDate
from varig.measures.rules.promises import problems

P = PartialDate


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ({}, []),
        ({"said": P(2020), "due": P(2022)}, []),
        ({"said": P(2020), "due": P(2019)}, ["due"]),
        ({"said": P(2020), "told_on": P(2019), "told": True}, ["told_on"]),
        ({"state": "kept"}, []),
        ({"state": "open"}, []),
        ({"state": "not_kept"}, ["reason"]),
        ({"state": "partly", "reason": "  "}, ["reason"]),
        ({"state": "partly", "reason": "Halve beløpet ble tatt ut."}, []),
        ({"budget_amount": Decimal(-1), "budget_year": 25}, ["budget_amount", "budget_year"]),
        ({"told": False, "told_on": P(2024)}, ["told_on"]),
        ({"told": None, "told_on": P(2024)}, []),
    ],
)
def test_what_can_not_be(row: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in problems(row)] == fields
