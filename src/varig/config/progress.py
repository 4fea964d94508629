"""Steps on a terminal: one line each, with its seconds, as the scripts in `tools/` show theirs."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TextIO


class Progress:
    """Say a step's name when it begins; its seconds follow when the next begins or all has ended.

    with Progress() as progress:
        progress("Database")
        ...
    """

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._name = ""
        self._started = 0.0

    def __call__(self, name: str) -> None:
        """Begin a step."""
        self._end()
        self._name, self._started = name, time.monotonic()
        if self._out.isatty():
            self._write(f"  {name:<34}")

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._end()
        elif self._name and self._out.isatty():
            self._write("\n")

    def _end(self) -> None:
        if self._name:
            start = "" if self._out.isatty() else f"  {self._name:<34}"
            self._write(f"{start}{time.monotonic() - self._started:6.1f} s\n")
        self._name = ""

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()
