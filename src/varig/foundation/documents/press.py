"""typst in a process of its own, which is kept for those who set many documents (see ADR 6)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from typing import Any

_TYPESETTER = Path(__file__).parent / "typesetter.py"
# Seconds; a report of 60 pages takes three.
_PATIENCE = 300


class TypesettingError(Exception):
    """typst refused the document; the text is what it said, for the log."""


class Press:
    """typst's process, which starts with the first document and is kept for those that follow.

    A small document takes a tenth of the time that it takes with a process of its own (measured: 11 ms and 93 ms).
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Press:
        return self

    def __exit__(self, *_raised: object) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def print(self, work: Mapping[str, Any]) -> bytes:
        """The PDF. Raises TypesettingError, also where the process is gone or takes too long."""
        process = self._started()
        watch = Timer(_PATIENCE, process.kill)
        watch.start()
        try:
            word, content = _answer(process, json.dumps(work).encode())
        except (OSError, ValueError) as error:
            process.kill()
            said, self._process = process.communicate()[1], None
            raise TypesettingError(said.decode(errors="replace") or str(error)) from error
        finally:
            watch.cancel()
        if word != b"pdf":
            raise TypesettingError(content.decode(errors="replace"))
        return content

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            command = [sys.executable, "-I", str(_TYPESETTER)]
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)
        return self._process


def _answer(process: subprocess.Popen[bytes], work: bytes) -> tuple[bytes, bytes]:
    """A word and what follows it. Raises OSError or ValueError where the process ended instead of answering."""
    if process.stdin is None or process.stdout is None:
        raise ValueError("typst's process has no pipes")
    process.stdin.write(work + b"\n")
    process.stdin.flush()
    word, size = process.stdout.readline().split()
    content = process.stdout.read(int(size))
    if len(content) != int(size):
        raise ValueError("typst's process ended in the middle")
    return word, content
