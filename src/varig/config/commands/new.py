"""`varig new`: an empty initiative, and who runs it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from varig.config.command import Failed

if TYPE_CHECKING:
    from varig.foundation.kernel import PartialDate, Reader

NAME = "new"
HELP = "make a new, empty initiative"
_NOBODY = (
    "Nobody has a role in it yet, so it is found by nobody who logs in. «Accounts and roles» in docs/operations.md"
    " says how to give somebody one; next time, --manager E-MAIL does it at once.\n"
)
_MADE = (
    "%(email)s had no account and has one now, and is programme manager. Its password is chosen by «Glemt passord» on"
    " the login page, which needs e-mail; docs/operations.md says how to give it one without.\n"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it is called, where it is, when, and who runs it."""
    parser.add_argument("slug", metavar="SLUG", help="its short name in addresses, for instance eksempeldalen")
    parser.add_argument("--name", required=True, help="what it is called")
    parser.add_argument("--municipality", required=True, help="the municipality it belongs to; made where it is new")
    parser.add_argument("--from", dest="start", required=True, metavar="YEAR", help="2020, 08.2020 or 15.08.2020")
    parser.add_argument("--to", dest="end", required=True, metavar="YEAR", help="as --from")
    parser.add_argument("--area", default="", help="the neighbourhood")
    parser.add_argument("--manager", default="", metavar="E-MAIL", help="who runs it; the account is made where new")
    parser.add_argument("--manager-name", default="", metavar="NAME", help="what a new account's person is called")


def run(options: argparse.Namespace) -> int:
    """Make it with its manager, all or nothing, and say where it is and who may open it."""
    from varig.foundation.history.actions import action  # noqa: PLC0415 -- `varig --help` shall be instant
    from varig.foundation.kernel import msg, system_reader  # noqa: PLC0415
    from varig.initiatives.actions import create_initiative  # noqa: PLC0415 -- needs Django

    me = system_reader("varig new")
    with action(reader=me, did=msg("opprettet satsingen")):
        create_initiative(
            reader=me,
            slug=options.slug,
            name=options.name,
            municipality=options.municipality,
            start=_parsed("--from", options.start),
            end=_parsed("--to", options.end),
            area=options.area,
        )
        told = _give_to_manager(me, options) if options.manager.strip() else _NOBODY
    sys.stdout.write(f"{options.name}: /{options.slug}/\n{told}")
    return 0


def _parsed(option: str, text: str) -> PartialDate:
    from varig.foundation.kernel import PartialDate  # noqa: PLC0415 -- `varig --help` shall be instant

    try:
        return PartialDate.parse(text)
    except ValueError:
        raise Failed(f"{option} {text} is no date. Write 2020, 08.2020 or 15.08.2020.") from None


def _give_to_manager(me: Reader, options: argparse.Namespace) -> str:
    """The role to the account with this address, made where there is none. What was done, in words."""
    from varig.foundation.accounts.actions import create_account, grant  # noqa: PLC0415 -- needs Django
    from varig.foundation.accounts.queries import account_by_email  # noqa: PLC0415
    from varig.initiatives.queries import initiative  # noqa: PLC0415

    email = options.manager.strip()
    known = account_by_email(me, email)
    account_id = known.id if known else create_account(reader=me, email=email, name=options.manager_name or email)
    grant(reader=me, account_id=account_id, role="programme_manager", scope=initiative(me, options.slug).scope)
    return f"{known.name} is programme manager.\n" if known else _MADE % {"email": email}
