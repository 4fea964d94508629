from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from tests.builders import SYSTEM, an_account
from varig.foundation.accounts import actions, queries
from varig.foundation.accounts.models import Account, GrantRow
from varig.foundation.history.actions import action
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import Grant, Invalid, NotFound, Refused, msg

pytestmark = pytest.mark.django_db


def test_an_account_is_found_by_its_address_however_it_is_written():
    account = actions.create_account(reader=SYSTEM, email="  Kari@Kommune.Example ", name=" Kari ")
    found = queries.account_by_email(SYSTEM, "KARI@kommune.example")
    assert (found.id, found.email, found.name, found.language) == (account, "kari@kommune.example", "Kari", "nb")
    assert Account.objects.get_by_natural_key("KARI@kommune.example").pk == account


@pytest.mark.parametrize(
    ("arguments", "field", "sentence"),
    [
        ({"email": "kari"}, "email", "«%(email)s» er ikke en e-postadresse. Skriv den som navn@kommune.no."),
        ({"email": "OLA@x.no"}, "email", "Det finnes alt en konto med e-postadressen %(email)s."),
        ({"name": "  "}, "name", "Skriv navnet til den som skal ha kontoen."),
        ({"language": "sv"}, "language", "Velg bokmål, nynorsk eller engelsk."),
    ],
)
def test_a_wrong_account_is_refused_with_the_field_and_what_to_do(arguments, field, sentence):
    an_account("Ola", email="ola@x.no")
    with pytest.raises(Invalid) as refused:
        actions.create_account(reader=SYSTEM, **{"email": "kari@x.no", "name": "Kari", **arguments})
    assert [(p.field, p.message.msgid) for p in refused.value.problems] == [(field, sentence)]
    assert Account.objects.count() == 1


def test_the_database_itself_keeps_addresses_in_small_letters_and_once():
    an_account(email="kari@x.no")
    for email in ("Kari@x.no", "kari@x.no"):
        with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("Prøvde")):
            Account.objects.create(email=email, name="Kari")


def test_a_grant_is_given_once_and_raises_the_revision_of_its_scope():
    account = an_account()
    first = actions.grant(reader=SYSTEM, account_id=account, role="leder", scope="initiative:1")
    again = actions.grant(reader=SYSTEM, account_id=account, role="leder", scope="initiative:1")
    other = actions.grant(reader=SYSTEM, account_id=account, role="leder", scope="initiative:1", unit="actor:7")
    assert first == again != other
    assert revision("initiative:1") == 3
    for unit in (None, "actor:7"):
        with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
            GrantRow.objects.create(account_id=account, role="leder", scope="initiative:1", unit=unit)


def test_grants_are_listed_by_scope():
    an_account("Ola", Grant("leser", "initiative:1"), Grant("leder", "initiative:2"))
    an_account("Kari", Grant("leder", "initiative:1", "actor:7"))
    found = queries.grants_within(SYSTEM, ["initiative:1"])
    assert [(g.account.name, g.role, g.unit) for g in found] == [("Kari", "leder", "actor:7"), ("Ola", "leser", None)]


def test_a_grant_is_withdrawn_only_within_the_scope_that_was_checked():
    account = an_account("Ola", Grant("leser", "initiative:1"))
    grant = queries.grants_within(SYSTEM, ["initiative:1"])[0]
    with pytest.raises(NotFound):
        actions.withdraw_grant(reader=SYSTEM, grant_id=grant.id, scope="initiative:2")
    actions.withdraw_grant(reader=SYSTEM, grant_id=grant.id, scope="initiative:1")
    assert queries.reader_for(Account.objects.get(pk=account)).grants == frozenset()


def test_language_is_set_and_the_unknown_refused():
    account = an_account()
    actions.set_language(reader=SYSTEM, account_id=account, language="nn")
    assert queries.account(SYSTEM, account).language == "nn"
    with pytest.raises(Refused):
        actions.set_language(reader=SYSTEM, account_id=account, language="xx")


def test_a_closed_account_can_be_opened_again():
    account = an_account("Ola", Grant("leser", "initiative:1"))
    actions.deactivate(reader=SYSTEM, account_id=account, why="Sluttet")
    assert not queries.account(SYSTEM, account).is_active
    actions.reactivate(reader=SYSTEM, account_id=account)
    assert queries.account(SYSTEM, account).is_active


def test_an_account_that_is_not_there_is_said_so():
    with pytest.raises(NotFound, match="Vi fant ikke kontoen"):
        queries.account(SYSTEM, 12345)


def test_of_four_who_ask_for_the_same_address_at_once_one_gets_it(at_once):
    def ask() -> bool:
        try:
            an_account(email="kari@x.no")
        except Invalid:
            return False
        return True

    assert sorted(at_once(ask, 4)) == [False, False, False, True]
