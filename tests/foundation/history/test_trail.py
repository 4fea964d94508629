"""What people read of the history."""

from __future__ import annotations

import pytest

from tests.builders import SYSTEM, an_account
from varig.foundation.accounts import actions as accounts
from varig.foundation.accounts.models import Account, GrantRow
from varig.foundation.history.actions import action
from varig.foundation.history.queries import Change, trail
from varig.foundation.kernel import msg, system_reader

pytestmark = pytest.mark.django_db

MARI = system_reader("Mari Moen")


def told(pk: int) -> list[tuple[str, str, str, tuple[Change, ...]]]:
    return [(entry.who, entry.did.msgid, entry.why, entry.changes) for entry in trail(Account, pk)]


def test_it_tells_who_did_what_why_and_what_changed_newest_first():
    account = an_account("Kari", email="kari@kommune.example")
    with action(reader=MARI, did=msg("Rettet navnet"), why="Hun har giftet seg"):
        Account.objects.filter(pk=account).update(name="Kari Moen")
    assert told(account) == [
        ("Mari Moen", "Rettet navnet", "Hun har giftet seg", (Change("navn", "Kari", "Kari Moen"),)),
        (
            "Testen",
            "Opprettet konto for %(name)s",
            "",
            (
                Change("e-post", None, "kari@kommune.example"),
                Change("navn", None, "Kari"),
                Change("språk", None, "Bokmål"),
                Change("i bruk", None, "ja"),
            ),
        ),
    ]


def test_it_tells_what_happened_to_what_belongs_to_the_object_also_when_it_is_gone():
    account = an_account("Kari")
    grant = accounts.grant(reader=SYSTEM, account_id=account, role="leder", scope="initiative:1")
    accounts.withdraw_grant(reader=MARI, grant_id=grant, scope="initiative:1", why="Sluttet")
    assert told(account)[:2] == [
        (
            "Mari Moen",
            "Tok bort tilgangen til %(name)s",
            "Sluttet",
            (
                Change("rolle", "leder", None),
                Change("gjelder", "initiative:1", None),
            ),
        ),
        (
            "Testen",
            "Ga tilgang til %(name)s",
            "",
            (
                Change("rolle", None, "leder"),
                Change("gjelder", None, "initiative:1"),
            ),
        ),
    ]


def test_a_box_that_is_no_longer_ticked_is_told():
    account = an_account()
    accounts.deactivate(reader=MARI, account_id=account)
    assert told(account)[0][3] == (Change("i bruk", "ja", "nei"),)


def test_one_action_on_many_rows_is_one_entry():
    account = an_account()
    with action(reader=MARI, did=msg("Ga to")):
        GrantRow.objects.bulk_create([GrantRow(account_id=account, role=role, scope="i:1") for role in ("a", "b")])
    entries = trail(Account, account)
    assert [(entry.did.msgid, len(entry.changes)) for entry in entries] == [
        ("Ga to", 4),
        ("Opprettet konto for %(name)s", 4),
    ]
    assert trail(Account, account, limit=1) == entries[:1]


def test_the_trail_of_another_object_is_not_in_it():
    first, second = an_account("Kari"), an_account("Ola")
    accounts.deactivate(reader=MARI, account_id=second)
    assert len(trail(Account, first)) == 1


def test_several_actions_of_one_transaction_keep_their_order():
    account = an_account()
    for name in ("Zoe", "Anna", "Mari"):
        with action(reader=MARI, did=msg("Døpte om")):
            Account.objects.filter(pk=account).update(name=name)
    assert [entry.changes[0].new for entry in trail(Account, account)[:3]] == ["Mari", "Anna", "Zoe"]
