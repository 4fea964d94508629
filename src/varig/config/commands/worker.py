"""`varig worker`: does the jobs that pages and commands have put in the queue."""

from __future__ import annotations

import argparse

NAME = "worker"
HELP = "do the jobs in the queue, until Ctrl-C (varig serve starts one by itself)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """How many at a time."""
    parser.add_argument("--concurrency", type=int, default=1, help="jobs at a time; default: %(default)s")


def run(options: argparse.Namespace) -> int:
    """Work until told to stop."""
    from varig.foundation.jobs.worker import run_worker  # noqa: PLC0415 -- needs Django

    run_worker(options.concurrency)
    return 0
