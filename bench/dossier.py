"""The dossier of the real initiative, with WeasyPrint on the same content as the reference."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from bench.report import middle, say, tell

ROUNDS = 3
REFERENCE = Path(__file__).with_name("weasyprint_reference.py")


def measure(slug: str) -> None:
    """Seconds and memory of `varig dossier` as a whole process, and of WeasyPrint on the two longest pages."""
    with tempfile.TemporaryDirectory() as folder:
        ours = [
            process([sys.executable, "-m", "varig.config", "dossier", slug, "--out", folder]) for _n in range(ROUNDS)
        ]
        pages = [Path(folder) / f"{name}.html" for name in ("sluttrapport", "videreforingsstrategi")]
        theirs = _reference(pages)
    reference = "WeasyPrint making two of the four PDFs from the same pages, as a whole process"
    tell(
        "dossier: 4 PDF, 4 Word, 4 web pages, 1 spreadsheet",
        None,
        middle([one.seconds for one in ours]),
        "s",
        reference=reference,
        against=middle([one.seconds for one in theirs]) if theirs else None,
    )
    tell(
        "memory of the dossier",
        None,
        max(one.megabytes for one in ours),
        "MB",
        reference=reference,
        against=max(one.megabytes for one in theirs) if theirs else None,
    )


def _reference(pages: list[Path]) -> list[Used]:
    """WeasyPrint's runs; none where it lacks its system library, which is said."""
    command = [sys.executable, str(REFERENCE), *(str(page) for page in pages)]
    try:
        return [process(command) for _n in range(ROUNDS)]
    except RuntimeError as error:
        if "pango" not in str(error):
            raise
        say("WeasyPrint needs Debian's libpangoft2-1.0-0: the dossier is told without its reference.")
        return []


class Used(NamedTuple):
    """What a child and what it starts took: by the clock, of the processor, and the largest of them in MB."""

    seconds: float
    cpu: float
    megabytes: float


def process(command: list[str]) -> Used:
    """What running it takes. Raises RuntimeError where it fails."""
    script = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds = time.perf_counter() - start
print(json.dumps([status, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""
    answer = subprocess.run(
        [sys.executable, "-c", script, *command], env=os.environ, capture_output=True, text=True, check=True
    )
    status, *used = json.loads(answer.stdout.splitlines()[-1])
    if status:
        raise RuntimeError(f"{command} ended with {status}: {answer.stderr[-2000:]}")
    return Used(*used)
