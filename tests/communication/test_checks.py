"""Each check with a case that triggers it and one that doesn't, and once through the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from django.utils import timezone, translation

from tests import builders
from tests.communication.building import FAR_AHEAD, LONG_AGO, a_message, broad, something_that_ends
from tests.continuation.building import a_fate
from varig.communication import checks
from varig.communication.queries.gap_facts import AudienceFact, MessageFact, ToldFact
from varig.communication.register import MESSAGES
from varig.communication.rules.audiences import Audience, Lane
from varig.continuation.rules.fates import Home, Outcome
from varig.foundation.checks.actions import ensure_current
from varig.foundation.checks.evaluating import evaluate
from varig.foundation.checks.models import GapSet, StoredGap
from varig.foundation.checks.queries import gaps
from varig.foundation.checks.registry import all_checks
from varig.foundation.kernel import ObjectRef, PartialDate, Severity
from varig.foundation.kernel.message import decode_params, encode_params
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

END = date(2025, 12, 31)
EARLY, LATE = date(2025, 2, 1), date(2025, 8, 1)
BLOCKS, WARNS = Severity.BLOCKS, Severity.WARNS
ITEM, AUDIENCE = ObjectRef("item", 1, "Skøytebanen"), ObjectRef("audience", 1, "Beboerne")
LETTER = ObjectRef("message", 1, "Brev")
OUTSIDE, INSIDE = frozenset({Lane.RESIDENTS}), frozenset({Lane.INSIDE})


@dataclass(frozen=True)
class Case:
    """What is known, and the severity a check finds, or None."""

    check: str
    severity: Severity | None
    fact: ToldFact | AudienceFact | MessageFact
    today: date = LATE


CASES = [
    Case("affected_not_told", BLOCKS, ToldFact(ITEM, END, ("Beboerne",), OUTSIDE)),
    Case("affected_not_told", WARNS, ToldFact(ITEM, END, ("Beboerne",), OUTSIDE), EARLY),
    Case("affected_not_told", WARNS, ToldFact(ITEM, END, ("Internt",), INSIDE)),
    Case("affected_not_told", BLOCKS, ToldFact(ITEM, END, ("Beboerne", "Internt"), OUTSIDE | INSIDE)),
    Case("affected_not_told", None, ToldFact(ITEM, END)),
    Case("audience_without_message", BLOCKS, AudienceFact(AUDIENCE, END, 0, has_whole=False)),
    Case("audience_without_message", WARNS, AudienceFact(AUDIENCE, END, 2, has_whole=False), EARLY),
    Case("audience_without_message", None, AudienceFact(AUDIENCE, END, 2, has_whole=True)),
    Case("message_late", WARNS, MessageFact(LETTER, PartialDate(2025, 7, 31), None)),
    Case("message_late", WARNS, MessageFact(LETTER, PartialDate(2025, 7), None)),
    Case("message_late", None, MessageFact(LETTER, PartialDate(2025, 8), None)),
    Case("message_late", None, MessageFact(LETTER, PartialDate(2025, 8, 1), None)),
    Case("message_late", None, MessageFact(LETTER, PartialDate(2025, 7, 31), PartialDate(2025, 8, 1))),
    Case("message_late", None, MessageFact(LETTER, None, None)),
    Case("told_without_proof", Severity.NOTES, MessageFact(LETTER, None, PartialDate(2025, 8, 1))),
    Case("told_without_proof", None, MessageFact(LETTER, None, PartialDate(2025, 8, 1), has_proof=True)),
    Case("told_without_proof", None, MessageFact(LETTER, PartialDate(2025, 8, 1), None)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check} {case.severity}")
def test_a_check_finds_what_is_missing_and_nothing_else(case: Case) -> None:
    declared = {one.code: one for one in all_checks()}[case.check]
    found = declared.function(case.fact, case.today)
    assert (found and (found.severity or declared.severity)) == case.severity


def test_every_check_has_a_case_that_triggers_it_and_one_that_does_not() -> None:
    ours = {one.code for one in all_checks() if one.function.__module__ == checks.__name__}
    assert {case.check for case in CASES if case.severity} == ours
    assert {case.check for case in CASES if case.severity is None} == ours


def codes(of: InitiativeFacts, today: date = LATE) -> list[str]:
    ours = {case.check for case in CASES}
    return sorted(gap.code for gap in evaluate(of.scope, today) if gap.code in ours)


@pytest.mark.django_db
def test_the_three_broad_audiences_lack_a_message_from_the_start() -> None:
    of = builders.an_initiative()
    assert codes(of) == ["audience_without_message"] * 3
    a_message(of, channel=None)
    assert codes(of) == ["audience_without_message"] * 3
    a_message(of, "Helt brev")
    assert codes(of) == ["audience_without_message"] * 2
    a_message(of, "Til alle", audiences=tuple(broad(of, lane) for lane in Lane))
    assert codes(of) == []


@pytest.mark.django_db
def test_what_ends_is_a_gap_until_somebody_has_planned_to_tell_and_again_when_it_changes() -> None:
    of = builders.an_initiative()
    a_message(of, "Til alle", audiences=tuple(broad(of, lane) for lane in Lane))
    item_id = something_that_ends(of)
    assert codes(of) == ["affected_not_told"]
    message_id = a_message(of, "Om banen", items=("Skøytebanen",))
    assert codes(of) == []
    builders.changed_row(of, MESSAGES, message_id, 1, told_on=LONG_AGO, proof="Hengt opp i alle oppganger")
    assert codes(of) == []
    a_fate(of, item_id, outcome=Outcome.CONTINUED, home=Home.OTHER)
    assert codes(of) == ["affected_not_told"]
    a_message(of, "Velet tar over", items=("Skøytebanen",), planned=FAR_AHEAD)
    assert codes(of) == []


@pytest.mark.django_db
def test_a_late_message_is_found_until_it_is_told() -> None:
    of = builders.an_initiative()
    a_message(of, "Til alle", audiences=tuple(broad(of, lane) for lane in Lane))
    message_id = a_message(of, planned=LONG_AGO)
    assert codes(of) == ["message_late"]
    builders.changed_row(of, MESSAGES, message_id, 1, told_on=LONG_AGO, proof="Hengt opp i alle oppganger")
    assert codes(of) == []


@pytest.mark.django_db
def test_a_save_mends_the_gaps_at_once_without_finding_all_of_them_again() -> None:
    today = timezone.localdate()
    of = builders.an_initiative()
    item_id = something_that_ends(of)
    ensure_current(of.scope, today)
    stored = StoredGap.objects.filter(scope=of.scope, code="affected_not_told", object_id=item_id)
    assert stored.count() == 1
    a_message(of, items=("Skøytebanen",))
    assert stored.count() == 0
    kept = GapSet.objects.get(scope=of.scope)
    before = sorted(StoredGap.objects.filter(scope=of.scope).values_list("code", "object_id", "params"), key=str)
    GapSet.objects.filter(scope=of.scope).update(revision=kept.revision - 1)
    ensure_current(of.scope, today)
    assert GapSet.objects.get(scope=of.scope).revision == kept.revision
    assert (
        sorted(StoredGap.objects.filter(scope=of.scope).values_list("code", "object_id", "params"), key=str) == before
    )


@pytest.mark.django_db
@pytest.mark.parametrize("proof", [{"proof": "Delt ut"}, {"proof_address": "https://eksempel.example/brev"}])
def test_what_is_told_has_a_proof(proof: dict[str, str]) -> None:
    of = builders.an_initiative()
    a_message(of, "Til alle", audiences=tuple(broad(of, lane) for lane in Lane))
    message_id = a_message(of, planned=LONG_AGO)
    builders.changed_row(of, MESSAGES, message_id, 1, told_on=LONG_AGO)
    assert codes(of) == ["told_without_proof"]
    builders.changed_row(of, MESSAGES, message_id, 2, **proof)
    assert codes(of) == []


def test_the_three_that_every_plan_has_are_said_in_the_readers_language() -> None:
    resident = Audience(1, "Beboerne", Lane.RESIDENTS, is_broad=True).called
    own = Audience(2, "Dagskolen", Lane.RESIDENTS, is_broad=False).called
    gap = checks.affected_not_told(ToldFact(ITEM, END, (resident, own), OUTSIDE), EARLY)
    assert gap is not None
    with translation.override("en"):
        assert say(decode_params(encode_params(gap.params))["whom"]) == "The residents, Dagskolen"


@pytest.mark.django_db
def test_a_gap_about_one_of_them_names_it_in_the_readers_language() -> None:
    of = builders.an_initiative()
    with translation.override("en"):
        said = [say(one.title) for one in gaps(of.scope, of.slug, timezone.localdate())]
    assert any("The residents" in one for one in said)
    assert not any("Beboerne" in one for one in said)
