"""Sets a document with typst in a process of its own: `python typesetter.py` with the work as JSON on standard input.

typst keeps what it made of the last ten documents in memory (100 MB each for a long one, measured), and a worker that
lives for weeks would never get it back. A process that ends gives it back. It imports nothing of ours and so
starts at once.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from typing import Any

import typst


def typeset(work: dict[str, Any]) -> bytes:
    """The PDF. Raises typst.TypstError."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=work["fonts"])
    return typst.compile(
        work["template"],
        root=work["root"],
        font_paths=fonts,
        ignore_system_fonts=True,
        pdf_standards=work["standards"],
        timestamp=datetime.fromisoformat(work["timestamp"]),
        format="pdf",
    )


def main() -> int:
    """The PDF on standard output, or what is wrong on standard error."""
    try:
        sys.stdout.buffer.write(typeset(json.load(sys.stdin.buffer)))
    except typst.TypstError as error:
        sys.stderr.write(error.diagnostic or error.message)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
