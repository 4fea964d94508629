"""A file with many rows is taken in by a worker, with steps that are shown, all or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests import builders
from tests.measures import files
from varig.foundation.files.models import StoredFile
from varig.foundation.jobs.models import JobRun
from varig.foundation.kernel import Grant
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.workspace.actions.taking_in import MANY

pytestmark = pytest.mark.django_db(transaction=True)
IMPORT = "/dalen/register/tiltak/hent-inn/"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


def _uploaded(client: Client, rows: int) -> tuple[str, str]:
    """Where the plan is, and its seal."""
    content = files.csv("Navn;Kostnad", *(f"Tiltak {number};{number}" for number in range(rows)))
    address = client.post(IMPORT, {"file": SimpleUploadedFile("mange.csv", content)})["Location"]
    return address, client.get(address).content.decode().split('name="import" value="')[1].split('"')[0]


def test_many_rows_are_taken_in_by_a_worker(of: InitiativeFacts, work: Callable[[], None]) -> None:
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    address, seal = _uploaded(client, MANY + 1)
    started = client.post(address, {"import": seal})
    run = JobRun.objects.get()
    assert (started.status_code, started["Location"]) == (302, f"/arbeid/{run.pk}/")
    assert items(builders.SYSTEM, of) == []
    work()
    assert JobRun.objects.get().state == JobRun.State.DONE
    assert len(items(builders.SYSTEM, of)) == MANY + 1
    assert StoredFile.objects.count() == 0
    box = client.get(started["Location"], headers={"HX-Request": "true"})
    assert box["HX-Refresh"] == "true"
    page = client.get(started["Location"]).content.decode()
    assert f"{MANY + 1} nye rader og 0 endret er hentet inn fra «mange.csv»." in page
    assert re.search(r'href="/dalen/register/tiltak/"[^>]*>Åpne «Tiltak»', page)
    assert re.search(rf'href="/dalen/arven/">Arven<span class="count">{MANY + 1}</span>', page)


def test_what_changed_meanwhile_stops_it_with_a_sentence(of: InitiativeFacts, work: Callable[[], None]) -> None:
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    address, seal = _uploaded(client, MANY + 1)
    client.post(address, {"import": seal})
    builders.a_measure(of, "Tiltak 7")
    work()
    run = JobRun.objects.get()
    assert run.state == JobRun.State.FAILED
    assert "Noe er endret siden du så planen" in str(run.error)
    assert [one.name for one in items(builders.SYSTEM, of)] == ["Tiltak 7"]


def test_a_few_rows_are_taken_in_at_once(of: InitiativeFacts) -> None:
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    address, seal = _uploaded(client, 3)
    assert client.post(address, {"import": seal})["Location"] == "/dalen/register/tiltak/"
    assert len(items(builders.SYSTEM, of)) == 3
