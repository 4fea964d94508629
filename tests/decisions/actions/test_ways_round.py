"""Every way round the gate that we could think of is shut, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link, a_measure, an_actor, an_initiative, version_of
from tests.continuation.building import a_fate, a_proposal
from tests.decisions.building import a_version, both_decided, demands, registered
from tests.decisions.hearing_building import a_hearing, a_meeting, an_answer, discussed, given, held, known, over
from tests.decisions.hearing_building import a_version as a_version_of_sections
from varig.actors.models import Actor
from varig.actors.rules import ActorKind
from varig.communication.actions.affected import say_affected
from varig.communication.queries.audiences import audiences
from varig.continuation.actions.money import set_source
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.money import Line, Sureness
from varig.decisions.actions.closing import close_initiative, reopen_initiative
from varig.decisions.actions.closing_preview import look_ahead
from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement, ask_to_endorse
from varig.decisions.actions.hearing_answers import EnteredFrom, answer_for, enter_answer
from varig.decisions.actions.hearing_sending import move_end, send_hearing
from varig.decisions.actions.hearings import PartyGiven, prepare_hearing
from varig.decisions.actions.meetings import MinutesGiven, write_minutes
from varig.decisions.actions.open_answers import Sent, answer_openly, form_mark
from varig.decisions.actions.shortfalls import accept_shortfall
from varig.decisions.models import Baseline, Closing, Decision, HearingAnswer
from varig.decisions.queries.closing import closings, state_of
from varig.decisions.queries.endorsements import endorsement
from varig.decisions.queries.gate import read_gate
from varig.decisions.rules.closing import InSpite, State
from varig.decisions.rules.decisions import Result, Way
from varig.decisions.rules.endorsements import EndorsementState
from varig.decisions.rules.hearing_answers import AnswerGiven as Answer
from varig.decisions.rules.hearing_parties import Council, PartyKind
from varig.decisions.rules.hearings import Phase
from varig.decisions.rules.meetings import Circle
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, NotFound, PartialDate, Refused, msg
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.text import say

UNSEEN = " \u200b\u00a0—…"
"""Looks like nothing: a space, a space of no width, one that doesn't break, a dash and three dots."""
LONG_AGO = date(2020, 1, 1)
NEW = {"result": Result.ADOPTED_WITH_CHANGES}


class Town:
    """An initiative that runs, its cast, and something that is proposed."""

    def __init__(self) -> None:
        self.today = timezone.localdate()
        self.of = an_initiative(start=PartialDate(2020), end=PartialDate(self.today.year + 1))
        self.cast = a_cast(self.of)
        self.item = a_measure(self.of, "Torget", accountable=self.cast.partner)
        a_fate(self.of, self.item)

    @property
    def yesterday(self) -> Any:
        return self.today - timedelta(days=1)

    def decide(self, **facts: Any) -> None:
        """The strategy as it stands, in a version that is frozen now."""
        registered(self.of, a_version(self.of), **facts)

    def close(self, **facts: Any) -> None:
        said = {"reader": self.cast.owner, "day": self.today, "access_ends": self.today, **facts}
        with demands(*said.pop("lacking", ())):
            if "in_spite" in said:
                said.setdefault("seen", look_ahead(SYSTEM, self.of, said["day"]).mark)
            close_initiative(of=self.of, **said)

    def removed(self, why: str = "Sto dobbelt.") -> int:
        """An item that stood in Arven, and doesn't any more."""
        gone, kept_in = a_measure(self.of, "Feil ført"), register("measures")
        changes, did = Changes(removed=[gone]), msg("fjernet")
        kept_in.stored.write(kept_in, reader=SYSTEM, of=self.of, changes=changes, did=did, why=why)
        return gone

    def in_a_hearing(self) -> int:
        """One that is open, and whose time is soon over."""
        return a_hearing(self.of, parties=[self.cast.partner])

    def decided(self) -> int:
        """The version that was adopted today."""
        version = a_version_of_sections(self.of)
        registered(self.of, version)
        return version

    def a_draft_about(self, version: int) -> int:
        """A hearing that nobody has been asked in yet."""
        return a_hearing(self.of, parties=[self.cast.partner], version_id=version, sent=False)

    def other_link(self) -> Any:
        """Another party's personal link."""
        return a_link(self.of, an_actor(self.of, kind=ActorKind.ASSOCIATION))

    def asked(self) -> int:
        """The question to the partner about its part."""
        a_version(self.of)
        (asked,) = ask_to_endorse(reader=self.cast.manager, of=self.of, actor_ids=[self.cast.partner])
        return asked


def _amend_what_is_gone(town: Town) -> None:
    town.decide(amendments={town.removed(): a_proposal()}, **NEW)


def _amend_without_grounds(town: Town) -> None:
    town.decide(amendments={town.item: a_proposal(grounds=" ")}, **NEW)


def _phase_out(town: Town, **facts: Any) -> None:
    a_fate(town.of, town.item, outcome=Outcome.PHASED_OUT, home=None, no_alternative=False, **facts)


def _money_from(town: Town, source: str) -> None:
    lines = [Line(town.of.first_year_after, source, Sureness.PLANNED, Decimal(500))]
    set_source(reader=SYSTEM, of=town.of, item_id=town.item, version=version_of(town.item), lines=lines)


def _affects_nobody(town: Town) -> None:
    said = {one.id: False for one in audiences(SYSTEM, town.of)}
    say_affected(reader=SYSTEM, of=town.of, item_id=town.item, version=version_of(town.item), said=said)


def _hear_after_the_decision(town: Town) -> None:
    prepare_hearing(reader=SYSTEM, of=town.of, given=given(town.decided()))


def _send_after_the_decision(town: Town) -> None:
    version = a_version_of_sections(town.of)
    hearing_id = town.a_draft_about(version)
    registered(town.of, version)
    send_hearing(reader=SYSTEM, of=town.of, hearing_id=hearing_id, version=known(town.of, hearing_id).version)


def _longer_than_the_decision(town: Town) -> None:
    version = a_version_of_sections(town.of)
    hearing_id = a_hearing(town.of, parties=[town.cast.partner], version_id=version)
    over(hearing_id)
    registered(town.of, version)
    place = {"of": town.of, "hearing_id": hearing_id, "version": known(town.of, hearing_id).version}
    move_end(reader=SYSTEM, closes_at=timezone.now() + timedelta(days=3), **place)  # type: ignore[arg-type]


def _endorse_for_another(town: Town) -> None:
    place = {"of": town.of, "actor_id": town.cast.partner, "asked_id": town.asked()}
    answer_endorsement(reader=town.other_link(), given=AnswerGiven(Reply.YES, on_behalf_of="Oss"), **place)  # type: ignore[arg-type]


def _answer_for_another(town: Town) -> None:
    hearing_id = town.in_a_hearing()
    said = Answer({"": "Vi er enige."}, on_behalf_of="Dem")
    answer_for(reader=town.other_link(), of=town.of, hearing_id=hearing_id, actor_id=town.cast.partner, given=said)


def _as_a_council(town: Town) -> None:
    """A dance group as the council for people with disabilities."""
    group = an_actor(town.of, "Dansegruppa Steget", ActorKind.ASSOCIATION)
    a_hearing(town.of, parties=[PartyGiven(group, PartyKind.COUNCIL, Council.DISABLED)])


def _as_employees(town: Town) -> None:
    a_hearing(town.of, parties=[PartyGiven(an_actor(town.of), PartyKind.EMPLOYEES)])


def _a_unit_as_a_partner(town: Town) -> None:
    a_hearing(town.of, parties=[an_actor(town.of)])


def _minutes(town: Town, **facts: Any) -> None:
    meeting_id = a_meeting(town.of)
    said = MinutesGiven(**{"text": "Enhetene var enige om hva som går videre.", **facts})
    write_minutes(reader=SYSTEM, of=town.of, meeting_id=meeting_id, version=1, given=said)


def _accept(town: Town, **facts: Any) -> None:
    said = {"reader": town.cast.owner, "seen": None, "name": "Kari", "reason": "Vi tar det.", **facts}
    accept_shortfall(of=town.of, item_id=town.item, version=version_of(town.item), **said)


def _reopen(town: Town, **facts: Any) -> None:
    reopen_initiative(**{"reader": town.cast.owner, "of": town.of, "reason": "Klage", **facts})


def _in_spite(town: Town, **facts: Any) -> None:
    reader = facts.pop("reader", town.cast.owner)
    seen = {"seen": facts.pop("seen")} if "seen" in facts else {}
    said = {"name": "Kari Nordmann", "reason": "Utvalget vil det.", **facts}
    town.close(reader=reader, lacking=("heard",), in_spite=InSpite(**said), **seen)


VERSION = "strategy_version"
OWN = {"way": Way.DELEGATION, "delegation": "Fullmakt § 4", "case_number": ""}
Attempt = Callable[[Town], Any]
WAYS: list[tuple[str, Attempt, type[Exception], str | None]] = [
    ("a version that is not frozen", lambda t: registered(t.of, a_version(t.of, frozen=False)), Invalid, VERSION),
    ("no version at all", lambda t: registered(t.of), Invalid, VERSION),
    ("another initiative's version", lambda t: registered(t.of, a_version(an_initiative())), NotFound, None),
    ("a version frozen after the decision", lambda t: t.decide(on=t.yesterday), Invalid, VERSION),
    ("decided by nobody", lambda t: t.decide(body=UNSEEN), Invalid, "body"),
    ("a case number of dashes", lambda t: t.decide(case_number="–/–"), Invalid, "case_number"),
    ("nothing was decided", lambda t: t.decide(text=UNSEEN), Invalid, "text"),
    ("a delegation of dots", lambda t: t.decide(**{**OWN, "delegation": "…"}), Invalid, "delegation"),
    ("decided tomorrow", lambda t: t.decide(on=t.today + timedelta(days=1)), Invalid, "on"),
    ("more were against", lambda t: t.decide(votes_for=3, votes_against=4), Invalid, "result"),
    ("the programme manager decides", lambda t: t.decide(reader=t.cast.manager), NotAllowed, None),
    ("by the owner's authority", lambda t: t.decide(reader=t.cast.secretariat, **OWN), NotAllowed, None),
    ("an item that was removed is amended", _amend_what_is_gone, NotFound, None),
    ("adopted with changes of nothing", lambda t: t.decide(**NEW), Invalid, "changes"),
    ("adopted with changes of dots", lambda t: t.decide(changes=UNSEEN * 9, **NEW), Invalid, "changes"),
    ("an amendment without a reason", _amend_without_grounds, Invalid, "grounds"),
    ("a fate for no reason", lambda t: a_fate(t.of, t.item, grounds="–"), Invalid, "grounds"),
    ("phased out with a dash instead", lambda t: _phase_out(t, alternative="-"), Invalid, "alternative"),
    ("phased out with a letter instead", lambda t: _phase_out(t, alternative="x"), Invalid, "alternative"),
    ("decided by a letter", lambda t: t.decide(body="x"), Invalid, "body"),
    ("money from a dash", lambda t: _money_from(t, "–"), Invalid, "source"),
    ("removed for a letter", lambda t: t.removed("x"), Invalid, "why"),
    ("affects nobody, says nobody why", _affects_nobody, Invalid, "why"),
    ("decided while people are asked", lambda t: (t.in_a_hearing(), t.decide()), Invalid, "on"),
    ("a hearing about what is decided", _hear_after_the_decision, Invalid, "closes_on"),
    ("a hearing sent out after the decision", _send_after_the_decision, Invalid, "closes_on"),
    ("a hearing made to last beyond the decision", _longer_than_the_decision, Invalid, "closes_on"),
    ("an endorsement by another party's link", _endorse_for_another, NotAllowed, None),
    ("an answer by another party's link", _answer_for_another, NotAllowed, None),
    ("a dance group as a council by law", _as_a_council, Invalid, "council_disabled"),
    ("a unit as employees' representatives", _as_employees, Invalid, "employees"),
    ("a unit as a partner", _a_unit_as_a_partner, Invalid, "partners"),
    ("minutes approved before the meeting", lambda t: _minutes(t, approved_on=LONG_AGO), Invalid, "approved_on"),
    ("minutes that nobody can read", lambda t: _minutes(t, text="a" * 400_000), Invalid, "minutes"),
    ("the programme manager accepts", lambda t: _accept(t, reader=t.cast.manager), NotAllowed, None),
    ("accepted by nobody", lambda t: _accept(t, name=UNSEEN), Invalid, "name"),
    ("accepted for no reason", lambda t: _accept(t, reason="-"), Invalid, "reason"),
    ("accepted for another amount", lambda t: _accept(t, seen=Decimal(1)), Conflict, None),
    ("the programme manager closes", lambda t: t.close(reader=t.cast.manager), NotAllowed, None),
    ("the programme manager closes in spite", lambda t: _in_spite(t, reader=t.cast.manager), NotAllowed, None),
    ("something is missing", lambda t: t.close(lacking=("heard",)), Invalid, None),
    ("nobody answers for it", lambda t: _in_spite(t, name=UNSEEN), Invalid, "name"),
    ("answered for by a letter", lambda t: _in_spite(t, name="x"), Invalid, "name"),
    ("a letter again and again as a reason", lambda t: _in_spite(t, reason="xxx"), Invalid, "reason"),
    ("a reason of blanks", lambda t: _in_spite(t, reason=UNSEEN), Invalid, "reason"),
    ("something else was read", lambda t: _in_spite(t, seen="0" * 16), Conflict, None),
    ("nothing was read", lambda t: _in_spite(t, seen=None), Conflict, None),
    ("closed tomorrow", lambda t: t.close(day=t.today + timedelta(days=1)), Invalid, "day"),
    ("closed before it was decided", lambda t: (both_decided(t.of), t.close(day=t.yesterday)), Invalid, "day"),
    ("access for years", lambda t: t.close(access_ends=t.today + timedelta(days=800)), Invalid, "access_ends"),
    ("opened again, though it is not closed", _reopen, Refused, None),
    ("opened again for no reason", lambda t: _reopen(t, reason=UNSEEN), Invalid, "reason"),
    ("the programme manager opens it again", lambda t: _reopen(t, reader=t.cast.manager), NotAllowed, None),
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.requirement("R5")
@pytest.mark.parametrize(("how", "attempt", "refusal", "field"), WAYS, ids=[one[0] for one in WAYS])
def test_it_is_refused_and_nothing_is_left(
    how: str, attempt: Attempt, refusal: type[Exception], field: str | None
) -> None:
    town = Town()
    with pytest.raises(refusal) as refused:
        attempt(town)
    assert type(refused.value) is refusal, how
    if field is not None:
        assert isinstance(refused.value, Invalid)
        assert {one.field for one in refused.value.problems} >= {field}
    assert state_of(town.of) is State.OPEN
    assert not Closing.objects.exists()
    assert not Baseline.objects.exists()


@pytest.mark.django_db
def test_what_was_refused_has_decided_nothing() -> None:
    town = Town()
    gone = town.removed()
    with pytest.raises(NotFound):
        registered(town.of, a_version(town.of), amendments={gone: a_proposal()}, **NEW)
    assert not Decision.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_close_at_once_close_it_once(at_once: Callable[..., list[str]]) -> None:
    town = Town()

    def close() -> str:
        try:
            close_initiative(reader=SYSTEM, of=town.of, day=town.today, access_ends=town.today)
        except Refused:
            return "refused"
        return "closed"

    with demands():
        assert sorted(at_once(close, 3)) == ["closed", "refused", "refused"]
    assert len(closings(SYSTEM, town.of)) == 1


# What is decided and what is endorsed are the same.


class Partner:
    """An association that answers for something that goes on, endorses what a version says, and pays for it."""

    def __init__(self) -> None:
        today = timezone.localdate()
        self.of = an_initiative(start=PartialDate(2020), end=PartialDate(today.year + 1))
        self.id = an_actor(self.of, "Velet", ActorKind.ASSOCIATION)
        self.item = a_measure(self.of, "Torget", accountable=self.id)

    def pays(self, amount: int) -> None:
        lines = [Line(self.of.first_year_after, "Velet", Sureness.PLANNED, Decimal(amount))]
        place = {"reader": SYSTEM, "of": self.of, "item_id": self.item, "version": version_of(self.item)}
        set_source(**place, lines=lines)  # type: ignore[arg-type]

    def endorses(self) -> None:
        (asked,) = ask_to_endorse(reader=SYSTEM, of=self.of, actor_ids=[self.id])
        said = AnswerGiven(Reply.YES, on_behalf_of="Styret")
        answer_endorsement(reader=SYSTEM, of=self.of, actor_id=self.id, asked_id=asked, given=said)

    @property
    def state(self) -> EndorsementState:
        found = endorsement(SYSTEM, self.of, self.id)
        assert found is not None
        return found.state

    @property
    def hinders(self) -> bool:
        found = read_gate(self.of, timezone.localdate())
        return "endorsed" in {one.code for one in found.hinders}


@pytest.mark.requirement("R69")
@pytest.mark.django_db(transaction=True)
def test_what_was_endorsed_of_a_later_version_is_not_what_was_decided() -> None:
    velet = Partner()
    a_fate(velet.of, velet.item)
    older = a_version(velet.of)
    velet.pays(500)
    newer = a_version(velet.of)
    velet.endorses()
    assert (velet.state, velet.hinders) == (EndorsementState.CONFIRMED, False)
    first = registered(velet.of, older)
    assert (velet.state, velet.hinders) == (EndorsementState.BESIDE, True)
    with pytest.raises(Refused):
        ask_to_endorse(reader=SYSTEM, of=velet.of, actor_ids=[velet.id])
    registered(velet.of, newer, replaces=first.id, reason="Feil versjon ble ført inn.")
    assert (velet.state, velet.hinders) == (EndorsementState.CONFIRMED, False)


@pytest.mark.django_db(transaction=True)
def test_an_endorsement_of_an_older_version_that_says_the_same_counts() -> None:
    velet = Partner()
    a_fate(velet.of, velet.item)
    a_version(velet.of)
    velet.endorses()
    registered(velet.of, a_version(velet.of))
    assert (velet.state, velet.hinders) == (EndorsementState.CONFIRMED, False)


@pytest.mark.django_db(transaction=True)
def test_what_the_decision_itself_changed_is_endorsed_of_a_later_version() -> None:
    velet = Partner()
    a_fate(velet.of, velet.item, outcome=Outcome.PHASED_OUT, home=None)
    registered(velet.of, a_version(velet.of), amendments={velet.item: a_proposal()}, **NEW)
    assert velet.state is EndorsementState.NOT_ASKED
    a_version(velet.of)
    velet.endorses()
    assert (velet.state, velet.hinders) == (EndorsementState.CONFIRMED, False)


# Nobody is asked in what is closed.


def _by_its_link(town: Town, hearing_id: int) -> None:
    an_answer(town.of, hearing_id, town.cast.partner)


def _by_the_unit(town: Town, hearing_id: int) -> None:
    said = Answer({"": "Vi er enige."}, on_behalf_of="Seksjonen")
    answer_for(reader=SYSTEM, of=town.of, hearing_id=hearing_id, actor_id=town.cast.partner, given=said)


def _on_the_open_page(town: Town, hearing_id: int) -> None:
    sent = Sent(form_mark(hearing_id, timezone.now() - timedelta(minutes=5)), "", "en adresse")
    answer_openly(of=town.of, hearing_id=hearing_id, given=Answer({"": "Behold torget."}, name="Ola"), sent=sent)


def _with_more_time(town: Town, hearing_id: int) -> None:
    place = {"of": town.of, "hearing_id": hearing_id, "version": known(town.of, hearing_id).version}
    move_end(reader=SYSTEM, closes_at=timezone.now() + timedelta(days=3), **place)  # type: ignore[arg-type]


@pytest.mark.django_db
@pytest.mark.parametrize("way", [_by_its_link, _by_the_unit, _on_the_open_page, _with_more_time])
def test_a_hearing_ends_with_the_initiative_and_takes_no_answer_after_it(
    way: Callable[[Town, int], None],
) -> None:
    town = Town()
    hearing_id = a_hearing(town.of, parties=[town.cast.partner], is_public=True)
    with demands():
        closed = close_initiative(reader=SYSTEM, of=town.of, day=town.today, access_ends=town.today)
    assert closed.hearings == ("Strategien på høring",)
    assert known(town.of, hearing_id).phase_at(timezone.now()) is Phase.CLOSED
    with pytest.raises(Refused):
        way(town, hearing_id)
    assert not HearingAnswer.objects.exists()


@pytest.mark.django_db
def test_what_came_by_post_before_the_closing_is_still_entered() -> None:
    town = Town()
    hearing_id = a_hearing(town.of, parties=[town.cast.partner])
    came = timezone.now() - timedelta(minutes=2)
    with demands():
        close_initiative(reader=SYSTEM, of=town.of, day=town.today, access_ends=town.today)
    said, source = Answer({"": "Vi er enige."}), EnteredFrom(came)
    assert enter_answer(reader=SYSTEM, of=town.of, hearing_id=hearing_id, source=source, given=said)


@pytest.mark.django_db
def test_one_that_had_not_opened_is_taken_back_and_those_without_an_answer_are_told() -> None:
    town = Town()
    answered, silent = town.cast.partner, an_actor(town.of, "Velet", ActorKind.ASSOCIATION, email="vel@lag.example")
    open_now = a_hearing(town.of, parties=[answered, silent])
    an_answer(town.of, open_now, answered)
    later = timezone.now() + timedelta(days=2)
    coming = a_hearing(town.of, parties=[silent], opens_at=later)
    with demands():
        close_initiative(reader=SYSTEM, of=town.of, day=town.today, access_ends=town.today)
    phases = [known(town.of, one).phase_at(timezone.now()) for one in (open_now, coming)]
    assert phases == [Phase.CLOSED, Phase.WITHDRAWN]
    told = OutgoingMail.objects.filter(subject__startswith="Avsluttet: ")
    assert [row.to for row in told] == ["vel@lag.example"] * 2
    assert all("avsluttet" in row.body and "ikke å svare" in row.body for row in told)


@pytest.mark.django_db
def test_a_hearing_that_people_can_still_answer_hinders_the_closing() -> None:
    town = Town()
    town.in_a_hearing()
    (row,) = [one for one in read_gate(town.of, town.today).hinders if one.code == "heard"]
    assert any("er åpen til" in say(one) for one in row.missing)


@pytest.mark.django_db
@pytest.mark.requirement("R66", "R68")
def test_a_meeting_that_nobody_came_to_is_no_discussion_and_it_is_said_why() -> None:
    town = Town()
    for name, circle in (("Ledermøte", Circle.INTERNAL), ("Partnermøte", Circle.PARTNERS)):
        held(town.of, a_meeting(town.of, name, circle), "x")
    said = _left_of_heard(town)
    assert "Planen er ikke drøftet inne i kommunen." in said
    assert "Planen er ikke drøftet med partnerne." in said
    assert "Møtet «Ledermøte» teller ikke som drøfting: ingen saker er satt opp." in said
    assert "Møtet «Partnermøte» teller ikke som drøfting: ingen saker er satt opp." in said
    discussed(town.of, a_meeting(town.of, "Nytt ledermøte"))
    assert not [one for one in _left_of_heard(town) if "inne i kommunen" in one or "Ledermøte" in one]


@pytest.mark.django_db
def test_who_answered_as_a_council_and_is_none_has_not_been_heard_as_it() -> None:
    town = Town()
    young = an_actor(town.of, "Ungdomsrådet", ActorKind.COUNCIL)
    hearing_id = a_hearing(town.of, parties=[PartyGiven(young, PartyKind.COUNCIL, Council.YOUTH)])
    an_answer(town.of, hearing_id, young)
    assert "Uttalelse mangler: Ungdomsråd." not in _left_of_heard(town)
    with action(reader=SYSTEM, did=msg("rettet slaget"), touches=[town.of.scope]):
        Actor.objects.filter(pk=young).update(kind=ActorKind.ASSOCIATION)
    said = _left_of_heard(town)
    assert "Uttalelse mangler: Ungdomsråd." in said
    assert "Ungdomsrådet svarte som «Ungdomsråd», men er ikke ført som det." in said


def _left_of_heard(town: Town) -> list[str]:
    (row,) = [one for one in read_gate(town.of, town.today).demands if one.code == "heard"]
    return [say(one) for one in row.missing]
