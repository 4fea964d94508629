"""`varig prepare`: the database's tables and the pages' files, before anything is served."""

from __future__ import annotations

import argparse

from varig.config.command import set_up_django
from varig.config.progress import Progress

NAME = "prepare"
HELP = "bring the database's tables and the pages' files up to date (varig serve does it by itself)"
NEEDS_DJANGO = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """Takes nothing."""


def run(_options: argparse.Namespace) -> int:
    """Do what is missing; say nothing where nothing is."""
    set_up_django(collected_files=True)
    from varig.config.preparing import collect_files, migrate, say_logins  # noqa: PLC0415 -- needs Django

    with Progress() as progress:
        migrate(progress)
        collect_files(progress)
    say_logins()
    return 0
