"""What the worker does for discussion and decision. Importing them declares them."""

from varig.decisions.jobs import archive, closing, hearings, reviews

__all__ = ["archive", "closing", "hearings", "reviews"]
