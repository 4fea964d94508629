from __future__ import annotations

from varig.continuation.models.fates import Fate
from varig.continuation.models.handovers import Handover, HandoverStep
from varig.continuation.models.money import FundingLine, YearlyCost

__all__ = ["Fate", "FundingLine", "Handover", "HandoverStep", "YearlyCost"]
