"""After an edit the stored gaps are right at once, also those of other objects that are judged by what was edited."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.builders import a_row, an_initiative
from tests.continuation.building import a_fate
from varig.continuation.rules.fates import Outcome
from varig.foundation.checks.queries import gaps
from varig.foundation.registers.declarations import register
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db

CLOSES = {"outcome": Outcome.PHASED_OUT, "home": None, "no_alternative": True}


def found(of: InitiativeFacts, code: str) -> set[int]:
    """The ids of what has this gap."""
    return {gap.object.id for gap in gaps(of.scope, of.slug, timezone.localdate()) if gap.code == code}


def test_an_asset_answers_for_the_measure_that_built_it():
    of = an_initiative()
    built = a_row(of, register("measures"), name="Ballbingen", type="physical", delivered="yes")
    assert found(of, "built_without_asset") == {built}
    a_row(of, register("assets"), name="Ballbingen ved skolen", measure="Ballbingen")
    assert found(of, "built_without_asset") == set()


def test_a_place_that_closes_is_judged_by_the_places_that_stay():
    of = an_initiative()
    club = a_row(of, register("meeting_places"), name="Klubben", for_whom=("youth",))
    hall = a_row(of, register("meeting_places"), name="Hallen", for_whom=("youth",))
    a_fate(of, club, **CLOSES)
    assert found(of, "no_other_place") == set()
    a_fate(of, hall, **CLOSES)
    assert found(of, "no_other_place") == {club, hall}
