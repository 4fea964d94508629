"""Files of measures, as people send them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

REAL = Path(__file__).resolve().parents[3] / "shared/data"
"""The published measures, where they are at hand."""


def csv(*lines: str) -> bytes:
    """Lines as Norwegian Excel saves them."""
    return "\r\n".join(lines).encode("cp1252")


def workbook(*rows: tuple[object, ...]) -> bytes:
    """Rows in one worksheet."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


GOOD = csv(
    "Navn;Slag;Kostnad;Slutt;Ansvarlig;Deltar;Mål",
    "Storstua;fysisk;1 200 000;31.12.2022;Seksjon for oppvekst;Husbanken; Flere møteplasser",
    "Minimela;aktivitet;;2023;;Bydel;",
    "Sum;;1 200 000;;;;",
)
ONE_BAD_ROW = csv("Navn;Kostnad", "Storstua;1 200 000", "Minimela;noen hundre")
