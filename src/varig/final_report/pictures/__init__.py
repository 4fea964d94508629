"""Pictures of the final report as SVG, and the tables behind them, from the same dataclasses."""

from varig.final_report.pictures.counted import Bar, Counted, counted_heads, counted_picture, counted_rows

__all__ = ["Bar", "Counted", "counted_heads", "counted_picture", "counted_rows"]
