"""Files as municipalities have them: other words and another order."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests import builders
from tests.cooperation.building import csv
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.importing import Taken
from varig.initiatives.queries import InitiativeFacts
from varig.lessons.register import ADOPTIONS, LESSONS, METHODS

pytestmark = pytest.mark.django_db


def _only(of: InitiativeFacts, register: object) -> dict[str, object]:
    (row,) = register.stored.kept(register, builders.SYSTEM, of)  # type: ignore[attr-defined]
    return {key: value for key, value in row.values.items() if value not in (None, ())}


@pytest.mark.requirement("R31")
def test_a_list_of_lessons() -> None:
    of = builders.an_initiative()
    builders.a_measure(of, "Storstua")
    file = csv("Tema;Hva vi har lært;Tiltak;Bygger på;Nyttig for", "Oppvekst;Spør først;storstua;Intervjuer;Skolen")
    assert builders.taken_in(of, LESSONS, file) == Taken(1, 0, 0)
    assert _only(of, LESSONS) == {
        "name": "Spør først",
        "evidence": "Intervjuer",
        "item": "Storstua",
        "field": "Oppvekst",
        "for_whom": "Skolen",
    }
    assert builders.taken_in(of, LESSONS, file) == Taken(0, 0, 1)


@pytest.mark.requirement("R11", "R12", "R13", "R33")
@pytest.mark.parametrize(
    ("written", "type_"),
    [("arbeidsmetode", "method"), ("Tjenestemodell", "service_model"), ("samarbeid", "form_of_cooperation")],
)
def test_a_list_of_methods(written: str, type_: str) -> None:
    of = builders.an_initiative()
    builders.a_row(of, LESSONS, name="Spør først")
    file = csv("Kategori;Arbeidsmåte;Erfaringer;Årlig kostnad", f"{written};Nabomøter;spør først;40 000")
    assert builders.taken_in(of, METHODS, file) == Taken(1, 0, 0)
    assert _only(of, METHODS) == {
        "name": "Nabomøter",
        "type": type_,
        "lessons": ("Spør først",),
        "cost": Decimal(40000),
    }


@pytest.mark.requirement("R11", "R12", "R13", "R32")
def test_a_list_of_services_and_how_far_they_have_come() -> None:
    of = builders.an_initiative()
    builders.a_row(of, METHODS, name="Nabomøter")
    file = csv(
        "Metode;Enhet;Status;Fra når;Forankret i;Budsjett",
        "Nabomøter;Kulturetaten;ordinær drift;2025;Virksomhetsplan;50 000",
        "Nabomøter;Skolen;pilot;;;",
        "Nabomøter;NAV;forslag;;;",
        "Nabomøter;Bibliotek;vedtatt;;;",
    )
    assert builders.taken_in(of, ADOPTIONS, file) == Taken(4, 0, 0)
    kept = {row.values["service"]: row.values for row in ADOPTIONS.stored.kept(ADOPTIONS, builders.SYSTEM, of)}
    assert {name: values["stage"] for name, values in kept.items()} == {
        "Kulturetaten": "ordinary",
        "Skolen": "tried",
        "NAV": "proposed",
        "Bibliotek": "decided",
    }
    first = kept["Kulturetaten"]
    assert (first["since"], first["steering_document"], first["budget"]) == (
        PartialDate(2025),
        "Virksomhetsplan",
        Decimal(50000),
    )
