"""The dossier of the real initiative, with WeasyPrint on the same content as the reference."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.report import middle, say, tell

ROUNDS = 3
REFERENCE = Path(__file__).with_name("weasyprint_reference.py")


def measure(slug: str) -> None:
    """Seconds and memory of `varig dossier` as a whole process, and of WeasyPrint on the same two pages."""
    with tempfile.TemporaryDirectory() as folder:
        ours = [
            process([sys.executable, "-m", "varig.config", "dossier", slug, "--out", folder]) for _n in range(ROUNDS)
        ]
        pages = [Path(folder) / f"{name}.html" for name in ("sluttrapport", "videreforingsstrategi")]
        theirs = _reference(pages)
    reference = "WeasyPrint making the same two PDFs from the same pages, as a whole process"
    tell(
        "dossier: 2 PDF, 2 Word, 2 web pages, 1 spreadsheet",
        None,
        middle([s for s, _m in ours]),
        "s",
        reference=reference,
        against=middle([s for s, _m in theirs]) if theirs else None,
    )
    tell(
        "memory of the dossier",
        None,
        max(m for _s, m in ours),
        "MB",
        reference=reference,
        against=max(m for _s, m in theirs) if theirs else None,
    )


def _reference(pages: list[Path]) -> list[tuple[float, float]]:
    """WeasyPrint's runs; none where it lacks its system library, which is said."""
    command = [sys.executable, str(REFERENCE), *(str(page) for page in pages)]
    try:
        return [process(command) for _n in range(ROUNDS)]
    except RuntimeError as error:
        if "pango" not in str(error):
            raise
        say("WeasyPrint needs Debian's libpangoft2-1.0-0: the dossier is told without its reference.")
        return []


def process(command: list[str]) -> tuple[float, float]:
    """Seconds and peak MB of a child and what it starts."""
    script = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps([status, time.perf_counter() - start, peak]))
"""
    answer = subprocess.run(
        [sys.executable, "-c", script, *command], env=os.environ, capture_output=True, text=True, check=True
    )
    status, seconds, megabytes = json.loads(answer.stdout.splitlines()[-1])
    if status:
        raise RuntimeError(f"{command} ended with {status}: {answer.stderr[-2000:]}")
    return seconds, megabytes
