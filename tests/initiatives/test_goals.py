"""Goals: added once, renamed, and shown with the measures that work for them."""

from __future__ import annotations

import pytest
from django.http import HttpResponse

from tests import builders
from varig.foundation.kernel import Invalid
from varig.initiatives.actions import add_goal, rename_goal
from varig.initiatives.queries import InitiativeFacts, goals

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


def _text(response: HttpResponse) -> str:
    return response.content.decode()


def test_a_goal_is_there_once_however_often_it_is_added(of: InitiativeFacts) -> None:
    first = add_goal(reader=builders.SYSTEM, of=of, name=" Flere møteplasser ")
    assert add_goal(reader=builders.SYSTEM, of=of, name="Flere møteplasser") == first


def test_main_goals_stand_first(of: InitiativeFacts) -> None:
    for name, is_main in (("Å", True), ("A", False), ("B", True)):
        add_goal(reader=builders.SYSTEM, of=of, name=name, is_main=is_main)
    assert [goal.name for goal in goals(builders.SYSTEM, of)] == ["B", "Å", "A"]


@pytest.mark.parametrize("name", ["", " ", "Trygghet"])
def test_a_goal_is_not_renamed_to_nothing_or_to_another(of: InitiativeFacts, name: str) -> None:
    add_goal(reader=builders.SYSTEM, of=of, name="Trygghet")
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Møteplasser")
    with pytest.raises(Invalid):
        rename_goal(reader=builders.SYSTEM, of=of, goal_id=goal, name=name, is_main=False)


def test_who_may_see_and_who_may_change(of: InitiativeFacts) -> None:
    cast = builders.a_cast(of)
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Møteplasser")
    wanted = {"manager": (200, 200, 200), "coordinator": (200, 200, 403), "reader": (200, 200, 403)}
    wanted |= {"unit_manager": (200, 200, 403), "outsider": (404, 404, 404)}
    found = {}
    for name in wanted:
        client = builders.logged_in(getattr(cast, name))
        addresses = ("/eksempel/mal/", f"/eksempel/mal/{goal}/", f"/eksempel/mal/{goal}/rediger/")
        found[name] = tuple(client.get(address).status_code for address in addresses)
    assert found == wanted


def test_who_may_not_add_sees_who_can_and_is_refused(of: InitiativeFacts) -> None:
    client = builders.logged_in(builders.a_cast(of).reader)
    assert "Programleder kan gjøre dette." in _text(client.get("/eksempel/mal/"))
    assert client.post("/eksempel/mal/", {"name": "Mitt mål"}).status_code == 403
    assert goals(builders.SYSTEM, of) == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_are_there_in_every_language(of: InitiativeFacts, language: str) -> None:
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Møteplasser")
    client = builders.logged_in(builders.a_cast(of).manager)
    client.cookies["django_language"] = language
    for address in ("mal/", f"mal/{goal}/", f"mal/{goal}/rediger/"):
        response = client.get(f"/eksempel/{address}")
        assert (response.status_code, f'<html lang="{language}"' in _text(response)) == (200, True)


def test_a_goal_is_added_renamed_and_shows_its_measures(of: InitiativeFacts) -> None:
    client = builders.logged_in(builders.a_cast(of).manager)
    assert client.post("/eksempel/mal/", {"name": "Møteplasser", "is_main": "on"}).status_code == 302
    (goal,) = goals(builders.SYSTEM, of)
    assert "Ingen tiltak hører til målet" in _text(client.get(f"/eksempel/mal/{goal.id}/"))
    builders.a_measure(of, "Storstua", goals=(goal.id,))
    assert "Storstua" in _text(client.get(f"/eksempel/mal/{goal.id}/"))
    assert client.post(f"/eksempel/mal/{goal.id}/rediger/", {"name": "Treffsteder"}).status_code == 302
    assert [(one.name, one.is_main) for one in goals(builders.SYSTEM, of)] == [("Treffsteder", False)]


def test_a_goal_of_another_initiative_is_not_found(of: InitiativeFacts) -> None:
    other = builders.an_initiative("annen")
    goal = add_goal(reader=builders.SYSTEM, of=other, name="Møteplasser")
    client = builders.logged_in(builders.a_cast(of).manager)
    assert client.get(f"/eksempel/mal/{goal}/").status_code == 404
