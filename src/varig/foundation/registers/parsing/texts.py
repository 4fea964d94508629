"""Text, web addresses and lists."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.cells import Cell, Fault, glimpse, shown, visible
from varig.foundation.registers.parsing.unknown import is_unknown

# What `writing` sets before a text that a spreadsheet would take for a formula.
_GUARDED = re.compile(r"'(?=[=+\-@])")


def text(cell: Cell) -> str | Problem | None:
    """Trimmed, with single blanks; a number or a date becomes what the file shows."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    if is_unknown(cell):
        return None
    return _GUARDED.sub("", visible(shown(cell)), count=1) or None


def long_text(cell: Cell) -> str | Problem | None:
    """As text; paragraphs keep the blank line between them."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    if is_unknown(cell):
        return None
    paragraphs = [visible(part) for part in re.split(r"\r?\n[ \t]*\r?\n", shown(cell))]
    return _GUARDED.sub("", "\n\n".join(part for part in paragraphs if part), count=1) or None


def email(cell: Cell) -> str | Problem | None:
    """An e-mail address."""
    written = text(cell)
    if not isinstance(written, str):
        return written
    bare = written.removeprefix("mailto:")
    if re.fullmatch(r"[^@\s;,<>]+@[^@\s;,<>]+\.[^@\s;,<>]+", bare):
        return bare
    return Problem(msg("«%(value)s» er ikke en e-postadresse. Skriv den som navn@kommune.no.", value=glimpse(written)))


def address(cell: Cell) -> str | Problem | None:
    """A web address. `www.oslo.kommune.no` is understood as `https://www.oslo.kommune.no`."""
    written = text(cell)
    if not isinstance(written, str):
        return written
    whole = f"https://{written}" if written.casefold().startswith("www.") else written
    if _is_address(whole):
        return whole
    return Problem(
        msg(
            "«%(value)s» er ikke en nettadresse. Skriv hele adressen, for eksempel https://www.oslo.kommune.no/side.",
            value=glimpse(written),
        )
    )


def _is_address(written: str) -> bool:
    try:
        parts = urlsplit(written)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in host.strip(".") and not re.search(r"\s", written)


def text_list(cell: Cell) -> tuple[str, ...] | Problem | None:
    """Several texts with semicolons (or line breaks) between them, each once."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    if is_unknown(cell):
        return None
    parts = (text(part) for part in re.split(r"[;\r\n]", shown(cell)))
    found = tuple(dict.fromkeys(part for part in parts if isinstance(part, str)))
    return found or None
