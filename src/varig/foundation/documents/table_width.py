"""How much room a table's columns need on paper, guessed from the length of what stands in them."""

from __future__ import annotations

from varig.foundation.documents.spoken import Spoken

LINE_MM = 170
_MM_A_LETTER = 2.1
_PADDING_MM = 4.5


def column_width(block: Spoken, index: int) -> float:
    """What the column can't do without, in mm: a whole figure, or its longest word."""
    column = block["columns"][index]
    is_figure = column["side"] == "right"
    said = (stretch.get("text", "") for row in (*block["rows"], *block["foot"]) for stretch in row[index])
    pieces = [piece for text in said for piece in ([text] if is_figure else text.split(" "))]
    longest = max((len(piece) for piece in pieces), default=0)
    head = max((min(len(word), 12) for word in column["head"].split()), default=0)
    return _PADDING_MM + _MM_A_LETTER * max(longest, head)


def needed_width(block: Spoken) -> float:
    """What the table can't do without, in mm."""
    return sum(column_width(block, index) for index in range(len(block["columns"])))


def shared_width(block: Spoken) -> list[float]:
    """A width for each column, together one line: figures get what they need, the rest by the columns' weights."""
    columns = block["columns"]
    figures = {i: column_width(block, i) for i, column in enumerate(columns) if column["side"] == "right"}
    weights = sum(column["width"] for i, column in enumerate(columns) if i not in figures)
    left = max(LINE_MM - sum(figures.values()), LINE_MM / 4) if weights else 0
    widths = [figures.get(i) or left * column["width"] / weights for i, column in enumerate(columns)]
    return [width * LINE_MM / sum(widths) for width in widths]
