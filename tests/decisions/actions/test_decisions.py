"""A decision is registered with all that follows, or not at all, and never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_decision, a_fate, a_proposal
from tests.decisions.building import a_new_decision, a_version, registered
from tests.decisions.hearing_building import a_hearing, over
from varig.continuation.actions.fates import propose_fate
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Home, Outcome, Proposal
from varig.decisions.actions.decisions import SentFile, mark_task_done, register_decision
from varig.decisions.models import DecidedBudgetLine, DecidedFate, Decision, DecisionTask
from varig.decisions.queries.decisions import decided_items, deciding, decision, decisions, document_of, tasks, tied
from varig.decisions.rules.decisions import REPORT, STRATEGY, FollowingTask, Result, Way
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotAllowed, NotFound, Refused, msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changes
from varig.foundation.reports.queries.versions import version_by_id
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.models import LegacyItem
from varig.legacy.queries import history
from varig.measures.models import Promise

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative()


def removed(of: InitiativeFacts, item_id: int) -> None:
    """Taken out of Arven as its page does it."""
    kept_in, changes = register("measures"), Changes(removed=[item_id])
    kept_in.stored.write(kept_in, reader=SYSTEM, of=of, changes=changes, did=msg("fjernet"), why="Sto dobbelt.")


def fate(of: InitiativeFacts, item_id: int):
    return continuation(SYSTEM, of, item_id).fate


def test_nothing_is_adopted_while_people_are_asked_about_it_and_it_may_be_postponed(of: InitiativeFacts) -> None:
    hearing_id = a_hearing(of, is_public=True)
    version = a_version(of)
    with pytest.raises(Invalid) as refused:
        registered(of, version)
    (problem,) = refused.value.problems
    assert problem.field == "on"
    assert problem.message.msgid.startswith("Høringen «%(name)s» varer til")
    assert registered(of, version, result=Result.POSTPONED).decided == 0
    over(hearing_id)
    registered(of, version)


@pytest.mark.requirement("R67")
def test_what_was_proposed_in_the_version_becomes_decided(of: InitiativeFacts) -> None:
    goes, ends, unclear = (a_measure(of) for _ in range(3))
    a_fate(of, goes)
    a_fate(of, ends, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    done = registered(of, a_version(of))
    assert (done.decided, done.amended, done.undone, done.changed_since) == (2, 0, 0, ())
    now = fate(of, goes)
    assert (now.is_decided, now.decided_by, now.case_number) == (True, "Bydelsutvalget", "27/14")
    assert (now.outcome, now.home, now.grounds) == (Outcome.CONTINUED, Home.ORDINARY, "Det trengs.")
    assert fate(of, ends).is_decided
    assert fate(of, ends).no_alternative
    assert not fate(of, unclear).is_decided
    assert history(SYSTEM, of, goes).entries[0].did.msgid == "førte inn vedtaket fra %(body)s (sak %(case)s)"


@pytest.mark.requirement("R67")
def test_an_amendment_changes_an_item_from_what_was_proposed(of: InitiativeFacts) -> None:
    kept, amended, unsaid = (a_measure(of) for _ in range(3))
    a_fate(of, kept)
    a_fate(of, amended, outcome=Outcome.PHASED_OUT, home=None)
    proposal = a_proposal(grounds="Utvalget vil beholde det.")
    done = registered(
        of, a_version(of), amendments={amended: proposal, unsaid: proposal}, result=Result.ADOPTED_WITH_CHANGES
    )
    assert (done.decided, done.amended) == (1, 2)
    now = fate(of, amended)
    assert (now.is_decided, now.outcome, now.home, now.grounds) == (
        True, Outcome.CONTINUED, Home.ORDINARY, "Utvalget vil beholde det."
    )  # fmt: skip
    found = {one.item_id: one for one in decided_items(SYSTEM, of, done.id)}
    assert (found[amended].is_amended, found[amended].proposed_outcome) == (True, Outcome.PHASED_OUT)
    assert (found[unsaid].is_amended, found[unsaid].proposed_outcome) == (True, "")
    assert not found[kept].is_amended


@pytest.mark.parametrize("result", [Result.POSTPONED, Result.SENT_BACK, Result.NOT_ADOPTED, Result.TAKEN_NOTE_OF])
def test_what_is_not_adopted_decides_nothing(of: InitiativeFacts, result: Result) -> None:
    item = a_measure(of)
    a_fate(of, item)
    done = registered(of, a_version(of), result=result)
    assert done.decided == 0
    assert not fate(of, item).is_decided
    assert deciding(SYSTEM, of, STRATEGY) is None


@pytest.mark.django_db(transaction=True)
def test_what_was_changed_after_the_version_was_frozen_stays_a_proposal() -> None:
    of = an_initiative()
    same, changed, new = (a_measure(of) for _ in range(3))
    a_fate(of, same)
    a_fate(of, changed)
    version = a_version(of)
    a_fate(of, changed, outcome=Outcome.PHASED_OUT, home=None)
    a_fate(of, new)
    done = registered(of, version)
    assert (done.decided, set(done.changed_since)) == (1, {changed, new})
    assert fate(of, same).is_decided
    assert not fate(of, changed).is_decided
    assert not fate(of, new).is_decided


def test_a_version_that_is_not_frozen_or_not_ours_decides_nothing(of: InitiativeFacts) -> None:
    with pytest.raises(Invalid) as refused:
        registered(of, a_version(of, frozen=False))
    assert [one.field for one in refused.value.problems] == ["strategy_version"]
    with pytest.raises(NotFound):
        registered(of, a_version(an_initiative()))
    assert decisions(SYSTEM, of) == []


def test_nothing_is_left_of_a_decision_that_could_not_be_carried_out(of: InitiativeFacts) -> None:
    item = a_measure(of)
    a_fate(of, item)
    elsewhere = a_measure(an_initiative())
    with pytest.raises(NotFound):
        registered(of, a_version(of), amendments={elsewhere: a_proposal()}, result=Result.ADOPTED_WITH_CHANGES)
    with pytest.raises(Invalid):
        registered(of, a_version(of), amendments={item: a_proposal(grounds="")}, result=Result.ADOPTED_WITH_CHANGES)
    assert decisions(SYSTEM, of) == []
    assert not fate(of, item).is_decided


def test_a_decision_is_replaced_and_never_edited(of: InitiativeFacts) -> None:
    item, other = a_measure(of), a_measure(of)
    a_fate(of, item)
    version = a_version(of)
    first = registered(of, version)
    a_decision(of, other)
    second = registered(of, version, replaces=first.id, reason="Feil saksnummer", case_number="27/15")
    assert fate(of, item).case_number == "27/15"
    assert fate(of, other).case_number == "24/17"
    old, new = decision(SYSTEM, of, first.id), decision(SYSTEM, of, second.id)
    assert (old.replaced_by_id, old.decides, new.replaces_id, new.reason) == (
        second.id,
        False,
        first.id,
        "Feil saksnummer",
    )
    with pytest.raises(Invalid):
        registered(of, version, replaces=first.id, reason="En gang til")
    for change in (
        lambda: Decision.objects.filter(pk=first.id).update(text="Noe annet"),
        lambda: DecidedFate.objects.filter(decision_id=first.id).update(outcome="phased_out"),
        lambda: DecidedFate.objects.filter(decision_id=first.id).delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
            change()


def test_a_decision_that_is_taken_back_makes_its_items_proposals_again(of: InitiativeFacts) -> None:
    item = a_measure(of)
    a_fate(of, item)
    version = a_version(of)
    first = registered(of, version)
    done = registered(of, version, replaces=first.id, reason="Omgjort etter klage", result=Result.NOT_ADOPTED)
    assert done.undone == 1
    now = fate(of, item)
    assert (now.is_decided, now.outcome, now.case_number) == (False, Outcome.CONTINUED, "")


def phased_out(of: InitiativeFacts, grounds: str) -> Proposal:
    facts = {"outcome": Outcome.PHASED_OUT, "home": None, "last_day": of.last_day, "no_alternative": True}
    return a_proposal(**facts, grounds=grounds)


@pytest.fixture
def amended() -> tuple[InitiativeFacts, int, int, int, int]:
    """The initiative, the version, a decision that replaces the first and phases two items out, and those items."""
    of = an_initiative()
    item, unsaid = a_measure(of), a_measure(of)
    a_fate(of, item)
    version = a_version(of)
    first = registered(of, version)
    out = a_proposal(
        outcome=Outcome.PHASED_OUT, home=None, last_day=of.last_day, no_alternative=True, grounds="Ingen penger."
    )
    second = registered(
        of, version, replaces=first.id, reason="Budsjettet", result=Result.ADOPTED_WITH_CHANGES,
        amendments={item: out, unsaid: out},
    )  # fmt: skip
    assert fate(of, item).outcome is Outcome.PHASED_OUT
    return of, version, second.id, item, unsaid


@pytest.mark.django_db(transaction=True)
def test_what_a_replaced_decision_amended_is_decided_as_the_version_proposed_it(
    amended: tuple[InitiativeFacts, int, int, int, int],
) -> None:
    of, version, second, item, unsaid = amended
    third = registered(of, version, replaces=second, reason="Omgjort")
    now = fate(of, item)
    assert (now.is_decided, now.outcome, now.home, now.grounds) == (
        True, Outcome.CONTINUED, Home.ORDINARY, "Det trengs."
    )  # fmt: skip
    (found,) = decided_items(SYSTEM, of, third.id)
    assert (found.item_id, found.outcome, found.is_amended, found.proposed_outcome) == (
        item, Outcome.CONTINUED, False, Outcome.CONTINUED
    )  # fmt: skip
    assert (fate(of, unsaid).is_decided, fate(of, unsaid).outcome) == (False, Outcome.UNCLEAR)
    assert (third.decided, third.undone) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_what_is_amended_again_was_proposed_as_the_version_has_it(
    amended: tuple[InitiativeFacts, int, int, int, int],
) -> None:
    of, version, second, item, unsaid = amended
    out = a_proposal(
        outcome=Outcome.PHASED_OUT,
        home=None,
        last_day=of.last_day,
        no_alternative=True,
        grounds="Fortsatt ingen penger.",
    )
    third = registered(
        of, version, replaces=second, reason="Feil saksnummer", result=Result.ADOPTED_WITH_CHANGES,
        amendments={item: out, unsaid: out},
    )  # fmt: skip
    found = {one.item_id: one for one in decided_items(SYSTEM, of, third.id)}
    assert (found[item].is_amended, found[item].proposed_outcome) == (True, Outcome.CONTINUED)
    assert (found[unsaid].is_amended, found[unsaid].proposed_outcome) == (True, "")


@pytest.mark.django_db(transaction=True)
def test_what_was_amended_is_proposed_as_before_when_the_decision_is_taken_back(
    amended: tuple[InitiativeFacts, int, int, int, int],
) -> None:
    of, version, second, item, unsaid = amended
    done = registered(of, version, replaces=second, reason="Omgjort", result=Result.NOT_ADOPTED)
    assert done.undone == 2
    assert (fate(of, item).is_decided, fate(of, item).outcome) == (False, Outcome.CONTINUED)
    assert (fate(of, unsaid).is_decided, fate(of, unsaid).outcome) == (False, Outcome.UNCLEAR)


def test_what_is_adopted_is_adopted_anew_only_in_its_place(of: InitiativeFacts) -> None:
    report, strategy = a_version(of, REPORT), a_version(of)
    first = registered(of, report, strategy)
    for versions, fields in (
        ((report, strategy), ["report_version", "strategy_version"]),
        ((report,), ["report_version"]),
    ):
        with pytest.raises(Invalid) as refused:
            registered(of, *versions, case_number="27/99")
        assert [one.field for one in refused.value.problems] == fields
        assert "Erstatt med nytt vedtak" in refused.value.problems[0].message.msgid
    registered(of, strategy, result=Result.TAKEN_NOTE_OF)
    registered(of, a_version(of))
    second = registered(of, report, strategy, replaces=first.id, reason="Feil saksnummer")
    back = registered(of, report, strategy, replaces=second.id, reason="Omgjort", result=Result.NOT_ADOPTED)
    registered(of, report, strategy)
    assert decision(SYSTEM, of, back.id).replaced_by_id is None


def test_what_is_phased_out_by_an_amendment_has_a_last_day(of: InitiativeFacts) -> None:
    item, version = a_measure(of, "Torget"), a_version(of)
    out = a_proposal(outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    with pytest.raises(Invalid) as refused:
        registered(of, version, amendments={item: out}, result=Result.ADOPTED_WITH_CHANGES)
    (problem,) = refused.value.problems
    assert (problem.field, problem.message.params["name"]) == ("last_day", "Torget")
    out = replace(out, last_day=of.last_day)
    registered(of, version, amendments={item: out}, result=Result.ADOPTED_WITH_CHANGES)
    assert fate(of, item).last_day == of.last_day


def test_what_follows_is_kept_and_marked_as_done_once(of: InitiativeFacts) -> None:
    unit, today = an_actor(of, "Eiendom"), timezone.localdate()
    done = registered(of, tasks=(FollowingTask("Rydd lageret", unit, today),), result=Result.TAKEN_NOTE_OF)
    (task,) = tasks(SYSTEM, of, done.id)
    assert (task.what, task.unit, task.due, task.done_on) == ("Rydd lageret", "Eiendom", today, None)
    with pytest.raises(Invalid):
        mark_task_done(reader=SYSTEM, of=of, task_id=task.id, on=today + timedelta(days=1), how="")
    mark_task_done(reader=SYSTEM, of=of, task_id=task.id, on=today, how="Bilde i saken")
    with pytest.raises(Refused):
        mark_task_done(reader=SYSTEM, of=of, task_id=task.id, on=today, how="Igjen")
    assert DecisionTask.objects.get(pk=task.id).done_how == "Bilde i saken"


def test_the_document_is_what_its_content_says_and_is_read_only_here(of: InitiativeFacts) -> None:
    new = a_new_decision(result=Result.TAKEN_NOTE_OF)
    with pytest.raises(Invalid) as refused:
        register_decision(reader=SYSTEM, of=of, new=new, document=SentFile("protokoll.pdf", b"\x7fELF\x00\x01\x02\x00"))
    assert [one.field for one in refused.value.problems] == ["document"]
    document = SentFile("notat.txt", "Møtet vedtok.".encode())
    done = register_decision(reader=SYSTEM, of=of, new=new, document=document)
    assert document_of(SYSTEM, of, done.id).content == document.content
    assert decision(SYSTEM, of, done.id).document_name == "notat.txt"


def test_the_budget_line_of_each_promise_is_kept_with_the_decision(of: InitiativeFacts) -> None:
    with action(reader=SYSTEM, did=msg("la til")):
        item = LegacyItem.objects.create(initiative_id=of.id, kind="promise", name="Parken")
        Promise.objects.create(item=item, budget_post="Park", budget_year=2026, budget_amount=Decimal(500))
    done = registered(of, a_version(of))
    row = DecidedBudgetLine.objects.get(decision_id=done.id)
    assert (row.item_id, row.post, row.year, row.amount) == (item.pk, "Park", 2026, Decimal(500))


def test_who_may_register(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    own = {"way": Way.DELEGATION, "delegation": "Fullmakt § 4", "case_number": ""}
    for reader in (cast.secretariat, cast.owner):
        registered(of, a_version(of, REPORT), reader=reader)
    registered(of, a_version(of, REPORT), reader=cast.owner, **own)
    version = a_version(of, REPORT)
    for reader in (cast.manager, cast.coordinator, cast.unit_manager, cast.reader, cast.administrator, cast.link):
        with pytest.raises(NotAllowed):
            registered(of, version, reader=reader)


def test_a_delegation_is_used_by_the_owner_alone(of: InitiativeFacts) -> None:
    item = a_measure(of)
    a_fate(of, item)
    cast, version = a_cast(of), a_version(of)
    own = {"way": Way.DELEGATION, "delegation": "Fullmakt § 4", "case_number": ""}
    with pytest.raises(NotAllowed):
        registered(of, version, reader=cast.secretariat, **own)
    registered(of, version, reader=cast.owner, **own)
    assert fate(of, item).delegation == "Fullmakt § 4"


def test_what_is_decided_is_not_proposed_anew(of: InitiativeFacts) -> None:
    item = a_measure(of)
    a_fate(of, item)
    registered(of, a_version(of))
    with pytest.raises(Refused):
        propose_fate(reader=SYSTEM, of=of, item_id=item, version=version_of(item), proposal=a_proposal())


def test_decisions_are_read_by_those_who_may(of: InitiativeFacts) -> None:
    registered(of, result=Result.TAKEN_NOTE_OF, on=date(2024, 1, 2))
    registered(of, result=Result.POSTPONED, on=date(2024, 2, 2))
    assert [one.result for one in decisions(SYSTEM, of)] == [Result.POSTPONED, Result.TAKEN_NOTE_OF]
    with pytest.raises(NotAllowed):
        decisions(a_cast(of).outsider, of)


def test_an_item_that_a_decision_named_is_not_removed_and_it_is_said_which(of: InitiativeFacts) -> None:
    """Also when the decision was taken back, and the fate is a proposal again."""
    named, other = a_measure(of, "Torget"), a_measure(of, "Feil ført")
    a_fate(of, named)
    version = a_version(of)
    first = registered(of, version)
    registered(of, version, replaces=first.id, reason="Omgjort", result=Result.NOT_ADOPTED)
    client = logged_in(a_cast(of).manager)
    page = client.get(reverse("workspace:remove_row", args=[of.slug, "tiltak", named])).content.decode()
    assert "Torget kan ikke fjernes" in page
    assert "Vedtaket fra Bydelsutvalget" in page
    with pytest.raises(Invalid) as refused:
        removed(of, named)
    assert "handler om punktet" in refused.value.problems[0].message.msgid
    with pytest.raises(Invalid) as kept:
        removed(of, other)
    assert "ble fryst" in kept.value.problems[0].message.msgid
    assert LegacyItem.objects.filter(pk__in=[named, other]).count() == 2


def test_a_version_is_frozen_on_the_day_on_the_wall(of: InitiativeFacts) -> None:
    """Half past eleven in the evening in London is tomorrow here: what was frozen then was not before them today."""
    version = version_by_id(of.scope, a_version(of))
    late = replace(version, frozen_at=datetime(2026, 3, 1, 23, 30, tzinfo=UTC))
    assert tied(late).frozen_on == date(2026, 3, 2)


@pytest.mark.requirement("R22")
@pytest.mark.requirement("R25")
@pytest.mark.requirement("R2")
def test_the_report_is_decided_in_the_version_that_was_frozen_with_a_day_to_look_at_it_again(
    of: InitiativeFacts,
) -> None:
    report, day = a_version(of, REPORT), timezone.localdate() + timedelta(days=400)
    registered(of, report, review_on=day)
    found = deciding(SYSTEM, of, REPORT)
    assert found is not None
    assert found.report is not None
    assert (found.report.id, found.review_on) == (report, day)
    a_version(of, REPORT)
    again = deciding(SYSTEM, of, REPORT)
    assert again is not None
    assert again.report == found.report
