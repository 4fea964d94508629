"""`varig import`: a spreadsheet or CSV file into a register, all or nothing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from varig.config.command import Failed

NAME = "import"
HELP = "take a spreadsheet or CSV file into a register, all or nothing; every bad row is named"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, what, and how its columns are read."""
    parser.add_argument("slug", metavar="SLUG", help="the initiative")
    parser.add_argument("file", metavar="FILE", type=Path, help="an .xlsx or a CSV file")
    parser.add_argument("--kind", default="measures", metavar="REGISTER", help="the register; default: %(default)s")
    parser.add_argument(
        "--columns", type=Path, metavar="FILE", help='JSON: {"header in the file": "column", "another": null}'
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")


def run(options: argparse.Namespace) -> int:
    """Read, show, and carry out. 0 when all was taken in, or with --dry-run when all could be."""
    from varig.config.import_report import report, verdict, wrong  # noqa: PLC0415 -- `varig --help` shall be instant
    from varig.foundation.kernel import system_reader  # noqa: PLC0415 -- as above
    from varig.foundation.registers.importing import propose, take_in  # noqa: PLC0415 -- needs Django
    from varig.initiatives.queries import initiative  # noqa: PLC0415 -- needs Django

    reader = system_reader("varig import")
    of = initiative(reader, options.slug)
    content = _content(options.file)
    found = propose(
        _register(options.kind), reader, of, content, options.file.name, correct=_correction(options.columns)
    )
    for line in report(found):
        _say(line)
    if not found.plan.can_apply:
        sys.stderr.write("\n".join([verdict(found), *wrong(found)]) + "\n")
        return 1
    if not options.dry_run:
        take_in(found, reader=reader, of=of, file=options.file.name)
    _say(verdict(found, done=not options.dry_run))
    return 0


def _register(key: str) -> Any:
    """The register by its key or its word in addresses."""
    from varig.foundation.registers.declarations import kept_registers  # noqa: PLC0415 -- needs Django

    for register in kept_registers():
        if key in (register.key, register.path):
            return register
    known = ", ".join(register.key for register in kept_registers())
    raise Failed(f"There is no register called {key}. There are: {known}.")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Failed(f"{path} can't be read: {error.strerror or error}.") from error


def _correction(path: Path | None) -> Callable[[Any], Any]:
    """What a file of columns says of the matching."""
    from varig.foundation.registers.saved_matching import with_saved  # noqa: PLC0415 -- needs Django

    if path is None:
        return lambda matching: matching
    try:
        text = _content(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Failed(f"{path} isn't written in UTF-8. Save it as UTF-8 and try again.") from error
    return lambda matching: with_saved(matching, text)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
