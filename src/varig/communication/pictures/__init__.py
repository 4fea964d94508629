"""The calendar strip as SVG, and the sentence and table that say the same."""

from varig.communication.pictures.strip import Said, Strip, strip_alt, strip_heads, strip_rows
from varig.communication.pictures.strip_drawing import strip_picture

__all__ = ["Said", "Strip", "strip_alt", "strip_heads", "strip_picture", "strip_rows"]
