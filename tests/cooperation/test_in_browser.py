"""The matrix of support as people see it: on a desk and on a phone, and with nothing that axe finds wrong."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import builders
from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.cooperation import building
from varig.actors.rules import ActorKind
from varig.cooperation.register import CONTACT_STANDS, SUPPORT
from varig.foundation.kernel import Grant

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.requirement("R40", "R42", "R51")
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("filled", [True, False])
def test_the_matrix_is_legible_and_accessible(visit: Visit, width: int, filled: bool) -> None:  # noqa: FBT001 -- a case
    of = builders.an_initiative("dalen")
    if filled:
        building.a_whole_row(of, "support")
        builders.an_actor(of, "Åsen og Dalen idrettslag, håndballgruppa", ActorKind.ASSOCIATION)
        builders.a_row(of, SUPPORT, actor="Dalen vel", form="grants", during=False, after="no")
        builders.a_row(of, CONTACT_STANDS, **building.STAND)
    page = visit(builders.a_person("Ida", Grant("programme_manager", of.scope)), width=width)
    page.goto(reverse("cooperation:supports", args=[of.slug]))
    assert page.get_by_role("heading", level=1).inner_text() == "Støtte til foreninger"
    assert axe_findings(page) == []
    assert not scrolls_sideways(page)
    if filled and width == 390:
        row = page.get_by_role("row").filter(has_text="Dalen skolekorps")
        assert row.get_by_text("Gis videre").is_visible()
