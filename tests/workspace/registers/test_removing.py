"""What was added by mistake is taken away again: with all that is its, with a reason, and told in the history."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.continuation import building
from tests.contracts import rows
from varig.cooperation.register import RESOURCE_PERSONS
from varig.foundation.checks.actions import ensure_current
from varig.foundation.checks.queries import gaps
from varig.foundation.files.actions import attach_note
from varig.foundation.files.models import Attachment
from varig.foundation.kernel import Grant, Invalid, NotAllowed, Reader, msg
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, history
from varig.legacy.queries import items
from varig.legacy.rules import ITEM
from varig.measures.register import MEASURE_YEARS, MEASURES
from varig.workspace.models import Standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def at(item_id: int) -> str:
    return reverse("workspace:remove_row", args=["dalen", "tiltak", item_id])


def take_away(of: InitiativeFacts, item_id: int, reader: Reader, why: str = "Feil fil") -> None:
    changes = Changes(removed=[item_id])
    MEASURES.stored.write(MEASURES, reader=reader, of=of, changes=changes, did=msg("fjernet et tiltak"), why=why)


def test_an_item_goes_with_all_that_is_its_and_the_initiative_remembers_it(
    of: InitiativeFacts, manager: Client
) -> None:
    item_id = builders.a_measure(of, "Storstua", accountable=builders.an_actor(of, "Enheten"))
    builders.a_measure(of, "Parken")
    year = builders.a_row(of, MEASURE_YEARS, item="Storstua", year=2022, allocated=Decimal(5))
    for about in (f"item:{item_id}", f"measure_years:{year}"):
        attach_note(reader=builders.SYSTEM, scope=of.scope, about=about, text="Se på dette")
    today = timezone.localdate()
    ensure_current(of.scope, today)
    form = reverse("workspace:facts", args=["dalen", item_id])
    assert f'href="{at(item_id)}"' in manager.get(form).content.decode()
    asked = manager.get(at(item_id)).content.decode()
    for line in ("Notater og filer: 2", "Roller: 1", f"{say(MEASURE_YEARS.title)}: 1"):
        assert f"<li>{line}</li>" in asked
    assert manager.post(at(item_id), {"why": " "}).status_code == 422
    done = manager.post(at(item_id), {"why": "Kom inn fra feil ark"}, follow=True).content.decode()
    assert "Storstua er fjernet." in done
    assert [one.name for one in items(builders.SYSTEM, of)] == ["Parken"]
    assert Attachment.objects.count() == 0
    ensure_current(of.scope, today)
    assert [one.name for one in Standing.objects.all()] == ["Parken"]
    assert gaps(of.scope, of.slug, today, kind=ITEM, object_id=item_id) == []
    told = history(builders.SYSTEM, of).entries[0]
    assert (told.who, say(told.did), told.why) == (
        "Leder",
        "fjernet Storstua fra «Tiltak»",
        "Kom inn fra feil ark",
    )
    # All that went with it: its name, the year there was money, and who answered for it.
    gone = [one.old for one in told.changes]
    assert "Storstua" in gone
    assert {"Enheten", "2022"} <= set(gone)
    # What it was a part of is gone too, and is told once.
    assert gone.count("Storstua") == 1
    assert manager.get(reverse("workspace:item", args=["dalen", item_id])).status_code == 404


@pytest.mark.parametrize("step", ["decided", "asked"])
def test_what_is_decided_or_asked_of_others_stays(of: InitiativeFacts, manager: Client, step: str) -> None:
    item_id = builders.a_measure(of, "Storstua", accountable=builders.an_actor(of))
    if step == "decided":
        building.a_decision(of, item_id)
    else:
        building.a_fate(of, item_id)
        building.a_question(of, item_id, builders.an_actor(of))
    page = manager.get(at(item_id)).content.decode()
    assert "Storstua kan ikke fjernes" in page
    assert "er «Fases ut» veien" in page
    assert manager.post(at(item_id), {"why": "Feil"}).status_code == 422
    with pytest.raises(Invalid):
        take_away(of, item_id, builders.SYSTEM)
    assert [one.name for one in items(builders.SYSTEM, of)] == ["Storstua"]


def test_only_who_may_change_every_item_may_remove_one(of: InitiativeFacts) -> None:
    cast = builders.a_cast(of)
    item_id = builders.a_measure(of, "Storstua", accountable=cast.unit)
    for reader in (cast.unit_manager, cast.reader, cast.owner, cast.outsider):
        with pytest.raises(NotAllowed):
            take_away(of, item_id, reader)
    with pytest.raises(Invalid):
        take_away(of, item_id, cast.manager, why="")
    take_away(of, item_id, cast.manager)
    assert items(builders.SYSTEM, of) == []


def test_notes_go_with_a_row_of_any_register(of: InitiativeFacts, manager: Client) -> None:
    person = builders.a_row(of, RESOURCE_PERSONS, **rows.full(of, RESOURCE_PERSONS))
    attach_note(reader=builders.SYSTEM, scope=of.scope, about=f"resource_persons:{person}", text="Ring på kvelden")
    manager.post(reverse("workspace:remove_row", args=["dalen", RESOURCE_PERSONS.path, person]), {"why": ""})
    assert RESOURCE_PERSONS.stored.count(builders.SYSTEM, of) == 0
    assert Attachment.objects.count() == 0
