"""The command line: `varig COMMAND`. A command is a module in `config/commands`."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from typing import Any, cast

from varig.config import commands
from varig.config.command import Command, Failed, set_up_django
from varig.config.environment import BadSetting


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Errors are one plain sentence on standard error, and an exit status other than 0."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "varig.config.settings")
    options = _parser().parse_args(arguments)
    try:
        if getattr(options.command, "NEEDS_DJANGO", True):
            set_up_django()
        return int(options.command.run(options))
    except KeyboardInterrupt:
        return _say("Stopped.", 130)
    except BrokenPipeError:
        # Whoever read our output has gone (`varig gaps ... | head`); nothing more can be said there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (Failed, BadSetting) as error:
        return _say(str(error), 1)
    except Exception as error:
        sentence = _in_words(error)
        if sentence is None:
            raise
        return _say(sentence, 1)


def discover() -> list[Command]:
    """Every command, in the order of its name."""
    names = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))
    return [cast("Command", importlib.import_module(f"{commands.__name__}.{name}")) for name in names]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="varig", description="Carries a neighbourhood initiative from its first plan to the years after its end."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say the version and stop")
    choices = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in discover():
        own = choices.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.arguments(own)
        own.set_defaults(command=command)
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib.metadata import version  # noqa: PLC0415 -- slow import

        parser.exit(0, f"varig {version('varig')}\n")


def _in_words(error: Exception) -> str | None:
    """What the program refused, or a database out of reach, as a sentence; None for a fault of our own."""
    from varig.foundation.kernel import Refused  # noqa: PLC0415 -- only when something went wrong

    if isinstance(error, Refused):
        from varig.foundation.ui.text import say  # noqa: PLC0415 -- needs Django

        return "\n".join(say(problem.message) for problem in error.problems)
    if type(error).__name__ == "OperationalError":
        reason = str(error).strip().splitlines()[0].rstrip(".")
        return f"The database can't be used: {reason}. Check DATABASE_URL, or run varig doctor."
    return None


def _say(sentence: str, status: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return status
