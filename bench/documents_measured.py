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

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
os.environ.setdefault("DATABASE_URL", "postgres://none/none")
os.environ["DJANGO_SETTINGS_MODULE"] = "varig.config.settings"
WARM_ROUNDS = 3
BOTH = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def main() -> None:
    """One JSON object on standard output: seconds and megabytes, and seconds of the processor with `cpu` in front."""
    import django  # noqa: PLC0415 -- reads the environment

    django.setup()
    from bench.long_document import long_document  # noqa: PLC0415 -- needs Django
    from varig.foundation.reports.side_by_side import SideBySide  # noqa: PLC0415 -- needs Django
    from varig.foundation.reports.writing import Format, render  # noqa: PLC0415 -- needs Django

    document = long_document()

    def all_three() -> dict[str, bytes]:
        with SideBySide() as work:
            return {str(name): make().content for name, make in work.begin(document).items()}

    told = _named("cold", [_measured(all_three)])
    told |= _named("warm", [_measured(all_three) for _n in range(WARM_ROUNDS)])
    # Of this process and of the one that typst runs in, which are there at the same time.
    told["megabytes"] = sum(resource.getrusage(who).ru_maxrss for who in BOTH) / 1024
    for format_ in Format:
        told |= _named(str(format_), [_measured(lambda f=format_: render(document, f)) for _n in range(WARM_ROUNDS)])
    made = all_three()
    told["pages"] = _pages(made["pdf"])
    for ending, content in made.items():
        (Path(sys.argv[1]) / f"document.{ending}").write_bytes(content)
    sys.stdout.write(json.dumps(told) + "\n")


def _named(name: str, measured: list[tuple[float, float]]) -> dict[str, float]:
    """The quickest: what else a machine does only ever makes a program slower."""
    return {name: min(seconds for seconds, _c in measured), f"cpu {name}": min(cpu for _s, cpu in measured)}


def _measured(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and those that the processor spent for it, typst's process included."""
    start, spent = time.perf_counter(), _spent()
    work()
    return time.perf_counter() - start, _spent() - spent


def _spent() -> float:
    used = [resource.getrusage(who) for who in BOTH]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _pages(content: bytes) -> int:
    import io  # noqa: PLC0415 -- only here

    import pikepdf  # noqa: PLC0415 -- not in what is measured

    with pikepdf.open(io.BytesIO(content)) as file:
        return len(file.pages)


if __name__ == "__main__":
    main()
