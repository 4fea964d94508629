"""Support to associations: a name where nobody gave one, and the words people use for the seven forms."""

from __future__ import annotations

import pytest
from django.utils import translation

from tests import builders
from tests.cooperation import building
from varig.cooperation.register import SUPPORT
from varig.foundation.kernel import Invalid
from varig.foundation.registers.importing import Taken
from varig.foundation.registers.parsing import parse_cell
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items

pytestmark = pytest.mark.django_db

WITHOUT_NAMES = building.csv(
    "Mottaker;Type støtte;Under satsingen;Etter satsingen",
    "Dalen vel;lokaler;ja;gis",
    "Dalen vel;tilskudd;ja;",
    "Dalen skolekorps;lokaler;nei;avsluttes",
)


def _names(of: InitiativeFacts) -> list[str]:
    return [one.name for one in items(builders.SYSTEM, of)]


@pytest.mark.requirement("R44", "R50", "R51")
def test_a_file_without_names_gets_them_from_form_and_association() -> None:
    of = builders.an_initiative()
    assert builders.taken_in(of, SUPPORT, WITHOUT_NAMES) == Taken(3, 0, 0)
    assert _names(of) == [
        "Frivillighetsmidler til Dalen vel",
        "Utlån av lokaler til Dalen skolekorps",
        "Utlån av lokaler til Dalen vel",
    ]
    kept = SUPPORT.stored.kept(SUPPORT, builders.SYSTEM, of)
    assert [(row.values["during"], row.values["after"]) for row in kept] == [
        (True, "unknown"),
        (False, "no"),
        (True, "yes"),
    ]


def test_the_same_file_again_changes_nothing() -> None:
    of = builders.an_initiative()
    builders.taken_in(of, SUPPORT, WITHOUT_NAMES)
    assert builders.taken_in(of, SUPPORT, WITHOUT_NAMES) == Taken(0, 0, 3)


def test_the_plan_calls_a_row_by_the_name_it_will_get() -> None:
    found = builders.proposed(builders.an_initiative(), SUPPORT, WITHOUT_NAMES)
    assert [SUPPORT.name_of(row.values) for row in found.plan.new][:1] == ["Utlån av lokaler til Dalen vel"]


def test_a_name_that_somebody_gave_is_kept() -> None:
    of = builders.an_initiative()
    row_id = builders.a_row(of, SUPPORT, name="Korpsets øvingskveld", actor="Dalen skolekorps", form="premises")
    assert _names(of) == ["Korpsets øvingskveld"]
    version = building.version_of(of, SUPPORT, row_id)
    builders.changed_row(of, SUPPORT, row_id, version, name="", during=True)
    assert _names(of) == ["Korpsets øvingskveld"]


def test_a_name_that_is_blanked_in_the_form_becomes_the_proposed_one() -> None:
    of = builders.an_initiative()
    row_id = builders.a_row(of, SUPPORT, name="Korpsets øvingskveld", actor="Dalen skolekorps", form="premises")
    version = building.version_of(of, SUPPORT, row_id)
    builders.changed_row(of, SUPPORT, row_id, version, name="", actor="Dalen skolekorps", form="operation")
    assert _names(of) == ["Hjelp til drift for Dalen skolekorps"]


def test_two_supports_of_one_form_to_one_association_need_names_of_their_own() -> None:
    of = builders.an_initiative()
    builders.a_row(of, SUPPORT, actor="Dalen vel", form="premises")
    with pytest.raises(Invalid):
        builders.a_row(of, SUPPORT, actor="Dalen vel", form="premises")
    builders.a_row(of, SUPPORT, name="Utlån av gymsal til Dalen vel", actor="Dalen vel", form="premises")
    assert _names(of) == ["Utlån av gymsal til Dalen vel", "Utlån av lokaler til Dalen vel"]


@pytest.mark.parametrize("missing", ["Mottaker", "Type støtte"])
def test_without_form_or_association_there_is_no_support(missing: str) -> None:
    file = WITHOUT_NAMES.replace(missing.encode(), b"Noe annet")
    found = builders.proposed(builders.an_initiative(), SUPPORT, file)
    assert [problem.column_key for problem in found.plan.problems] == ["actor" if missing == "Mottaker" else "form"]


@pytest.mark.parametrize(
    ("written", "form"),
    [
        pytest.param("utlån av kommunale lokaler", "premises", marks=pytest.mark.requirement("R44")),
        pytest.param("Lån av utstyr", "equipment", marks=pytest.mark.requirement("R45")),
        pytest.param("administrativ bistand", "administration", marks=pytest.mark.requirement("R46")),
        pytest.param("Faglig bistand", "professional", marks=pytest.mark.requirement("R47")),
        pytest.param("bistand til drift", "operation", marks=pytest.mark.requirement("R48")),
        pytest.param("Informasjonsarbeid", "information", marks=pytest.mark.requirement("R49")),
        pytest.param("kommunale frivillighetsmidler", "grants", marks=pytest.mark.requirement("R50")),
    ],
)
def test_the_guides_own_words_for_the_seven_forms_are_understood(written: str, form: str) -> None:
    assert parse_cell(SUPPORT.column("form"), written) == form


def test_the_proposed_name_is_in_the_language_of_whoever_writes() -> None:
    of = builders.an_initiative()
    with translation.override("nb"):
        builders.a_row(of, SUPPORT, actor="Dalen vel", form="information")
    assert _names(of) == ["Hjelp til informasjonsarbeid for Dalen vel"]
