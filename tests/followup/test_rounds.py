"""Rounds planned, opened, ended and shown; what is recorded in them; and what was handed on."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_row, an_initiative, logged_in, version_of
from tests.continuation.building import a_decision
from tests.decisions.building import demands
from tests.followup.building import SENDER, Over, planned_rounds
from tests.initiatives.forms import fields_of
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Chip, Outcome
from varig.continuation.rules.handovers import Answer, Step, Terms
from varig.decisions.actions.closing import close_initiative, reopen_initiative
from varig.followup.actions.observations import observe
from varig.followup.actions.rounds import (
    change_round,
    plan_defaults,
    plan_round,
    remove_round,
    reopen_round,
    show_round,
)
from varig.followup.models import Observation, Round
from varig.followup.queries.afterwards import afterwards
from varig.followup.queries.baseline import baseline
from varig.followup.queries.in_public import told_afterwards
from varig.followup.queries.rounds import round_by_id, rounds, rounds_answer
from varig.followup.rules.observations import Life, Observed, Onward
from varig.followup.rules.rounds import RoundState, default_days
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, PartialDate, Reader, Refused, msg
from varig.foundation.registers.declarations import register
from varig.initiatives.queries import initiative
from varig.legacy.models import LegacyItem
from varig.legacy.queries import history, roles_of, why_kept
from varig.legacy.rules import Kind

pytestmark = pytest.mark.django_db

WHY_MOVED = "Kommunestyret utsatte saken til våren."


@pytest.fixture
def over() -> Over:
    return Over()


@pytest.mark.requirement("R6")
def test_the_usual_rounds_are_planned_before_closing_with_day_unit_and_sender() -> None:
    of = an_initiative(end=PartialDate(2027))
    cast = a_cast(of)
    planned_rounds(of, cast.unit)
    found = rounds(SYSTEM, of)
    assert [one.standing.due for one in found] == [date(2028, 12, 31), date(2030, 12, 31), date(2032, 12, 31)]
    assert {one.standing.sender for one in found} == {SENDER}
    assert {one.unit_id for one in found} == {cast.unit}
    with pytest.raises(Refused):
        planned_rounds(of, cast.unit)


def test_rounds_that_nobody_has_begun_go_with_the_end_and_come_back_with_it() -> None:
    today = timezone.localdate()
    of = an_initiative(start=PartialDate(today.year - 4), end=PartialDate(today.year + 1))
    cast = a_cast(of)
    planned_rounds(of, cast.unit)
    own_day = date(today.year + 3, 2, 3)
    plan_round(reader=SYSTEM, of=of, due=own_day, unit_id=cast.unit, sender=SENDER)
    with demands():
        closed = close_initiative(reader=SYSTEM, of=of, day=today, access_ends=today)
    assert [said.params["count"] for said in closed.moved] == [3]
    assert {one.standing.due for one in rounds(SYSTEM, of)} == {own_day, *default_days(today)}
    again = reopen_initiative(reader=SYSTEM, of=initiative(SYSTEM, of.slug), reason="En klage ble tatt til følge.")
    assert [said.params["count"] for said in again.moved] == [3]
    assert {one.standing.due for one in rounds(SYSTEM, of)} == {own_day, *default_days(of.last_day)}


def test_rounds_go_with_a_new_planned_end_and_whoever_wrote_it_is_told() -> None:
    of = an_initiative(end=PartialDate(2027))
    cast = a_cast(of)
    planned_rounds(of, cast.unit)
    address = reverse("initiatives:edit_decision", args=[of.slug])
    client = logged_in(cast.manager)
    sent = {**fields_of(client.get(address).content), "end": "30.06.2028"}
    page = client.post(address, sent, follow=True).content.decode()
    assert "3 planlagte oppfølgingsrunder er flyttet, fordi slutten er 30. juni 2028." in page
    assert [one.standing.due for one in rounds(SYSTEM, of)] == default_days(date(2028, 6, 30))


def test_a_round_that_is_opened_long_before_its_day_says_why(over: Over) -> None:
    due = timezone.localdate() + timedelta(days=400)
    round_id = over.planned(due)
    client = logged_in(over.cast.manager)
    address = reverse("followup:open", args=[over.of.slug, round_id])
    assert "Hvorfor åpnes runden så lenge før dagen?" in client.get(address).content.decode()
    refused = client.post(address, {"version": 1, "why": " "})
    assert refused.status_code == 422
    assert over.round(round_id).state is RoundState.PLANNED
    assert client.post(address, {"version": 1, "why": "Kommunestyret ba om det."}).status_code == 302
    assert over.round(round_id).opened_early == "Kommunestyret ba om det."
    assert (
        "Kommunestyret ba om det."
        in client.get(reverse("followup:round", args=[over.of.slug, round_id])).content.decode()
    )


def test_the_gate_is_told_whether_the_rounds_are_planned() -> None:
    of = an_initiative(end=PartialDate(2027))
    cast = a_cast(of)
    assert [said.msgid for said in rounds_answer(cast.reader, of).missing] == [
        "Ingen runder er planlagt etter slutten."
    ]
    planned_rounds(of, cast.unit)
    assert rounds_answer(cast.reader, of).is_met


def test_a_round_can_be_given_another_day_and_be_taken_away(over: Over) -> None:
    round_id = over.planned()
    given = {"reader": SYSTEM, "of": over.of, "round_id": round_id}
    plan = {"due": date(2026, 6, 1), "unit_id": None, "sender": "Rådmannen", "why": WHY_MOVED}
    change_round(**given, **plan, version=1)
    one = over.round(round_id)
    assert (one.standing.due, one.unit_id, one.standing.sender) == (date(2026, 6, 1), None, "Rådmannen")
    with pytest.raises(Conflict):
        change_round(**given, **{**plan, "due": date(2026, 7, 1)}, version=1)
    with pytest.raises(Invalid):
        remove_round(**given, version=2, why=" ")
    remove_round(**given, version=2, why="To runder holder for oss.")
    assert rounds(SYSTEM, over.of) == []


@pytest.mark.parametrize("why", ["", " … ", ".", "Vil ikke."])
def test_a_round_is_not_moved_or_taken_away_after_the_end_without_a_reason_in_words(over: Over, why: str) -> None:
    round_id = over.planned()
    given = {"reader": SYSTEM, "of": over.of, "round_id": round_id, "version": 1, "why": why}
    with pytest.raises(Invalid) as refused:
        change_round(**given, due=date(2026, 6, 1), unit_id=over.cast.unit, sender=SENDER)
    assert [problem.field for problem in refused.value.problems] == ["why"]
    with pytest.raises(Invalid):
        remove_round(**given)
    change_round(**given, due=over.round(round_id).standing.due, unit_id=over.cast.unit, sender="Rådmannen")
    assert over.round(round_id).moved_from is None


def test_why_a_round_was_moved_after_the_end_stays_with_it_and_in_its_history(over: Over) -> None:
    round_id = over.planned()
    was = over.round(round_id).standing.due
    client = logged_in(over.cast.manager)
    address = reverse("followup:change", args=[over.of.slug, round_id])
    page = client.get(address)
    assert "Hvorfor flyttes runden?" in page.content.decode()
    sent = {**fields_of(page.content), "due": "01.06.2026"}
    refused = client.post(address, sent)
    assert refused.status_code == 422
    assert "Skriv hvorfor runden flyttes fra 31. desember 2025" in refused.content.decode()
    assert client.post(address, {**sent, "why": WHY_MOVED}).status_code == 302
    shown = client.get(reverse("followup:round", args=[over.of.slug, round_id])).content.decode()
    for said in ("31. desember 2025", WHY_MOVED, "flyttet en oppfølgingsrunde fra 31. desember 2025 til 1. juni 2026"):
        assert said in shown
    again = {"due": date(2026, 9, 1), "unit_id": over.cast.unit, "sender": SENDER, "why": "Enheten trengte tid til."}
    change_round(reader=SYSTEM, of=over.of, round_id=round_id, version=2, **again)
    one = over.round(round_id)
    assert (one.moved_from, one.moved_why) == (was, "Enheten trengte tid til.")


def test_before_the_end_a_round_is_moved_without_a_word() -> None:
    of = an_initiative(end=PartialDate(timezone.localdate().year + 1))
    cast = a_cast(of)
    round_id = planned_rounds(of, cast.unit)[0]
    due = of.last_day + timedelta(days=200)
    change_round(reader=SYSTEM, of=of, round_id=round_id, version=1, due=due, unit_id=cast.unit, sender=SENDER)
    one = round_by_id(SYSTEM, of, round_id)
    assert (one.standing.due, one.moved_from, one.moved_why) == (due, None, "")
    assert (
        "Hvorfor flyttes"
        not in logged_in(cast.manager).get(reverse("followup:change", args=[of.slug, round_id])).content.decode()
    )


def test_two_rounds_have_not_the_same_day(over: Over) -> None:
    over.planned()
    with pytest.raises(Invalid):
        over.planned()


@pytest.mark.requirement("R7")
def test_a_person_opens_a_round_and_records_each_item(over: Over) -> None:
    round_id = over.opened()
    over.see(round_id, over.stage)
    over.see(round_id, over.cafe, Life.CHANGED, reason="Åpent to dager, ikke fem.")
    over.see(round_id, over.court, Life.STOPPED, reason="Banen er revet.")
    whole = afterwards(SYSTEM, over.of)
    assert {row.at_closing.item_id: row.life for row in whole.rows} == {
        over.stage: Life.AS_AGREED,
        over.cafe: Life.CHANGED,
        over.court: Life.STOPPED,
        over.open: None,
    }
    assert [row.at_closing.item_id for row in whole.ended] == [over.fair]
    assert [row.at_closing.item_id for row in whole.left_in(round_id)] == [over.open]
    entry = history(SYSTEM, over.of, over.cafe).entries[0]
    assert (entry.did.msgid, entry.why) == ("fulgte opp: «%(life)s»", "Åpent to dager, ikke fem.")


def test_nothing_is_recorded_before_the_round_is_opened_or_after_it_is_done(over: Over) -> None:
    round_id = over.planned()
    with pytest.raises(Refused, match="ikke åpnet"):
        over.see(round_id, over.stage)
    round_id = over.opened(date(2026, 12, 31))
    over.ended(round_id)
    with pytest.raises(Refused, match="ferdig"):
        over.see(round_id, over.stage)


def test_an_observation_is_corrected_not_added_to(over: Over) -> None:
    round_id = over.opened()
    over.see(round_id, over.stage)
    over.see(round_id, over.stage, Life.STOPPED)
    assert [one.life for one in Observation.objects.filter(item_id=over.stage)] == [Life.STOPPED]


def test_whoever_was_second_loses_nothing(over: Over) -> None:
    round_id = over.opened()
    observed = Observed(Life.AS_AGREED, evidence="Besøk")
    given = {"reader": SYSTEM, "of": over.of, "round_id": round_id, "item_id": over.stage, "observed": observed}
    with pytest.raises(Conflict):
        observe(**given, version=version_of(over.stage) - 1)
    assert not Observation.objects.exists()


@pytest.mark.requirement("R9")
@pytest.mark.requirement("R10")
def test_what_is_handed_on_is_a_new_handover_of_the_same_kind(over: Over) -> None:
    round_id = over.opened()
    onward = Onward(over.cast.partner, Terms(date(2026, 3, 1), text="Nøkler og bookingen."))
    handover_id = over.see(round_id, over.stage, Life.HANDED_ON, reason="Enheten er lagt ned.", onward=onward)
    said = continuation(SYSTEM, over.of, over.stage)
    assert said.handover is not None
    assert said.handover.id == handover_id
    assert said.answer is Answer.WAITING
    assert (said.handover.receiver_id, said.handover.steps[0].step) == (over.cast.partner, Step.PROPOSED)
    assert said.handover.steps[0].terms.text == "Nøkler og bookingen."
    old = said.handovers[0]
    assert (old.is_live, old.standing.answer) == (False, Answer.YES)
    accountable = [role.actor_id for role in roles_of(SYSTEM, over.of, [over.stage])[over.stage] if role.end is None]
    assert accountable == [over.cast.unit]


def test_nobody_is_asked_twice_when_what_was_handed_on_is_corrected(over: Over) -> None:
    round_id = over.opened()
    onward = Onward(over.cast.partner, Terms(date(2026, 3, 1)))
    first = over.see(round_id, over.stage, Life.HANDED_ON, onward=onward)
    assert over.see(round_id, over.stage, Life.HANDED_ON, reason="Enheten er slått sammen.") == first
    assert len(continuation(SYSTEM, over.of, over.stage).handovers) == 2


def test_an_item_whose_receiver_has_not_answered_is_not_handed_on(over: Over) -> None:
    round_id = over.opened()
    over.see(round_id, over.stage, Life.HANDED_ON, onward=Onward(over.cast.partner, Terms(date(2026, 3, 1))))
    over.ended(round_id)
    later = over.opened(date(2027, 12, 31))
    with pytest.raises(Refused, match="alt spurt"):
        over.see(later, over.stage, Life.HANDED_ON, onward=Onward(over.cast.unit, Terms(date(2027, 3, 1))))
    assert not Observation.objects.filter(round_id=later).exists()


@pytest.mark.parametrize("who", ["manager", "owner", "unit_manager"])
def test_those_who_follow_up_may(over: Over, who: str) -> None:
    round_id = over.opened()
    over.see(round_id, over.stage, reader=getattr(over.cast, who))
    assert round_by_id(SYSTEM, over.of, round_id).observed == 1


@pytest.mark.parametrize("who", ["coordinator", "other_unit_manager", "secretariat", "reader", "administrator"])
def test_others_may_not(over: Over, who: str) -> None:
    round_id = over.opened()
    with pytest.raises(NotAllowed):
        over.see(round_id, over.stage, reader=getattr(over.cast, who))


def test_after_the_programme_staff_has_gone_the_owner_can_hand_an_item_on(over: Over) -> None:
    round_id = over.opened()
    onward = Onward(over.cast.partner, Terms(date(2026, 3, 1)))
    assert over.see(round_id, over.stage, Life.HANDED_ON, reader=over.cast.owner, onward=onward)


def test_a_unit_manager_plans_no_rounds(over: Over) -> None:
    with pytest.raises(NotAllowed):
        plan_defaults(reader=over.cast.unit_manager, of=over.of, unit_id=over.cast.unit, sender=SENDER)


def test_what_nobody_looked_at_is_said_why_when_the_round_is_done(over: Over) -> None:
    round_id = over.opened()
    for item_id in over.looked_for[:-1]:
        over.see(round_id, item_id)
    with pytest.raises(Invalid):
        over.ended(round_id, left_out="")
    over.ended(round_id, left_out="Bussen går i ferien.", summary="Det meste lever.")
    one = over.round(round_id)
    assert (one.state, one.left_out, one.summary) == (RoundState.ENDED, "Bussen går i ferien.", "Det meste lever.")
    assert afterwards(SYSTEM, over.of).count(None) == 1


def test_an_ended_round_opened_again_is_out_of_residents_sight(over: Over) -> None:
    round_id = over.opened()
    over.see(round_id, over.stage)
    over.ended(round_id)
    over.shown(round_id)
    assert set(told_afterwards(over.of, over.looked_for)) == {over.stage}
    reopen_round(reader=SYSTEM, of=over.of, round_id=round_id, version=over.round(round_id).version, why="Feil.")
    assert told_afterwards(over.of, over.looked_for) == {}


@pytest.mark.parametrize("who", ["manager", "unit_manager", "secretariat"])
def test_only_whoever_publishes_shows_residents_a_round(over: Over, who: str) -> None:
    round_id = over.opened()
    over.ended(round_id)
    reader: Reader = getattr(over.cast, who)
    with pytest.raises(NotAllowed):
        show_round(reader=reader, of=over.of, round_id=round_id, version=over.round(round_id).version)
    show_round(reader=over.cast.owner, of=over.of, round_id=round_id, version=over.round(round_id).version)
    assert over.round(round_id).shown_by == "Programeier"


@pytest.mark.requirement("R1", "R10", "R11", "R12", "R13", "R32", "R55", "R61", "R62", "R63")
@pytest.mark.parametrize("kind", list(Kind))
def test_what_went_on_is_looked_at_whatever_kind_it_is(over: Over, kind: Kind) -> None:
    with action(reader=SYSTEM, did=msg("la til")):
        item_id = LegacyItem.objects.create(initiative_id=over.of.id, kind=kind, name="Punktet").pk
    a_decision(over.of, item_id)
    round_id = over.opened()
    assert item_id in {row.at_closing.item_id for row in afterwards(SYSTEM, over.of).left_in(round_id)}
    over.see(round_id, item_id, Life.CHANGED)
    (row,) = (row for row in afterwards(SYSTEM, over.of).rows if row.at_closing.item_id == item_id)
    assert (row.life, row.at_closing.kind) == (Life.CHANGED, kind)


@pytest.mark.requirement("R8")
def test_the_baseline_holds_what_was_decided_by_the_last_day_and_leaves_the_rest_unknown(over: Over) -> None:
    then = baseline(SYSTEM, over.of)
    assert (then.on, then.frozen_on) == (date(2024, 12, 31), None)
    assert then.items[over.stage].decided
    assert not then.items[over.open].decided
    assert then.items[over.open].is_looked_for
    assert then.items[over.fair].is_looked_for is False
    # The yes was registered today, after the last day: it wasn't known then.
    assert then.items[over.stage].receiver == ""


@pytest.mark.requirement("R8")
def test_a_closed_initiative_is_held_against_what_was_frozen_and_not_what_stands_now(over: Over) -> None:
    a_row(over.of, register("indicators"), name="Trives", unit="prosent", closing=Decimal(73), closing_year=2024)
    today = timezone.localdate()
    with demands():
        close_initiative(reader=SYSTEM, of=over.of, day=today, access_ends=today)
    a_decision(over.of, over.stage, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    then = baseline(SYSTEM, over.of)
    assert (then.on, then.frozen_on) == (today, today)
    stage = then.items[over.stage]
    assert (stage.chip, stage.decided, stage.goes_on) == (Chip.ORDINARY, True, True)
    assert stage.receiver == stage.receiver.strip() != ""
    assert then.items[over.fair].chip is Chip.PHASED_OUT
    assert then.items[over.open].chip is Chip.UNCLEAR
    (figure,) = then.figures
    assert (figure.name, figure.unit, figure.value, figure.year) == ("Trives", "prosent", Decimal(73), 2024)


def test_an_item_that_was_followed_up_stays_in_arven(over: Over) -> None:
    assert why_kept(SYSTEM, over.of, over.open) is None
    over.see(over.opened(), over.open)
    kept = why_kept(SYSTEM, over.of, over.open)
    assert kept is not None
    assert kept.msgid.startswith("Punktet er fulgt opp")


@pytest.mark.parametrize(
    "wrong",
    [
        {"opened_on": date(2026, 1, 1), "opened_by": ""},
        {"opened_on": date(2026, 1, 1), "opened_by": "Kari", "unit_id": None},
        {"ended_on": date(2026, 1, 1), "ended_by": "Kari"},
        {"shown_on": date(2026, 1, 1), "shown_by": "Kari"},
        {"moved_from": date(2026, 1, 1), "moved_why": ""},
    ],
)
def test_the_database_refuses_a_round_that_cannot_be(over: Over, wrong: dict[str, object]) -> None:
    round_id = over.planned()
    with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
        Round.objects.filter(pk=round_id).update(**wrong)


def test_the_database_holds_one_open_round(over: Over) -> None:
    over.opened()
    other = over.planned(date(2027, 12, 31))
    with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
        Round.objects.filter(pk=other).update(opened_on=date(2026, 1, 1), opened_by="Kari")


@pytest.mark.parametrize("wrong", [{"evidence": ""}, {"life": "stopped", "reason": ""}, {"seen_by": ""}])
def test_the_database_refuses_an_observation_that_rests_on_nothing(over: Over, wrong: dict[str, object]) -> None:
    over.see(over.opened(), over.stage)
    with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
        Observation.objects.update(**wrong)
