"""The registers of measures and of what they left behind: their columns, and what people call them in their files."""

from varig.measures.register.columns import MEASURES

__all__ = ["MEASURES"]
