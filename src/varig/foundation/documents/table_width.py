"""How much room a table's columns need on paper, guessed from the length of what stands in them."""

from __future__ import annotations

from varig.foundation.documents.spoken import Spoken

LINE_MM = 170
LYING_LINE_MM = 257
_MM_A_LETTER = 2.1
_PADDING_MM = 4.5


def column_width(block: Spoken, index: int) -> float:
    """What the column can't do without, in mm: a whole figure, or its longest word."""
    column = block["columns"][index]
    is_figure = column["side"] == "right"
    said = (_said(stretch) for row in (*block["rows"], *block["foot"]) for stretch in row[index])
    pieces = [piece for text in said for piece in ([text] if is_figure else text.split(" "))]
    longest = max((len(piece) for piece in pieces), default=0)
    head = max((min(len(word), 12) for word in column["head"].split()), default=0)
    return _PADDING_MM + _MM_A_LETTER * max(longest, head)


def needed_width(block: Spoken) -> float:
    """What the table can't do without, in mm."""
    return sum(column_width(block, index) for index in range(len(block["columns"])))


def is_wide(block: Spoken, line: float = LINE_MM) -> bool:
    """Whether the table stands on a page of its own, lying."""
    return block["block"] == "table" and bool(block["rows"]) and needed_width(block) > line


def shared_width(block: Spoken, line: float = LINE_MM) -> list[float]:
    """A width for each column, together one line: all get what they need, texts the rest by the columns' weights."""
    columns = block["columns"]
    needed = [column_width(block, index) for index in range(len(columns))]
    weights = [0 if column["side"] == "right" else column["width"] for column in columns]
    spare = line - sum(needed)
    if spare <= 0 or not any(weights):
        return [width * line / sum(needed) for width in needed]
    return _spread(needed, weights, line)


def _spread(needed: list[float], weights: list[float], line: float) -> list[float]:
    """By weight; a column that would get less than it needs gets that, and the others share what is left."""
    short: set[int] = {index for index, weight in enumerate(weights) if not weight}
    while True:
        share = (line - sum(needed[i] for i in short)) / sum(w for i, w in enumerate(weights) if i not in short)
        less = {i for i, w in enumerate(weights) if i not in short and w * share < needed[i]}
        if not less:
            return [needed[i] if i in short else w * share for i, w in enumerate(weights)]
        short |= less


def _said(stretch: Spoken) -> str:
    """A chip's sign takes the room of two letters."""
    return f"--{stretch['chip']}" if "chip" in stretch else str(stretch["text"])
