"""The cast that every package's tests use: what each may do here."""

from __future__ import annotations

import pytest

from tests import builders
from varig.foundation.kernel import NotFound
from varig.initiatives.queries import initiative, initiatives
from varig.initiatives.roles import Permission, may

pytestmark = pytest.mark.django_db

EDITS = {
    "administrator": False,
    "manager": True,
    "owner": False,
    "coordinator": True,
    "unit_manager": False,
    "other_unit_manager": False,
    "secretariat": False,
    "reader": False,
    "outsider": False,
    "link": False,
}


def test_who_edits_an_item_that_nobody_answers_for() -> None:
    of = builders.an_initiative()
    cast = builders.a_cast(of)
    assert {name: may(getattr(cast, name), Permission.EDIT_ITEM, of.place) for name in EDITS} == EDITS


def test_only_those_with_a_role_see_the_initiative() -> None:
    of = builders.an_initiative("eksempel")
    cast = builders.a_cast(of)
    assert [one.slug for one in initiatives(cast.reader)] == ["eksempel"]
    assert "eksempel" not in [one.slug for one in initiatives(cast.outsider)]
    for stranger in (cast.outsider, cast.link):
        with pytest.raises(NotFound):
            initiative(stranger, "eksempel")


def test_a_measure_may_have_somebody_who_answers_for_it() -> None:
    of = builders.an_initiative()
    unit = builders.an_actor(of)
    first, second = builders.a_measure(of), builders.a_measure(of, accountable=unit)
    assert (builders.version_of(first), builders.version_of(second)) == (1, 2)
