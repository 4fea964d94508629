"""Pictures of what is known of the area as SVG, and the tables behind them, from the same dataclasses."""

from varig.knowledge.pictures.before_after import Change, change_alt, change_heads, change_rows, changes_picture

__all__ = ["Change", "change_alt", "change_heads", "change_rows", "changes_picture"]
