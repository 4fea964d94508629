"""What is said about the time after the end, given to the final report and to the continuation strategy."""

from varig.continuation.report_sections import fates, live, money, register, silent

__all__ = ["fates", "live", "money", "register", "silent"]
