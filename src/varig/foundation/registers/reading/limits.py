"""How large a file may be, so that no file can bring the server down."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

LARGEST_FILE = 30 * MEGABYTE
# A workbook is a zip: what it becomes when it is unpacked, and how much smaller it may have been made.
LARGEST_UNPACKED = 150 * MEGABYTE
HIGHEST_RATIO = 200
RATIO_COUNTS_FROM = 20 * MEGABYTE
MOST_PARTS = 2_000

MOST_ROWS = 20_000
MOST_COLUMNS = 300
# Excel's own last row; beyond it the file is lying.
LAST_ROW = 1_048_576
# No row of a table is as long; a list of its fields would fill the memory.
LONGEST_LINE = 1_000_000
# So far down a header may stand.
HEADER_WITHIN = 60
MOST_MERGES = 5_000
