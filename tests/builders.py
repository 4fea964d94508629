"""Makes what tests need, by the same actions as the program. Every builder works with no arguments."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any

from django.test import Client

from varig.actors.actions import register_actor
from varig.actors.rules import ActorKind, actor_key
from varig.foundation.accounts import actions as accounts
from varig.foundation.accounts.models import Account
from varig.foundation.accounts.queries import open_link, reader_for
from varig.foundation.kernel import Grant, PartialDate, Reader, msg, system_reader
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.importing import Proposal, Taken, propose, take_in
from varig.foundation.registers.storing import Changed, Changes
from varig.initiatives.actions import create_initiative
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.actions import set_accountable
from varig.legacy.models import LegacyItem
from varig.measures.actions import add_measure

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


# The domain: an initiative, those who answer, what could be lost, and a cast that everybody knows.


def an_initiative(slug: str = "", **facts: Any) -> InitiativeFacts:
    """An initiative in Eksempel kommune, 2020 to 2025, or with these facts."""
    slug = slug or f"satsing{next(_numbers)}"
    given = {
        "name": f"Satsingen {slug}",
        "municipality": "Eksempel kommune",
        "start": PartialDate(2020),
        "end": PartialDate(2025),
        **facts,
    }
    create_initiative(reader=SYSTEM, slug=slug, **given)
    return initiative(SYSTEM, slug)


def an_actor(of: InitiativeFacts, name: str = "", kind: ActorKind = ActorKind.UNIT, **facts: Any) -> int:
    """The id of a new actor of the initiative's municipality."""
    return register_actor(reader=SYSTEM, of=of, name=name or f"Enhet {next(_numbers)}", kind=kind, **facts)


def a_measure(
    of: InitiativeFacts, name: str = "", *, goals: tuple[int, ...] = (), accountable: int | None = None, **facts: Any
) -> int:
    """The id of a new measure, perhaps with somebody who answers for it."""
    name = name or f"Tiltak {next(_numbers)}"
    item_id = add_measure(reader=SYSTEM, of=of, name=name, facts=facts, goal_ids=goals)
    if accountable is not None:
        version = version_of(item_id)
        set_accountable(
            reader=SYSTEM, of=of, item_id=item_id, version=version, actor_id=accountable, since=of.period.start
        )
    return item_id


def proposed(of: InitiativeFacts, register: Register, content: bytes, name: str = "fil.csv", **how: Any) -> Proposal:
    """What a file would do to a register."""
    return propose(register, how.pop("reader", SYSTEM), of, content, name, **how)


def taken_in(of: InitiativeFacts, register: Register, content: bytes, *, reader: Reader = SYSTEM) -> Taken:
    """A file brought into a register, as the browser and the command do it."""
    return take_in(proposed(of, register, content), reader=reader, of=of, file="fil.csv")


def a_row(of: InitiativeFacts, register: Register, *, reader: Reader = SYSTEM, **values: Any) -> int:
    """The id of a new row of a register, as its form makes it."""
    did = msg("la til en rad")
    (row_id,) = register.stored.write(register, reader=reader, of=of, changes=Changes(new=[values]), did=did)
    return row_id


def changed_row(
    of: InitiativeFacts, register: Register, row_id: int, version: int, *, reader: Reader = SYSTEM, **values: Any
) -> None:
    """A row changed, as its form changes it."""
    changes = Changes(changed=[Changed(row_id, values, version)])
    register.stored.write(register, reader=reader, of=of, changes=changes, did=msg("endret fakta"))


def version_of(item_id: int) -> int:
    """The item's version as it stands now."""
    return LegacyItem.objects.get(pk=item_id).version


@dataclass(frozen=True)
class Cast:
    """Everybody who may come by. The unit manager's unit is `unit`; `link` has the personal link of `partner`."""

    administrator: Reader
    manager: Reader
    owner: Reader
    coordinator: Reader
    unit_manager: Reader
    other_unit_manager: Reader
    secretariat: Reader
    reader: Reader
    outsider: Reader
    link: Reader
    unit: int
    other_unit: int
    partner: int


def a_cast(of: InitiativeFacts, unit: int | None = None, partner: int | None = None) -> Cast:
    """The cast of an initiative. The outsider manages another one."""
    unit = unit if unit is not None else an_actor(of)
    partner = partner if partner is not None else an_actor(of, kind=ActorKind.ASSOCIATION)
    other_unit = an_actor(of)
    elsewhere = an_initiative(municipality="Annen kommune")
    return Cast(
        administrator=a_person("Administrator", Grant("administrator", of.scope)),
        manager=a_person("Programleder", Grant("programme_manager", of.scope)),
        owner=a_person("Programeier", Grant("programme_owner", of.scope)),
        coordinator=a_person("Koordinator", Grant("coordinator", of.scope)),
        unit_manager=a_person("Tjenesteleder", Grant("unit_manager", of.scope, actor_key(unit))),
        other_unit_manager=a_person("Annen tjenesteleder", Grant("unit_manager", of.scope, actor_key(other_unit))),
        secretariat=a_person("Sekretariat", Grant("secretariat", of.scope)),
        reader=a_person("Leser", Grant("reader", of.scope)),
        outsider=a_person("Utenforstående", Grant("programme_manager", elsewhere.scope)),
        link=a_link(of, partner),
        unit=unit,
        other_unit=other_unit,
        partner=partner,
    )


def a_link_token(of: InitiativeFacts, partner: int, *, days: int = 90) -> str:
    """The token of a personal link for an actor in the initiative. With days below nothing it is over already."""
    email = f"partner{partner}@lag.example"
    return accounts.make_link(
        reader=SYSTEM, scope=of.scope, subject=actor_key(partner), name=f"Partner {partner}", email=email, days=days
    )


def a_link(of: InitiativeFacts, partner: int) -> Reader:
    """The reader that a personal link makes."""
    return open_link(a_link_token(of, partner)).reader
