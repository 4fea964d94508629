"""A long document of one initiative as PDF, Word and web page, with WeasyPrint on the same page as the reference.

400 measures, 30 charts with their tables, and what people wrote between: more than 60 pages. Cold is a process that has
drawn nothing yet, charts and all; warm is the same process the next time. Beside the clock stands what the processor
spent, typst's process included, which says more on a machine that others use as well.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.dossier import Used, process
from bench.report import say, tell

ROUNDS = 3
MEASURED = Path(__file__).with_name("documents_measured.py")
REFERENCE = Path(__file__).with_name("weasyprint_reference.py")


def measure() -> None:
    """Seconds and peak memory of all three files, cold and warm, and of each alone."""
    with tempfile.TemporaryDirectory() as folder:
        runs = [_ours(folder) for _n in range(ROUNDS)]
        theirs = _reference(Path(folder) / "document.html")
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    pages = int(best["pages"])
    reference = "WeasyPrint making the PDF alone from the same page, as a whole process"
    name = "PDF, Word and web page of a long document"
    for when in ("cold", "warm"):
        against = theirs.seconds if theirs else None
        tell(f"{name}, {when}", pages, best[when], "s", reference=reference, against=against)
        against = theirs.cpu if theirs else None
        tell(f"{name}, {when}, of the processor", pages, best[f"cpu {when}"], "s", reference=reference, against=against)
    for ending in ("pdf", "docx", "html"):
        tell(f"{ending} alone, warm", pages, best[ending], "s")
        tell(f"{ending} alone, warm, of the processor", pages, best[f"cpu {ending}"], "s")
    tell(
        "memory of a long document",
        pages,
        max(run["megabytes"] for run in runs),
        "MB",
        reference=reference,
        against=theirs.megabytes if theirs else None,
    )


def _ours(folder: str) -> dict[str, float]:
    command = [sys.executable, str(MEASURED), folder]
    answer = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return told


def _reference(page: Path) -> Used | None:
    """WeasyPrint's run; one, since it takes so long. None where it lacks its system library, which is said."""
    try:
        return process([sys.executable, str(REFERENCE), str(page)])
    except RuntimeError as error:
        if "pango" not in str(error):
            raise
        say("WeasyPrint needs Debian's libpangoft2-1.0-0: the document is told without its reference.")
        return None
