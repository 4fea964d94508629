"""«Veilederen»: every requirement and failure, their state, and how severe a municipality says that gaps are when."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from tests.builders import SYSTEM, a_measure, a_person, an_initiative, logged_in
from varig.foundation.checks.queries import gaps
from varig.foundation.kernel import Grant, PartialDate, Severity
from varig.workspace.queries.guide import State, guide

pytestmark = pytest.mark.django_db


def _client(of, role="programme_owner"):
    return logged_in(a_person("Kari", Grant(role, of.scope)))


def test_every_requirement_and_failure_stands_there_in_each_language() -> None:
    of = an_initiative("dalen", end=PartialDate(2027))
    a_measure(of)
    client = _client(of)
    for language in ("nb", "nn", "en"):
        client.cookies["django_language"] = language
        page = client.get("/dalen/veilederen/").content.decode()
        assert [n for n in range(1, 70) if f'id="R{n}"' not in page] == []
        assert [n for n in range(1, 28) if f'id="F{n}"' not in page] == []


def test_requirements_are_shown_by_their_state() -> None:
    of = an_initiative("dalen", end=PartialDate(2027))
    page = _client(of).get("/dalen/veilederen/?tilstand=missing").content.decode()
    assert 'id="R56"' in page  # No meeting place is registered.
    assert 'id="R66"' in page  # Nobody has discussed the plan.
    assert 'id="R67"' in page  # Nothing is adopted.
    assert 'id="R44"' not in page  # No club is known, so nothing can be said of what each gets.


def test_another_ladder_holds_for_all_of_the_municipality_at_once_and_can_be_taken_back() -> None:
    of, other = an_initiative("dalen", end=PartialDate(2027)), an_initiative("lia", end=PartialDate(2027))
    for one in (of, other):
        a_measure(one)
    client, today = _client(of), timezone.localdate()

    def severities() -> set[Severity]:
        found = [gap for one in (of, other) for gap in gaps(one.scope, one.slug, today)]
        return {gap.severity for gap in found if gap.code == "measure_without_goal"}

    assert severities() == {Severity.WARNS}
    answer = client.post("/dalen/veilederen/measure_without_goal/", {f"rung_{n}": "b" for n in range(7)})
    assert answer.status_code == 302
    assert severities() == {Severity.BLOCKS}
    client.post("/dalen/veilederen/measure_without_goal/", {"reset": "1"})
    assert severities() == {Severity.WARNS}


def test_who_only_reads_sees_the_ladder_and_cant_change_it() -> None:
    of = an_initiative("dalen", end=PartialDate(2027))
    a_measure(of)
    client = _client(of, "reader")
    page = client.get("/dalen/veilederen/no_fate/").content.decode()
    assert "rung_0" not in page
    client.post("/dalen/veilederen/no_fate/", {f"rung_{n}": "n" for n in range(7)})
    found = [gap for gap in gaps(of.scope, of.slug, timezone.localdate()) if gap.code == "no_fate"]
    assert {gap.severity for gap in found} != {Severity.NOTES}


def test_a_check_that_there_is_not_is_not_found() -> None:
    of = an_initiative("dalen")
    assert _client(of).get("/dalen/veilederen/no_such_check/").status_code == 404


def test_what_is_not_looked_for_yet_is_not_said_to_be_met() -> None:
    """Five years before the end nobody asks what remains afterwards."""
    of = an_initiative("dalen", start=PartialDate(2025), end=PartialDate(2031))
    a_measure(of)
    lines, _failures = guide(SYSTEM, of, date(2026, 1, 2))
    states = {line.source.code: line.state for line in lines}
    assert (states["R1"], states["R19"], states["R20"]) == (State.UNSEEN, State.UNSEEN, State.UNSEEN)
    lines, _failures = guide(SYSTEM, of, date(2031, 12, 1))
    assert {line.source.code: line.state for line in lines}["R1"] is State.MISSING
