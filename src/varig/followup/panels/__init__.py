"""What follow-up shows in lower places: its panel, its tables in the archive package, its rounds in the strategy; and
that its rounds move with the end.

Found by its name when the program starts, so that all of it is registered.
"""

from varig.followup.actions import rounds
from varig.followup.panels import item
from varig.followup.queries import archive_tables, in_strategy

__all__ = ["archive_tables", "in_strategy", "item", "rounds"]
