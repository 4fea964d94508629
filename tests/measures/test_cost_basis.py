"""What a published cost counts, from the words about it."""

from __future__ import annotations

import pytest

from varig.foundation.kernel import CostBasis, Problem
from varig.measures.register.cost_basis import cost_basis

WORDS = [
    ("announced allocation (press fact box)", CostBasis.ANNOUNCED),
    ("Husbanken part only", CostBasis.FUNDERS_PART),
    ("Husbanken part", CostBasis.FUNDERS_PART),
    ("Husbanken 2008", CostBasis.FUNDERS_PART),
    ("Husbanken, approx., as of 2008", CostBasis.FUNDERS_PART),
    ("sum of listed financing (Husbanken 556 000 + Oslo kommune 882 000)", CostBasis.LISTED_FUNDING),
    ("estimate for the whole park; stages A and B estimated at 23 mill.", CostBasis.ESTIMATE),
    ("stated cost", CostBasis.TOTAL),
    ("stated building cost", CostBasis.TOTAL),
    ("approx. total of grants", CostBasis.TOTAL),
    ("not funded / not stated", CostBasis.UNKNOWN),
    ("funders_part", CostBasis.FUNDERS_PART),
    ("Annonsert", CostBasis.ANNOUNCED),
    ("bare én parts del", CostBasis.FUNDERS_PART),
    ("samlet kostnad", CostBasis.TOTAL),
    ("regnskap", CostBasis.ACCOUNT),
    ("ukjent grunnlag", CostBasis.UNKNOWN),
]


@pytest.mark.parametrize(("written", "basis"), WORDS)
def test_words_about_a_cost_are_understood(written: str, basis: CostBasis) -> None:
    assert cost_basis(written) == basis


@pytest.mark.parametrize("written", ["", None, "  ", "?", "ukjent", "-"])
def test_nothing_said_says_nothing(written: str | None) -> None:
    assert cost_basis(written) is None


def test_other_words_are_named_with_what_may_stand_there() -> None:
    found = cost_basis("noe annet")
    assert isinstance(found, Problem)
    assert found.message.params["value"] == "noe annet"
    assert "«anslag»" in found.message.params["choices"]
