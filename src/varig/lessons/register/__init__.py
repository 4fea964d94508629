"""The registers of lessons, methods and adoptions: their columns, and what people call them in their files."""

from varig.lessons.register.adoptions import ADOPTIONS
from varig.lessons.register.lessons import LESSONS
from varig.lessons.register.methods import METHODS

__all__ = ["ADOPTIONS", "LESSONS", "METHODS"]
