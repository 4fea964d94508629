"""The box that follows a run, as a browser and as htmx see it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import a_person, logged_in
from tests.foundation.jobs import sample_jobs  # noqa: F401 -- declares the jobs
from varig.foundation.jobs import queries
from varig.foundation.jobs.actions import defer
from varig.foundation.jobs.models import JobRun

HTMX = {"HX-Request": "true"}


@pytest.fixture
def kari(transactional_db):
    return a_person("Kari")


def page(name: str, run_id: int, **more: int) -> str:
    return reverse(f"jobs:{name}", kwargs={"pk": run_id, **more})


def test_a_run_that_goes_on_asks_again_and_can_be_stopped(kari):
    run_id = defer("tests.count", reader=kari, to=3)
    browser = logged_in(kari)
    whole = browser.get(page("run", run_id)).content.decode()
    box = browser.get(page("run", run_id), headers=HTMX).content.decode()
    for text in (whole, box):
        assert "Teller" in text
        assert "Venter på tur" in text
        assert f'hx-get="{page("run", run_id)}" hx-trigger="every 2s"' in text
        assert f'action="{page("stop", run_id)}"' in text
        assert "csrfmiddlewaretoken" in text
    assert ("<html" in whole, "<html" in box) == (True, False)


def test_a_run_that_has_ended_asks_no_more_and_gives_its_file(work, kari):
    run_id = defer("tests.count", reader=kari, to=3)
    work()
    browser = logged_in(kari)
    box = browser.get(page("run", run_id), headers=HTMX).content.decode()
    file = queries.run(kari, run_id).results[0].id
    assert "hx-trigger" not in box
    assert f'href="{page("result", run_id, file=file)}"' in box
    answer = browser.get(page("result", run_id, file=file))
    assert (answer.content, answer["Content-Disposition"]) == (b"Kari 3 []", 'attachment; filename="telling.txt"')


def test_a_run_that_failed_says_why(work, kari):
    run_id = defer("tests.refuse", reader=kari)
    work()
    box = logged_in(kari).get(page("run", run_id), headers=HTMX).content.decode()
    assert "Rad 3: Skriv et beløp." in box
    assert "Rad 4: Skriv en dato." in box


def test_a_run_that_ended_well_says_what_it_warns_of_once(work, kari):
    run_id = defer("tests.warn", reader=kari)
    work()
    box = logged_in(kari).get(page("run", run_id), headers=HTMX).content.decode()
    assert box.count("Et tegn mangler.") == 1
    assert "hel.txt" in box


def test_stopping_is_a_post_that_leads_back(kari):
    run_id = defer("tests.count", reader=kari, to=3)
    browser = logged_in(kari)
    assert browser.get(page("stop", run_id)).status_code == 405
    answer = browser.post(page("stop", run_id))
    assert (answer.status_code, answer.headers["Location"]) == (302, page("run", run_id))
    assert "Stoppet." in browser.get(page("run", run_id)).content.decode()


def test_the_list_has_my_runs_and_says_when_there_are_none(kari):
    browser = logged_in(kari)
    assert "Ingen jobber ennå" in browser.get(reverse("jobs:mine")).content.decode()
    run_id = defer("tests.count", reader=kari, to=3)
    assert page("run", run_id) in browser.get(reverse("jobs:mine")).content.decode()


def test_somebody_elses_run_and_its_file_are_not_found(work, kari):
    run_id = defer("tests.count", reader=kari, to=3)
    work()
    file = queries.run(kari, run_id).results[0].id
    for browser in (logged_in(a_person("Ola")), Client()):
        for address in (page("run", run_id), page("result", run_id, file=file)):
            assert browser.get(address).status_code == 404
        assert browser.post(page("stop", run_id)).status_code == 404


def test_a_file_that_is_not_the_runs_is_not_found(work, kari):
    first, second = defer("tests.count", reader=kari, to=1), defer("tests.count", reader=kari, to=2)
    work()
    file = queries.run(kari, second).results[0].id
    assert logged_in(kari).get(page("result", first, file=file)).status_code == 404


@pytest.mark.parametrize("state", JobRun.State.values)
def test_each_state_has_a_page_and_a_word_in_the_list(kari, state):
    row = JobRun.objects.create(name="tests.count", reader_kind="person", reader_id=kari.id, state=state)
    browser = logged_in(kari)
    assert browser.get(page("run", row.pk)).status_code == 200
    assert browser.get(reverse("jobs:mine")).status_code == 200
