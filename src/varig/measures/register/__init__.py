"""The register of measures: its columns, what a file would do to it, and how its values are read out."""

from varig.measures.register.columns import MEASURES
from varig.measures.register.proposal import Proposal, propose

__all__ = ["MEASURES", "Proposal", "propose"]
