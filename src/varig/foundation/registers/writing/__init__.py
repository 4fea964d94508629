"""From rows to files that a spreadsheet opens well: said in the active language, and text is never a formula."""

from varig.foundation.registers.writing.delimited import write_csv
from varig.foundation.registers.writing.table import About, Table
from varig.foundation.registers.writing.template import write_template
from varig.foundation.registers.writing.workbook import write_xlsx

__all__ = ["About", "Table", "write_csv", "write_template", "write_xlsx"]
