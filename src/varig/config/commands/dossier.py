"""`varig dossier SLUG --out DIR`: report, strategy and Arven as files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from varig.config.command import Failed

NAME = "dossier"
HELP = "write final report, continuation strategy and Arven to a folder"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which initiative, and where to."""
    parser.add_argument("slug", metavar="SLUG", help="the initiative's short name")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder; it is made where it lacks")
    parser.add_argument("--language", choices=["nb", "nn", "en"], default="", help="default: the municipality's own")


def run(options: argparse.Namespace) -> int:
    """Write all files or none. Raises NotFound for an initiative that does not exist, Failed for a bad folder."""
    from varig.foundation.kernel import Message, system_reader  # noqa: PLC0415 -- `varig --help` shall be instant
    from varig.foundation.ui.text import say  # noqa: PLC0415 -- needs Django
    from varig.initiatives.queries import initiative  # noqa: PLC0415 -- needs Django
    from varig.workspace.actions.dossier import write_dossier  # noqa: PLC0415 -- needs Django

    def show(step: Message, done: int, total: int) -> None:
        sys.stdout.write(f"  {done}/{total} {say(step)}\n")
        sys.stdout.flush()

    reader = system_reader("Kommandolinjen")
    of = initiative(reader, options.slug)
    try:
        write_dossier(reader=reader, of=of, folder=options.out, progress=show, language=options.language)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Failed(f"The folder {options.out} can't be written: {reason}. Choose another with --out.") from error
    return 0
