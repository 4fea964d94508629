"""What was discussed, answered, endorsed and decided."""

from varig.decisions.models.archive import ArchiveMark
from varig.decisions.models.closing import AcceptedShortfall, Baseline, Closing
from varig.decisions.models.decisions import DecidedBudgetLine, DecidedFate, Decision, DecisionTask
from varig.decisions.models.dissolving import Dissolution, DissolvingPoint
from varig.decisions.models.endorsements import Endorsement, EndorsementAnswer

__all__ = [
    "AcceptedShortfall",
    "ArchiveMark",
    "Baseline",
    "Closing",
    "DecidedBudgetLine",
    "DecidedFate",
    "Decision",
    "DecisionTask",
    "Dissolution",
    "DissolvingPoint",
    "Endorsement",
    "EndorsementAnswer",
]
