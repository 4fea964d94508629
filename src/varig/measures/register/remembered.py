"""The last confirmed reading of a file's columns, so that a correction is made once for all files with its headers."""

from __future__ import annotations

import hashlib
import json

from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.matching import Matching, match_headers
from varig.initiatives.queries import InitiativeFacts
from varig.measures.queries import chosen_columns
from varig.measures.rules import ColumnsRead

AS_LAST_TIME = msg("Kolonnene er lest slik de ble valgt sist, i en fil med de samme overskriftene.")


def recalled(reader: Reader, of: InitiativeFacts, guessed: Matching) -> Matching:
    """The guess, or what was confirmed in the initiative the last time a file had the same headers."""
    keys = chosen_columns(reader, of, _mark(guessed))
    return guessed if keys is None else guessed.with_columns(keys)


def news(reader: Reader, of: InitiativeFacts, confirmed: Matching) -> ColumnsRead | None:
    """What to keep of a confirmed reading; None where such a file would be read so by itself."""
    guessed = match_headers([match.header for match in confirmed.columns], confirmed.register)
    if _keys(recalled(reader, of, guessed)) == _keys(confirmed):
        return None
    return ColumnsRead(_mark(confirmed), tuple(_keys(confirmed)))


def _keys(matching: Matching) -> list[str | None]:
    return [match.column_key for match in matching.columns]


def _mark(matching: Matching) -> str:
    """The same for headers that differ in blanks and capitals only."""
    headers = [" ".join(match.header.split()).casefold() for match in matching.columns]
    return hashlib.sha256(json.dumps(headers).encode()).hexdigest()
