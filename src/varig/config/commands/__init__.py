"""One module for each command: NAME, HELP, `arguments(parser)` and `run(options) -> int`.

A module here is found by its file. Its top imports nothing heavy, so that `varig --help` is instant; Django is set up
before `run` unless the module says `NEEDS_DJANGO = False`.
"""

from __future__ import annotations

import argparse
from typing import Protocol


class Command(Protocol):
    """What a module in this folder has. `NEEDS_DJANGO` may be left out: it is True then."""

    NAME: str
    HELP: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it. 0 only when all was done."""


class Failed(Exception):  # noqa: N818 -- read as "the command failed: ..."
    """A command can't go on. Its text is the one plain sentence that the person gets."""
