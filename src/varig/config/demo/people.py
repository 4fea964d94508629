"""Accounts for the demo, one for each role, with a password that is no secret. Never made but by the demo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from varig.actors.queries import by_name
from varig.actors.rules import actor_key
from varig.config.demo import eksempeldalen, haugenstua
from varig.foundation.accounts.actions import create_account, grant
from varig.foundation.accounts.queries import account_by_email
from varig.foundation.kernel import system_reader
from varig.foundation.ui.text import say
from varig.initiatives.queries import initiative
from varig.initiatives.roles import ROLES

READER = system_reader("Eksempeldata")
PASSWORD = "omradesatsing-demo"  # noqa: S105 -- printed for whoever starts the demo
DOMAIN = "eksempelkommunen.example"

# Role by the part of the address before the @; all but the unit manager's hold for both initiatives.
PEOPLE = {
    "programleder": "programme_manager",
    "programeier": "programme_owner",
    "koordinator": "coordinator",
    "tjenesteleder": "unit_manager",
    "sekretariat": "secretariat",
    "leser": "reader",
    "administrator": "administrator",
}
UNIT = "Seksjon for oppvekst"


@dataclass(frozen=True)
class Login:
    """Who can log in, with what, as what."""

    email: str
    password: str
    who: str


def give_logins(progress: Callable[[str], object]) -> None:
    """Make the accounts that are missing, with their roles."""
    missing = [who for who in PEOPLE if account_by_email(READER, _email(who)) is None]
    if not missing:
        return
    progress("Logins of the demo")
    with transaction.atomic():
        for who in missing:
            _give(who, PEOPLE[who])


def _give(who: str, role: str) -> None:
    name = say(ROLES[role].name)
    account = create_account(reader=READER, email=_email(who), name=name, password=PASSWORD)
    if role == "unit_manager":
        of = initiative(READER, eksempeldalen.SLUG)
        unit = actor_key(by_name(of.municipality, [UNIT])[UNIT.casefold()])
        grant(reader=READER, account_id=account, role=role, scope=of.scope, unit=unit)
        return
    for slug in (haugenstua.SLUG, eksempeldalen.SLUG):
        of = initiative(READER, slug)
        scope = of.municipality.scope if role == "administrator" else of.scope
        grant(reader=READER, account_id=account, role=role, scope=scope)


def logins() -> tuple[Login, ...]:
    """Those that exist in this database."""
    there = {who: role for who, role in PEOPLE.items() if account_by_email(READER, _email(who)) is not None}
    return tuple(Login(_email(who), PASSWORD, _said(role)) for who, role in there.items())


def _said(role: str) -> str:
    name = say(ROLES[role].name)
    return f"{name} ({UNIT})" if role == "unit_manager" else name


def _email(who: str) -> str:
    return f"{who}@{DOMAIN}"
