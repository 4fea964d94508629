"""Django columns for the kernel's vocabulary."""

from varig.foundation.columns.copying import copy_rows
from varig.foundation.columns.fields import KronerField, PartialDateField, YearField, search_words, sort_key

__all__ = ["KronerField", "PartialDateField", "YearField", "copy_rows", "search_words", "sort_key"]
