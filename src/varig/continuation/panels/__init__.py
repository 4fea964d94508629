"""What the item's page shows of fate, money and handover, and what whoever asks can do there."""

from varig.continuation.panels import fates, handovers, money

__all__ = ["fates", "handovers", "money"]
