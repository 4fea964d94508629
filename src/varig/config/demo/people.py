"""Accounts for the demo, one for each role, with a password that is no secret. Never made but by the demo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from varig.actors.queries import by_name
from varig.actors.rules import actor_key
from varig.config.demo import eksempeldalen
from varig.decisions.queries.closing import state_of
from varig.decisions.rules.closing import PROGRAMME_STAFF, State
from varig.foundation.accounts.actions import create_account, grant
from varig.foundation.accounts.queries import account_by_email, grants_within
from varig.foundation.kernel import system_reader
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import ROLES

READER = system_reader("Eksempeldata")
PASSWORD = "omradesatsing-demo"  # noqa: S105 -- printed for whoever starts the demo
DOMAIN = "eksempelkommunen.example"

# Role by the part of the address before the @. All but the unit manager's hold for every initiative, and those of the
# staff until it is closed.
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


def give_logins(progress: Callable[[str], object], slugs: Sequence[str]) -> None:
    """Make the accounts that are missing, with their roles; those that stand get theirs in what is new to the demo."""
    places = {slug: initiative(READER, slug) for slug in slugs}
    wanted = {who: list(_wanted(who, places)) for who in PEOPLE}
    accounts = {known.id: who for who in PEOPLE if (known := account_by_email(READER, _email(who)))}
    scopes = {scope for grants in wanted.values() for _role, scope, _unit in grants}
    old = {one.scope for one in grants_within(READER, scopes) if one.account.id in accounts}
    lacking = [
        (who, role, scope, unit)
        for who, grants in wanted.items()
        for role, scope, unit in grants
        if who not in accounts.values() or scope not in old
    ]
    if not lacking:
        return
    progress("Logins of the demo")
    with transaction.atomic():
        for who, role, scope, unit in lacking:
            grant(reader=READER, account_id=_account(who), role=role, scope=scope, unit=unit)


def _wanted(who: str, places: Mapping[str, InitiativeFacts]) -> Iterator[tuple[str, str, str | None]]:
    """Role, scope and unit."""
    if PEOPLE[who] == "unit_manager":
        of = places[eksempeldalen.SLUG]
        yield PEOPLE[who], of.scope, actor_key(by_name(of.municipality, [UNIT])[UNIT.casefold()])
        return
    for of in places.values():
        yield _role_in(who, of), (of.municipality.scope if PEOPLE[who] == "administrator" else of.scope), None


def _role_in(who: str, of: InitiativeFacts) -> str:
    """The staff of what is closed has lost its roles there, as anywhere: in the demo it may still read."""
    ended = PEOPLE[who] in PROGRAMME_STAFF and state_of(of) is State.CLOSED
    return "reader" if ended else PEOPLE[who]


def _account(who: str) -> int:
    known = account_by_email(READER, _email(who))
    if known is not None:
        return known.id
    name = say(ROLES[PEOPLE[who]].name)
    return create_account(reader=READER, email=_email(who), name=name, password=PASSWORD)


def logins() -> tuple[Login, ...]:
    """Those that exist in this database."""
    there = {who: role for who, role in PEOPLE.items() if account_by_email(READER, _email(who)) is not None}
    return tuple(Login(_email(who), PASSWORD, _said(role)) for who, role in there.items())


def _said(role: str) -> str:
    name = say(ROLES[role].name)
    return f"{name} ({UNIT})" if role == "unit_manager" else name


def _email(who: str) -> str:
    return f"{who}@{DOMAIN}"
