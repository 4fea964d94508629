"""Goals: a tree with how each is measured and how it went, kept by the register's own form and store."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import builders
from tests.initiatives.forms import fields_of
from varig.foundation.kernel import Conflict, Invalid, msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changed, Changes
from varig.initiatives.actions import add_goal
from varig.initiatives.queries import GoalFacts, InitiativeFacts, goals
from varig.initiatives.rules import Heading

pytestmark = pytest.mark.django_db
GOALS = register("goals")


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def _text(response: HttpResponse) -> str:
    return response.content.decode()


def write(of: InitiativeFacts, **changes: Any) -> list[int]:
    return GOALS.stored.write(GOALS, reader=builders.SYSTEM, of=of, changes=Changes(**changes), did=msg("endret"))


def parents(of: InitiativeFacts) -> dict[str, str | None]:
    found = goals(builders.SYSTEM, of)
    names = {goal.id: goal.name for goal in found}
    return {goal.name: names[goal.parent_id] if goal.parent_id else None for goal in found}


def the(of: InitiativeFacts, name: str) -> GoalFacts:
    return next(goal for goal in goals(builders.SYSTEM, of) if goal.name == name)


# Actions and store


def test_a_goal_is_there_once_however_often_it_is_added(of: InitiativeFacts) -> None:
    first = add_goal(reader=builders.SYSTEM, of=of, name=" Flere møteplasser ")
    assert add_goal(reader=builders.SYSTEM, of=of, name="Flere møteplasser") == first


def test_main_goals_stand_first(of: InitiativeFacts) -> None:
    for name, is_main in (("Å", True), ("A", False), ("B", True)):
        add_goal(reader=builders.SYSTEM, of=of, name=name, is_main=is_main)
    assert [goal.name for goal in goals(builders.SYSTEM, of)] == ["B", "Å", "A"]


@pytest.mark.parametrize("name", ["", " "])
def test_a_goal_has_a_name(of: InitiativeFacts, name: str) -> None:
    with pytest.raises(Invalid):
        add_goal(reader=builders.SYSTEM, of=of, name=name)


def test_a_file_may_bring_a_goal_and_those_below_it_in_any_order(of: InitiativeFacts) -> None:
    rows = [{"name": "Benker", "parent": "Møteplasser"}, {"name": "Møteplasser", "parent": "Trivsel"}, {"name": "Lys"}]
    assert len(write(of, new=rows)) == 3
    assert parents(of) == {"Benker": "Møteplasser", "Møteplasser": "Trivsel", "Trivsel": None, "Lys": None}


def test_a_ring_of_goals_is_refused_whole(of: InitiativeFacts) -> None:
    write(of, new=[{"name": "A"}, {"name": "B", "parent": "A"}, {"name": "C", "parent": "B"}])
    with pytest.raises(Invalid) as refused:
        write(of, changed=[Changed(the(of, "A").id, {"name": "A", "parent": "C"})])
    assert [problem.field for problem in refused.value.problems] == ["parent"]
    assert parents(of) == {"A": None, "B": "A", "C": "B"}


def test_a_sub_goal_becomes_a_main_goal_and_leaves_its_place(of: InitiativeFacts) -> None:
    write(of, new=[{"name": "A"}, {"name": "B", "parent": "A"}])
    write(of, changed=[Changed(the(of, "B").id, {"is_main": True, "parent": None})])
    assert (the(of, "B").is_main, parents(of)) == (True, {"B": None, "A": None})


def test_those_below_a_goal_that_is_removed_stand_on_top(of: InitiativeFacts) -> None:
    write(of, new=[{"name": "A"}, {"name": "B", "parent": "A"}])
    write(of, removed=[the(of, "A").id])
    assert parents(of) == {"B": None}


def test_another_goals_name_is_refused_in_plain_words(of: InitiativeFacts) -> None:
    write(of, new=[{"name": "A"}, {"name": "B"}])
    with pytest.raises(Invalid) as refused:
        write(of, changed=[Changed(the(of, "B").id, {"name": "A"})])
    assert refused.value.problems[0].message.msgid == "Det finnes alt et mål med det navnet. Velg et annet navn."


def test_the_second_editor_of_a_goal_changes_nothing(of: InitiativeFacts) -> None:
    (goal,) = write(of, new=[{"name": "A"}])
    write(of, changed=[Changed(goal, {"baseline": "12 av 40"}, 1)])
    with pytest.raises(Conflict):
        write(of, changed=[Changed(goal, {"baseline": "40 av 40"}, 1)])
    assert the(of, "A").baseline == "12 av 40"


# Pages


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
def test_the_pages_are_there_in_every_language(of: InitiativeFacts, manager: Client, language: str) -> None:
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Møteplasser")
    manager.cookies["django_language"] = language
    for address in ("mal/", f"mal/{goal}/", f"mal/{goal}/rediger/"):
        response = manager.get(f"/eksempel/{address}")
        assert (response.status_code, f'<html lang="{language}"' in _text(response)) == (200, True)


@pytest.mark.requirement("R3")
def test_a_goal_is_added_measured_and_shows_its_measures(of: InitiativeFacts, manager: Client) -> None:
    assert manager.post("/eksempel/mal/", {"name": "Trivsel", "is_main": "on"}).status_code == 302
    (main,) = goals(builders.SYSTEM, of)
    assert manager.post("/eksempel/mal/", {"name": "Møteplasser", "parent": main.id}).status_code == 302
    goal = the(of, "Møteplasser")
    assert "Ingen tiltak hører til målet" in _text(manager.get(f"/eksempel/mal/{goal.id}/"))
    builders.a_measure(of, "Storstua", goals=(goal.id,))
    address = f"/eksempel/mal/{goal.id}/"
    written = {
        "name": "Treffsteder",
        "heading": Heading.PLACES.value,
        "measurable": "Minst tre steder er åpne hver kveld.",
        "baseline": "0 i 2020",
        "target": "3",
        "value_at_end": "2 i 2024",
        "source": "Egen telling",
    }
    sent = {**fields_of(manager.get(f"{address}rediger/").content), **written}
    assert manager.post(f"{address}rediger/", sent)["Location"] == address
    page = _text(manager.get(address))
    for said in (*(value for key, value in written.items() if key != "heading"), "Storstua", "Trivsel"):
        assert said in page
    tree = _text(manager.get("/eksempel/mal/"))
    assert tree.split("Trivsel</a>")[1].split("Treffsteder</a>")[0].count("<ul><li>") == 1
    assert "Økt investering i og bruk av møteplasser og uteområder" in tree
    assert "Minst tre steder er åpne hver kveld." in _text(manager.get("/eksempel/dokumenter/sluttrapport/"))


def test_goals_without_a_main_goal_stand_under_the_headings_of_the_effect_tool(
    of: InitiativeFacts, manager: Client
) -> None:
    write(
        of, new=[{"name": "Fest", "heading": "participation"}, {"name": "Benker", "heading": "places"}, {"name": "X"}]
    )
    page = _text(manager.get("/eksempel/mal/"))
    places = [page.index(f">{said}<") for said in ("Benker", "Økt sosial deltakelse", "Fest", "Delmål", "X")]
    assert places == sorted(places)


def test_two_who_edit_a_goal_see_both_sides(of: InitiativeFacts, manager: Client) -> None:
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Møteplasser")
    address = f"/eksempel/mal/{goal}/rediger/"
    mine = fields_of(manager.get(address).content)
    manager.post(address, {**mine, "target": "tre steder"})
    response = manager.post(address, {**mine, "target": "fire steder"})
    assert response.status_code == 409
    assert all(said in _text(response) for said in ("Programleder lagret før deg", "tre steder", "fire steder"))
    assert manager.post(address, fields_of(response.content)).status_code == 302
    assert the(of, "Møteplasser").target == "fire steder"


def test_what_is_wrong_with_a_goal_is_said(of: InitiativeFacts, manager: Client) -> None:
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Møteplasser")
    address = f"/eksempel/mal/{goal}/rediger/"
    sent = {**fields_of(manager.get(address).content), "parent": "Møteplasser", "measurable": "Skrevet"}
    response = manager.post(address, sent)
    assert (response.status_code, "Et mål kan ikke ligge under seg selv." in _text(response)) == (422, True)
    assert "Skrevet" in _text(response)


def test_a_goal_of_another_initiative_is_not_found(of: InitiativeFacts, manager: Client) -> None:
    other = builders.an_initiative("annen")
    goal = add_goal(reader=builders.SYSTEM, of=other, name="Møteplasser")
    assert manager.get(f"/eksempel/mal/{goal}/").status_code == 404
    assert manager.post("/eksempel/mal/", {"name": "Under en annens", "parent": goal}).status_code == 422
