"""Reads one file in a process of its own, and tells what came of it and how much memory it took at most."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import django

django.setup()

from tests.foundation.registers.bench_register import BENCHES  # noqa: E402 -- models need the setup
from varig.foundation.kernel import Invalid  # noqa: E402
from varig.foundation.registers.reading import read  # noqa: E402
from varig.foundation.ui.text import say  # noqa: E402


def main(path: Path) -> None:
    """Writes {"refused": sentence or "", "rows": how many, "megabytes": the process's highest}."""
    refused, rows = "", 0
    try:
        rows = len(read(path.read_bytes(), path.name, BENCHES).rows)
    except Invalid as error:
        (problem,) = error.problems
        refused = say(problem.message)
    # Of this program alone; what getrusage tells may be the parent's.
    highest = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    assert highest
    told = {"refused": refused, "rows": rows, "megabytes": int(highest[1]) / 1024}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
