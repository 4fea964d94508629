"""A register that nobody has, and files for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook

from varig.foundation.kernel import Message, msg
from varig.foundation.registers.declarations import Choice, Column, Kind, Register
from varig.foundation.ui.text import say

BENCHES = Register(
    key="benches",
    title=msg("Benker"),
    columns=(
        Column("name", msg("Navn"), required=True, aliases=("bench", "namn", "navn på benken"), longest=60),
        Column("cost", msg("Kostnad"), Kind.KRONER, aliases=("cost_nok", "beløp", "pris")),
        Column("built", msg("Bygd"), Kind.DATE, aliases=("byggeår", "fra")),
        Column("gone", msg("Fjernet"), Kind.DATE, aliases=("til",), empty_clears=True),
        Column("seats", msg("Plasser"), Kind.NUMBER, aliases=("antall plasser",)),
        Column(
            "state",
            msg("Tilstand"),
            Kind.CHOICE,
            aliases=("state",),
            choices=(Choice("whole", msg("Hel"), ("ok",)), Choice("broken", msg("Ødelagt"), ("øydelagd", "broken"))),
        ),
        Column("source", msg("Kilde"), Kind.ADDRESS),
        Column("friends", msg("Venner"), Kind.LIST, aliases=("benkens venner",)),
        Column("sat_on", msg("Sist brukt"), imported=False),
    ),
    identity=("name",),
)


def csv_file(*lines: str, encoding: str = "utf-8") -> bytes:
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def xlsx_file(
    rows: Iterable[Sequence[Any]] = (), *, merges: Sequence[str] = (), **sheets: Iterable[Sequence[Any]]
) -> bytes:
    """The rows in a worksheet «Ark1», or each of `sheets` in its own."""
    book = Workbook()
    book.remove(book.active)
    for title, content in (sheets or {"Ark1": rows}).items():
        sheet = book.create_sheet(title)
        for row in content:
            sheet.append(list(row))
        for merge in merges:
            sheet.merge_cells(merge)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def said(messages: Iterable[Message]) -> list[str]:
    return [say(message) for message in messages]
