"""Norwegian organisation numbers with their check digit."""

from __future__ import annotations

import re
from typing import NewType

LENGTH = 9
OrganisationNumber = NewType("OrganisationNumber", str)

# Weights of the modulus 11 control in Enhetsregisteret's number series.
_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)


class ControlDigitError(ValueError):
    """Nine digits, of which the last doesn't fit the others."""


def organisation_number(text: str) -> OrganisationNumber:
    """The nine digits, if the check digit is right. Raises ValueError otherwise.

    >>> organisation_number("974 760 673")
    '974760673'
    """
    digits = re.sub(r"[\s.]", "", text)
    if not re.fullmatch(rf"[0-9]{{{LENGTH}}}", digits):
        raise ValueError("an organisation number has nine digits")
    rest = sum(int(digit) * weight for digit, weight in zip(digits[:8], _WEIGHTS, strict=True)) % 11
    if (11 - rest) % 11 != int(digits[8]):
        raise ControlDigitError("the check digit does not fit")
    return OrganisationNumber(digits)
