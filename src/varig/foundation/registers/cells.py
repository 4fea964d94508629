"""What stands in a cell of a file, before anybody has said what it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeAlias

from varig.foundation.kernel import Message

# Zero-width characters that web pages leave in copied text, and control characters that no database takes.
_CONTROL = {*range(0x20), *range(0x7F, 0xA0)} - {0x09, 0x0A, 0x0D, 0x85}
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *_CONTROL))


@dataclass(frozen=True)
class Fault:
    """A cell that can't be read at all, such as a formula error: what is shown there, and the sentence about it."""

    shown: str
    message: Message


_GLIMPSE = 60

Cell: TypeAlias = str | int | float | Decimal | bool | datetime | date | time | timedelta | Fault | None


def shown(cell: Cell) -> str:
    """The cell as a person would read it out; blanks at the ends are gone."""
    if isinstance(cell, Fault):
        return cell.shown
    if isinstance(cell, date):
        return _date_shown(cell)
    if isinstance(cell, bool):
        return "ja" if cell else "nei"
    if isinstance(cell, float | Decimal):
        return _number_shown(cell)
    return "" if cell is None else str(cell).strip()


def glimpse(cell: Cell) -> str:
    """So much of it as a sentence has room for."""
    text = shown(cell)
    return text if len(text) <= _GLIMPSE else f"{text[:_GLIMPSE].rstrip()} …"


def is_blank(cell: Cell) -> bool:
    """Nothing there, or only blanks."""
    if not isinstance(cell, str):
        return cell is None
    return not (cell if cell.isprintable() else cell.translate(_INVISIBLE)).strip()


def visible(text: str) -> str:
    """Text without zero-width characters, each run of blanks (hard ones too) as one; line breaks are kept."""
    if text.isprintable() and "  " not in text:
        # Most texts are: no line breaks, no blanks but single spaces, and nothing that can't be seen.
        return text.strip()
    lines = text.translate(_INVISIBLE).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines).strip()


def _date_shown(day: date) -> str:
    if isinstance(day, datetime) and day.time() != time():
        return f"{day:%d.%m.%Y %H:%M}"
    return f"{day:%d.%m.%Y}"


def _number_shown(number: float | Decimal) -> str:
    if abs(float(number)) < 1e15 and number == int(number):
        return str(int(number))
    return str(number).replace(".", ",")
