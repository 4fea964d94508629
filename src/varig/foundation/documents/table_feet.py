"""What a PDF tells of the ends of its tables.

typst keeps nothing together in a table but its foot, so the last rows stand in one. Those who hear the table would take
them for sums; so where nothing sums, the foot is told to be a part of the body. The two names are as long as each
other, so that nothing else in the file moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from varig.foundation.documents.spoken import Spoken

_FOOT = re.compile(rb"<</Type/StructElem/S/(TFoot)/P \d+ 0 R/K")
_BODY = b"TBody"


def feet(prepared: Spoken) -> Iterator[bool]:
    """Of each table that typst gives a foot, in order, whether it sums."""
    for section in prepared["sections"]:
        for block in section["blocks"]:
            table = {**block["table"], "sources": block["sources"]} if block.get("table") else block
            if table["block"] == "table" and table["rows"] and (table["foot"] or table["sources"] or table["end-rows"]):
                yield bool(table["foot"])


def told(content: bytes, sums: Sequence[bool]) -> bytes:
    """The file with the feet that sum, and no others. One that has another number of them stays as it is."""
    found = [place.span(1) for place in _FOOT.finditer(content)]
    if len(found) != len(sums):
        return content
    made = bytearray(content)
    for (begin, end), is_sum in zip(found, sums, strict=True):
        if not is_sum:
            made[begin:end] = _BODY
    return bytes(made)
