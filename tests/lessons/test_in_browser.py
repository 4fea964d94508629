"""The chain as people see it: on a desk and on a phone, and with nothing that axe finds wrong."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import builders
from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.lessons import building
from varig.foundation.kernel import Grant
from varig.lessons.register import LESSONS, METHODS

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.requirement("R11", "R31", "R33")
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("filled", [True, False])
def test_the_chain_is_legible_and_accessible(visit: Visit, width: int, filled: bool) -> None:  # noqa: FBT001 -- a case
    of = builders.an_initiative("dalen")
    if filled:
        building.a_whole_row(of, "adoptions")
        builders.a_row(of, LESSONS, name="Spør først dem som skal bruke stedet, og ikke bare dem som eier det")
        builders.a_row(of, METHODS, name="Skolelos")
    page = visit(builders.a_person("Ida", Grant("programme_manager", of.scope)), width=width)
    page.goto(reverse("lessons:chain", args=[of.slug]))
    assert page.get_by_role("heading", level=1).inner_text() == "Erfaringer"
    assert axe_findings(page) == []
    assert not scrolls_sideways(page)
    if filled:
        row = page.get_by_role("row").filter(has_text="Ungdomsstyrt åpningstid")
        assert row.get_by_text("Besluttet").is_visible()
