"""The registers of what is known of an area."""

from varig.knowledge.register.indicators import INDICATORS

__all__ = ["INDICATORS"]
