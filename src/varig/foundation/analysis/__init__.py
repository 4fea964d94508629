"""Networks and choices, as pure functions: what hangs together, what comes apart, and what covers most with least."""

from __future__ import annotations

from varig.foundation.analysis.covering import Offer, fewest_that_cover
from varig.foundation.analysis.separation import Separation

__all__ = ["Offer", "Separation", "fewest_that_cover"]
