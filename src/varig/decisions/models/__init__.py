"""What was discussed, answered, endorsed and decided."""

from varig.decisions.models.decisions import DecidedBudgetLine, DecidedFate, Decision, DecisionTask

__all__ = ["DecidedBudgetLine", "DecidedFate", "Decision", "DecisionTask"]
