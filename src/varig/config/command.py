"""What a command is, how it fails, and how it gets Django."""

from __future__ import annotations

import argparse
import os
from typing import Protocol


class Command(Protocol):
    """What a module in `config/commands` has. `NEEDS_DJANGO` may be left out: it is True then."""

    NAME: str
    HELP: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it. 0 only when all was done."""


class Failed(Exception):  # noqa: N818 -- read as "the command failed: ..."
    """A command can't go on. Its text is the one plain sentence that the person gets."""


def set_up_django(*, collected_files: bool = False) -> None:
    """Read the settings (which starts or joins the embedded database) and load the packages.

    Only what serves pages needs the `collected_files` of `varig prepare`.
    """
    if not collected_files:
        os.environ.setdefault("VARIG_PLAIN_STATIC", "1")
    import django  # noqa: PLC0415 -- `varig --help` shall be instant

    django.setup()
