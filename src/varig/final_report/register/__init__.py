"""The findings as a register."""

from varig.final_report.register.findings import FINDING_REFERENCE
from varig.final_report.register.findings import FINDINGS_REGISTER as FINDINGS

__all__ = ["FINDINGS", "FINDING_REFERENCE"]
