"""Django columns for the kernel's vocabulary."""

from varig.foundation.columns.among import Among
from varig.foundation.columns.asked_often import AskedOften, asked_again
from varig.foundation.columns.copying import copy_rows
from varig.foundation.columns.fields import KronerField, PartialDateField, YearField, search_words, sort_key
from varig.foundation.columns.lasting import lasts_to

__all__ = [
    "Among",
    "AskedOften",
    "KronerField",
    "PartialDateField",
    "YearField",
    "asked_again",
    "copy_rows",
    "lasts_to",
    "search_words",
    "sort_key",
]
