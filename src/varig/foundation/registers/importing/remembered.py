"""The last confirmed reading of a file's columns, so that a correction is made once for all files with its headers."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from varig.foundation.kernel import msg
from varig.foundation.registers.matching import Matching, match_headers
from varig.foundation.registers.models import ColumnChoice

AS_LAST_TIME = msg("Kolonnene er lest slik de ble valgt sist, i en fil med de samme overskriftene.")


@dataclass(frozen=True)
class ColumnsRead:
    """How a person said that a file's columns are to be read: a mark of its headers, and a column's key for each."""

    headers: str
    columns: tuple[str | None, ...]


def recalled(scope: str, guessed: Matching) -> Matching:
    """The guess, or what was confirmed within the scope the last time a file had the same headers."""
    rows = ColumnChoice.objects.filter(scope=scope, register=guessed.register.key, headers=_mark(guessed))
    keys = rows.values_list("columns", flat=True).first()
    return guessed if keys is None else guessed.with_columns(keys)


def news(scope: str, confirmed: Matching) -> ColumnsRead | None:
    """What to keep of a confirmed reading; None where such a file would be read so by itself."""
    guessed = match_headers([match.header for match in confirmed.columns], confirmed.register)
    if _keys(recalled(scope, guessed)) == _keys(confirmed):
        return None
    return ColumnsRead(_mark(confirmed), tuple(_keys(confirmed)))


def keep_reading(scope: str, register: str, read: ColumnsRead) -> None:
    """Remember it, inside the action of the import."""
    ColumnChoice.objects.update_or_create(
        scope=scope, register=register, headers=read.headers, defaults={"columns": list(read.columns)}
    )


def _keys(matching: Matching) -> list[str | None]:
    return [match.column_key for match in matching.columns]


def _mark(matching: Matching) -> str:
    """The same for headers that differ in blanks and capitals only."""
    headers = [" ".join(match.header.split()).casefold() for match in matching.columns]
    return hashlib.sha256(json.dumps(headers).encode()).hexdigest()
