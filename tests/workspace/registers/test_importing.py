"""A file of a register in the browser: what it became is seen, good rows can go before the rest, choices are kept."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests import builders
from tests.measures import files
from varig.cooperation.register import NETWORKS
from varig.foundation.jobs.models import JobRun
from varig.foundation.kernel import Grant
from varig.foundation.registers.importing.shown import WITH_VALUES, shown
from varig.foundation.registers.models import ColumnChoice
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.measures.queries import measures
from varig.measures.register import MEASURES
from varig.workspace.actions.taking_in import MANY

pytestmark = pytest.mark.django_db(transaction=True)
IMPORT = "/dalen/register/tiltak/hent-inn/"
SOME_WRONG = files.csv("Navn;Kostnad;Start", "Storstua;2,4 mill kr;høsten 2023", "Løypa;mye;2024", "Løypa to;5;snart")


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def uploaded(client: Client, content: bytes) -> tuple[str, str]:
    """Where the plan is, and its page."""
    address = client.post(IMPORT, {"file": SimpleUploadedFile("tiltak.csv", content)})["Location"]
    return address, client.get(address).content.decode()


def button(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="(\w+)"', page)
    assert found, name
    return found[1]


def test_rows_without_faults_are_taken_in_and_the_rest_is_shown_with_its_reasons(
    of: InitiativeFacts, manager: Client
) -> None:
    address, page = uploaded(manager, SOME_WRONG)
    assert "Hent inn 1 rad uten feil" in page
    assert 'name="import"' not in page
    after = manager.post(address, {"without_faults": button(page, "without_faults")}, follow=True)
    assert [one.name for one in measures(builders.SYSTEM, of)] == ["Storstua"]
    left = after.content.decode()
    assert "Radene med feil er ikke hentet inn" in left
    assert "1 ny rad og 0 endret er hentet inn." in left
    assert left.count("«mye» er ikke et beløp.") == left.count("«snart» er ikke en dato.") == 1
    assert 'name="without_faults"' not in left


def test_the_command_to_take_in_all_takes_nothing_where_there_is_a_fault(of: InitiativeFacts, manager: Client) -> None:
    address, page = uploaded(manager, SOME_WRONG)
    manager.post(address, {"import": button(page, "without_faults")})
    assert items(builders.SYSTEM, of) == []


def test_a_file_that_can_not_be_read_at_all_offers_no_rows(manager: Client) -> None:
    _address, page = uploaded(manager, files.csv("Bydel;Kostnad", "Storstua;5", "Løypa;6"))
    assert "without_faults" not in page


def test_many_rows_without_faults_are_taken_in_by_a_worker(
    of: InitiativeFacts, manager: Client, work: Callable[[], None]
) -> None:
    rows = (f"Tiltak {number};{number}" for number in range(MANY + 1))
    address, page = uploaded(manager, files.csv("Navn;Kostnad", *rows, "Løypa;mye"))
    manager.post(address, {"without_faults": button(page, "without_faults")})
    work()
    assert JobRun.objects.get().state == JobRun.State.DONE
    assert len(items(builders.SYSTEM, of)) == MANY + 1
    assert "Radene med feil er ikke hentet inn" in manager.get(address).content.decode()


def test_what_the_cells_of_a_new_row_became_is_seen_before_it_is_saved(manager: Client) -> None:
    _address, page = uploaded(manager, SOME_WRONG)
    assert "Storstua" in page
    assert "Kostnad: 2\N{NARROW NO-BREAK SPACE}400\N{NARROW NO-BREAK SPACE}000" in page
    assert "Start: 2023" in page


def test_so_many_new_rows_are_shown_with_their_values_as_a_page_has_room_for(of: InitiativeFacts) -> None:
    rows = (f"Tiltak {number};{number + 1}" for number in range(WITH_VALUES + 5))
    seen = shown(builders.proposed(of, MEASURES, files.csv("Navn;Kostnad", *rows))).new
    assert [bool(row.fields) for row in seen] == [True] * WITH_VALUES + [False] * 5


def test_chosen_columns_are_kept_for_the_next_file_before_anything_is_taken_in(manager: Client) -> None:
    wrong = files.csv("Tittel;Hva det ble;Kostnad", "Storstua;Et hus;mye")
    address, page = uploaded(manager, wrong)
    assert "Kolonnene er lest slik de ble valgt sist" not in page
    read_row = {"read_row": "1", "header_row": "1"}
    manager.post(address, {**read_row, "column-0": "name", "column-1": "results", "column-2": "cost"})
    assert ColumnChoice.objects.get().columns == ["name", "results", "cost"]
    _address, again = uploaded(manager, files.csv("Tittel;Hva det ble;Kostnad", "Storstua;Et hus;500"))
    assert "Kolonnene er lest slik de ble valgt sist" in again
    assert ": Et hus" in again


def test_chosen_columns_are_kept_when_another_file_is_asked_for(manager: Client) -> None:
    address, _page = uploaded(manager, files.csv("Tittel;Hva det ble", "Storstua;Et hus"))
    sent = {"read_row": "1", "header_row": "1", "column-0": "name", "column-1": "results", "another": "1"}
    assert manager.post(address, sent)["Location"] == IMPORT
    assert ColumnChoice.objects.get().columns == ["name", "results"]


def _networks(of: InitiativeFacts, cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who takes part, and the actors that would be made."""
    found = builders.proposed(of, NETWORKS, files.csv("Nettverk;Medlemmer", f'Møtet;"{cell}"'))
    return found.plan.new[0].values["participants"], tuple(name for one in found.along for name in one.names)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Skolen, politiet, Nav", ("Nav", "Skolen", "politiet")),
        ("Skolen; Park, vei og vann; Nav", ("Nav", "Park, vei og vann", "Skolen")),
        ("Bad, kjeller og loft, Nav", ("Bad, kjeller og loft", "Nav")),
        (
            "Enheten for alt som vi ellers ikke har plass til, 2 lag",
            ("Enheten for alt som vi ellers ikke har plass til, 2 lag",),
        ),
        (
            "Velforeningen med det lange navnet i dalen, Oslo vel 2",
            ("Oslo vel 2", "Velforeningen med det lange navnet i dalen"),
        ),
    ],
)
def test_names_with_commas_between_them_are_names_by_themselves(
    of: InitiativeFacts, cell: str, names: tuple[str, ...]
) -> None:
    builders.an_actor(of, "Bad, kjeller og loft")
    builders.an_actor(of, "Oslo vel 2")
    found, made = _networks(of, cell)
    assert found == names
    assert set(made) == set(names) - {"Bad, kjeller og loft", "Oslo vel 2"}


def test_a_goal_with_a_comma_is_one_goal(of: InitiativeFacts) -> None:
    found = builders.proposed(of, MEASURES, files.csv("Navn;Mål", 'Storstua;"Trygghet, helse og glede"'))
    assert found.plan.new[0].values["goals"] == ("Trygghet, helse og glede",)
