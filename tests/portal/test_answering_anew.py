"""Whoever answers a hearing once more starts from what was answered last, and nothing that was said is lost."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import SYSTEM, a_link_token, a_person, an_actor, an_initiative, logged_in
from tests.decisions.hearing_building import DIRECTION, a_hearing
from varig.actors.rules import ActorKind
from varig.decisions.queries.hearing_answers import answers, earlier_answers
from varig.decisions.rules.hearing_answers import field_of
from varig.foundation.kernel import Grant

pytestmark = pytest.mark.django_db
FIELD = field_of(DIRECTION)


def words(response: object) -> str:
    return " ".join(response.content.decode().split())  # type: ignore[attr-defined]


def test_a_partner_begins_with_what_it_answered_and_both_answers_are_kept() -> None:
    of = an_initiative("dalen")
    choir = an_actor(of, "Koret", ActorKind.ASSOCIATION, email="koret@lag.example")
    hearing_id = a_hearing(of, parties=[choir])
    at = reverse("portal:own_hearing", args=[a_link_token(of, choir), hearing_id])
    client = Client()
    first = {FIELD: "Scenen mangler.", "text": "Bra plan.", "stance": "partly"}
    assert client.post(at, {**first, "on_behalf_of": "Styret i koret", "in_role": "Leder"}).status_code == 302
    again = words(client.get(f"{at}?nytt"))
    for said in ("Scenen mangler.", "Bra plan.", 'value="Styret i koret"', 'value="Leder"'):
        assert said in again
    assert re.search(r'value="partly"[^>]*checked', again)
    assert "Det dere sender nå, gjelder i stedet." in again
    assert client.post(at, {"text": "Nå er vi enige.", "stance": "agrees", "on_behalf_of": "Koret"}).status_code == 302
    page = words(client.get(at))
    assert "Tidligere svar" in page
    assert "Scenen mangler." in page
    (now,) = answers(SYSTEM, of, hearing_id)
    (before,) = earlier_answers(SYSTEM, of, hearing_id)[now.party_id]
    assert [one.text for one in before.points] == ["Bra plan.", "Scenen mangler."]
    manager = logged_in(a_person("Ida", Grant("programme_manager", of.scope)))
    link = reverse("decisions:answer", args=[of.slug, hearing_id, before.id])
    for name, ids in (("hearing", [hearing_id]), ("answer", [hearing_id, now.id])):
        listed = words(manager.get(reverse(f"decisions:{name}", args=[of.slug, *ids])))
        assert "Tidligere svar" in listed
        assert link in listed


def test_a_first_answer_is_not_said_to_replace_anything() -> None:
    of = an_initiative("dalen")
    choir = an_actor(of, "Koret", ActorKind.ASSOCIATION)
    hearing_id = a_hearing(of, parties=[choir])
    page = words(Client().get(reverse("portal:own_hearing", args=[a_link_token(of, choir), hearing_id])))
    assert "gjelder i stedet" not in page
    assert 'value="Koret"' in page
