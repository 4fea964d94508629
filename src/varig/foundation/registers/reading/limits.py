"""How large a file may be, so that no file can bring the server down."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

LARGEST_FILE = 30 * MEGABYTE
# A workbook is a zip: what it becomes when it is unpacked, and how much smaller it may have been made.
LARGEST_UNPACKED = 150 * MEGABYTE
HIGHEST_RATIO = 200
RATIO_COUNTS_FROM = 20 * MEGABYTE
MOST_PARTS = 2_000
# One part of it, such as a worksheet; twenty thousand rows of forty filled columns are under forty megabytes.
LARGEST_PART = 60 * MEGABYTE
# What an XML reader has in memory at a time. The widest row Excel knows has 16,384 cells, of a few tags each.
MOST_TAGS = 200_000
# All texts of a workbook stand in one part, four tags each.
MOST_STRING_TAGS = 2_000_000

MOST_ROWS = 20_000
MOST_COLUMNS = 300
MOST_CELLS = 600_000
# Excel's own last row; beyond it the file is lying.
LAST_ROW = 1_048_576
# No row of a table is as long; a list of its fields would fill the memory.
LONGEST_LINE = 1_000_000
# So far down a header may stand.
HEADER_WITHIN = 60
MOST_MERGES = 5_000
