"""Whether somebody said something, and enough of it to stand as a reason or a proof."""

from __future__ import annotations

from varig.foundation.kernel import says_nothing

LEAST_REASON = 15
"""So many letters and figures a reason has that goes against what Varig knows."""
LEAST_PROOF = 4
"""So many a proof has: «Sak 3» can be looked up, «x» can't."""


def says_less_than(text: str, least: int) -> bool:
    """Whether there are fewer letters and figures in it.

    >>> says_less_than("x", LEAST_PROOF), says_less_than("Sak 3", LEAST_PROOF)
    (True, False)
    """
    return sum(sign.isalnum() for sign in text) < least


__all__ = ["LEAST_PROOF", "LEAST_REASON", "says_less_than", "says_nothing"]
