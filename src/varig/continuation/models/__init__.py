from __future__ import annotations

from varig.continuation.models.commitments import Commitment
from varig.continuation.models.fates import Fate, FateAlternative, FateEvidence
from varig.continuation.models.handovers import Handover, HandoverStep
from varig.continuation.models.money import FundingLine, YearlyCost

__all__ = [
    "Commitment",
    "Fate",
    "FateAlternative",
    "FateEvidence",
    "FundingLine",
    "Handover",
    "HandoverStep",
    "YearlyCost",
]
