from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import override_settings
from django.utils import timezone

from tests.builders import SYSTEM, a_person
from varig.foundation.accounts import actions, queries, tokens
from varig.foundation.accounts.models import Account, Link, LinkUse
from varig.foundation.history.actions import action
from varig.foundation.history.queries import trail
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import Grant, Invalid, NotAllowed, NotFound, Reader, ReaderKind, msg

pytestmark = pytest.mark.django_db


def a_link(**changes) -> str:
    given = {"scope": "initiative:3", "subject": "actor:7", "name": "Liv i borettslaget", "email": "Liv@Lag.example"}
    return actions.make_link(reader=SYSTEM, **{**given, **changes})


def expire(day: str) -> None:
    with action(reader=SYSTEM, did=msg("Prøvde")):
        Link.objects.update(expires_at=day)


def test_a_link_makes_a_reader_of_its_receiver_and_no_account():
    token = a_link()
    opened = queries.open_link(token)
    grant = Grant("link", "initiative:3", unit="actor:7")
    assert opened.reader == Reader(ReaderKind.LINK, opened.link.id, "Liv i borettslaget", frozenset({grant}))
    assert (opened.link.email, opened.link.made_by) == ("liv@lag.example", "Testen")
    assert Account.objects.count() == 0


def test_a_token_can_stand_in_an_address():
    assert re.fullmatch(r"[A-Za-z0-9._-]+", a_link())


def test_the_same_receiver_gets_the_same_link_while_it_lives_and_it_lasts_as_long_as_asked():
    first = a_link(days=10)
    assert a_link(days=90) == first
    assert a_link(days=5) == first
    left = queries.open_link(first).link.expires_at - timezone.now()
    assert timedelta(days=89) < left <= timedelta(days=90)


@pytest.mark.parametrize("other", [{"scope": "initiative:4"}, {"subject": "actor:8"}, {"email": "per@lag.example"}])
def test_another_receiver_or_scope_gets_another_link(other):
    assert a_link() != a_link(**other)


def test_a_link_that_was_tampered_with_is_not_found():
    token = a_link()
    mine = tokens.read(token)
    forged = [
        "",
        "x",
        token[:-1],
        token.replace(f"{mine.id}-", f"{mine.id + 1}-", 1),
        f"{mine.id}-{mine.nonce}",
        tokens.write(tokens.LinkKey(mine.id, "a" * 20)),
        token + "\x00",
    ]
    for text in forged:
        with pytest.raises(NotFound, match="Lenken er ikke hel"):
            queries.open_link(text)


def test_a_token_signed_with_another_key_is_not_found():
    with override_settings(SECRET_KEY="en annen"):
        token = a_link()
    with pytest.raises(NotFound):
        queries.open_link(token)


def test_an_expired_link_says_when_and_whom_to_ask_and_a_new_one_is_another():
    token = a_link()
    expire("2013-12-31T12:00:00Z")
    with pytest.raises(NotAllowed) as refused:
        queries.open_link(token)
    message = refused.value.problems[0].message
    assert message.msgid == "Lenken gjaldt til %(day)s. Be %(whom)s om en ny."
    assert (str(message.params["day"]), message.params["whom"]) == ("2013-12-31", "Testen")
    fresh = a_link()
    assert fresh != token
    assert queries.open_link(fresh).link.subject == "actor:7"
    with pytest.raises(NotAllowed, match="Lenken gjaldt til"):
        queries.open_link(token)


def test_a_withdrawn_link_says_so_and_the_next_one_is_another():
    token = a_link()
    link = queries.open_link(token).link
    with pytest.raises(NotFound):
        actions.withdraw_link(reader=SYSTEM, link_id=link.id, scope="initiative:4", why="Feil")
    actions.withdraw_link(reader=SYSTEM, link_id=link.id, scope="initiative:3", why="Sendt til feil person")
    with pytest.raises(NotAllowed, match="Lenken ble trukket tilbake"):
        queries.open_link(token)
    with pytest.raises(NotFound, match="alt trukket tilbake"):
        actions.withdraw_link(reader=SYSTEM, link_id=link.id, scope="initiative:3", why="")
    assert a_link() != token
    assert trail(Link, link.id)[0].why == "Sendt til feil person"


def test_making_and_withdrawing_raise_the_revision_of_the_scope():
    token = a_link()
    actions.withdraw_link(reader=SYSTEM, link_id=queries.open_link(token).link.id, scope="initiative:3", why="")
    assert revision("initiative:3") == 2


def test_what_the_token_is_made_of_is_in_no_history():
    token = a_link()
    assert tokens.read(token).nonce not in str(list(Link.events.rel.related_model.objects.values()))


def test_uses_are_logged_without_the_machines_address():
    link = queries.open_link(a_link()).link
    actions.log_link_use(link_id=link.id, what="Åpnet", address="10.0.0.1")
    actions.log_link_use(link_id=link.id, what="Svarte", address="10.0.0.1")
    first, second = LinkUse.objects.order_by("pk")
    assert (first.what, second.what) == ("Åpnet", "Svarte")
    assert first.address_hash == second.address_hash != "10.0.0.1"
    assert queries.links_within(SYSTEM, "initiative:3")[0].last_used_at == second.at


def test_a_use_that_cant_be_logged_disturbs_nobody(caplog):
    link = queries.open_link(a_link()).link
    actions.log_link_use(link_id=link.id, what="Å\x00pnet")
    actions.log_link_use(link_id=link.id, what="x" * 1000)
    assert LinkUse.objects.count() == 1
    assert "was not logged" in caplog.text


def test_links_are_listed_by_subject_newest_first():
    a_link()
    a_link(email="per@lag.example", name="Per")
    a_link(subject="actor:8")
    found = queries.links_within(SYSTEM, "initiative:3", "actor:7")
    assert [link.name for link in found] == ["Per", "Liv i borettslaget"]


@pytest.mark.parametrize(("change", "field"), [({"email": "liv"}, "email"), ({"name": " "}, "name")])
def test_a_link_needs_a_receiver(change, field):
    with pytest.raises(Invalid) as refused:
        a_link(**change)
    assert refused.value.problems[0].field == field


def test_a_link_is_read_again_only_while_it_holds():
    opened = queries.open_link(a_link())
    reader = opened.reader
    assert queries.reader_again(reader.kind, reader.id, reader.name) == reader
    actions.withdraw_link(reader=a_person(), link_id=opened.link.id, scope="initiative:3", why="")
    with pytest.raises(NotAllowed, match="gjelder ikke lenger"):
        queries.reader_again(reader.kind, reader.id, reader.name)


def test_eight_who_make_the_same_link_at_once_get_the_same(at_once):
    assert len(set(at_once(a_link, 8))) == 1
    assert Link.objects.count() == 1
