"""What names a row is found on the row's own page, and leads back."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import builders
from varig.foundation.kernel import Grant
from varig.foundation.registers.declarations import Named, register
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


def page(of: InitiativeFacts, key: str, row_id: int) -> str:
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    address = reverse("workspace:row", args=[of.slug, register(key).path, row_id])
    return client.get(address, follow=True).content.decode()


@pytest.mark.parametrize(
    ("key", "by", "column", "several"),
    [
        ("needs", "measures", "needs", True),
        ("participation_events", "needs", "event", False),
        ("lessons", "methods", "lessons", True),
        ("positions", "tasks", "position", False),
        ("measures", "promises", "measure", False),
    ],
)
@pytest.mark.requirement("R36")
def test_what_names_it_is_on_its_page(key: str, by: str, column: str, several: bool) -> None:  # noqa: FBT001 -- a case
    of = builders.an_initiative("dalen")
    row_id = builders.a_row(of, register(key), name="Den ene")
    builders.a_row(of, register(key), name="Den andre")
    named = (Named("Den ene"),) if several else Named("Den ene")
    other = builders.a_row(of, register(by), name="Nevner den", **{column: named})
    builders.a_row(of, register(by), name="Nevner ingen")
    shown = page(of, key, row_id)
    assert f'href="{reverse("workspace:row", args=[of.slug, register(by).path, other])}">Nevner den</a>' in shown
    assert "Nevner ingen" not in shown


def test_the_office_shows_its_positions_years_and_tasks() -> None:
    of = builders.an_initiative("dalen")
    office = builders.a_row(of, register("office"), name="Programkontoret")
    builders.a_row(of, register("positions"), name="Programleder")
    builders.a_row(of, register("office_years"), year=2023, financed_by="Bydelen")
    shown = page(of, "office", office)
    for words in ("Programleder", "2023", "Bydelen"):
        assert words in shown
    assert f'{reverse("workspace:new_row", args=[of.slug, register("tasks").path])}"' in shown
