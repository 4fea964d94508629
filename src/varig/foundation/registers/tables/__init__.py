"""Stores on Django's models: any register whose rows are rows of a table is read and written by the same code."""

from varig.foundation.registers.tables.model_store import ModelStore

__all__ = ["ModelStore"]
