"""`varig demo`: the demo initiatives, their dossiers under `var/demo/`, and then the pages."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from varig.config import environment
from varig.config.command import Failed, set_up_django
from varig.config.commands import serve
from varig.config.progress import Progress

NAME = "demo"
HELP = "fill the database with the demo initiatives, write their dossiers, and serve (VARIG_SERVE=0: don't serve)"
NEEDS_DJANGO = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """As `serve`."""
    serve.arguments(parser)
    parser.add_argument("--only-build", action="store_true", help="fill and write, don't serve")


def run(options: argparse.Namespace) -> int:
    """Build in a process of its own, so that the one that serves stays small."""
    if options.only_build:
        return _build()
    from varig.config.database import ensure_database_url  # noqa: PLC0415 -- `varig --help` shall be instant
    from varig.config.serving import refuse_taken, where  # noqa: PLC0415 -- as above

    serving = environment.flag("VARIG_SERVE", default=True)
    if serving:
        refuse_taken(where(options))
    with Progress() as progress:
        progress("Database server")
        # The child finds the address in the environment; the embedded server stops when this process ends.
        ensure_database_url()
    built = subprocess.run([sys.executable, "-m", "varig.config", "demo", "--only-build"], env=os.environ, check=False)
    if built.returncode:
        raise Failed("The demo isn't complete, because a step failed (see above).")
    return serve.run_prepared(options) if serving else 0


def _build() -> int:
    set_up_django(collected_files=True)
    from varig.config.demo import build  # noqa: PLC0415 -- needs Django
    from varig.config.preparing import collect_files, migrate, say_logins  # noqa: PLC0415 -- needs Django

    with Progress() as progress:
        migrate(progress)
        collect_files(progress)
        build(progress)
    say_logins()
    return 0
