"""What was discussed, answered, endorsed and decided."""

from varig.decisions.models.closing import AcceptedShortfall, Baseline, Closing
from varig.decisions.models.decisions import DecidedBudgetLine, DecidedFate, Decision, DecisionTask

__all__ = ["AcceptedShortfall", "Baseline", "Closing", "DecidedBudgetLine", "DecidedFate", "Decision", "DecisionTask"]
