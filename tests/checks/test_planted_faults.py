"""In an initiative where everything is in order each fault gives its own gap and no other.

`pytest tests/checks -s -k table` prints the table: where each fault comes from, what was planted, and what was found.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction
from django.utils import translation
from pytest_django.plugin import DjangoDbBlocker

from tests.builders import a_person, logged_in
from tests.checks.clean import TODAY, Clean, a_clean_initiative
from tests.checks.faults import FAULTS, Fault, nothing_for_partners
from tests.communication.building import a_message, broad
from varig.communication.rules.audiences import Lane
from varig.foundation.checks.evaluating import FoundGap, evaluate
from varig.foundation.checks.queries import address_of
from varig.foundation.checks.registry import Check, all_checks, by_code
from varig.foundation.kernel import Grant, decode_params
from varig.foundation.ui.text import say
from varig.initiatives.rules.failures import FAILURES

UNTOLD = Fault("F24", "audience_without_message", "the partners are told nothing", nothing_for_partners)
"""Planted where everybody else is told: in the initiative where all is in order nobody has been told anything yet."""
LANGUAGES = ("nb", "nn", "en")
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def clean(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Clean]:
    """Made once: each fault is planted in it and taken away again."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield a_clean_initiative()
        transaction.set_rollback(True)


@pytest.fixture
def within(clean: Clean, django_db_blocker: DjangoDbBlocker) -> Iterator[Clean]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield clean
        transaction.set_rollback(True)


ELSEWHERE = {"communication", "portal"}
"""Packages whose checks are proven by tests of their own: nobody has been told anything in this initiative."""


def found_in(clean: Clean, today: date) -> list[FoundGap]:
    """All gaps, but of checks that are proven elsewhere."""
    return [gap for gap in evaluate(clean.of.scope, today) if not _is_elsewhere(by_code(gap.code))]


def _is_elsewhere(check: Check) -> bool:
    return check.function.__module__.split(".")[1] in ELSEWHERE


def codes(clean: Clean, today: date) -> list[str]:
    """One for each gap."""
    return sorted(gap.code for gap in found_in(clean, today))


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_everything_is_in_order_nothing_is_found(within: Clean, language: str) -> None:
    with translation.override(language):
        assert codes(within, TODAY) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.source} {fault.code}")
def test_a_planted_fault_gives_its_gap_and_no_other(within: Clean, fault: Fault) -> None:
    fault.plant(within)
    found = found_in(within, fault.today)
    assert {gap.code for gap in found} == {fault.code, *fault.with_it}
    gap = next(gap for gap in found if gap.code == fault.code)
    _is_said_whole(gap)
    _leads_to_where_it_is_mended(within, gap)


def _is_said_whole(gap: FoundGap) -> None:
    """Every sentence gets the values it asks for, in each language."""
    check, params = by_code(gap.code), {"name": gap.object.name, **decode_params(gap.params)}
    for language in LANGUAGES:
        with translation.override(language):
            said = [say(message.with_params(params)) for message in (check.title, check.detail, check.remedy)]
        assert all(said)
        assert not any("%(" in sentence or "None" in sentence for sentence in said), said


def _leads_to_where_it_is_mended(clean: Clean, gap: FoundGap) -> None:
    """The page is there, and the place on it."""
    client = logged_in(a_person("Ida", Grant("programme_manager", clean.of.scope)))
    page, _, anchor = address_of(by_code(gap.code), clean.of.slug, gap.object.id).partition("#")
    response = client.get(page)
    assert response.status_code == 200, page
    assert not anchor or re.search(rf'id="{anchor}(_0)?"', response.content.decode()), f"{page}#{anchor}"


def test_every_check_has_a_planted_fault_or_cases_of_its_own() -> None:
    """What comes with another package's pages is tested there."""
    assert {fault.code for fault in FAULTS} == {one.code for one in all_checks() if not _is_elsewhere(one)}


def told(clean: Clean) -> None:
    """Each audience has a message of its own that says how, when and from whom."""
    for lane in Lane:
        a_message(clean.of, f"Brev til {lane}", audiences=(broad(clean.of, lane),))


def of_telling(clean: Clean) -> list[str]:
    """The codes of the gaps that come from F24."""
    found = evaluate(clean.of.scope, UNTOLD.today)
    return sorted(gap.code for gap in found if UNTOLD.source in by_code(gap.code).sources)


def test_an_audience_that_is_told_nothing_gives_its_gap(within: Clean) -> None:
    told(within)
    assert of_telling(within) == []
    UNTOLD.plant(within)
    assert of_telling(within) == [UNTOLD.code]


def test_every_failure_is_planted() -> None:
    planted = {source for fault in FAULTS for source in by_code(fault.code).sources if source.startswith("F")}
    named = {fault.source for fault in FAULTS if fault.source.startswith("F")}
    assert named <= planted
    assert {source.code for source in FAILURES} - named == {UNTOLD.source}


def test_the_fault_comes_from_what_the_check_says() -> None:
    assert [fault.code for fault in FAULTS if fault.source not in by_code(fault.code).sources] == []


def test_the_table_of_planted_faults(within: Clean, capsys: pytest.CaptureFixture[str]) -> None:
    """Found anew, not written down: what is printed is what the program found."""
    lines = []
    for fault in FAULTS:
        with transaction.atomic():
            fault.plant(within)
            found = codes(within, fault.today)
            transaction.set_rollback(True)
        lines.append((fault.source, fault.said, found))
    with transaction.atomic():
        told(within)
        UNTOLD.plant(within)
        lines.append((UNTOLD.source, UNTOLD.said, of_telling(within)))
        transaction.set_rollback(True)
    lines.sort(key=lambda line: (line[0][0], int(line[0][1:])))
    table = [f"{source:4} {said:75} {', '.join(found)}" for source, said, found in lines]
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(table) + "\n")
    assert all(found for _source, _said, found in lines)
    assert {source for source, _said, _found in lines} >= {one.code for one in FAILURES}
