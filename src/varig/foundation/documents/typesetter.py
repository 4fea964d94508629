"""Sets documents with typst in a process of its own: `python typesetter.py` with the works as JSON on standard input,
one a line. For each one a line is answered: `pdf` and how many bytes follow, or `wrong` and how many bytes say why.

typst keeps what it made of the last ten documents in memory (100 MB each for a long one, measured), and a worker that
lives for weeks would never get it back. A process that ends gives it back. It imports nothing of ours and so
starts at once; fonts are read once for all of its works.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from typing import Any

import typst

_FONTS: dict[tuple[str, ...], typst.Fonts] = {}


def typeset(work: dict[str, Any]) -> bytes:
    """The PDF. Raises typst.TypstError."""
    places = tuple(work["fonts"])
    if places not in _FONTS:
        _FONTS[places] = typst.Fonts(include_system_fonts=False, font_paths=work["fonts"])
    return typst.compile(
        work["template"],
        root=work["root"],
        font_paths=_FONTS[places],
        ignore_system_fonts=True,
        pdf_standards=work["standards"],
        timestamp=datetime.fromisoformat(work["timestamp"]),
        format="pdf",
    )


def main() -> int:
    """A line and the bytes on standard output for each work, until there are no more."""
    for line in sys.stdin.buffer:
        try:
            word, content = b"pdf", typeset(json.loads(line))
        except typst.TypstError as error:
            word, content = b"wrong", (error.diagnostic or error.message).encode()
        sys.stdout.buffer.write(b"%s %d\n" % (word, len(content)))
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
