"""From a clean clone to the first page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench.report import tell

ROOT = Path(__file__).resolve().parents[1]
PORT = 8765


def measure() -> None:
    """Seconds of `git clone` and `make demo` until the first page answers, caches as they are on this machine."""
    folder = Path(tempfile.mkdtemp(prefix="varig-clone-"))
    folder.chmod(0o755)  # as root the database works under a user of its own
    environment = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "VARIG_VAR", "PYTHONPATH"}}
    environment["VARIG_PORT"] = str(PORT)
    start = time.perf_counter()
    subprocess.run(["git", "clone", "-q", str(ROOT), str(folder / "varig")], check=True)
    process = subprocess.Popen(
        ["make", "demo"], cwd=folder / "varig", env=environment, stdout=sys.stderr, process_group=0
    )
    try:
        while not _answers():
            if process.poll() is not None or time.perf_counter() - start > 600:
                raise RuntimeError("make demo did not come to its first page")
            time.sleep(0.2)
        tell("clean clone to first page", None, time.perf_counter() - start, "s")
    finally:
        os.killpg(process.pid, 15)
        process.wait(timeout=60)
        shutil.rmtree(folder, ignore_errors=True)


def _answers() -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/konto/logg-inn/", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
