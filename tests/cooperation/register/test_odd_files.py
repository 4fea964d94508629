"""Files as municipalities have them: other words, another order, rows above the headers and a total at the end."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests import builders
from tests.cooperation import building
from varig.cooperation.register import (
    AGREEMENTS,
    CONTACT_STANDS,
    CONTACTS,
    LEADER_NUMBERS,
    LEADER_PROGRAMMES,
    MEETING_PLACES,
    NETWORKS,
    RESOURCE_PERSONS,
    UMBRELLAS,
    USE_FIGURES,
)
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.importing import Taken
from varig.foundation.registers.matching import match_headers
from varig.foundation.registers.parsing import parse_cell
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


def _only(of: InitiativeFacts, register: Register) -> dict[str, object]:
    (row,) = register.stored.kept(register, builders.SYSTEM, of)
    return {key: value for key, value in row.values.items() if value not in (None, (), "unknown")}


@pytest.mark.requirement("R56")
def test_a_list_of_meeting_places() -> None:
    of = builders.an_initiative()
    file = building.csv(
        "Møtesteder i Dalen 2025",
        "Målgruppe;Sted;Hvem driver;Utleier;Leies;Leieavtale til;Husleie;Type sted;Plan B",
        "ungdommer, skolebarn;Klubben;Seksjon for oppvekst;Torget AS;ja;30.6.2027;96 000;Fritidsklubb;Skolens aula",
    )
    assert builders.taken_in(of, MEETING_PLACES, file) == Taken(1, 0, 0)
    assert _only(of, MEETING_PLACES) == {
        "name": "Klubben",
        "type": "youth_club",
        "operator": "Seksjon for oppvekst",
        "for_whom": ("children", "youth"),
        "premises_owner": "Torget AS",
        "rented": True,
        "lease_end": PartialDate(2027, 6, 30),
        "rent": Decimal(96000),
        "fallback": "Skolens aula",
    }
    assert builders.taken_in(of, MEETING_PLACES, file) == Taken(0, 0, 1)


@pytest.mark.requirement("R56")
def test_a_list_of_visits() -> None:
    of = builders.an_initiative()
    builders.a_row(of, MEETING_PLACES, name="Klubben")
    file = building.csv("År;Møtested;Hva som telles;Besøkstall", "2023;klubben;Besøk;2 410", "2024;Klubben;Besøk;3 005")
    assert builders.taken_in(of, USE_FIGURES, file) == Taken(2, 0, 0)
    rows = USE_FIGURES.stored.kept(USE_FIGURES, builders.SYSTEM, of)
    assert [(row.values["item"], row.values["number"]) for row in rows] == [("Klubben", 2410), ("Klubben", 3005)]
    assert builders.taken_in(of, USE_FIGURES, file) == Taken(0, 0, 2)


def test_visits_to_a_place_that_nobody_registered_are_refused_by_name() -> None:
    of = builders.an_initiative()
    found = builders.proposed(of, USE_FIGURES, building.csv("År;Sted;Hva;Tall", "2024;Klubben;Besøk;12"))
    assert [(one.row, one.column_key) for one in found.plan.problems] == [(2, "item")]


@pytest.mark.requirement("R57")
def test_a_list_of_networks() -> None:
    of = builders.an_initiative()
    file = building.csv(
        "Forum;Innkaller;Hvor ofte;Sist møte;Neste gang", "SLT-forum;Politiet;månedlig;1.3.2025;april 2025"
    )
    assert builders.taken_in(of, NETWORKS, file) == Taken(1, 0, 0)
    assert _only(of, NETWORKS) == {
        "name": "SLT-forum",
        "convener": "Politiet",
        "rhythm": "monthly",
        "last_meeting": PartialDate(2025, 3, 1),
        "next_meeting": PartialDate(2025, 4),
    }


@pytest.mark.requirement("R59")
def test_a_list_of_agreements() -> None:
    of = builders.an_initiative()
    file = building.csv(
        "Saksnr;Kontrakt;Mellom hvem;Utløper;Fornyelse;Oppsigelsestid;Beløp per år",
        "21/417;Drift av huset;Bydelen; 31.12.2026;automatisk;6;150 000 kr",
        "22/18;Lån av bane;Laget;2027;nei;;0",
    )
    assert builders.taken_in(of, AGREEMENTS, file) == Taken(2, 0, 0)
    first = AGREEMENTS.stored.kept(AGREEMENTS, builders.SYSTEM, of)[0].values
    assert (first["case_number"], first["parties"], first["renewal"]) == ("21/417", ("Bydelen",), "automatic")
    assert (first["end"], first["notice_months"], first["amount"]) == (PartialDate(2026, 12, 31), 6, Decimal(150000))


@pytest.mark.requirement("R58", "R64")
def test_a_list_of_contacts() -> None:
    of = builders.an_initiative()
    file = building.csv(
        "Relasjon;Type kontakt;Med;Hvem hos oss;Sårbar;Ungdom", "Moskeen;uformell;Moskeen;Feltteamet;x;nei"
    )
    assert builders.taken_in(of, CONTACTS, file) == Taken(1, 0, 0)
    assert _only(of, CONTACTS) == {
        "name": "Moskeen",
        "formality": "personal",
        "counterpart": "Moskeen",
        "kept_by": "Feltteamet",
        "one_person": True,
        "towards_youth": False,
    }


@pytest.mark.requirement("R40", "R41", "R42")
def test_a_list_of_stands() -> None:
    of = builders.an_initiative()
    file = building.csv("Lag eller forening;Kontakt videre;Vedtatt av;Dato", "Dalen vel;som nå;BU;2.4.2025")
    assert builders.taken_in(of, CONTACT_STANDS, file) == Taken(1, 0, 0)
    assert _only(of, CONTACT_STANDS) == {
        "actor": "Dalen vel",
        "stand": "kept",
        "decided_by": "BU",
        "decided": PartialDate(2025, 4, 2),
    }


@pytest.mark.requirement("R55")
def test_a_list_of_umbrellas() -> None:
    of = builders.an_initiative()
    file = building.csv(
        "Fellesorganisasjon;Stiftet år;Antall lag;Vedtekter;Rolle etter", "Dalen råd;2022;14;ja;Høringspart"
    )
    assert builders.taken_in(of, UMBRELLAS, file) == Taken(1, 0, 0)
    assert _only(of, UMBRELLAS) == {
        "name": "Dalen råd",
        "founded": PartialDate(2022),
        "member_count": 14,
        "statutes": True,
        "role_after": "Høringspart",
    }


@pytest.mark.requirement("R61", "R62", "R63", "R64", "R65")
def test_a_list_of_programmes_and_one_of_their_numbers() -> None:
    of = builders.an_initiative()
    file = building.csv("Kurs;Type;Alder;Rekruttering;Hvem følger opp", "Unge ledere;ledere;16-19;Vi spør;Oppvekst")
    assert builders.taken_in(of, LEADER_PROGRAMMES, file) == Taken(1, 0, 0)
    assert _only(of, LEADER_PROGRAMMES) == {
        "name": "Unge ledere",
        "type": "leaders",
        "age_group": "16-19",
        "recruitment": "Vi spør",
        "contact_unit": "Oppvekst",
    }
    numbers = building.csv("Årstall;Kurs;Fullførte;Gikk videre", "2024;Unge ledere;12;5", "2025;Unge ledere;10;")
    assert builders.taken_in(of, LEADER_NUMBERS, numbers) == Taken(2, 0, 0)
    kept = LEADER_NUMBERS.stored.kept(LEADER_NUMBERS, builders.SYSTEM, of)
    assert [(row.values["trained"], row.values["went_on"]) for row in kept] == [(12, 5), (10, None)]


@pytest.mark.requirement("R65")
def test_a_list_of_resource_persons() -> None:
    of = builders.an_initiative()
    file = building.csv("Hvem;Kan bidra med;Tlf;Over 18;Samtykke gitt;Utløper", "Nora Nabo;Kor;99;ja;1.2.2025;1.2.2027")
    assert builders.taken_in(of, RESOURCE_PERSONS, file) == Taken(1, 0, 0)
    assert _only(of, RESOURCE_PERSONS) == {
        "name": "Nora Nabo",
        "helps_with": "Kor",
        "contact": "99",
        "over_18": True,
        "consent": PartialDate(2025, 2, 1),
        "expires": PartialDate(2027, 2, 1),
    }


@pytest.mark.requirement("R65")
@pytest.mark.parametrize("register", [RESOURCE_PERSONS, LEADER_PROGRAMMES], ids=lambda one: one.key)
def test_a_birth_number_is_refused_in_every_text(register: Register) -> None:
    texts = [column for column in register.columns if column.kind in {"text", "long"}]
    assert len(texts) >= 3
    for column in texts:
        problem = parse_cell(column, "Spør 01010750160 om det")
        assert "fødselsnummer" in problem.message.msgid, column.key


@pytest.mark.parametrize(
    ("register", "header", "key"),
    [
        (MEETING_PLACES, "Gårdeier", "premises_owner"),
        (MEETING_PLACES, "Leie", "rent"),
        (MEETING_PLACES, "Åpningstider", "opening_hours"),
        (NETWORKS, "Hvem kaller inn", "convener"),
        (NETWORKS, "Møtehyppighet", "rhythm"),
        (AGREEMENTS, "Avtaleparter", "parties"),
        (AGREEMENTS, "Til dato", "end"),
        (CONTACTS, "Kontakt med", "counterpart"),
        (UMBRELLAS, "Medlemmer", "member_count"),
    ],
)
def test_headers_as_people_write_them(register: Register, header: str, key: str) -> None:
    assert match_headers([header], register).columns[0].column_key == key
