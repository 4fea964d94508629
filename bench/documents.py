"""A long document of one initiative as PDF, Word and web page, with WeasyPrint on the same page as the reference.

400 measures, 30 charts with their tables, and what people wrote between: more than 60 pages. Cold is a process that
has drawn nothing yet, charts and all; warm is the same process the next time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.report import middle, say, tell

ROUNDS = 3
MEASURED = Path(__file__).with_name("documents_measured.py")
REFERENCE = Path(__file__).with_name("weasyprint_reference.py")


def measure() -> None:
    """Seconds and peak memory of all three files, cold and warm, and of each alone."""
    with tempfile.TemporaryDirectory() as folder:
        runs = [_ours(folder) for _n in range(ROUNDS)]
        theirs = _reference(Path(folder) / "document.html")
    reference = "WeasyPrint making the PDF alone from the same page, as a whole process"
    against = middle([seconds for seconds, _m in theirs]) if theirs else None
    pages = int(runs[0]["pages"])
    name = "PDF, Word and web page of a long document"
    for when in ("cold", "warm"):
        tell(f"{name}, {when}", pages, middle([run[when] for run in runs]), "s", reference=reference, against=against)
    for form in ("pdf", "word", "html"):
        tell(f"of it {form}, warm", pages, middle([run[form] for run in runs]), "s")
    tell(
        "memory of a long document",
        pages,
        max(run["megabytes"] for run in runs),
        "MB",
        reference=reference,
        against=max(megabytes for _s, megabytes in theirs) if theirs else None,
    )


def _ours(folder: str) -> dict[str, float]:
    command = [sys.executable, str(MEASURED), folder]
    answer = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return told


def _reference(page: Path) -> list[tuple[float, float]]:
    """WeasyPrint's run; one, since it takes so long. None where it lacks its system library, which is said."""
    from bench.dossier import process  # noqa: PLC0415 -- beside its own

    try:
        return [process([sys.executable, str(REFERENCE), str(page)])]
    except RuntimeError as error:
        if "pango" not in str(error):
            raise
        say("WeasyPrint needs Debian's libpangoft2-1.0-0: the document is told without its reference.")
        return []
