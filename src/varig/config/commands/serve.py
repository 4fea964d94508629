"""`varig serve`: the web pages and the job worker, with the embedded database where no other is named."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from varig.config import environment
from varig.config.command import Failed

NAME = "serve"
HELP = "serve the pages and do the jobs, until Ctrl-C"
NEEDS_DJANGO = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where, and with how much."""
    parser.add_argument("--host", default=environment.text("VARIG_HOST", "127.0.0.1"), help="default: %(default)s")
    parser.add_argument("--port", type=int, default=environment.number("VARIG_PORT", 8000), help="default: %(default)s")
    parser.add_argument("--workers", type=int, default=2, help="processes; default: %(default)s")
    parser.add_argument("--threads", type=int, default=4, help="threads in each; default: %(default)s")


def run(options: argparse.Namespace) -> int:
    """Prepare in a process of its own, so that this one stays small; then serve."""
    from varig.config.database import ensure_database_url  # noqa: PLC0415 -- `varig --help` shall be instant
    from varig.config.serving import refuse_known_key, refuse_taken, where  # noqa: PLC0415 -- as above

    refuse_known_key(where(options))
    refuse_taken(where(options))
    # The children find the address in the environment; the embedded server stops when this process ends.
    ensure_database_url()
    prepared = subprocess.run([sys.executable, "-m", "varig.config", "prepare"], env=os.environ, check=False)
    if prepared.returncode:
        raise Failed("Nothing is served, because the preparation failed (see above).")
    return run_prepared(options)


def run_prepared(options: argparse.Namespace) -> int:
    """Serve what has been prepared."""
    from varig.config.serving import serve, where  # noqa: PLC0415 -- `varig --help` shall be instant

    serve(where(options))
    return 0
