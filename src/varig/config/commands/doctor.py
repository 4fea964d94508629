"""`varig doctor`: what is in order, and what to do about what isn't."""

from __future__ import annotations

import argparse
import sys

NAME = "doctor"
HELP = "say what is in order, and what to do about what isn't"
NEEDS_DJANGO = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """Takes nothing."""


def run(_options: argparse.Namespace) -> int:
    """One line for each thing: ok, note, or mend with what to do. 0 when nothing has to be mended."""
    from varig.config.examination import Finding, examine  # noqa: PLC0415 -- `varig --help` shall be instant

    worst = 0
    for finding in examine():
        sys.stdout.write(f"{finding.state:<5} {finding.text}\n")
        worst = max(worst, finding.state == Finding.MEND)
    return worst
