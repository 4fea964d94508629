"""Closing: entirely or not at all, with a name and a reason where something is missing; and opening it again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link_token, a_measure, a_person, an_actor, an_initiative
from tests.continuation.building import a_fate
from tests.decisions.building import both_decided, demands
from tests.decisions.hearing_building import a_hearing
from varig.decisions.actions.closing import close_initiative, end_access_due, reopen_initiative
from varig.decisions.actions.closing_preview import look_ahead
from varig.decisions.actions.forgetting import preview
from varig.decisions.actions.open_answers import Sent, answer_openly, form_mark
from varig.decisions.models import Baseline, Closing, HearingAnswer
from varig.decisions.queries.closing import baseline, closed_in_spite, closing, closings, gets_access_back, state_of
from varig.decisions.queries.decisions import decisions
from varig.decisions.rules.closing import InSpite, State
from varig.decisions.rules.hearing_answers import AnswerGiven
from varig.foundation.accounts.actions import log_link_use
from varig.foundation.accounts.models import GrantRow, Link, LinkUse
from varig.foundation.checks import conditions
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Grant, Invalid, NotAllowed, PartialDate, Refused, msg
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.knowledge.models import Indicator
from varig.legacy.queries.judged import judged_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative(start=PartialDate(2020), end=PartialDate(timezone.localdate().year + 1))


@pytest.fixture
def met() -> Iterator[None]:
    with demands():
        yield


def closed(of: InitiativeFacts, **facts: Any) -> Any:
    today = timezone.localdate()
    given = {"reader": SYSTEM, "of": of, "day": today, "access_ends": today, **facts}
    if "in_spite" in facts:
        given.setdefault("seen", look_ahead(SYSTEM, of, given["day"]).mark)
    return close_initiative(**given)


def answers(**facts: str) -> InSpite:
    return InSpite(**{"name": "Kari Nordmann", "reason": "Utvalget vil det.", **facts})


@pytest.mark.usefixtures("met")
def test_it_is_closed_when_everything_holds(of: InitiativeFacts) -> None:
    assert state_of(of) is State.OPEN
    closed(of)
    found = closing(SYSTEM, of)
    assert found is not None
    assert (found.day, found.in_spite, found.lacked, found.closed_by) == (timezone.localdate(), False, (), SYSTEM.name)
    assert state_of(of) is State.CLOSED
    assert initiative(SYSTEM, of.slug).actual_end == timezone.localdate()
    assert closed_in_spite(of) is None


@pytest.mark.usefixtures("met")
def test_it_is_closed_once(of: InitiativeFacts) -> None:
    closed(of)
    with pytest.raises(Refused, match="alt avsluttet"):
        closed(of)
    assert len(closings(SYSTEM, of)) == 1


def test_what_is_missing_stops_it_and_leaves_nothing_behind(of: InitiativeFacts) -> None:
    with demands("heard", "told"):
        with pytest.raises(Invalid) as refused:
            closed(of)
        assert refused.value.problems[0].message.params["count"] == 2
    assert closings(SYSTEM, of) == []
    assert initiative(SYSTEM, of.slug).actual_end is None
    assert not Baseline.objects.exists()


@pytest.mark.parametrize(("facts", "field"), [({"name": " "}, "name"), ({"reason": ""}, "reason")])
def test_in_spite_takes_a_name_and_a_reason(of: InitiativeFacts, facts: dict[str, str], field: str) -> None:
    with demands("heard"), pytest.raises(Invalid) as refused:
        closed(of, in_spite=answers(**facts))
    assert [one.field for one in refused.value.problems] == [field]


@pytest.mark.requirement("R5")
def test_in_spite_keeps_what_was_missing_by_whom_and_why(of: InitiativeFacts) -> None:
    with demands("heard"):
        closed(of, in_spite=answers())
    found = closing(SYSTEM, of)
    assert found is not None
    assert (found.in_spite, found.name, found.reason) == (True, "Kari Nordmann", "Utvalget vil det.")
    assert [one.missing for one in found.lacked] == [(msg("Noe mangler."),)]
    assert closed_in_spite(of) == ("Kari Nordmann", "Utvalget vil det.", timezone.localdate())


def test_what_nobody_was_shown_nobody_answers_for(of: InitiativeFacts) -> None:
    with demands("heard"):
        seen = look_ahead(SYSTEM, of, timezone.localdate()).mark
    with demands("heard", "told"), pytest.raises(Conflict):
        closed(of, in_spite=answers(), seen=seen)
    assert closings(SYSTEM, of) == []


@pytest.mark.usefixtures("met")
def test_a_reason_that_was_not_needed_is_not_kept(of: InitiativeFacts) -> None:
    closed(of, in_spite=answers())
    found = closing(SYSTEM, of)
    assert found is not None
    assert (found.in_spite, found.name) == (False, "")


@pytest.mark.usefixtures("met")
def test_only_the_programme_owner_closes(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    for reader in (
        cast.manager,
        cast.coordinator,
        cast.secretariat,
        cast.unit_manager,
        cast.reader,
        cast.administrator,
    ):
        with pytest.raises(NotAllowed):
            closed(of, reader=reader)
        with pytest.raises(NotAllowed):
            closed(of, reader=reader, in_spite=answers())
    closed(of, reader=cast.owner)
    for reader in (cast.manager, cast.secretariat):
        with pytest.raises(NotAllowed):
            reopen_initiative(reader=reader, of=of, reason="Vil det")


@pytest.mark.usefixtures("met")
def test_it_is_not_closed_before_what_it_rests_on_was_decided(of: InitiativeFacts) -> None:
    both_decided(of)
    with pytest.raises(Invalid) as refused:
        closed(of, day=timezone.localdate() - timedelta(days=1))
    assert [one.field for one in refused.value.problems] == ["day"]


def test_the_gate_is_asked_as_if_it_ended_that_day(of: InitiativeFacts) -> None:
    """Closed early, who begins after the planned end leaves a hole that the planned end would have hidden."""
    seen: list[date] = []
    with demands():
        kept = conditions._CONDITIONS["nobody_missing"]
        conditions._CONDITIONS["nobody_missing"] = replace(
            kept, facts=lambda scope, _today: seen.append(judged_initiative(scope).last_day)
        )
        closed(of)
    assert seen == [timezone.localdate()]


@pytest.mark.usefixtures("met")
def test_every_item_and_indicator_is_kept_as_it_stood(of: InitiativeFacts) -> None:
    unit = an_actor(of, "Kultur")
    item = a_measure(of, "Torget", accountable=unit)
    a_fate(of, item)
    with action(reader=SYSTEM, did=msg("la til")):
        row = Indicator.objects.create(
            initiative_id=of.id, name="Trygghet", unit="%", baseline=Decimal(38), baseline_year=2020
        )
    assert closed(of).kept == 2
    kept = {(one.kind, one.object_id): one for one in baseline(SYSTEM, of)}
    state = kept["item", item].state
    assert (state["outcome"], state["home"], state["decided"], state["accountable"]) == (
        "continued", "ordinary", False, "Kultur"
    )  # fmt: skip
    assert state["cost"] is None
    assert Decimal(kept["indicator", row.pk].state["baseline"]) == 38
    a_fate(of, item, outcome="phased_out", home=None)
    again = {(one.kind, one.object_id): one.state["outcome"] for one in baseline(SYSTEM, of) if one.kind == "item"}
    assert again == {("item", item): "continued"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Baseline.objects.update(name="x")


@pytest.mark.usefixtures("met")
def test_personal_data_is_shown_first_and_then_gone_from_the_history_too(of: InitiativeFacts) -> None:
    partner = an_actor(of)
    a_link_token(of, partner, days=-1)
    live = an_actor(of)
    a_link_token(of, live)
    for link in Link.objects.filter(scope=of.scope):
        log_link_use(link_id=link.pk, what="så", address="10.0.0.1")
    shown = {one.what.msgid: one.count for one in preview(of.scope)}
    assert sorted(count for count in shown.values() if count) == [1, 2]
    closed(of)
    assert not LinkUse.objects.filter(link__scope=of.scope).exists()
    ended = Link.objects.get(subject=f"actor:{partner}")
    assert (ended.name, ended.email) == ("", "")
    events: Any = Link._meta.get_field("events").related_model
    assert set(events.objects.filter(pgh_obj_id=ended.pk).values_list("name", "email")) == {("", "")}
    assert Link.objects.get(subject=f"actor:{live}").name != ""
    assert [one.count for one in preview(of.scope)] == [0] * len(shown)
    found = closing(SYSTEM, of)
    assert found is not None
    assert sum(one.count for one in found.forgotten) == 3


@pytest.mark.usefixtures("met")
def test_residents_names_are_gone_after_the_closing_and_what_they_said_stays(of: InitiativeFacts) -> None:
    hearing_id = a_hearing(of, is_public=True)
    sent = Sent(form_mark(hearing_id, timezone.now() - timedelta(minutes=1)), "", "10.0.0.1")
    answer_openly(of=of, hearing_id=hearing_id, given=AnswerGiven({"": "Behold parken."}, name="Ola Lie"), sent=sent)
    assert 1 in {one.count for one in preview(of.scope)}
    closed(of)
    row = HearingAnswer.objects.get(hearing_id=hearing_id)
    assert (row.name, [point.text for point in row.points.all()]) == ("", ["Behold parken."])
    events: Any = HearingAnswer._meta.get_field("events").related_model
    assert set(events.objects.filter(pgh_obj_id=row.pk).values_list("name", flat=True)) == {""}


def staff(of: InitiativeFacts) -> set[str]:
    return set(GrantRow.objects.filter(scope=of.scope).values_list("role", flat=True))


@pytest.mark.usefixtures("met")
def test_the_staffs_access_ends_on_its_day_and_nobody_elses(of: InitiativeFacts) -> None:
    a_cast(of)
    before, today = staff(of), timezone.localdate()
    closed(of, access_ends=today + timedelta(days=30))
    assert staff(of) == before
    assert end_access_due(reader=SYSTEM, today=today + timedelta(days=29)) == 0
    assert end_access_due(reader=SYSTEM, today=today + timedelta(days=30)) == 1
    assert staff(of) == before - {"programme_manager", "coordinator"}
    assert end_access_due(reader=SYSTEM, today=today + timedelta(days=31)) == 0


@pytest.mark.usefixtures("met")
def test_access_that_ends_today_ends_with_the_closing(of: InitiativeFacts) -> None:
    a_cast(of)
    assert set(closed(of).ended) == {"Programleder", "Koordinator"}
    found = closing(SYSTEM, of)
    assert found is not None
    assert found.access_ended_at is not None


@pytest.mark.usefixtures("met")
def test_opened_again_everything_is_kept(of: InitiativeFacts) -> None:
    both_decided(of)
    closed(of, access_ends=timezone.localdate() + timedelta(days=30))
    with pytest.raises(Invalid):
        reopen_initiative(reader=SYSTEM, of=of, reason=" ")
    reopen_initiative(reader=SYSTEM, of=of, reason="Klagen ble tatt til følge.")
    assert state_of(of) is State.OPEN
    assert initiative(SYSTEM, of.slug).actual_end is None
    (found,) = closings(SYSTEM, of)
    assert (found.reopened_by, found.reopened_why) == (SYSTEM.name, "Klagen ble tatt til følge.")
    assert len(decisions(SYSTEM, of)) == 1
    assert end_access_due(reader=SYSTEM, today=timezone.localdate() + timedelta(days=99)) == 0
    with pytest.raises(Refused):
        reopen_initiative(reader=SYSTEM, of=of, reason="En gang til")
    closed(of)
    assert len(closings(SYSTEM, of)) == 2


@pytest.mark.usefixtures("met")
@pytest.mark.parametrize("days", [0, 30])
def test_opened_again_those_whose_access_it_ended_have_it_again_and_nobody_else(of: InitiativeFacts, days: int) -> None:
    cast, other = a_cast(of), an_initiative("naboen")
    taken_before = a_person("Tidligere koordinator", Grant("coordinator", of.scope))
    a_person("Naboens koordinator", Grant("coordinator", other.scope))
    with action(reader=SYSTEM, did=msg("tok bort"), touches=[of.scope]):
        GrantRow.objects.filter(account__name="Tidligere koordinator").delete()
    before, today = grants(), timezone.localdate()
    closed(of, access_ends=today + timedelta(days=days))
    assert end_access_due(reader=SYSTEM, today=today + timedelta(days=days)) == (1 if days else 0)
    assert grants() != before
    assert gets_access_back(SYSTEM, of) == ["Koordinator", "Programleder"]
    assert reopen_initiative(reader=SYSTEM, of=of, reason="Klage").names == ("Koordinator", "Programleder")
    assert grants() == before
    assert taken_before.name not in {one[0] for one in grants()}
    assert cast.manager.name in {one[0] for one in grants()}


@pytest.mark.usefixtures("met")
def test_opened_again_before_access_ended_there_is_nothing_to_give_back(of: InitiativeFacts) -> None:
    a_cast(of)
    before = grants()
    closed(of, access_ends=timezone.localdate() + timedelta(days=30))
    assert gets_access_back(SYSTEM, of) == []
    assert reopen_initiative(reader=SYSTEM, of=of, reason="Klage").names == ()
    assert grants() == before


def grants() -> list[tuple[str, ...]]:
    """Who has which role where."""
    return sorted(GrantRow.objects.values_list("account__name", "role", "scope"))


@pytest.mark.usefixtures("met")
def test_the_database_lets_nobody_change_what_a_closing_says(of: InitiativeFacts) -> None:
    with demands("heard"):
        closed(of, in_spite=answers())
    for facts in ({"reason": "Alt var i orden"}, {"in_spite": False, "name": "", "reason": "", "lacked": []}):
        with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
            Closing.objects.filter(initiative_id=of.id).update(**facts)
    with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
        Closing.objects.filter(initiative_id=of.id).delete()
