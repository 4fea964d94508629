"""Who is logged in is remembered from page to page, and no longer than it is so."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.builders import SYSTEM, an_account, logged_in
from varig.foundation.accounts import actions
from varig.foundation.accounts.backend import Backend
from varig.foundation.accounts.models import Account
from varig.foundation.accounts.queries import reader_for
from varig.foundation.accounts.sessions import SessionStore

pytestmark = pytest.mark.django_db


def greeted(client: Client) -> bool:
    return client.get("/").status_code == 200


@pytest.fixture
def kari() -> Account:
    return Account.objects.get(pk=an_account("Kari"))


def test_the_account_is_read_again_only_when_one_has_changed(kari, django_assert_num_queries):
    backend = Backend()
    assert backend.get_user(kari.pk) == kari
    with django_assert_num_queries(1):
        assert backend.get_user(kari.pk).language == "nb"
    actions.set_language(reader=SYSTEM, account_id=kari.pk, language="nn")
    assert backend.get_user(kari.pk).language == "nn"


def test_each_page_has_a_copy_of_its_own(kari):
    backend = Backend()
    backend.get_user(kari.pk).name = "En annen"
    assert backend.get_user(kari.pk).name == "Kari"


def test_a_closed_account_is_out_at_the_next_page(kari):
    client = logged_in(reader_for(kari))
    assert greeted(client)
    actions.deactivate(reader=SYSTEM, account_id=kari.pk)
    assert not greeted(client)


def test_who_is_logged_out_elsewhere_is_out_here(kari):
    client = logged_in(reader_for(kari))
    assert greeted(client)
    Session.objects.all().delete()
    assert not greeted(client)


def test_a_session_that_has_ended_holds_nothing():
    session = SessionStore()
    session["hva"] = "noe"
    session.save()
    assert SessionStore(session.session_key)["hva"] == "noe"
    Session.objects.update(expire_date=timezone.now())
    ended = SessionStore(session.session_key)
    assert dict(ended.items()) == {}
    assert ended.session_key is None
