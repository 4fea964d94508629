"""Makes what tests need, by the same actions as the program. Every builder works with no arguments."""

from __future__ import annotations

from itertools import count

from django.test import Client

from varig.foundation.accounts import actions as accounts
from varig.foundation.accounts.models import Account
from varig.foundation.accounts.queries import reader_for
from varig.foundation.kernel import Grant, Reader, system_reader

SYSTEM = system_reader("Testen")

_numbers = count(1)


def an_account(name: str = "Kari Nordmann", *grants: Grant, email: str = "", password: str | None = None) -> int:
    """An account with these grants. Without a password it is logged in with `logged_in`, which costs nothing."""
    email = email or f"person{next(_numbers)}@kommune.example"
    account = accounts.create_account(reader=SYSTEM, email=email, name=name, password=password)
    for grant in grants:
        accounts.grant(reader=SYSTEM, account_id=account, role=grant.role, scope=grant.scope, unit=grant.unit)
    return account


def a_person(name: str = "Kari Nordmann", *grants: Grant) -> Reader:
    """The reader of a new account."""
    return reader_for(Account.objects.get(pk=an_account(name, *grants)))


def logged_in(reader: Reader) -> Client:
    """A browser in which this person is logged in."""
    client = Client()
    client.force_login(Account.objects.get(pk=reader.id))
    return client
