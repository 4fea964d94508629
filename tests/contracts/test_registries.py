"""What is declared is whole: each check, register, report, panel, job and page has all that it promises."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pytest
from django.db import transaction
from django.template import engines
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone, translation

from tests import builders
from tests.checks.faults import FAULTS
from varig.config import catalogues
from varig.config.demo import eksempeldalen
from varig.foundation.checks.queries import address_of, gaps
from varig.foundation.checks.registry import Check, all_checks, source_of
from varig.foundation.jobs.registry import Job, all_jobs
from varig.foundation.kernel import Grant, Message, Severity
from varig.foundation.panels import registry as panels
from varig.foundation.registers.declarations import Register, all_registers
from varig.foundation.registers.spoken import spoken
from varig.foundation.reports.registry import registry as reports
from varig.foundation.ui.text import say
from varig.initiatives.queries import initiative

CHECKS = all_checks()
LANGUAGES = ("nb", "nn", "en")
_SOURCE = re.compile(r"R([1-9]|[1-5]\d|6\d)|F([1-9]|1\d|2[0-7])")
# Jobs and panels that other tests declare for themselves.
_OURS = "varig."


# Checks


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_says_where_it_comes_from_and_what_it_looks_for(check: Check) -> None:
    assert _SOURCE.fullmatch(check.source)
    assert check.severity in Severity
    assert check.description.endswith(".")
    assert all(message.msgid.strip() for message in (check.title, check.detail, check.remedy))
    assert address_of(check, "dalen", 1)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_says_what_its_sources_say(check: Check) -> None:
    """The requirement or failure in our own words, and who wrote it down."""
    for code in check.sources:
        assert source_of(code).code == code
        assert source_of(code).where


def _cases(check: Check) -> list[Any]:
    """The check's cases, for a package that has them: `CASES` in its `test_checks`, each with a fact and a day."""
    package = check.function.__module__.split(".")[1]
    try:
        module = importlib.import_module(f"tests.{package}.test_checks")
    except ModuleNotFoundError:
        return []
    return [case for case in module.CASES if case.check == check.code]


@pytest.mark.parametrize("check", [check for check in CHECKS if _cases(check)], ids=lambda check: check.code)
def test_the_cases_of_a_check_trigger_it_and_do_not(check: Check) -> None:
    found = {bool(check.function(case.fact, case.today)) == bool(case.severity) for case in _cases(check)}
    assert found == {True}
    assert {bool(case.severity) for case in _cases(check)} == {True, False}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("check", [check for check in CHECKS if _cases(check)], ids=lambda check: check.code)
def test_the_sentences_of_a_check_get_every_value_they_ask_for(check: Check, language: str) -> None:
    for case in _cases(check):
        found = check.function(case.fact, case.today)
        if found is None:
            continue
        params = {"name": case.fact.object.name, **found.params}
        with translation.override(language):
            said = [say(message.with_params(params)) for message in (check.title, check.detail, check.remedy)]
        assert all(said)
        assert not any("%(" in sentence or "None" in sentence for sentence in said), said


def test_a_check_has_a_planted_fault_or_cases() -> None:
    """A planted fault says more: in an initiative where all is in order it gives this gap and no other."""
    planted = {fault.code for fault in FAULTS}
    assert [check.code for check in CHECKS if check.code not in planted and not _cases(check)] == []


@pytest.mark.django_db
def test_a_gap_of_the_example_leads_to_the_place_where_it_is_mended() -> None:
    with transaction.atomic():
        eksempeldalen.build(lambda _step: None)
    of = initiative(builders.SYSTEM, eksempeldalen.SLUG)
    client = builders.logged_in(builders.a_person("Ida", Grant("programme_manager", of.scope)))
    one_of_each = {gap.code: gap.address for gap in gaps(of.scope, of.slug, timezone.localdate())}
    assert len(one_of_each) >= 25
    for address in one_of_each.values():
        place, _, anchor = address.partition("#")
        response = client.get(place)
        assert response.status_code == 200, address
        assert not anchor or re.search(rf'id="{anchor}(_0)?"', response.content.decode()), address


# Registers


@pytest.mark.parametrize("register", all_registers(), ids=lambda register: register.key)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_of_a_register_are_told_apart(register: Register, language: str) -> None:
    with translation.override(language):
        labels = [spoken(column.label).casefold() for column in register.columns]
        assert spoken(register.title)
    assert all(labels)
    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("register", all_registers(), ids=lambda register: register.key)
def test_a_header_means_one_column(register: Register) -> None:
    words = [
        word
        for column in register.imported
        for word in {*(alias.casefold() for alias in column.aliases), spoken(column.label).casefold()}
    ]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


# Reports, panels, jobs


def test_every_section_has_its_report_and_every_report_sections() -> None:
    assert reports.strays() == ()
    assert [report.key for report in reports.reports() if not reports.sections(report.key)] == []
    assert len(reports.reports()) >= 2


def _panels() -> list[Any]:
    return [
        one for page in panels._PANELS.values() for one in page.values() if one.function.__module__.startswith(_OURS)
    ]


@pytest.mark.parametrize("panel", _panels(), ids=lambda panel: panel.key)
def test_a_panel_has_a_template_a_title_and_a_column(panel: Any) -> None:
    engines["jinja2"].env.get_template(panel.template)
    assert say(panel.title)
    assert panel.column in {"main", "side"}


def test_panels_are_found() -> None:
    assert {"fate", "money", "handover"} <= {panel.key for panel in _panels()}


def _jobs() -> list[Job]:
    return [job for job in all_jobs() if job.function.__module__.startswith(_OURS)]


@pytest.mark.parametrize("job", _jobs(), ids=lambda job: job.name)
def test_a_job_has_a_title_and_its_packages_name(job: Job) -> None:
    assert say(job.title)
    package, storey = f"varig.{job.name.split('.')[0]}", "jobs"
    # A storey that outgrew its file is a folder.
    assert job.function.__module__.split(".")[:3] == [*package.split("."), storey]


# Texts


@cache
def _extracted() -> frozenset[str]:
    ids = [message.id for message in catalogues.extract_messages() if message.id]
    return frozenset(one if isinstance(one, str) else one[0] for one in ids)


def _declared_texts() -> Iterator[tuple[str, Iterable[object]]]:
    yield from ((f"check {one.code}", (one.title, one.detail, one.remedy)) for one in CHECKS)
    yield from ((f"job {one.name}", (one.title,)) for one in _jobs())
    yield from ((f"panel {one.key}", (one.title,)) for one in _panels())
    for report in reports.reports():
        yield f"report {report.key}", (report.title, *(section.title for section in reports.sections(report.key)))
    for register in all_registers():
        yield f"register {register.key}", (register.title, *(column.label for column in register.columns))


@pytest.mark.parametrize(
    ("what", "texts"), [*_declared_texts()], ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_is_declared_is_found_for_translation(what: str, texts: Iterable[object]) -> None:
    assert [text.msgid for text in texts if isinstance(text, Message) and text.msgid not in _extracted()] == []


# Pages


def _pages(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every named address with the kinds of what it asks for."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from _pages(entry, f"{space}{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and entry.name:
            yield f"{space}{entry.name}", dict(entry.pattern.converters)


PAGES = sorted(_pages(), key=lambda page: page[0])


def _filled(name: str, kinds: dict[str, Any], slug: str, item_id: int) -> str:
    """The address for this initiative and item; other numbers and words lead nowhere, or somewhere by chance."""
    given: dict[str, object] = {key: "x" if "String" in type(kind).__name__ else 1 for key, kind in kinds.items()}
    given |= {"slug": slug} if "slug" in kinds else {}
    given |= {"item_id": item_id} if "item_id" in kinds else {}
    return reverse(name, kwargs=given or ({"uidb36": "1", "key": "x"} if name.endswith("from_key") else None))


@pytest.fixture
def dalen() -> tuple[str, int, Client]:
    of = builders.an_initiative("dalen")
    manager = builders.a_person("Ida", Grant("programme_manager", of.scope))
    return of.slug, builders.a_measure(of), builders.logged_in(manager)


@pytest.mark.django_db
def test_no_page_breaks_for_anybody(dalen: tuple[str, int, Client]) -> None:
    slug, item_id, _client = dalen
    answers = {name: Client().get(_filled(name, kinds, slug, item_id)).status_code for name, kinds in PAGES}
    assert {name: status for name, status in answers.items() if status not in {200, 302, 404, 405}} == {}


@pytest.mark.django_db
def test_no_page_breaks_for_a_programme_manager(dalen: tuple[str, int, Client]) -> None:
    slug, item_id, client = dalen
    # Last comes what logs out.
    ordered = sorted(PAGES, key=lambda page: "logout" in page[0])
    answers = {name: client.get(_filled(name, kinds, slug, item_id)).status_code for name, kinds in ordered}
    assert {name: status for name, status in answers.items() if status not in {200, 302, 403, 404, 405}} == {}
    assert answers["workspace:item"] == answers["workspace:facts"] == answers["continuation:fate"] == 200


@pytest.mark.django_db
@pytest.mark.parametrize("space", ["workspace", "initiatives", "legacy", "measures", "continuation", "actors"])
def test_pages_of_an_initiative_ask_anybody_to_log_in(dalen: tuple[str, int, Client], space: str) -> None:
    slug, item_id, _client = dalen
    for name, kinds in PAGES:
        if name.startswith(f"{space}:"):
            response = Client().get(_filled(name, kinds, slug, item_id))
            assert response.status_code == 405 or response.url.startswith(reverse("account_login")), name
