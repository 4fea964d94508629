"""On an association's own page: all seven forms, during and after, and the stand on contact."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests import builders
from tests.cooperation import building
from varig.actors.queries import actor, actors
from varig.actors.rules import ActorKind
from varig.cooperation.panels import support_and_contact
from varig.cooperation.panels.words import FormShown, Shown
from varig.cooperation.register import CONTACT_STANDS, SUPPORT
from varig.foundation.kernel import Reader
from varig.foundation.panels import Subject
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


def _panel(of: InitiativeFacts, actor_id: int, reader: Reader = builders.SYSTEM) -> dict[str, Any] | None:
    found = support_and_contact(Subject(reader, of, actor(reader, of, actor_id), date(2025, 1, 1)))
    return None if found is None else dict(found)


def _shown(of: InitiativeFacts, actor_id: int) -> Shown:
    found = _panel(of, actor_id)
    assert found is not None
    shown: Shown = found["association"]
    return shown


def _said(row: FormShown) -> tuple[str, str, str]:
    return say(row.form), say(row.during.word), say(row.after.word)


@pytest.mark.requirement("R42", "R44", "R45", "R46", "R47", "R48", "R49", "R50", "R51")
def test_all_seven_forms_are_shown_when_nothing_is_registered() -> None:
    of = builders.an_initiative()
    shown = _shown(of, builders.an_actor(of, "Dalen vel", ActorKind.ASSOCIATION))
    assert [_said(row) for row in shown.forms] == [
        ("Utlån av lokaler", "Ikke registrert", "Ikke tatt stilling"),
        ("Utlån av utstyr", "Ikke registrert", "Ikke tatt stilling"),
        ("Administrativ hjelp", "Ikke registrert", "Ikke tatt stilling"),
        ("Faglig hjelp", "Ikke registrert", "Ikke tatt stilling"),
        ("Hjelp til drift", "Ikke registrert", "Ikke tatt stilling"),
        ("Hjelp til informasjonsarbeid", "Ikke registrert", "Ikke tatt stilling"),
        ("Frivillighetsmidler", "Ikke registrert", "Ikke tatt stilling"),
    ]
    assert say(shown.contact.mark.word) == "Ikke tatt stilling"


def test_each_form_leads_to_where_it_is_said_with_form_and_association_filled_in() -> None:
    of = builders.an_initiative("dalen")
    shown = _shown(of, builders.an_actor(of, "Dalen vel & venner", ActorKind.ASSOCIATION))
    assert (say(shown.forms[0].link), shown.forms[0].address) == (
        "Ta stilling",
        "/dalen/register/stotte/ny/?actor=Dalen+vel+%26+venner&form=premises",
    )
    assert shown.contact.address == "/dalen/register/standpunkt/ny/?actor=Dalen+vel+%26+venner"


@pytest.mark.requirement("R51")
def test_what_is_registered_is_said_and_leads_to_its_page() -> None:
    of = builders.an_initiative("dalen")
    item_id = building.a_whole_row(of, "support")
    (korps,) = [one for one in actors(builders.SYSTEM, of) if one.name == "Dalen skolekorps"]
    row = _shown(of, korps.id).forms[0]
    assert _said(row) == ("Utlån av lokaler", "Gis", "Gis videre")
    assert (say(row.link), row.address) == ("Se", f"/dalen/arven/{item_id}/")


@pytest.mark.parametrize(
    ("prices", "said"),
    [
        ({"price_during": 0, "price_after": 450, "price_per": "per kveld"}, "0 kr, etterpå 450 kr (per kveld)"),
        ({"price_during": 200}, "200 kr, etterpå ukjent"),
        ({"price_after": 0}, "ukjent, etterpå 0 kr"),
    ],
)
@pytest.mark.requirement("R44")
def test_a_price_that_changes_is_seen(prices: dict[str, Any], said: str) -> None:
    of = builders.an_initiative()
    vel = builders.an_actor(of, "Dalen vel", ActorKind.ASSOCIATION)
    builders.a_row(of, SUPPORT, actor="Dalen vel", form="premises", **prices)
    assert [say(price).replace("\xa0", " ") for price in _shown(of, vel).forms[0].prices] == [said]
    assert _shown(of, vel).forms[1].prices == ()


def test_several_of_one_form_lead_to_the_list_of_them() -> None:
    of = builders.an_initiative("dalen")
    vel = builders.an_actor(of, "Dalen vel", ActorKind.ASSOCIATION)
    builders.a_row(of, SUPPORT, actor="Dalen vel", form="premises", after="no")
    builders.a_row(of, SUPPORT, name="Utlån av gymsal", actor="Dalen vel", form="premises", after="yes")
    row = _shown(of, vel).forms[0]
    assert (say(row.link), row.address) == ("Se alle", "/dalen/register/stotte/?actor=Dalen+vel&form=premises")
    assert say(row.after.word) == "Gis videre"


@pytest.mark.requirement("R40", "R41", "R42")
def test_the_stand_on_contact_is_said_in_the_municipalitys_own_words() -> None:
    of = builders.an_initiative("dalen")
    row_id = builders.a_row(of, CONTACT_STANDS, **building.STAND)
    (vel,) = [one for one in actors(builders.SYSTEM, of) if one.name == "Dalen vel"]
    contact = _shown(of, vel.id).contact
    assert (say(contact.mark.word), contact.words, contact.address) == (
        "Holdes på en annen måte",
        "Ett møte i halvåret med kultursjefen.",
        f"/dalen/register/standpunkt/{row_id}/",
    )


def test_a_unit_that_is_given_nothing_has_no_such_panel() -> None:
    of = builders.an_initiative()
    assert _panel(of, builders.an_actor(of, "Kulturetaten", ActorKind.UNIT)) is None


def test_a_housing_cooperative_that_is_given_something_has_one() -> None:
    of = builders.an_initiative()
    id_ = builders.an_actor(of, "Dalen borettslag", ActorKind.HOUSING_COOPERATIVE)
    builders.a_row(of, SUPPORT, actor="Dalen borettslag", form="equipment")
    assert len(_shown(of, id_).forms) == 7


def test_readers_see_it_and_are_told_who_can_take_a_stand() -> None:
    of = builders.an_initiative()
    vel = builders.an_actor(of, "Dalen vel", ActorKind.ASSOCIATION)
    cast = builders.a_cast(of)
    found = _panel(of, vel, cast.reader)
    assert found is not None
    assert {row.address for row in found["association"].forms} == {""}
    assert found["who_can"]
