"""«Rediger satsingen» in parts: each is saved on its own, as a whole or not at all, and nothing typed is lost."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import builders
from tests.initiatives.forms import fields_of
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import Conflict, Invalid, PartialDate, Refused
from varig.initiatives.actions import edit_initiative, set_phases
from varig.initiatives.queries import InitiativeFacts, about, initiative, phases

P = PartialDate
pytestmark = pytest.mark.django_db
PARTS = ("", "vedtak/", "etter/", "faser/", "penger/")


@pytest.fixture
def of(db: None) -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def _text(response: HttpResponse) -> str:
    return response.content.decode()


def shown(client: Client, part: str) -> dict[str, str]:
    """What a part's form would send if nobody touched it, also what it remembers of what was shown."""
    return fields_of(client.get(f"/eksempel/rediger/{part}").content)


def send(client: Client, part: str, **changed: str) -> HttpResponse:
    return client.post(f"/eksempel/rediger/{part}", {**shown(client, part), **changed})


# Actions


def test_facts_are_changed_together(of: InitiativeFacts) -> None:
    edit_initiative(reader=builders.SYSTEM, of=of, version=1, facts={"name": "Ny", "decision_date": P(2007, 1, 11)})
    assert initiative(builders.SYSTEM, "eksempel").name == "Ny"
    assert about(builders.SYSTEM, of).decision_date == P(2007, 1, 11)


def test_one_thing_wrong_saves_nothing(of: InitiativeFacts) -> None:
    with pytest.raises(Invalid) as refused:
        edit_initiative(reader=builders.SYSTEM, of=of, version=1, facts={"name": "Ny", "end": P(2010)})
    assert [problem.field for problem in refused.value.problems] == ["end"]
    assert initiative(builders.SYSTEM, "eksempel").name == "Satsingen eksempel"


def test_the_day_it_ended_is_set_by_closing_alone(of: InitiativeFacts, manager: Client) -> None:
    with pytest.raises(Refused):
        edit_initiative(reader=builders.SYSTEM, of=of, version=1, facts={"actual_end": date(2026, 1, 1)})
    page = _text(manager.get("/eksempel/rediger/vedtak/"))
    assert "Faktisk slutt settes når satsingen avsluttes." in page
    assert 'name="actual_end"' not in page
    send(manager, "vedtak/", actual_end="01.01.2026", decision_case="1/26")
    now = initiative(builders.SYSTEM, "eksempel")
    assert (now.actual_end, about(builders.SYSTEM, of).decision_case) == (None, "1/26")


def test_the_second_editor_changes_nothing(of: InitiativeFacts) -> None:
    edit_initiative(reader=builders.SYSTEM, of=of, version=1, facts={"name": "Min"})
    with pytest.raises(Conflict):
        edit_initiative(reader=builders.SYSTEM, of=of, version=1, facts={"name": "Din"})
    with pytest.raises(Conflict):
        set_phases(reader=builders.SYSTEM, of=of, version=1, phases={1: (P(2020), None)})
    assert initiative(builders.SYSTEM, "eksempel").name == "Min"
    assert phases(builders.SYSTEM, of)[0].start is None


def test_what_stands_already_is_not_written_again(of: InitiativeFacts) -> None:
    before = revision(of.scope)
    edit_initiative(reader=builders.SYSTEM, of=of, version=1, facts={"name": of.name, "start": of.start})
    set_phases(reader=builders.SYSTEM, of=of, phases={1: (None, None)})
    assert (revision(of.scope), initiative(builders.SYSTEM, "eksempel").version) == (before, 1)


@pytest.mark.requirement("R4")
def test_it_may_end_within_the_year_it_starts(of: InitiativeFacts) -> None:
    edit_initiative(reader=builders.SYSTEM, of=of, version=1, facts={"start": P(2020, 6), "end": P(2020)})
    assert initiative(builders.SYSTEM, "eksempel").end == P(2020)


# Pages


@pytest.mark.parametrize("part", PARTS)
def test_who_may_edit_the_initiative(of: InitiativeFacts, part: str) -> None:
    cast = builders.a_cast(of)
    wanted = {
        "manager": 200,
        "coordinator": 403,
        "owner": 403,
        "unit_manager": 403,
        "reader": 403,
        "administrator": 403,
        "secretariat": 403,
        "outsider": 404,
    }
    address = f"/eksempel/rediger/{part}"
    statuses = {name: builders.logged_in(getattr(cast, name)).get(address).status_code for name in wanted}
    assert statuses == wanted


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_are_there_in_every_language(manager: Client, language: str, part: str) -> None:
    manager.cookies["django_language"] = language
    response = manager.get(f"/eksempel/rediger/{part}")
    assert (response.status_code, f'<html lang="{language}"' in _text(response)) == (200, True)


DECIDED = {
    "decision_body": "Bydelsutvalget",
    "decision_case": "12/34",
    "decision_date": "11.1.2007",
    "decision_address": "https://www.kommune.example/sak",
    "start_decision": "Etter avtalen med staten.",
}


@pytest.mark.requirement("R3")
def test_the_decision_has_fields_of_its_own(of: InitiativeFacts, manager: Client) -> None:
    assert send(manager, "vedtak/", **DECIDED).status_code == 302
    written = about(builders.SYSTEM, of)
    assert (written.decision_body, written.decision_case, written.decision_date) == (
        "Bydelsutvalget",
        "12/34",
        P(2007, 1, 11),
    )
    page = _text(manager.get("/eksempel/om/"))
    for said in ("Bydelsutvalget", "12/34", "11. januar 2007", "https://www.kommune.example/sak", "Etter avtalen"):
        assert said in page


@pytest.mark.parametrize(
    ("part", "field"),
    [
        pytest.param("", "description", marks=pytest.mark.requirement("R14")),
        pytest.param("vedtak/", "period_reason", marks=pytest.mark.requirement("R15")),
        pytest.param("vedtak/", "continuation_from_start", marks=pytest.mark.requirement("R16")),
        pytest.param("etter/", "remaining_challenges", marks=pytest.mark.requirement("R1")),
        pytest.param("etter/", "long_term_view", marks=pytest.mark.requirement("R2")),
        pytest.param("etter/", "presence_after", marks=pytest.mark.requirement("R19")),
        pytest.param("etter/", "other_safeguards", marks=pytest.mark.requirement("R20")),
    ],
)
def test_what_is_written_is_read_on_the_initiatives_page_and_in_the_report(
    of: InitiativeFacts, manager: Client, part: str, field: str
) -> None:
    assert send(manager, part, **{field: "Første avsnitt.\r\n\r\nAndre avsnitt.  "}).status_code == 302
    assert getattr(about(builders.SYSTEM, of), field) == "Første avsnitt.\n\nAndre avsnitt."
    for address in ("/eksempel/om/", "/eksempel/dokumenter/sluttrapport/"):
        # The history below says it too.
        page, _, told = _text(manager.get(address)).partition('id="historikk"')
        assert (page.count("Andre avsnitt."), "Andre avsnitt." in told) == (1, "/om/" in address)


def test_a_part_leads_to_where_it_is_read_or_to_the_part_that_was_chosen(manager: Client) -> None:
    assert send(manager, "etter/", long_term_view="Ti år til.")["Location"] == "/eksempel/om/#etter"
    onward = send(manager, "vedtak/", onward="edit_phases", decision_case="1/23")
    assert onward["Location"] == "/eksempel/rediger/faser/"
    assert "1/23" in _text(manager.get("/eksempel/om/"))
    assert send(manager, "vedtak/", onward="//elsewhere.example/")["Location"] == "/eksempel/om/#vedtak"


@pytest.mark.parametrize(
    ("part", "sent", "sentence"),
    [
        ("", {"name": ""}, "Skriv noe her."),
        ("vedtak/", {"end": "2019"}, "Satsingen starter 2020. Skriv en slutt som er senere."),
        ("vedtak/", {"decision_months": "to"}, "Skriv antall måneder med tall."),
        ("vedtak/", {"decision_date": "i fjor"}, "Skriv datoen som 31.12.2013, 12.2013 eller bare 2013."),
        ("vedtak/", {"decision_address": "nei"}, "Skriv hele nettadressen"),
        ("etter/", {"presence_after": "Spør 01019012480"}, "Her står det som kan være et fødselsnummer."),
        ("faser/", {"phase_2_start": "2023", "phase_2_end": "2022"}, "Fase 2 slutter før den starter."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    manager: Client, part: str, sent: dict[str, str], sentence: str
) -> None:
    response = send(manager, part, onward="edit_money", **sent)
    assert (response.status_code, sentence in _text(response)) == (422, True)
    assert all(typed in _text(response) for typed in sent.values())


def test_phases_are_saved(of: InitiativeFacts, manager: Client) -> None:
    assert send(manager, "faser/", phase_1_start="2020", phase_1_end="6.2021").status_code == 302
    assert [(one.start, one.end) for one in phases(builders.SYSTEM, of)][:2] == [(P(2020), P(2021, 6)), (None, None)]


def test_two_who_save_the_same_see_both_sides(of: InitiativeFacts, manager: Client) -> None:
    mine = shown(manager, "")
    send(manager, "", name="Først")
    response = manager.post("/eksempel/rediger/", {**mine, "name": "Sist"})
    assert response.status_code == 409
    for said in ("Programleder lagret før deg", "Først", "Sist"):
        assert said in _text(response)
    assert initiative(builders.SYSTEM, "eksempel").name == "Først"


@pytest.mark.parametrize(
    ("other", "part"),
    [
        (("etter/", "long_term_view", "Lenge"), ("", "name", "Min")),
        (("faser/", "phase_1_start", "2020"), ("vedtak/", "decision_case", "1/2")),
        (("", "name", "Ny"), ("faser/", "phase_2_start", "2021")),
    ],
)
def test_whoever_edits_another_part_is_in_nobodys_way(
    manager: Client, other: tuple[str, str, str], part: tuple[str, str, str]
) -> None:
    opened = shown(manager, part[0])
    send(manager, other[0], **{other[1]: other[2]})
    assert manager.post(f"/eksempel/rediger/{part[0]}", {**opened, part[1]: part[2]}).status_code == 302
    assert [shown(manager, address)[field] for address, field, _value in (other, part)] == [other[2], part[2]]
