"""Django columns for the kernel's vocabulary."""

from varig.foundation.columns.copying import copy_rows
from varig.foundation.columns.fields import KronerField, PartialDateField, sort_key

__all__ = ["KronerField", "PartialDateField", "copy_rows", "sort_key"]
