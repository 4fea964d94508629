"""`varig with-database COMMAND ...`: run another program beside the database, so that it needn't start one itself."""

from __future__ import annotations

import argparse
import signal
import subprocess

from varig.config.command import Failed

NAME = "with-database"
HELP = "run another program with DATABASE_URL set, and the embedded database running meanwhile"
NEEDS_DJANGO = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """All the rest is the other program's."""
    parser.add_argument("program", nargs=argparse.REMAINDER, help="the program and its options")


def run(options: argparse.Namespace) -> int:
    """Its exit status is ours. Ctrl-C is for it to answer."""
    from varig.config.database import ensure_database_url  # noqa: PLC0415 -- `varig --help` shall be instant

    if not options.program:
        raise Failed("Name a program: varig with-database psql, for instance.")
    ensure_database_url()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        child = subprocess.Popen(options.program, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))  # noqa: PLW1509 -- one thread
    except FileNotFoundError:
        raise Failed(f"There is no program {options.program[0]}.") from None
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    return child.wait()
