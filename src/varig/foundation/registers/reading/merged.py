"""Cells that are merged over several rows: the text is meant for each of them; an amount can't be."""

from __future__ import annotations

from varig.foundation.kernel import Message, msg
from varig.foundation.registers.cells import Cell, Fault, is_blank, shown
from varig.foundation.registers.reading.grid import Merge, with_cell
from varig.foundation.registers.sheet import Row


def fill_merged(rows: list[Row], merges: tuple[Merge, ...]) -> tuple[list[Row], tuple[Message, ...]]:
    """The rows with texts filled in, a Fault where a number is merged, and a note for each merge that was filled."""
    by_number = {row.number: index for index, row in enumerate(rows)}
    rows, notes = list(rows), []
    for merge in merges:
        top = by_number.get(merge.top)
        if merge.top == merge.bottom or top is None or merge.left > len(rows[top].cells):
            continue
        cell = rows[top].cells[merge.left - 1]
        below = [by_number[n] for n in range(merge.top + 1, merge.bottom + 1) if n in by_number]
        if is_blank(cell) or not below:
            continue
        for index in below:
            rows[index] = with_cell(rows[index], merge.left - 1, _meant(cell, merge))
        if _is_text(cell):
            notes.append(
                msg(
                    "«%(value)s» er slått sammen over rad %(first)s til %(last)s og er lest inn i hver av dem.",
                    value=shown(cell),
                    first=str(merge.top),
                    last=str(merge.bottom),
                )
            )
    return rows, tuple(notes)


def _meant(cell: Cell, merge: Merge) -> Cell:
    if _is_text(cell):
        return cell
    return Fault(
        shown(cell),
        msg(
            "Cellene i rad %(first)s til %(last)s er slått sammen. Del dem i Excel, og skriv tallet for hver rad.",
            first=str(merge.top),
            last=str(merge.bottom),
        ),
    )


def _is_text(cell: Cell) -> bool:
    return isinstance(cell, str) and any(letter.isalpha() for letter in cell)
