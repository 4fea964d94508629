"""Every page of the workspace for the whole cast, in three languages."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import SYSTEM, a_cast, a_measure, a_person, an_initiative, logged_in
from varig.foundation.kernel import Grant, PartialDate
from varig.foundation.reports.registry import registry

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(db):
    of = an_initiative(end=PartialDate(2027))
    item = a_measure(of, "Åpen scene")
    return of, item, a_cast(of)


def pages(of, item) -> list[str]:
    documents = [reverse("workspace:document", args=[of.slug, report.slug]) for report in registry.reports()]
    return [
        reverse("workspace:overview", args=[of.slug]),
        reverse("workspace:legacy", args=[of.slug]),
        reverse("workspace:item", args=[of.slug, item]),
        reverse("workspace:history", args=[of.slug, item]),
        reverse("workspace:gaps", args=[of.slug]),
        reverse("workspace:everywhere", args=[of.slug]) + "?q=scene",
        *documents,
    ]


def test_those_with_a_role_read_every_page_and_others_none(scene):
    of, item, cast = scene
    readers = (cast.manager, cast.owner, cast.coordinator, cast.other_unit_manager, cast.secretariat, cast.reader)
    for address in pages(of, item):
        for reader in readers:
            assert logged_in(reader).get(address).status_code == 200, (address, reader.name)
        assert logged_in(cast.outsider).get(address).status_code == 404, address
        assert Client().get(address).status_code == 302, address


@pytest.mark.parametrize(("language", "word"), [("nb", "Arven"), ("nn", "Arven"), ("en", 'lang="en"')])
def test_pages_come_in_each_language(scene, language, word):
    of, item, cast = scene
    browser = logged_in(cast.manager)
    browser.cookies["django_language"] = language
    for address in pages(of, item):
        answer = browser.get(address)
        assert answer.status_code == 200
        assert f'lang="{language}"' in answer.content.decode()


def test_hjem_lists_only_what_one_may_read(scene):
    of, _item, cast = scene
    assert of.name in logged_in(cast.reader).get("/").content.decode()
    assert of.name not in logged_in(cast.outsider).get("/").content.decode()


def test_only_some_set_gaps_aside(scene):
    of, item, cast = scene
    address = reverse("workspace:set_aside", args=[of.slug])
    logged_in(cast.manager).get(reverse("workspace:gaps", args=[of.slug]))
    sent = {"gap": f"measure_without_goal:item:{item}", "reason": "Avtalt."}
    for reader, status in ((cast.reader, 403), (cast.coordinator, 403), (cast.outsider, 404), (cast.manager, 302)):
        assert logged_in(reader).post(address, sent).status_code == status, reader.name


def test_a_sample_says_so_on_every_page():
    of = an_initiative(is_sample=True)
    item = a_measure(of)
    browser = logged_in(a_cast(of).reader)
    for address in pages(of, item):
        assert "Oppdiktet eksempel" in browser.get(address).content.decode(), address
    real = an_initiative()
    other = a_measure(real)
    browser = logged_in(a_cast(real).reader)
    for address in pages(real, other):
        assert "Oppdiktet eksempel" not in browser.get(address).content.decode(), address


def test_the_history_tells_who_did_what(scene):
    of, item, cast = scene
    page = logged_in(cast.reader).get(reverse("workspace:history", args=[of.slug, item])).content.decode()
    assert (SYSTEM.name in page, "la til Åpen scene" in page) == (True, True)


def test_an_empty_initiative_is_not_said_to_lack_nothing() -> None:
    of = an_initiative("tom")
    client = logged_in(a_person("Leder", Grant("programme_manager", of.scope)))
    page = client.get("/tom/mangler/").content.decode()
    assert "Ingenting er registrert ennå" in page
    assert 'href="/tom/register/tiltak/hent-inn/"' in page
    assert "Alt som kan sjekkes" not in page


def test_an_end_that_nobody_has_written_is_unknown_when_the_period_is_over() -> None:
    of = an_initiative("gammel", start=PartialDate(2007), end=PartialDate(2013))
    client = logged_in(a_person("Leder", Grant("programme_manager", of.scope)))
    page = client.get("/gammel/om/").content.decode()
    assert "Ikke avsluttet" not in page
    assert re.search(r"Faktisk slutt</dt>\s*<dd[^>]*>Ukjent", page)


def test_a_gap_is_set_aside_from_where_it_stands() -> None:
    of = an_initiative("dalen")
    items = [a_measure(of, name) for name in ("Ane", "Bo")]
    client = logged_in(a_person("Leder", Grant("programme_manager", of.scope)))
    page = client.get("/dalen/mangler/").content.decode()
    assert 'name="gap" required><option value="">' in page
    key = f"no_fate:item:{items[1]}"
    assert f'href="?mangel={key}#legg-til-side"' in page
    chosen = client.get(f"/dalen/mangler/?mangel={key}").content.decode()
    assert re.findall(r'<option value="([^"]+)" selected>', chosen) == [key]
    refused = client.post("/dalen/mangler/til-side/", {"gap": key, "reason": " "})
    assert refused["Location"].endswith("#legg-til-side")
    again = client.get(refused["Location"]).content.decode()
    assert re.findall(r'<option value="([^"]+)" selected>', again) == [key]
    assert 'aria-invalid="true" aria-describedby="id_reason_error"' in again
    assert f'href="?mangel={key}#legg-til-side"' in again
    reader = logged_in(a_person("Leser", Grant("reader", of.scope)))
    assert "?mangel=" not in reader.get("/dalen/mangler/").content.decode()
