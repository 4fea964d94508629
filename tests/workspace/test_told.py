"""The history of goals, of rows and of the initiative itself."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from varig.foundation.history.actions import action
from varig.foundation.kernel import Grant, msg
from varig.foundation.ui.text import say
from varig.initiatives.actions import add_goal
from varig.initiatives.models import Initiative
from varig.initiatives.queries import InitiativeFacts, history
from varig.initiatives.register import GOALS
from varig.measures.register import MEASURES

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def test_the_page_of_a_goal_tells_its_newest_and_leads_to_all(of: InitiativeFacts, manager: Client) -> None:
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Flere møteplasser")
    for at in range(6):
        builders.changed_row(of, GOALS, goal, at + 1, baseline=str(at))
    page = manager.get(reverse("initiatives:goal", args=[of.slug, goal])).content.decode()
    every = reverse("workspace:row_history", args=[of.slug, "malregister", goal])
    assert f'href="{every}"' in page
    assert "Alle 7 endringer" in page
    assert page.count('<p class="when">') == 5
    assert manager.get(every).content.decode().count('<p class="when">') == 7


def test_the_initiative_has_its_own_history_without_all_that_lies_in_it(of: InitiativeFacts, manager: Client) -> None:
    builders.a_measure(of, "Storstua")
    with action(reader=builders.SYSTEM, did=msg("endret vedtaket"), why="Ny sak"):
        Initiative.objects.filter(pk=of.id).update(decision_body="Kommunestyret")
    for address in ("initiatives:about", "workspace:initiative_history"):
        page = manager.get(reverse(address, args=[of.slug])).content.decode()
        assert "endret vedtaket" in page
        assert "Kommunestyret" in page
    assert [entry.did.msgid for entry in history(builders.SYSTEM, of).entries] == [
        "endret vedtaket",
        "opprettet satsingen",
    ]


def test_choices_numbers_and_places_are_told_as_on_the_page(of: InitiativeFacts) -> None:
    item_id = builders.a_measure(of, "Storstua")
    builders.changed_row(of, MEASURES, item_id, 1, latitude="58.8007", longitude="5.75")
    (entry, *_older) = MEASURES.stored.history(builders.SYSTEM, of, item_id).entries
    assert {str(one.label): say(one.new) for one in entry.changes} == {
        "breddegrad": "58,8007",
        "lengdegrad": "5,75",
    }
