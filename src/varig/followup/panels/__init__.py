"""What follow-up shows in lower places."""

from varig.followup.panels import item

__all__ = ["item"]
