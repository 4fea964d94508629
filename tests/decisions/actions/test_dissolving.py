"""The special organisation is dissolved when all is handed over, and set up again with the whole list."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, an_actor, an_initiative, logged_in
from varig.decisions.actions.dissolving import dissolve, set_point, set_up_again
from varig.decisions.queries.dissolving import dissolution, dissolutions, dissolving_points
from varig.decisions.rules.dissolving import Matter, Point
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, NotFound, PartialDate, Refused, msg
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.models import LegacyItem
from varig.legacy.rules import Kind
from varig.programme_office.models import Office

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative()


def handed_over(of: InitiativeFacts, *matters: Matter, reader=SYSTEM) -> None:
    unit = an_actor(of)
    for matter in matters:
        point = Point(unit, "Kvittering", timezone.localdate())
        set_point(reader=reader, of=of, matter=matter, version=0, point=point)


@pytest.mark.requirement("R5")
def test_it_is_dissolved_when_every_matter_is_handed_over(of: InitiativeFacts) -> None:
    today = timezone.localdate()
    with action(reader=SYSTEM, did=msg("la til")):
        office = Office.objects.create(initiative_id=of.id, name="Kontoret")
    *some, last = Matter
    handed_over(of, *some)
    with pytest.raises(Invalid):
        dissolve(reader=SYSTEM, of=of, day=today)
    assert dissolution(SYSTEM, of) is None
    handed_over(of, last)
    dissolve(reader=SYSTEM, of=of, day=today)
    found = dissolution(SYSTEM, of)
    assert found is not None
    assert found.day == today
    office.refresh_from_db()
    assert office.dissolved == PartialDate.of(today)
    with pytest.raises(Invalid):
        dissolve(reader=SYSTEM, of=of, day=today)
    with pytest.raises(Refused):
        set_point(reader=SYSTEM, of=of, matter=last, version=1, point=Point(None, "Ingen", today, nothing=True))


def test_set_up_again_it_keeps_everything(of: InitiativeFacts) -> None:
    with action(reader=SYSTEM, did=msg("la til")):
        office = Office.objects.create(initiative_id=of.id, name="Kontoret")
        gone = Office.objects.create(initiative_id=of.id, name="Det forrige", dissolved=PartialDate(2021))
    handed_over(of, *Matter)
    before = dissolving_points(SYSTEM, of)
    dissolve(reader=SYSTEM, of=of, day=timezone.localdate())
    with pytest.raises(Invalid):
        set_up_again(reader=SYSTEM, of=of, reason="")
    set_up_again(reader=SYSTEM, of=of, reason="Satsingen går videre.")
    assert dissolving_points(SYSTEM, of) == before
    (found,) = dissolutions(SYSTEM, of)
    assert found.reopened_why == "Satsingen går videre."
    office.refresh_from_db()
    gone.refresh_from_db()
    assert (office.dissolved, gone.dissolved) == (None, PartialDate(2021))
    dissolve(reader=SYSTEM, of=of, day=timezone.localdate())
    assert len(dissolutions(SYSTEM, of)) == 2


def test_a_matter_is_written_with_receiver_proof_and_day(of: InitiativeFacts) -> None:
    today, unit = timezone.localdate(), an_actor(of, "Eiendom")
    with pytest.raises(Invalid):
        set_point(reader=SYSTEM, of=of, matter=Matter.ARCHIVE, version=0, point=Point(unit, "", today))
    with pytest.raises(NotFound):
        elsewhere = an_actor(an_initiative(municipality="En annen"))
        set_point(reader=SYSTEM, of=of, matter=Matter.ARCHIVE, version=0, point=Point(elsewhere, "Sak 3", today))
    set_point(reader=SYSTEM, of=of, matter=Matter.ARCHIVE, version=0, point=Point(unit, "Sak 3", today))
    with pytest.raises(Conflict):
        set_point(reader=SYSTEM, of=of, matter=Matter.ARCHIVE, version=0, point=Point(unit, "Sak 4", today))
    found = {one.matter: one for one in dissolving_points(SYSTEM, of)}
    assert (found[Matter.ARCHIVE].receiver, found[Matter.ARCHIVE].point.proof) == ("Eiendom", "Sak 3")
    assert not found[Matter.TASKS].point.is_done


def test_who_may(of: InitiativeFacts) -> None:
    cast, today = a_cast(of), timezone.localdate()
    ended = Point(None, "Ingen", today, nothing=True)
    for reader in (cast.coordinator, cast.secretariat, cast.reader, cast.unit_manager, cast.link):
        with pytest.raises(NotAllowed):
            set_point(reader=reader, of=of, matter=Matter.TASKS, version=0, point=ended)
    handed_over(of, *Matter, reader=cast.manager)
    with pytest.raises(NotAllowed):
        dissolve(reader=cast.manager, of=of, day=today)
    with pytest.raises(Invalid):
        dissolve(reader=cast.owner, of=of, day=today - timedelta(days=1))
    dissolve(reader=cast.owner, of=of, day=today)


def test_tasks_that_nobody_has_taken_over_are_not_ticked_off_without_a_reason(of: InitiativeFacts) -> None:
    today = timezone.localdate()
    with action(reader=SYSTEM, did=msg("la til")):
        LegacyItem.objects.create(initiative_id=of.id, kind=Kind.TASK, name="Kalle inn til nettverksmøter")
    place = {"reader": SYSTEM, "of": of, "matter": Matter.TASKS, "version": 0}
    nothing = Point(None, "Vi har sett etter", today, nothing=True)
    with pytest.raises(Invalid) as refused:
        set_point(**place, point=nothing)
    assert [one.field for one in refused.value.problems] == ["in_spite"]
    set_point(**place, point=replace(nothing, in_spite="Oppgavene faller bort når satsingen er over."))
    handed_over(of, *(one for one in Matter if one is not Matter.TASKS))
    client = logged_in(a_cast(of).manager)
    page = client.get(reverse("decisions:dissolving", args=[of.slug])).content.decode()
    assert "I orden likevel fordi: Oppgavene faller bort" in page
    assert "har ingen ny ansvarlig" in page
    dissolve(reader=SYSTEM, of=of, day=today)
