"""One fault after another, each planted in an initiative where everything is in order, and the gap it must give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pgtrigger

from tests.checks.clean import END, FIRST, MEASURES, SECOND, TODAY, Clean, written
from varig.actors.models import Actor, Attendance, Need
from varig.communication.models import CommunicationMessage
from varig.continuation.models import Fate, FundingLine, Handover, HandoverStep, YearlyCost
from varig.cooperation.models import (
    Agreement,
    Contact,
    ContactStand,
    LeaderProgramme,
    MeetingPlace,
    Network,
    ResourcePerson,
    Support,
    Umbrella,
    UseFigure,
)
from varig.decisions.models import (
    ArchiveMark,
    Decision,
    HearingAnswer,
    HearingGroup,
    HearingPoint,
    Meeting,
    MeetingOutcome,
)
from varig.final_report.models import Finding
from varig.followup.models import Round
from varig.foundation.kernel import PartialDate
from varig.initiatives.models import Goal, Initiative, Phase, YearlyFrame
from varig.knowledge.models import Indicator
from varig.legacy.models import ItemRole, LegacyItem
from varig.lessons.models import Adoption, Lesson, LessonMethod
from varig.measures.models import Activity, Asset, Measure, MeasureGoal, MeasureYear, Promise
from varig.programme_office.models import Office, OfficeYear, Task

ROUND = "round after 1"
LATE, AFTER, EARLY = date(2027, 8, 1), date(2028, 2, 1), date(2025, 3, 1)


@dataclass(frozen=True)
class Fault:
    """Where it comes from, what is planted, and the one code that it must give on that day.

    `with_it` are codes that can't be without it: they judge the same thing over the whole.
    """

    source: str
    code: str
    said: str
    plant: Callable[[Clean], None]
    today: date = TODAY
    with_it: tuple[str, ...] = ()


def _set(model: type[Any], name: str, **values: Any) -> Callable[[Clean], None]:
    return lambda clean: clean.change(model, name, **values)


def _gone(model: type[Any], **where: Any) -> Callable[[Clean], None]:
    """Rows are taken away; a value that names an item or a row is looked up."""

    def plant(clean: Clean) -> None:
        known = {**clean.items, **clean.rows}
        with written():
            model._default_manager.filter(**{key: known.get(value, value) for key, value in where.items()}).delete()

    return plant


def _both(*plants: Callable[[Clean], None]) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        for one in plants:
            one(clean)

    return plant


def _of_initiative(**values: Any) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            Initiative.objects.filter(pk=clean.of.id).update(**values)

    return plant


def _money(item: str, *years: int, **values: Any) -> Callable[[Clean], None]:
    """The money of an item, or of these years alone, is another's or otherwise."""

    def plant(clean: Clean) -> None:
        lines = FundingLine.objects.filter(item_id=clean.items[item])
        with written():
            (lines.filter(year__in=years) if years else lines).update(**values)

    return plant


def _no_rounds(clean: Clean) -> None:
    with written():
        Round.objects.filter(initiative_id=clean.of.id).delete()


def _without_kind(*names: str) -> Callable[[Clean], None]:
    return _both(*(_gone(LegacyItem, pk=name) for name in names))


def _ends(item: str, **values: Any) -> Callable[[Clean], None]:
    """It is phased out, with a last day, and nobody is asked to take it over."""
    return _both(_gone(Handover, item=item), _fate(item, **{**_ENDS, **values}))


def _fate(item: str, **values: Any) -> Callable[[Clean], None]:
    return _set(Fate, item, **values)


_ENDS = {
    "outcome": "phased_out",
    "home": "",
    "state": "proposed",
    "decided_on": None,
    "decided_by": "",
    "case_number": "",
    "last_day": END,
}


def nothing_for_partners(clean: Clean) -> None:
    """Their message is taken out of the plan."""
    with written():
        CommunicationMessage.objects.filter(audiences__audience__lane="partners").delete()


def _taken_by_delegation(clean: Clean) -> None:
    """What is registered is decided by somebody alone, with a delegation; the database lets no decision be changed."""
    with written(), pgtrigger.ignore("decisions.Decision:stays"):
        Decision.objects.filter(initiative_id=clean.of.id).update(way="delegation", delegation="Fullmakt § 4")


def _to_be_looked_at_again(clean: Clean) -> None:
    """It was to be up again a month before the day on which it is looked for."""
    with written(), pgtrigger.ignore("decisions.Decision:stays"):
        Decision.objects.filter(initiative_id=clean.of.id).update(review_on=date(2027, 7, 1))


def _found_out(clean: Clean) -> None:
    with written():
        Finding.objects.create(initiative_id=clean.of.id, number=7, name="Færre naboer kjenner hverandre.")


def _adopted_late(clean: Clean) -> None:
    """A fortnight after the day on which its money was to be asked for."""
    with written(), pgtrigger.ignore("decisions.Decision:stays"):
        Decision.objects.filter(initiative_id=clean.of.id).update(on=date(2027, 9, 15))


def _asked_later(clean: Clean) -> None:
    item_id = clean.items["tiltak 1"]
    with written():
        HandoverStep.objects.filter(item_id=item_id, step="proposed").update(from_day=date(2028, 4, 1))
        ItemRole.objects.filter(item_id=item_id, kind="accountable").update(end=END)


def _asked_for_a_while(clean: Clean) -> None:
    item_id = clean.items["tiltak 1"]
    with written():
        HandoverStep.objects.filter(item_id=item_id, step="proposed").update(until=END + timedelta(days=90))
        ItemRole.objects.filter(item_id=item_id, kind="accountable").update(end=END)


def _a_goal_alone(clean: Clean) -> None:
    with written():
        goal = Goal.objects.create(initiative_id=clean.of.id, name="Flere i jobb", measurable="X", baseline="Y")
        Indicator.objects.create(initiative_id=clean.of.id, goal_id=goal.pk, name="I jobb")


def _aimed_elsewhere(clean: Clean) -> None:
    with written():
        Goal.objects.filter(pk=clean.sub_goal).update(parent=None)


def _mostly_physical(clean: Clean) -> None:
    with written():
        for n in range(1, MEASURES - 2):
            Measure.objects.filter(pk=clean.items[f"tiltak {n}"]).update(
                type="physical", delivered="no", delivered_reason="Grunnen var for bløt."
            )


def _everything_from_others(clean: Clean) -> None:
    with written():
        FundingLine.objects.filter(item__initiative_id=clean.of.id).delete()
        rows = []
        for item_id in clean.items.values():
            for year, sureness in ((FIRST, "adopted"), (SECOND, "planned")):
                rows.append(_line(item_id, year, sureness, "Driftsbudsjettet", 40))
                rows.append(_line(item_id, year, sureness, "Husbanken", 60))
        FundingLine.objects.bulk_create(rows)


def _line(item_id: int, year: int, sureness: str, source: str, amount: int) -> FundingLine:
    return FundingLine(item_id=item_id, year=year, sureness=sureness, source=source, amount=Decimal(amount))


def _an_actor_whose_all_ends(clean: Clean) -> None:
    with written():
        actor = Actor.objects.create(municipality_id=clean.of.municipality.id, name="Dalen borettslag", kind="other")
        ItemRole.objects.create(item_id=clean.items["tiltak 2"], actor_id=actor.pk, kind="participant")
        _end(clean.items["tiltak 2"])


def _end(item_id: int) -> None:
    Handover.objects.filter(item_id=item_id).delete()
    Fate.objects.filter(pk=item_id).update(outcome="phased_out", home="", no_alternative=True, last_day=END)


def _unclear(*names: str) -> Callable[[Clean], None]:
    """Nothing is said of what shall happen, and nobody is asked."""
    return _both(*(_gone(model, **{key: name}) for name in names for model, key in ((Fate, "pk"), (Handover, "item"))))


def _frames(**by_year: Any) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            for year, values in by_year.items():
                YearlyFrame.objects.filter(initiative_id=clean.of.id, year=int(year[1:])).update(**values)

    return plant


def _steps(clean: Clean, item: str, *, step: str = "answered", **values: Any) -> None:
    with written():
        HandoverStep.objects.filter(item_id=clean.items[item], step=step).update(**values)


def _years(clean: Clean, item: str, **values: Any) -> None:
    with written():
        MeasureYear.objects.filter(item_id=clean.items[item]).update(**values)


def _mixed(clean: Clean, item: str) -> None:
    item_id = clean.items[item]
    with written():
        for year, sureness in ((FIRST, "adopted"), (SECOND, "planned")):
            _line(item_id, year, sureness, "Driftsbudsjettet", 40).save()
            _line(item_id, year, sureness, "Husbanken", 60).save()


def _of_actor(clean: Clean, **values: Any) -> None:
    with written():
        Actor.objects.filter(pk=clean.association).update(**values)


def _time_has_passed(clean: Clean) -> None:
    """What would be done by a day after the end: a promise kept, a meeting held, money accounted for."""
    clean.change(Promise, PROMISE, state="kept")
    clean.change(Network, NETWORK, last_meeting=PartialDate(2028, 1, 1), next_meeting=PartialDate(2028, 6, 1))
    _frames(y2027={"used": Decimal(1_000_000)})(clean)


ASSET, PROMISE, PLACE, NETWORK, SUPPORT = "anlegg", "løfte", "møteplass", "nettverk", "støtte"
_RENTED = {"rented": True, "lease_end": PartialDate(2035), "fallback": "Skolen"}

FAULTS: tuple[Fault, ...] = (
    # F1 to F27.
    Fault("F1", "no_fate", "a measure has no fate", _unclear("tiltak 1")),
    Fault("F1", "fate_not_decided", "half a year before, a fate is only proposed",
          _fate("tiltak 1", state="proposed", decided_on=None, decided_by="", case_number=""), LATE),
    Fault("F2", "goes_on_without_yes", "nobody was asked to take over", _gone(Handover, item="tiltak 1")),
    Fault("F2", "yes_without_decision", "a yes with no decision behind it",
          lambda clean: _steps(clean, "tiltak 1", mandate=""), LATE),
    Fault("F2", "yes_without_fate", "a yes, and nobody says what shall happen", _gone(Fate, pk="tiltak 1"),
          with_it=("no_fate",)),
    Fault("F2", "phased_out_despite_yes", "somebody will take over what is phased out",
          _fate("tiltak 1", **_ENDS, no_alternative=True)),
    Fault("F3", "hole_in_money", "the first year is not paid for", _gone(FundingLine, item="tiltak 1", year=FIRST)),
    Fault("F3", "hole_in_responsibility", "three months with nobody responsible", _asked_later),
    Fault("F3", "needed_money_without_source", "the receiver needs money that nobody pays",
          lambda clean: _steps(clean, "tiltak 1", step="proposed", amount=Decimal(90_000_000))),
    Fault("F3", "cost_unknown", "nobody knows what it costs", _gone(YearlyCost, item="tiltak 1")),
    Fault("F3", "money_ends_before_measure", "the money of a measure ends two years before it does",
          lambda clean: _years(clean, "tiltak 1", year=2024)),
    Fault("F4", "upkeep_without_budget_post", "upkeep stands in no budget", _set(Asset, ASSET, budget_post="")),
    Fault("F4", "income_below_upkeep", "it earns less than it costs",
          _set(Asset, ASSET, budget_post="", yearly_income=Decimal(40))),
    Fault("F4", "repayment_unknown", "a grant has conditions nobody has read to the end",
          _set(Asset, ASSET, repayment=None, grant_conditions="Skal være åpent for alle.")),
    Fault("F4", "repayment_not_passed_on", "the receiver isn't told of the clause",
          _both(_set(Asset, ASSET, repayment=True, repayment_until=PartialDate(2035), owner_id=None),
                lambda clean: clean.change(Asset, ASSET, owner_id=clean.unit))),
    Fault("F4", "repayment_when_closed", "something with a clause is phased out",
          _both(_set(Asset, ASSET, repayment=True, repayment_until=PartialDate(2035)),
                _ends(ASSET, no_alternative=True))),
    Fault("F5", "no_accountable", "several take part and nobody answers for it",
          _gone(ItemRole, item="tiltak 1", kind="accountable")),
    Fault("F6", "network_without_convener", "nobody convenes a network", _set(Network, NETWORK, convener=None)),
    Fault("F6", "convener_goes_with_office", "the programme office convenes it",
          lambda clean: clean.change(Network, NETWORK, convener_id=clean.office_actor)),
    Fault("F6", "network_without_next_meeting", "it has no next meeting", _set(Network, NETWORK, next_meeting=None)),
    Fault("F6", "network_fallen_silent", "it hasn't met for a year",
          _set(Network, NETWORK, last_meeting=PartialDate(2026, 3, 1))),
    Fault("F6", "umbrella_without_convener", "nobody keeps the umbrella going",
          _set(Umbrella, "paraply", secretariat=None)),
    Fault("F7", "money_from_others_only", "all money is the state's", _money("tiltak 1", source="Husbanken")),
    Fault("F7", "money_for_one_year", "the money is for one year", _gone(FundingLine, item="tiltak 1", year=SECOND)),
    Fault("F7", "money_for_one_year", "the second year has less money than the thing costs",
          _money("tiltak 1", SECOND, amount=Decimal(1))),
    Fault("F7", "renewal_is_due", "an agreement must be renewed soon",
          _set(Agreement, "avtale", renewal_deadline=PartialDate(2027, 6))),
    Fault("F8", "money_steps_down", "the state gives less in the last year",
          _frames(y2027={"amount": Decimal(600_000)})),
    Fault("F9", "promise_lost_its_money", "the money for a promise was taken out of the budget",
          _set(Promise, PROMISE, budget_state="removed")),
    Fault("F9", "promise_without_money", "a promise stands in no budget",
          _set(Promise, PROMISE, budget_state="", budget_post="")),
    Fault("F9", "broken_promise_untold", "those who got a promise don't know that it wasn't kept",
          _set(Promise, PROMISE, state="not_kept", reason="Ingen tomt.", told=False)),
    Fault("F9", "promise_overdue", "a promise's day has passed", _set(Promise, PROMISE, due=PartialDate(2027, 2))),
    Fault("F10", "ended_without_delivery", "a measure is over, and nobody says how it went",
          _set(Measure, "tiltak 1", delivered="")),
    Fault("F10", "not_delivered_without_reason", "it wasn't delivered, and nobody says why",
          _set(Measure, "tiltak 1", delivered="partly")),
    Fault("F11", "goal_not_measurable", "a goal that nobody can measure", _set(Goal, "sub-goal", measurable="")),
    Fault("F11", "goal_without_indicator", "a goal without an indicator",
          lambda clean: _gone(Indicator, goal=clean.sub_goal)(clean)),
    Fault("F11", "goal_without_baseline", "a goal without a baseline", _set(Goal, "sub-goal", baseline="")),
    Fault("F12", "measure_without_goal", "a measure that works for no goal", _gone(MeasureGoal, item="tiltak 2")),
    Fault("F12", "goal_without_measures", "a goal that no measure works for", _a_goal_alone),
    Fault("F12", "few_for_main_goal", "one measure of ten is aimed at the main goal", _aimed_elsewhere),
    Fault("F13", "built_without_asset", "what was built isn't registered", _set(Asset, ASSET, measure=None)),
    Fault("F13", "mostly_physical", "eight of ten measures are physical", _mostly_physical),
    Fault("F14", "asset_without_owner", "nobody knows who owns it", _set(Asset, ASSET, owner=None)),
    Fault("F14", "asset_without_upkeep", "nobody looks after it", _set(Asset, ASSET, operator=None)),
    Fault("F14", "upkeep_cost_unknown", "nobody knows what its upkeep costs", _set(Asset, ASSET, yearly_cost=None)),
    Fault("F15", "phased_out_without_alternative", "something ends, and nothing is said of what comes instead",
          _ends("tiltak 1")),
    Fault("F15", "no_other_place", "the only place for young people closes",
          _both(_ends(PLACE, no_alternative=True),
                _set(MeetingPlace, "annen møteplass", for_whom=["elderly"]))),
    Fault("F16", "lease_unknown", "nobody knows when the lease ends",
          _set(MeetingPlace, PLACE, **{**_RENTED, "lease_end": None})),
    Fault("F16", "premises_owner_unknown", "nobody knows whose the premises are",
          _set(MeetingPlace, PLACE, **_RENTED, premises_owner=None)),
    Fault("F16", "place_without_fallback", "rented, and nowhere else to go",
          _set(MeetingPlace, PLACE, **{**_RENTED, "fallback": ""})),
    Fault("F17", "lease_ends_soon_after", "the lease ends a year after",
          _set(MeetingPlace, PLACE, **{**_RENTED, "lease_end": PartialDate(2028, 12)})),
    Fault("F17", "premises_at_risk", "the block is to be rebuilt", _set(MeetingPlace, PLACE, at_risk=True)),
    Fault("F18", "price_after_unknown", "an association doesn't know what it will pay",
          _set(Support, SUPPORT, price_after=None)),
    Fault("F18", "price_rises", "the premises cost more than before", _set(Support, SUPPORT, price_after=Decimal(450))),
    Fault("F19", "contact_held_by_one", "one person alone keeps a contact", _set(Contact, "kontakt", one_person=True)),
    Fault("F19", "task_hangs_on_one", "only one knows how a task is done", _set(Task, "oppgave", handover="")),
    Fault("F20", "money_unspent", "half of last year's money is left", _frames(y2026={"used": Decimal(500_000)})),
    Fault("F20", "use_of_money_unknown", "nobody says what was used last year", _frames(y2026={"used": None})),
    Fault("F20", "office_takes_most", "the office itself used most of the money",
          _set(OfficeYear, "office year", used=Decimal(600_000))),
    Fault("F21", "group_not_asked", "a group was not asked about the plan", _gone(HearingGroup, pk="asked group")),
    Fault("F21", "group_not_answered", "a group that was asked has not answered",
          _gone(HearingAnswer, pk="group answer")),
    Fault("F21", "council_not_heard", "ungdomsrådet has not answered", _gone(HearingAnswer, pk="youth answer"), LATE),
    Fault("F22", "follow_up_not_planned", "nobody has planned to look afterwards", _no_rounds),
    Fault("F22", "follow_up_not_planned", "a round has nobody who answers for it", _set(Round, ROUND, unit=None)),
    Fault("F23", "place_without_figures", "nobody has counted", _gone(UseFigure, pk="figure of møteplass")),
    Fault("F23", "figures_are_old", "the count is from four years ago",
          _set(UseFigure, "figure of møteplass", period=PartialDate(2023))),
    Fault("F25", "promise_ends_soon", "the receiver has it for three months only", _asked_for_a_while),
    Fault("F25", "short_continuation", "it goes on for half a year", _fate("tiltak 1", until=date(2028, 6, 30))),
    Fault("F27", "no_plan_b", "most of the money is another's, and there is no plan without it",
          _both(_gone(FundingLine, item="tiltak 1"), lambda clean: _mixed(clean, "tiltak 1"),
                _set(LegacyItem, "tiltak 1", continuation_note=""))),
    Fault("F27", "continuation_rests_on_others", "more than half of all money is the state's", _everything_from_others),
    Fault("F9", "promise_budget_changed", "the budget line that a promise was decided on is another now",
          _set(Promise, "løfte", budget_post="Idrett, drift")),
    Fault("F26", "not_treated_politically", "no elected body has had the strategy before it", _taken_by_delegation,
          LATE),
    # Requirements of the guide.
    Fault("R67", "decision_not_reviewed", "a decision was to be looked at again, and wasn't", _to_be_looked_at_again,
          LATE),
    Fault("R1", "remaining_challenges_unsaid", "nobody says what remains", _of_initiative(remaining_challenges="")),
    Fault("R2", "long_view_unsaid", "there is no long view", _of_initiative(long_term_view="")),
    Fault("R3", "start_decision_unknown", "the decision is unknown", _of_initiative(decision_body="")),
    Fault("R4", "phases_undated", "no phase has a date", lambda clean: _gone(Phase, initiative=clean.of.id)(clean)),
    Fault("R4", "end_passed_unsaid", "the end has passed, and nobody says so",
          _both(_set(Office, "office", dissolved=PartialDate(2027, 12)), _time_has_passed), AFTER),
    Fault("R5", "dissolution_not_decided", "nobody has decided to dissolve the office",
          _set(Office, "office", dissolution_body=""), LATE),
    Fault("R5", "not_dissolved", "the office stands after the end",
          _both(_of_initiative(actual_end=END), _time_has_passed), AFTER),
    Fault("R14", "start_plan_unsaid", "nobody says what the initiative is", _of_initiative(description="")),
    Fault("R15", "length_without_reason", "nobody says why so long", _of_initiative(period_reason="")),
    Fault("R16", "continuation_not_thought_in", "nobody says how the end was thought of",
          _of_initiative(continuation_from_start="")),
    Fault("R19", "presence_unsaid", "the municipality's presence is unsaid", _of_initiative(presence_after="")),
    Fault("R20", "nobody_speaks_for_the_area", "nobody speaks for the area", _of_initiative(other_safeguards="")),
    Fault("R10", "cooperation_unsaid", "nobody has promised to work on together", _without_kind("forpliktelse")),
    Fault("R16", "continuation_not_noted", "early, nobody has noted what may come of an item",
          _both(_unclear("tiltak 1"), _set(LegacyItem, "tiltak 1", continuation_note="")), EARLY, ("no_fate",)),
    Fault("R26", "finding_without_consequence", "nothing rests on a finding", _found_out),
    Fault("R27", "strategy_adopted_late", "the strategy was adopted after the day on which its money was due",
          _adopted_late, date(2027, 10, 1)),
    Fault("R27", "strategy_is_late", "a tenth and more of the legacy has no fate",
          _unclear("tiltak 1", "tiltak 2", "tiltak 3"), with_it=("no_fate",)),
    Fault("R33", "no_methods", "no methods", _without_kind("metode"), with_it=("lesson_unused",)),
    Fault("R11", "method_without_service", "no service uses a method", _gone(Adoption, pk="adoption")),
    Fault("R11", "adoption_rests_on_nothing", "in use, and in no plan",
          _set(Adoption, "adoption", steering_document="")),
    Fault("R24", "lesson_without_evidence", "a lesson that rests on nothing", _set(Lesson, "lesson", evidence="")),
    Fault("R24", "no_lessons", "no lessons", _gone(Lesson, pk="lesson")),
    Fault("R31", "lesson_unused", "a lesson that became nothing", _gone(LessonMethod, pk="tie")),
    Fault("R32", "adoption_without_next_step", "tried, and no next step", _set(Adoption, "adoption", stage="tried")),
    Fault("R34", "no_synergies", "no measure tells of synergies", _set(Measure, "tiltak 0", synergies="")),
    Fault("R35", "no_means_together", "no measure sees means together", _set(Measure, "tiltak 0", means_together="")),
    Fault("R36", "need_without_reply", "a need nobody replied to", _set(Need, "need", state="open", reply="")),
    Fault("R36", "group_not_heard", "a group that nobody heard", _gone(Attendance, pk="attendance")),
    Fault("R5", "documents_not_archived", "an answer has no journal number",
          _set(ArchiveMark, "archive mark", journal_number="")),
    Fault("R5", "documents_not_archived", "an answer isn't archived at all", _gone(ArchiveMark, pk="archive mark")),
    Fault("R6", "follow_up_late", "a round's day has been, and nobody has looked",
          _both(_set(Office, "office", dissolved=PartialDate(2027, 12)), _of_initiative(actual_end=END),
                _time_has_passed, _set(Round, ROUND, due=date(2028, 1, 15))), AFTER),
    Fault("R36", "no_needs", "no needs", _gone(Need, pk="need")),
    Fault("R37", "phased_out_without_last_day", "something ends, and nobody knows when",
          _ends("tiltak 1", last_day=None, no_alternative=True)),
    Fault("R39", "actor_without_role_afterwards", "all that an actor takes part in ends", _an_actor_whose_all_ends),
    Fault("R42", "support_without_stand", "no stand on a support", _set(Support, SUPPORT, after="unknown")),
    Fault("R42", "contact_without_stand", "no stand on contact", _set(ContactStand, "stand", stand="unknown")),
    Fault("R43", "no_driving_force", "no association drives anything",
          lambda clean: _of_actor(clean, has_started="")),
    Fault("R51", "support_during_unknown", "nobody says if it is given now", _set(Support, SUPPORT, during=None)),
    Fault("R52", "groups_meet_how", "groups meet, nobody says how", _set(Activity, "aktivitet", builds_relations="")),
    Fault("R54", "nobody_owns_activity", "nobody owns an activity", _set(Activity, "aktivitet", owned_by=None)),
    Fault("R55", "umbrella_without_role", "an umbrella with no role afterwards",
          _set(Umbrella, "paraply", role_after="")),
    Fault("R55", "no_umbrella", "no umbrella organisation", _without_kind("paraply")),
    Fault("R56", "place_without_operator", "nobody runs a place", _set(MeetingPlace, PLACE, operator=None)),
    Fault("R56", "no_meeting_places", "no meeting places", _without_kind(PLACE, "annen møteplass")),
    Fault("R57", "no_networks", "no networks", _without_kind(NETWORK)),
    Fault("R58", "contact_without_keeper", "nobody keeps a contact", _set(Contact, "kontakt", kept_by=None)),
    Fault("R58", "contact_goes_with_office", "the office keeps a contact",
          lambda clean: clean.change(Contact, "kontakt", kept_by_id=clean.office_actor)),
    Fault("R59", "agreement_ends_early", "an agreement ends at the end",
          _set(Agreement, "avtale", end=PartialDate(2028, 2))),
    Fault("R59", "agreement_not_found", "nobody knows where an agreement is", _set(Agreement, "avtale", kept_at="")),
    Fault("R61", "no_leader_programme", "no programme for leaders", _without_kind("lederprogram")),
    Fault("R63", "recruitment_unsaid", "nobody says how youth is recruited",
          _set(LeaderProgramme, "lederprogram", recruitment="")),
    Fault("R64", "youth_contact_without_keeper", "no adult keeps the contact",
          _set(LeaderProgramme, "lederprogram", contact_unit=None)),
    Fault("R65", "no_resource_persons", "no resource persons", _gone(ResourcePerson, pk="resource person")),
    Fault("R66", "not_discussed_inside", "no internal meeting was held",
          _set(Meeting, "internal meeting", state="planned", minutes=""), LATE),
    Fault("R66", "meeting_task_overdue", "a task from a meeting was not done",
          _set(MeetingOutcome, "task of internal meeting", due=date(2027, 3, 1))),
    Fault("R68", "not_discussed_with_partners", "no meeting with partners was held",
          _set(Meeting, "partner meeting", state="planned", minutes=""), LATE),
    Fault("R68", "hearing_without_reply", "an answer to the hearing has no reply",
          _set(HearingPoint, "point of youth answer", reply="", result="", replied_at=None, replied_by="")),
)  # fmt: skip
