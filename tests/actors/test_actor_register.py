"""The register of actors: what it takes, from forms and from files, and what it refuses."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from tests import builders
from tests.actors import building
from varig.actors.queries import actors, associations
from varig.actors.queries.profiles import history, profile
from varig.actors.register import ACTORS
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, PartialDate
from varig.foundation.registers.declarations import Named
from varig.foundation.registers.importing.proposal import Proposal, propose, take_in
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db

FILE = """Organisasjon;Type;Org.nr;E-post;Kan bidra med;Ønsker å bidra med;Har satt i gang;Kjemper for;Kontaktenhet
Bakken velforening;;974 760 673;styret@bakken.example;Dugnad;Nattevandring;Loppemarked;Lys på veien;Seksjon for oppvekst
Seksjon for oppvekst;kommunal;;;;;;;
Bakkeåsen borettslag;borettslag;;;Festlokale;;;;Bydel Bakken
"""


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


def _propose(of: InitiativeFacts, file: str) -> Proposal:
    return propose(ACTORS, builders.SYSTEM, of, file.encode(), "aktører.csv")


def _take_in(of: InitiativeFacts, file: str) -> None:
    take_in(_propose(of, file), reader=builders.SYSTEM, of=of, file="aktører.csv")


@pytest.mark.requirement("R43", "R53", "R58")
def test_a_file_brings_what_they_contribute_start_and_speak_for_and_who_keeps_the_contact(of: InitiativeFacts) -> None:
    _take_in(of, FILE)
    found = {one.name: one for one in actors(builders.SYSTEM, of)}
    assert {name: one.kind for name, one in found.items()} == {
        "Bakken velforening": "association",
        "Bakkeåsen borettslag": "housing_cooperative",
        "Bydel Bakken": "unit",
        "Seksjon for oppvekst": "unit",
    }
    vel = profile(builders.SYSTEM, of, found["Bakken velforening"].id)
    assert (vel.organisation_number, vel.email) == ("974760673", "styret@bakken.example")
    assert (vel.can_contribute, vel.wants_to_contribute) == ("Dugnad", "Nattevandring")
    assert (vel.has_started, vel.speaks_for) == ("Loppemarked", "Lys på veien")
    assert vel.contact_unit == found["Seksjon for oppvekst"]


def test_the_same_file_again_changes_nothing(of: InitiativeFacts) -> None:
    _take_in(of, FILE)
    found = _propose(of, FILE)
    assert (found.changes, len(found.plan.unchanged), found.along) == (0, 3, ())


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        (
            "974760674",
            "har ni sifre, men det siste, kontrollsifferet, passer ikke med de andre."
            " Se etter om et siffer er byttet om.",
        ),
        ("12345678", "har 8 sifre. Et organisasjonsnummer har ni."),
        ("ukjent nummer", "er ikke et gyldig organisasjonsnummer. Det har ni sifre."),
        ("974760673 MVA", "er ikke et gyldig organisasjonsnummer. Det har ni sifre."),
    ],
)
def test_a_number_that_is_wrong_is_refused_with_its_row_and_why(of: InitiativeFacts, number: str, wrong: str) -> None:
    found = _propose(of, f"Navn;Organisasjonsnummer\nBakken vel;{number}\n")
    (problem,) = found.plan.problems
    assert (problem.row, problem.column) == (2, "Organisasjonsnummer")
    assert say(problem.message) == f"«{number}» {wrong}"


def test_what_the_form_writes_is_kept_as_nine_digits(of: InitiativeFacts) -> None:
    made = building.add(ACTORS, of, name="Bakken vel", organisation_number="974 760 673")
    building.change(ACTORS, of, made, organisation_number="988.879.134")
    assert building.row(ACTORS, of, made).values["organisation_number"] == "988879134"
    assert building.problems(ACTORS, of, name="Vel", organisation_number="988 879 134") == []
    assert building.problems(ACTORS, of, name="Vel", organisation_number="988879135") == ["organisation_number"]


def test_blanks_and_capitals_in_what_is_named_make_no_difference(of: InitiativeFacts) -> None:
    unit = building.add(ACTORS, of, name="Seksjon for oppvekst")
    made = building.add(ACTORS, of, name="Bakken vel", contact_unit=Named("Seksjon  for Oppvekst"))
    assert building.row(ACTORS, of, made).values["contact_unit"].id == unit


def test_nobody_keeps_the_contact_with_themselves(of: InitiativeFacts) -> None:
    assert building.problems(ACTORS, of, name="Vel", contact_unit=Named("vel")) == ["contact_unit"]
    made = building.add(ACTORS, of, name="Vel")
    with pytest.raises(Invalid):
        building.change(ACTORS, of, made, contact_unit=Named("Vel"))


def test_two_actors_have_two_names(of: InitiativeFacts) -> None:
    building.add(ACTORS, of, name="Bakken vel")
    with pytest.raises(Invalid) as refused:
        building.add(ACTORS, of, name="Bakken vel")
    (problem,) = refused.value.problems
    assert say(problem.message) == "Det finnes alt en aktør med dette navnet. Endre den, eller gi denne et annet navn."


def test_two_editors_do_not_overwrite_each_other(of: InitiativeFacts) -> None:
    made = building.add(ACTORS, of, name="Bakken vel")
    building.change(ACTORS, of, made, 1, can_contribute="Dugnad")
    with pytest.raises(Conflict):
        building.change(ACTORS, of, made, 1, can_contribute="Nøkler")
    assert building.row(ACTORS, of, made).values["can_contribute"] == "Dugnad"


def test_who_is_in_use_stays(of: InitiativeFacts) -> None:
    unit, vel = (building.add(ACTORS, of, name=name) for name in ("Oppvekst", "Bakken vel"))
    building.change(ACTORS, of, vel, contact_unit=Named("Oppvekst"))
    with pytest.raises(Invalid) as refused:
        building.remove(ACTORS, of, unit)
    assert "er i bruk" in say(refused.value.problems[0].message)
    building.remove(ACTORS, of, vel)
    building.remove(ACTORS, of, unit)
    assert actors(builders.SYSTEM, of) == []


def test_actors_of_another_municipality_are_out_of_reach(of: InitiativeFacts) -> None:
    elsewhere = builders.an_initiative(municipality="Annen kommune")
    theirs = building.add(ACTORS, elsewhere, name="Deres vel")
    assert ACTORS.stored.kept(ACTORS, builders.SYSTEM, of, [theirs]) == []
    with pytest.raises(Exception, match="Vi fant ikke"):
        building.change(ACTORS, of, theirs, name="Vårt vel")


def test_only_who_runs_the_initiative_registers(of: InitiativeFacts) -> None:
    cast = builders.a_cast(of)
    may = {name: ACTORS.stored.may_add(getattr(cast, name), of) for name in ("manager", "unit_manager", "reader")}
    assert may == {"manager": True, "unit_manager": False, "reader": False}
    with pytest.raises(NotAllowed):
        building.write(ACTORS, of, Changes(new=[{"name": "Vel"}]), cast.reader)


@pytest.mark.requirement("R58")
def test_the_last_contact_is_the_initiatives_own(of: InitiativeFacts) -> None:
    vel = building.add(ACTORS, of, name="Bakken vel", next_contact=PartialDate(2026, 3))
    other = builders.an_initiative()
    building.a_contact(of, "Bakken vel", "2024-03-01")
    building.a_contact(of, "Bakken vel", "2023-11-20")
    building.a_contact(other, "Bakken vel", "2025-01-15")
    assert building.row(ACTORS, of, vel).values["last_contact"] == PartialDate(2024, 3, 1)
    assert building.row(ACTORS, of, vel).values["next_contact"] == PartialDate(2026, 3)
    assert building.row(ACTORS, other, vel).values["last_contact"] == PartialDate(2025, 1, 15)


def _listed(of: InitiativeFacts, query: str) -> list[str]:
    page = ACTORS.stored.page(ACTORS, builders.SYSTEM, of, parse(query, listing_of(ACTORS)), None)
    return [row.values["name"] for row in page.rows]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("kind=association", ["Bakken velforening"]),
        ("register_state=not_checked", ["Bakken velforening", "Bakkeåsen borettslag", "Bydel Bakken", "Oppvekst"]),
        ("contact_unit=Oppvekst", ["Bakken velforening"]),
        ("q=nattevandringen", ["Bakken velforening"]),
        ("q=åsen", ["Bakkeåsen borettslag"]),
        # By the name of who keeps the contact, alone and together with a word of its own, and by what it is.
        ("q=oppvekst", ["Bakken velforening", "Oppvekst"]),
        ("q=oppvekst+og+velforening", ["Bakken velforening"]),
        ("q=forening", ["Bakken velforening"]),
        ("sort=-last_contact", ["Bakkeåsen borettslag", "Bakken velforening", "Bydel Bakken", "Oppvekst"]),
        ("sort=next_contact", ["Bydel Bakken", "Bakken velforening", "Bakkeåsen borettslag", "Oppvekst"]),
    ],
)
def test_the_list_is_narrowed_searched_and_sorted(of: InitiativeFacts, query: str, names: list[str]) -> None:
    _take_in(of, FILE.replace("Seksjon for oppvekst", "Oppvekst"))
    building.a_contact(of, "Bakken velforening", "2023-04-01")
    building.a_contact(of, "Bakkeåsen borettslag", "2024-04-01")
    rows = {one.name: one.id for one in actors(builders.SYSTEM, of)}
    building.change(ACTORS, of, rows["Bydel Bakken"], next_contact=PartialDate(2025))
    building.change(ACTORS, of, rows["Bakken velforening"], next_contact=PartialDate(2026))
    assert _listed(of, query) == names


def test_the_list_takes_as_many_statements_for_five_as_for_fifty(
    of: InitiativeFacts, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        building.add(ACTORS, of, name=f"Lag {number}")
    asked = parse("", listing_of(ACTORS))
    with django_assert_num_queries(1):
        ACTORS.stored.page(ACTORS, builders.SYSTEM, of, asked, slice(0, 100))
    building.write(ACTORS, of, Changes(new=[{"name": f"Forening {number}"} for number in range(50)]))
    with django_assert_num_queries(1):
        assert ACTORS.stored.page(ACTORS, builders.SYSTEM, of, asked, slice(0, 100)).total == 55


def test_associations_are_the_voluntary_ones(of: InitiativeFacts) -> None:
    _take_in(of, FILE)
    assert [one.name for one in associations(builders.SYSTEM, of)] == ["Bakken velforening"]


def test_an_actors_history_has_what_belongs_to_it(of: InitiativeFacts) -> None:
    vel = building.add(ACTORS, of, name="Bakken vel")
    building.change(ACTORS, of, vel, has_started="Loppemarked")
    building.a_contact(of, "Bakken vel", subject="Lån av lokaler")
    told = history(builders.SYSTEM, of, vel)
    changed = [[(change.label, change.new) for change in entry.changes] for entry in told.entries]
    assert changed[1] == [("har satt i gang", "Loppemarked")]
    assert ("hva det gjaldt", "Lån av lokaler") in changed[0]
    assert told.total == 3
