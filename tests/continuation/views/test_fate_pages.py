"""What is best for children, what each target group gets instead, and what a fate rests on, on the pages."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tests.builders import a_cast, a_row, an_initiative, logged_in, version_of
from tests.continuation.building import a_fate
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.instead import Alternative, ForChildren
from varig.foundation.registers.declarations import register

pytestmark = pytest.mark.django_db


class Scene:
    """A ball court that is to be phased out."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.cast = a_cast(self.of)
        self.item = a_row(self.of, register("assets"), name="Ballbingen", used_by_children=True)
        self.client = logged_in(self.cast.manager)

    def address(self, name: str) -> str:
        return reverse(f"continuation:{name}", args=[self.of.slug, self.item])

    def opened(self, name: str = "") -> str:
        address = self.address(name) if name else reverse("workspace:item", args=[self.of.slug, self.item])
        return body(self.client.get(address))

    def sent(self, **typed: str):
        ends = {"outcome": "phased_out", "grounds": "Den er utslitt.", "version": version_of(self.item)}
        return self.client.post(self.address("fate"), {**ends, **typed})

    @property
    def fate(self):
        return continuation(self.cast.manager, self.of, self.item).fate


@pytest.fixture
def scene() -> Scene:
    return Scene()


def body(response) -> str:
    return " ".join(response.content.decode().split())


def test_the_form_knows_from_the_facts_that_children_use_it_and_saves_what_is_best_for_them(scene: Scene) -> None:
    chosen = re.findall(r'<input[^>]*name="used_by_children"[^>]*checked[^>]*>', scene.opened("fate"))
    assert ['value="yes"' in one for one in chosen] == [True]
    said = {
        "used_by_children": "yes",
        "best_for_children": "At det finnes en bane i gangavstand.",
        "children_heard": "Elevrådet, to møter.",
        "children_weighed": "Tungt.",
    }
    assert scene.sent(**said, no_alternative="on").status_code == 302
    assert scene.fate.children == ForChildren(
        used=True, best=said["best_for_children"], heard=said["children_heard"], weighed="Tungt."
    )
    shown = scene.opened()
    for words in ("<h3>Barnets beste</h3>", said["best_for_children"], said["children_heard"], "Tungt."):
        assert words in shown


def test_the_childrens_part_is_shown_where_they_use_it_or_nobody_knows_and_else_not(scene: Scene) -> None:
    assert "Barnets beste" not in scene.opened()
    scene.sent(used_by_children="")
    assert "<dt>Best for barna</dt><dd>Ikke skrevet</dd>" in scene.opened()
    scene.sent(used_by_children="no", best_for_children="Blir borte.")
    assert "Barnets beste" not in scene.opened()
    assert scene.fate.children == ForChildren(used=False)
    network = a_row(scene.of, register("networks"), name="Nettverket")
    a_fate(scene.of, network)
    shown = body(scene.client.get(reverse("workspace:item", args=[scene.of.slug, network])))
    assert "Det er ikke sagt om barn bruker det." in shown


def test_each_target_group_has_its_row_and_one_more_is_given_without_saving(scene: Scene) -> None:
    first = {"instead_0_whom": "Ungdom", "instead_0_text": "Skolegården"}
    more = body(scene.sent(**first, rows="1", more="1"))
    assert 'name="instead_1_whom"' in more
    assert "Skolegården" in more
    assert not scene.fate.said
    second = {"instead_1_whom": "Eldre", "instead_1_nothing": "on"}
    assert scene.sent(**first, **second, rows="2", alternative="Parken").status_code == 302
    assert scene.fate.alternatives == (
        Alternative("", "Parken"), Alternative("Ungdom", "Skolegården"), Alternative("Eldre", nothing=True),
    )  # fmt: skip
    shown = scene.opened()
    assert "<dt>I stedet for Ungdom</dt><dd>Skolegården</dd>" in shown
    assert "<dt>I stedet for Eldre</dt><dd>Ingenting kommer i stedet</dd>" in shown
    assert 'value="Ungdom"' in scene.opened("fate")


def test_what_is_wrong_in_a_row_is_said_there_and_nothing_is_lost(scene: Scene) -> None:
    response = scene.sent(instead_0_whom="", instead_0_text="Skolegården", rows="1")
    assert response.status_code == 422
    assert '<a href="#id_instead_0_whom">For hvem: Skriv hvem alternativet er for.</a>' in body(response)
    assert "Skolegården" in body(response)


def test_of_two_who_write_alternatives_the_second_sees_both(scene: Scene) -> None:
    read = version_of(scene.item)
    theirs = (Alternative("Eldre", "Benken"),)
    a_fate(scene.of, scene.item, outcome=Outcome.PHASED_OUT, home=None, group_alternatives=theirs)
    response = scene.sent(instead_0_whom="Ungdom", instead_0_text="Skolegården", rows="1", version=str(read))
    assert response.status_code == 409
    for words in ("Benken", "Skolegården", "Ungdom", "Eldre"):
        assert words in body(response)
    assert scene.fate.group_alternatives == theirs


def test_what_a_fate_rests_on_is_chosen_on_a_page_and_linked_from_the_items(scene: Scene) -> None:
    answered = scene.client.get(scene.address("evidence"), follow=True)
    assert "Foreslå først hva som skal skje." in body(answered)
    need = a_row(scene.of, register("needs"), name="Et sted å spille ball")
    a_fate(scene.of, scene.item)
    assert "Behov og ønsker fra beboere" in scene.opened("evidence")
    sent = {"sources": [f"needs:{need}"], "version": version_of(scene.item)}
    assert scene.client.post(scene.address("evidence"), sent).status_code == 302
    row = reverse("workspace:row", args=[scene.of.slug, register("needs").path, need])
    assert f'<h3>Bygger på</h3><ul class="rests-on"><li><a href="{row}">Et sted å spille ball</a>' in scene.opened()


def test_who_may_not_propose_sees_what_a_fate_rests_on_and_no_button(scene: Scene) -> None:
    a_fate(scene.of, scene.item)
    client = logged_in(scene.cast.reader)
    assert scene.address("evidence") not in body(
        client.get(reverse("workspace:item", args=[scene.of.slug, scene.item]))
    )
    assert client.get(scene.address("evidence")).status_code == 403


def test_the_items_own_groups_are_offered_each_with_a_row_and_left_empty_they_are_no_alternative() -> None:
    of = an_initiative()
    cast = a_cast(of)
    item = a_row(of, register("activities"), name="Juleverkstedet", groups=["children", "youth", "everybody"])
    client, at = logged_in(cast.manager), reverse("continuation:fate", args=[of.slug, item])
    shown = body(client.get(at))
    whom = re.findall(r'name="instead_\d_whom" value="([^"]*)"', shown)
    assert whom == ["Barn", "Ungdom"]
    sent = {"outcome": "phased_out", "grounds": "Det er slutt.", "no_alternative": "on", "rows": "3"}
    groups = {"instead_0_whom": "Barn", "instead_1_whom": "Ungdom"}
    response = client.post(at, {**sent, **groups, "version": version_of(item)})
    assert response.status_code == 302
    assert continuation(cast.manager, of, item).fate.group_alternatives == ()
    said = {"instead_1_text": "Klubben er åpen til jul."}
    assert client.post(at, {**sent, **groups, **said, "version": version_of(item)}).status_code == 302
    assert continuation(cast.manager, of, item).fate.group_alternatives == (
        Alternative("Ungdom", "Klubben er åpen til jul."),
    )
    shown = body(client.get(at))
    assert re.findall(r'name="instead_\d_whom" value="([^"]*)"', shown) == ["Ungdom", "Barn"]
