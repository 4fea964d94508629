"""What can't be about what was built."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from varig.foundation.kernel import PartialDate
from varig.measures.rules.assets import problems


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ({}, []),
        ({"built": PartialDate(2020), "warranty_until": PartialDate(2025)}, []),
        ({"built": PartialDate(2020), "warranty_until": PartialDate(2019)}, ["warranty_until"]),
        ({"yearly_cost": Decimal(0), "investment": Decimal(0)}, []),
        ({"yearly_cost": Decimal(-1), "yearly_income": Decimal(-1)}, ["yearly_cost", "yearly_income"]),
        ({"repayment": True, "repayment_amount": Decimal(5), "repayment_until": PartialDate(2030)}, []),
        ({"repayment": False, "repayment_amount": Decimal(5)}, ["repayment_amount"]),
        ({"repayment": None, "repayment_until": PartialDate(2030)}, ["repayment_until"]),
        ({"repayment": True, "repayment_amount": Decimal(-5)}, ["repayment_amount"]),
        ({"repayment": True}, []),
    ],
)
def test_what_can_not_be(row: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in problems(row)] == fields
