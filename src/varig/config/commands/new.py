"""`varig new`: an empty initiative."""

from __future__ import annotations

import argparse
import sys

from varig.config.command import Failed

NAME = "new"
HELP = "make a new, empty initiative"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it is called, where it is, and when."""
    parser.add_argument("slug", metavar="SLUG", help="its short name in addresses, for instance eksempeldalen")
    parser.add_argument("--name", required=True, help="what it is called")
    parser.add_argument("--municipality", required=True, help="the municipality it belongs to; made where it is new")
    parser.add_argument("--from", dest="start", required=True, metavar="YEAR", help="2020, 08.2020 or 15.08.2020")
    parser.add_argument("--to", dest="end", required=True, metavar="YEAR", help="as --from")
    parser.add_argument("--area", default="", help="the neighbourhood")


def run(options: argparse.Namespace) -> int:
    """Make it, and say where it is."""
    from varig.foundation.kernel import PartialDate, system_reader  # noqa: PLC0415 -- `varig --help` shall be instant
    from varig.initiatives.actions import create_initiative  # noqa: PLC0415 -- needs Django

    def parsed(option: str, text: str) -> PartialDate:
        try:
            return PartialDate.parse(text)
        except ValueError:
            raise Failed(f"{option} {text} is no date. Write 2020, 08.2020 or 15.08.2020.") from None

    create_initiative(
        reader=system_reader("varig new"),
        slug=options.slug,
        name=options.name,
        municipality=options.municipality,
        start=parsed("--from", options.start),
        end=parsed("--to", options.end),
        area=options.area,
    )
    sys.stdout.write(f"{options.name}: /{options.slug}/\n")
    return 0
