"""`varig messages`: the catalogues of nynorsk and English."""

from __future__ import annotations

import argparse
import sys

from varig.config.command import Failed

NAME = "messages"
HELP = "the message catalogues: extract texts, compile translations, or check that all are there"
NEEDS_DJANGO = False

_MOST_SHOWN = 40


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to do with them."""
    parser.add_argument("what", choices=["extract", "compile", "check"])


def run(options: argparse.Namespace) -> int:
    """Do it for every language."""
    return {"extract": _extract, "compile": _compile, "check": _check}[options.what]()


def _extract() -> int:
    from varig.config import catalogues  # noqa: PLC0415 -- slow import

    template = catalogues.extract_messages()
    for language in catalogues.TRANSLATED_INTO:
        catalogues.update(language, template)
        left = len(catalogues.problems(language, template))
        sys.stdout.write(f"{catalogues.catalogue_file(language)}: {len(template)} texts, {left} to mend.\n")
    return 0


def _compile() -> int:
    from varig.config import catalogues  # noqa: PLC0415 -- slow import

    for language in catalogues.TRANSLATED_INTO:
        if catalogues.compile_catalogue(language):
            sys.stdout.write(f"{language}: compiled.\n")
    return 0


def _check() -> int:
    from varig.config import catalogues  # noqa: PLC0415 -- slow import

    template = catalogues.extract_messages()
    found = catalogues.lone_percents(template)
    for language in catalogues.TRANSLATED_INTO:
        found += catalogues.problems(language, template)
    if not found:
        sys.stdout.write(f"{len(template)} texts, all translated.\n")
        return 0
    listed = [*found[:_MOST_SHOWN], *([f"... and {len(found) - _MOST_SHOWN} more"] if len(found) > _MOST_SHOWN else [])]
    raise Failed(
        "\n".join(
            [
                f"{len(found)} of the {len(template)} texts need mending; run varig messages extract, then translate.",
                *listed,
            ]
        )
    )
