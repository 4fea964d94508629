"""`varig django ...`: Django's own commands."""

from __future__ import annotations

import argparse

NAME = "django"
HELP = "one of Django's own commands, for instance: varig django migrate, varig django shell"


def arguments(parser: argparse.ArgumentParser) -> None:
    """All the rest is Django's."""
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="the command and its options")


def run(options: argparse.Namespace) -> int:
    """Hand it on."""
    from django.core.management import execute_from_command_line  # noqa: PLC0415 -- needs Django

    execute_from_command_line(["varig django", *options.rest])
    return 0
