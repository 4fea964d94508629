"""Where a scope stands, and what is remembered until something in it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory

from tests.builders import SYSTEM, an_account, an_initiative
from varig.foundation.history import revisions
from varig.foundation.history.actions import action
from varig.foundation.history.middleware import SeenOnceMiddleware
from varig.foundation.history.revisions import Standing, remembered, revision, seen_once, standings
from varig.foundation.kernel import msg
from varig.initiatives.models import Initiative
from varig.initiatives.queries import initiative, initiatives

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    revisions._kept.clear()
    yield
    revisions._kept.clear()


def changed(scope: str) -> None:
    with action(reader=SYSTEM, did=msg("Prøvde"), touches=[scope]):
        pass


class Asked:
    """Answers with how many times it was asked."""

    times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def test_a_scope_that_nothing_was_changed_in_stands_at_nought():
    assert standings("storstua") == {"storstua": Standing(0, "")}


def test_each_change_raises_the_number_and_gives_a_mark_that_never_was_before():
    seen = set()
    for number in range(1, 6):
        changed("storstua")
        at = standings("storstua")["storstua"]
        assert (at.number, revision("storstua")) == (number, number)
        seen.add(at.mark)
    assert len(seen) == 5


def test_a_change_that_was_undone_leaves_a_number_that_comes_again_and_a_mark_that_does_not():
    marks = []
    for _n in range(2):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            changed("storstua")
            marks.append(standings("storstua")["storstua"])
            raise ZeroDivisionError
    assert [at.number for at in marks] == [1, 1]
    assert marks[0].mark != marks[1].mark


def test_the_answer_is_asked_for_again_when_something_in_the_scope_has_changed():
    asked = Asked()
    assert [remembered("storstua", "antall", asked) for _n in range(3)] == [1, 1, 1]
    changed("parken")
    assert remembered("storstua", "antall", asked) == 1
    changed("storstua")
    assert [remembered("storstua", "antall", asked) for _n in range(3)] == [2, 2, 2]


def test_what_was_remembered_of_a_change_that_was_undone_is_not_told_of_the_next():
    asked = Asked()
    for _n in range(2):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            changed("storstua")
            remembered("storstua", "antall", asked)
            raise ZeroDivisionError
    assert asked.times == 2


def test_another_question_and_another_scope_have_their_own_answers():
    asked = Asked()
    assert [remembered("a", 1, asked), remembered("a", 2, asked), remembered("b", 1, asked)] == [1, 2, 3]


def test_within_an_action_nothing_is_remembered():
    asked = Asked()
    with action(reader=SYSTEM, did=msg("Prøvde"), touches=["storstua"]):
        assert [remembered("storstua", "antall", asked) for _n in range(2)] == [1, 2]
    assert remembered("storstua", "antall", asked) == 3


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(revisions, "MOST", 10)
    for number in range(35):
        remembered("storstua", number, Asked())
    assert len(revisions._kept) <= 10


def test_a_page_that_only_shows_something_asks_once_where_a_scope_stands(django_assert_num_queries):
    with seen_once(), django_assert_num_queries(1):
        assert revision("storstua") == 0
        assert revision("storstua", *revisions.ALWAYS) == revision(*revisions.ALWAYS)


def test_a_change_within_is_seen():
    with seen_once():
        assert revision("storstua") == 0
        changed("storstua")
        assert revision("storstua") == 1


@pytest.mark.parametrize(("method", "queries"), [("GET", 1), ("HEAD", 1), ("POST", 2)])
def test_pages_that_change_something_ask_each_time(django_assert_num_queries, method, queries):
    def page(_request):
        return HttpResponse(f"{revision('storstua')} {revision('storstua')}")

    with django_assert_num_queries(queries):
        SeenOnceMiddleware(page)(RequestFactory().generic(method, "/"))


def test_the_database_itself_raises_the_revision_of_what_every_page_reads():
    before = standings("initiatives", "accounts")
    an_account()
    of = an_initiative("dalen")
    after = standings("initiatives", "accounts")
    assert all(after[scope].mark not in ("", before[scope].mark) for scope in after)
    assert [one.slug for one in initiatives(SYSTEM)] == ["dalen"]
    with action(reader=SYSTEM, did=msg("Prøvde")):
        Initiative.objects.filter(pk=of.id).update(name="Et annet navn")
        assert initiative(SYSTEM, "dalen").name == "Et annet navn"
    assert initiative(SYSTEM, "dalen").name == "Et annet navn"
    assert [one.name for one in initiatives(SYSTEM)] == ["Et annet navn"]
