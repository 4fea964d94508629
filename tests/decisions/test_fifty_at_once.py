"""Fifty answers sent at the same moment to a running server: each is there afterwards, none twice."""

from __future__ import annotations

import threading
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.urls import reverse

from tests.builders import a_link_token, an_actor, an_initiative
from tests.decisions.hearing_building import a_hearing
from tests.decisions.test_open_answers import old_mark
from varig.actors.rules import ActorKind
from varig.decisions.models import HearingAnswer, HearingPoint

FIFTY = 50


def _wide(live_server) -> str:
    """The server's address. It lets as many wait at the door as come at once, as a real one does."""
    live_server.thread.httpd.socket.listen(2 * FIFTY)
    return str(live_server.url)


def _post(address: str, sent: dict[str, str], gate: threading.Barrier) -> int:
    data = urllib.parse.urlencode(sent).encode()
    gate.wait(30)
    with urllib.request.urlopen(urllib.request.Request(address, data=data), timeout=120) as response:  # noqa: S310
        return int(response.status)


@pytest.mark.django_db(transaction=True)
def test_fifty_residents_at_once_lose_none(live_server) -> None:
    of = an_initiative("dalen")
    hearing_id = a_hearing(of, is_public=True)
    address = _wide(live_server) + reverse("portal:hearing", args=[of.slug, hearing_id])
    forms = [
        {"text": f"Svar nummer {n}", "form": old_mark(hearing_id, timedelta(minutes=n + 1)), "nettsted": "", "name": ""}
        for n in range(FIFTY)
    ]
    gate = threading.Barrier(FIFTY)
    with ThreadPoolExecutor(FIFTY) as pool:
        statuses = list(pool.map(lambda sent: _post(address, sent, gate), forms))
    assert statuses == [200] * FIFTY
    assert set(HearingPoint.objects.values_list("text", flat=True)) == {f"Svar nummer {n}" for n in range(FIFTY)}
    assert HearingAnswer.objects.count() == FIFTY


@pytest.mark.django_db(transaction=True)
def test_fifty_partners_at_once_lose_none(live_server) -> None:
    of = an_initiative("dalen")
    actors = [an_actor(of, f"Lag {n}", ActorKind.ASSOCIATION) for n in range(FIFTY)]
    hearing_id = a_hearing(of, parties=actors)
    base = _wide(live_server)
    addresses = [base + reverse("portal:own_hearing", args=[a_link_token(of, pk), hearing_id]) for pk in actors]
    gate = threading.Barrier(FIFTY)
    sent = [{"text": f"Lag {n} mener", "on_behalf_of": f"Lag {n}", "in_role": "leder"} for n in range(FIFTY)]
    with ThreadPoolExecutor(FIFTY) as pool:
        statuses = list(pool.map(lambda pair: _post(*pair, gate), zip(addresses, sent, strict=True)))
    assert statuses == [200] * FIFTY
    assert HearingAnswer.objects.filter(is_current=True).values("party").distinct().count() == FIFTY


@pytest.mark.django_db(transaction=True)
def test_the_same_form_sent_by_ten_threads_is_one_answer(live_server) -> None:
    of = an_initiative("dalen")
    hearing_id = a_hearing(of, is_public=True)
    address = _wide(live_server) + reverse("portal:hearing", args=[of.slug, hearing_id])
    sent = {"text": "Én gang", "form": old_mark(hearing_id, timedelta(minutes=1)), "nettsted": "", "name": ""}
    gate = threading.Barrier(10)
    with ThreadPoolExecutor(10) as pool:
        statuses = list(pool.map(lambda one: _post(address, one, gate), [sent] * 10))
    assert statuses == [200] * 10
    assert HearingAnswer.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_answer_out_of_ten_forms_at_once_is_one_answer(live_server) -> None:
    of = an_initiative("dalen")
    hearing_id = a_hearing(of, is_public=True)
    address = _wide(live_server) + reverse("portal:hearing", args=[of.slug, hearing_id])
    sent = [
        {"text": "Behold scenen.", "form": old_mark(hearing_id, timedelta(minutes=n + 1)), "nettsted": "", "name": ""}
        for n in range(10)
    ]
    gate = threading.Barrier(10)
    with ThreadPoolExecutor(10) as pool:
        statuses = list(pool.map(lambda one: _post(address, one, gate), sent))
    assert statuses == [200] * 10
    assert HearingAnswer.objects.count() == 1
