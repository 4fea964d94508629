"""What a cell means. Each parser answers with a value, with None (unknown), or with a Problem; it raises nothing.

A Problem says what stood there, what is expected, and an example.
"""

from varig.foundation.registers.parsing.amounts import kroner, whole_number
from varig.foundation.registers.parsing.choices import choice
from varig.foundation.registers.parsing.column import parse_cell
from varig.foundation.registers.parsing.dates import partial_date
from varig.foundation.registers.parsing.texts import address, text, text_list

__all__ = ["address", "choice", "kroner", "parse_cell", "partial_date", "text", "text_list", "whole_number"]
