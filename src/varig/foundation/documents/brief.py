"""What a document that must be short leaves out on paper: the tables that say the same as its pictures.

The web version has them. Whoever can't see a picture is told its figures with the sentence about it.
"""

from __future__ import annotations

from typing import Any

from varig.foundation.documents.blocks import Sheet
from varig.foundation.documents.spoken import Spoken


def pictures_alone(said: Spoken) -> Spoken:
    """The same document without those tables; any other than a brief one as it is. What was said stays as it is."""
    if said["sheet"] != Sheet.BRIEF:
        return said
    sections = [{**one, "blocks": [_alone(block) for block in one["blocks"]]} for one in said["sections"]]
    return {**said, "sections": sections}


def _alone(block: Spoken) -> Spoken:
    table = block.get("table") if block["block"] == "figure" else None
    if not table or not table["rows"]:
        return block
    heads = [column["head"] for column in table["columns"]]
    rows = [_row(heads, row) for row in table["rows"]]
    return {**block, "table": None, "alt": " ".join([block["alt"], *rows])}


def _row(heads: list[str], row: list[Any]) -> str:
    """As a sentence: «Styrke: Vist 2, Sannsynlig 5»."""
    name, *cells = ("".join(stretch.get("text", "") for stretch in cell) for cell in row)
    told = (f"{head} {cell}" for head, cell in zip(heads[1:], cells, strict=True) if cell)
    return f"{name}: {', '.join(told)}."
