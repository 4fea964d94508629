"""A process of its own that makes a long document, cold and then warm, and says how long that took and how much memory.

`python documents_measured.py FOLDER` leaves the three files there.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
os.environ.setdefault("DATABASE_URL", "postgres://none/none")
os.environ["DJANGO_SETTINGS_MODULE"] = "varig.config.settings"
WARM_ROUNDS = 3


def main() -> None:
    """One JSON object on standard output: seconds and megabytes."""
    import django  # noqa: PLC0415 -- reads the environment

    django.setup()
    from bench.long_document import long_document  # noqa: PLC0415 -- needs Django
    from varig.foundation.documents import html, pdf, word  # noqa: PLC0415 -- needs Django

    document = long_document()
    forms = {"pdf": pdf.render, "word": word.render, "html": html.render}
    start = time.perf_counter()
    made = {name: render(document).content for name, render in forms.items()}
    told = {"cold": time.perf_counter() - start}
    for name, render in forms.items():
        told[name] = median(_seconds(lambda render=render: render(document)) for _n in range(WARM_ROUNDS))
    told["warm"] = sum(told[name] for name in forms)
    told["pages"] = made["pdf"].count(b"/Type /Page\n") or _pages(made["pdf"])
    # Of this process and of the one that typst runs in, which are there at the same time.
    told["megabytes"] = (
        sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    )
    for name, ending in (("pdf", "pdf"), ("word", "docx"), ("html", "html")):
        (Path(sys.argv[1]) / f"document.{ending}").write_bytes(made[name])
    sys.stdout.write(json.dumps(told) + "\n")


def _pages(content: bytes) -> int:
    import io  # noqa: PLC0415 -- only here

    import pikepdf  # noqa: PLC0415 -- not in what is measured

    with pikepdf.open(io.BytesIO(content)) as file:
        return len(file.pages)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
