"""What the database itself records, and what it refuses."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.builders import SYSTEM, an_account
from varig.foundation.accounts.models import Account, GrantRow
from varig.foundation.history.actions import action
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import Message, NotFound, msg

pytestmark = pytest.mark.django_db

DID = msg("Prøvde")


def rows(account: int, *roles: str) -> list[GrantRow]:
    return [GrantRow(account_id=account, role=role, scope="initiative:1") for role in roles]


def events() -> list[tuple[str, str]]:
    return list(GrantRow.events.rel.related_model.objects.order_by("pgh_id").values_list("pgh_label", "role"))


WRITES = {
    "insert": lambda account: GrantRow.objects.create(account_id=account, role="leder", scope="initiative:1"),
    "bulk insert": lambda account: GrantRow.objects.bulk_create(rows(account, "leder")),
    "save": lambda account: Account.objects.get(pk=account).__class__(pk=account, email="ny@x.no", name="Ny").save(),
    "update": lambda account: Account.objects.filter(pk=account).update(name="Ny"),
    "delete": lambda account: Account.objects.filter(pk=account).delete(),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES.keys())
def test_a_write_outside_an_action_is_refused_by_the_database(write):
    account = an_account()
    with pytest.raises(IntegrityError), transaction.atomic():
        write(account)


def test_a_write_after_an_action_is_refused_though_the_same_transaction_goes_on():
    with transaction.atomic():
        account = an_account()
        with pytest.raises(IntegrityError), transaction.atomic():
            Account.objects.filter(pk=account).update(name="Ny")


@pytest.mark.django_db(transaction=True)
def test_a_write_after_an_action_is_refused_on_the_same_connection():
    account = an_account()
    with pytest.raises(IntegrityError):
        Account.objects.filter(pk=account).update(name="Ny")


def test_what_is_not_recorded_may_be_written_without_an_action():
    account = an_account()
    Account.objects.filter(pk=account).update(password="hemmelig", last_login="2013-12-31T12:00:00Z")
    assert "hemmelig" not in str(Account.events.rel.related_model.objects.values_list())


def test_each_kind_of_write_is_recorded():
    account = an_account()
    with action(reader=SYSTEM, did=DID):
        one = GrantRow.objects.create(account_id=account, role="en", scope="initiative:1")
        GrantRow.objects.bulk_create(rows(account, "to", "tre"))
        GrantRow.objects.filter(role="to").update(role="fire")
        one.role = "fem"
        one.save()
        GrantRow.objects.bulk_update([one], ["role"])
        GrantRow.objects.filter(role="tre").delete()
    assert events() == [
        ("insert", "en"),
        ("insert", "to"),
        ("insert", "tre"),
        ("update", "fire"),
        ("update", "fem"),
        ("delete", "tre"),
    ]


def test_a_nested_action_joins_its_outer_one():
    account = an_account()
    with action(reader=SYSTEM, did=msg("Ytre"), touches=["initiative:1"]):
        GrantRow.objects.bulk_create(rows(account, "en"))
        with action(reader=SYSTEM, did=msg("Indre"), touches=["initiative:1", "initiative:2"]):
            GrantRow.objects.bulk_create(rows(account, "to"))
    event = GrantRow.events.rel.related_model
    contexts = set(event.objects.values_list("pgh_context__metadata__did__msgid", flat=True))
    assert (contexts, event.objects.values("pgh_context").distinct().count()) == ({"Ytre"}, 1)
    assert (revision("initiative:1"), revision("initiative:2")) == (1, 1)


def test_a_nested_action_that_is_refused_leaves_nothing_though_the_outer_one_goes_on():
    account = an_account()
    with action(reader=SYSTEM, did=DID):
        with pytest.raises(NotFound), action(reader=SYSTEM, did=DID):
            GrantRow.objects.bulk_create(rows(account, "to"))
            raise NotFound
        GrantRow.objects.bulk_create(rows(account, "en"))
    assert events() == [("insert", "en")]


def test_an_action_that_fails_leaves_nothing():
    account = an_account()
    with pytest.raises(ZeroDivisionError), action(reader=SYSTEM, did=DID, touches=["initiative:1"]):
        GrantRow.objects.bulk_create(rows(account, "en"))
        raise ZeroDivisionError
    assert (events(), GrantRow.objects.count(), revision("initiative:1")) == ([], 0, 0)


def test_after_a_failed_action_the_next_one_is_its_own():
    account = an_account()
    with pytest.raises(ZeroDivisionError), action(reader=SYSTEM, did=DID):
        raise ZeroDivisionError
    with action(reader=SYSTEM, did=msg("Neste")):
        GrantRow.objects.bulk_create(rows(account, "en"))
    event = GrantRow.events.rel.related_model.objects.get()
    begun = event.pgh_context.metadata.pop("begun")
    assert datetime.fromisoformat(begun) <= timezone.now()
    assert event.pgh_context.metadata == {
        "who": "Testen",
        "reader": "system:None",
        "did": {"msgid": "Neste", "plural": None, "params": {}},
        "why": "",
    }


def test_a_revision_is_raised_once_for_each_scope_however_often_it_is_touched():
    with action(reader=SYSTEM, did=DID, touches=["initiative:1", "initiative:2"]) as act:
        act.touch("initiative:1", "actor:7")
        act.touch("initiative:1")
    assert [revision(s) for s in ("initiative:1", "initiative:2", "actor:7", "initiative:3")] == [1, 1, 1, 0]
    with action(reader=SYSTEM, did=DID, touches=["initiative:1"]):
        pass
    assert (revision("initiative:1"), revision("initiative:1", "initiative:2")) == (2, 3)


def test_history_can_be_neither_changed_nor_removed():
    an_account()
    event = Account.events.rel.related_model
    for write in (lambda: event.objects.update(name="Ny"), lambda: event.objects.all().delete()):
        with pytest.raises(Exception, match="append_only"), transaction.atomic():
            write()


def test_a_message_with_values_of_every_kind_is_recorded():
    account = an_account()
    with action(reader=SYSTEM, did=Message("Ga %(count)s", {"count": 2}, "Ga %(count)s")):
        GrantRow.objects.bulk_create(rows(account, "en"))
    stored = GrantRow.events.rel.related_model.objects.get().pgh_context.metadata["did"]
    assert stored == {"msgid": "Ga %(count)s", "plural": "Ga %(count)s", "params": {"count": 2}}
