from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory

from tests.builders import SYSTEM, a_person, an_account
from varig.foundation.accounts import actions
from varig.foundation.accounts.middleware import ReaderMiddleware
from varig.foundation.accounts.models import Account
from varig.foundation.accounts.queries import reader_again, reader_for
from varig.foundation.kernel import ANYBODY, Grant, NotAllowed, Reader, ReaderKind, system_reader

pytestmark = pytest.mark.django_db

LEADER = Grant("leder", "initiative:1")
ANSWERS = Grant("svarer", "initiative:1", "actor:7")


def test_a_person_is_a_reader_with_all_grants_which_are_read_when_any_grant_has_changed(django_assert_num_queries):
    account = Account.objects.get(pk=an_account("Kari", LEADER, ANSWERS))
    with django_assert_num_queries(2):
        reader = reader_for(account)
    with django_assert_num_queries(1):
        assert reader_for(account) == reader
    assert reader == Reader(ReaderKind.PERSON, account.pk, "Kari", frozenset({LEADER, ANSWERS}))
    assert reader.key == f"person:{account.pk}"


def test_somebody_who_is_not_logged_in_or_whose_account_is_closed_is_anybody(django_assert_num_queries):
    closed = Account.objects.get(pk=an_account("Kari", LEADER))
    closed.is_active = False
    with django_assert_num_queries(0):
        assert [reader_for(AnonymousUser()), reader_for(closed)] == [ANYBODY, ANYBODY]


def test_the_middleware_asks_the_database_only_when_a_page_wants_to_know(django_assert_num_queries):
    account = Account.objects.get(pk=an_account("Kari", LEADER))

    def page(request):
        request.user = account
        return HttpResponse(request.reader.name if request.GET else "")

    middleware = ReaderMiddleware(page)
    with django_assert_num_queries(0):
        middleware(RequestFactory().get("/"))
    with django_assert_num_queries(2):
        assert middleware(RequestFactory().get("/?name=1")).content == b"Kari"


def test_a_lazy_reader_is_equal_to_itself_and_counts_as_a_reader():
    request = RequestFactory().get("/")
    request.user, request.session = AnonymousUser(), SessionStore()
    seen = []
    ReaderMiddleware(lambda request: seen.append(request.reader) or HttpResponse())(request)
    assert isinstance(seen[0], Reader)
    assert (seen[0] == ANYBODY, {seen[0]: 1}[ANYBODY]) == (True, 1)


def test_a_reader_is_read_again_with_what_he_may_do_now():
    reader = a_person("Kari", LEADER)
    actions.grant(reader=SYSTEM, account_id=reader.id, role="svarer", scope="initiative:1", unit="actor:7")
    assert reader_again(reader.kind, reader.id, reader.name).grants == {LEADER, ANSWERS}
    actions.deactivate(reader=SYSTEM, account_id=reader.id)
    with pytest.raises(NotAllowed, match="er ikke lenger i bruk"):
        reader_again(reader.kind, reader.id, reader.name)


def test_the_program_itself_is_read_again_as_it_was():
    system = system_reader("Nattjobben")
    assert reader_again(system.kind, system.id, system.name) == system
