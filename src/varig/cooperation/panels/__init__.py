"""What cooperation shows on other packages' pages."""

from varig.cooperation.panels.support import support_and_contact

__all__ = ["support_and_contact"]
