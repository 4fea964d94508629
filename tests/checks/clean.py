"""An initiative in which everything is in order, nine months before its end: no check finds anything in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from tests.builders import SYSTEM, an_initiative
from tests.decisions.building import a_version
from varig.actors.models import Actor, Attendance, Group, Need, ParticipationEvent
from varig.actors.rules import ActorKind
from varig.continuation.models import Commitment, Fate, FundingLine, Handover, HandoverStep, YearlyCost
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
    AgendaEntry,
    ArchiveMark,
    DecidedBudgetLine,
    Decision,
    Hearing,
    HearingAnswer,
    HearingGroup,
    HearingParty,
    HearingPoint,
    Meeting,
    MeetingOutcome,
    MeetingParticipant,
)
from varig.decisions.queries.archive import archivables
from varig.decisions.rules.decisions import REPORT
from varig.followup.models import Round
from varig.foundation.history.actions import action
from varig.foundation.kernel import PartialDate, msg
from varig.initiatives.models import Goal, Initiative, Phase, YearlyFrame
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.knowledge.models import Indicator
from varig.legacy.models import ItemRole, LegacyItem
from varig.legacy.rules import Kind
from varig.lessons.models import Adoption, Lesson, LessonMethod, Method
from varig.measures.models import Activity, Asset, Measure, MeasureGoal, MeasureYear, Promise
from varig.programme_office.models import Office, OfficeYear, Task

END, TODAY = date(2027, 12, 31), date(2027, 4, 1)
BEFORE, LAST_YEAR, THIS_YEAR, FIRST, SECOND = 2025, 2026, 2027, 2028, 2029
MEASURES = 10


@dataclass
class Clean:
    """The initiative, and the ids of what stands in it by the names that faults are planted by."""

    of: InitiativeFacts
    unit: int
    other_unit: int
    office_actor: int
    association: int
    state: int
    main_goal: int = 0
    sub_goal: int = 0
    items: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def change(self, model: type[models.Model], name: str = "", /, **values: Any) -> None:
        """What is written of one item in a table, or of all rows of a table that has but one for each initiative."""
        rows: Any = model._default_manager.all()
        with written():
            rows.filter(pk=self.rows[name] if name in self.rows else self.items[name]).update(**values)


def written() -> Any:
    """Within, rows may be written: the database refuses what is in no action."""
    return action(reader=SYSTEM, did=msg("plantet en feil"))


def a_clean_initiative() -> Clean:
    """Every kind of item, settled: decided, with a yes, money and somebody who answers for it."""
    of = an_initiative(start=PartialDate(2022), end=PartialDate(2027))
    with written():
        _about(of)
        clean = _actors(initiative(SYSTEM, of.slug))
        _goals(clean)
        _measures(clean)
        _built_and_promised(clean)
        _places_and_networks(clean)
        _ties(clean)
        _learned(clean)
        _office(clean)
        _participation(clean)
        _discussed(clean)
        for item_id in clean.items.values():
            _settled(clean, item_id)
        _follow_up(clean)
        _decided(clean)
        _archived(clean)
    return clean


def _about(of: InitiativeFacts) -> None:
    said = "Det er skrevet."
    texts = (
        "description", "period_reason", "continuation_from_start", "remaining_challenges", "presence_after",
        "other_safeguards", "long_term_view", "decision_body",
    )  # fmt: skip
    Initiative.objects.filter(pk=of.id).update(**dict.fromkeys(texts, said))
    Phase.objects.create(initiative_id=of.id, number=4, start=PartialDate(2023))
    for year in (BEFORE, LAST_YEAR, THIS_YEAR):
        used = None if year == THIS_YEAR else Decimal(1_000_000)
        YearlyFrame.objects.create(
            initiative_id=of.id, year=year, source="Staten", amount=Decimal(1_000_000), basis="total", used=used
        )


def _actors(of: InitiativeFacts) -> Clean:
    def made(name: str, kind: ActorKind, **more: Any) -> int:
        return Actor.objects.create(municipality_id=of.municipality.id, name=name, kind=kind, **more).pk

    clean = Clean(
        of,
        unit=made("Seksjon for kultur", ActorKind.UNIT),
        other_unit=made("Eiendom", ActorKind.UNIT),
        office_actor=made("Programkontoret", ActorKind.PROGRAMME_OFFICE),
        association=made("Dalen vel", ActorKind.ASSOCIATION, has_started="Dugnaden"),
        state=made("Husbanken", ActorKind.STATE),
    )
    stand = ContactStand.objects.create(initiative_id=of.id, actor_id=clean.association, stand="kept")
    clean.rows["stand"] = stand.pk
    return clean


def _goals(clean: Clean) -> None:
    of = clean.of
    whole = {"measurable": "Flere er med", "baseline": "38 av 100", "initiative_id": of.id}
    clean.main_goal = Goal.objects.create(name="Et godt sted å bo", is_main=True, **whole).pk
    clean.sub_goal = Goal.objects.create(name="Flere møtes", parent_id=clean.main_goal, **whole).pk
    for goal_id in (clean.main_goal, clean.sub_goal):
        row = Indicator.objects.create(initiative_id=of.id, goal_id=goal_id, name=f"Indikator {goal_id}")
        clean.rows[f"indicator {goal_id}"] = row.pk
    clean.rows |= {"main goal": clean.main_goal, "sub-goal": clean.sub_goal}


def _item(clean: Clean, kind: Kind, name: str) -> int:
    row = LegacyItem.objects.create(
        initiative_id=clean.of.id, kind=kind, name=name, continuation_note="Tenkt på fra starten."
    )
    clean.items[name] = row.pk
    return row.pk


def _measures(clean: Clean) -> None:
    for n in range(MEASURES):
        item_id = _item(clean, Kind.MEASURE, f"tiltak {n}")
        Measure.objects.create(
            item_id=item_id,
            type="physical" if n == 0 else "social",
            start=PartialDate(2023),
            end=PartialDate(2026),
            delivered="yes",
            synergies="Flere fikk jobb" if n == 0 else "",
            means_together="Plan og kultur" if n == 0 else "",
        )
        MeasureGoal.objects.create(item_id=item_id, goal_id=clean.sub_goal if n else clean.main_goal)
    MeasureYear.objects.create(item_id=clean.items["tiltak 1"], year=2026, funder="Staten", funding=Decimal(5))


def _built_and_promised(clean: Clean) -> None:
    Asset.objects.create(
        item_id=_item(clean, Kind.ASSET, "anlegg"),
        measure_id=clean.items["tiltak 0"],
        owner_id=clean.other_unit,
        operator_id=clean.other_unit,
        yearly_cost=Decimal(100),
        budget_post="Eiendom, drift",
        repayment=False,
    )
    Promise.objects.create(
        item_id=_item(clean, Kind.PROMISE, "løfte"),
        state="open",
        budget_state="in_budget",
        budget_post="Kultur, drift",
        due=PartialDate(2027, 10),
    )
    Activity.objects.create(
        item_id=_item(clean, Kind.ACTIVITY, "aktivitet"),
        groups=["youth", "elderly"],
        builds_relations="De lager mat sammen.",
        owned_by_id=clean.association,
    )


def _places_and_networks(clean: Clean) -> None:
    for name in ("møteplass", "annen møteplass"):
        item_id = _item(clean, Kind.MEETING_PLACE, name)
        MeetingPlace.objects.create(
            item_id=item_id,
            for_whom=["youth"],
            operator_id=clean.unit,
            premises_owner_id=clean.other_unit,
            owner_kind="municipality",
            rented=False,
        )
        row = UseFigure.objects.create(item_id=item_id, period=PartialDate(2026), counted="Besøk", number=100)
        clean.rows[f"figure of {name}"] = row.pk
    Network.objects.create(
        item_id=_item(clean, Kind.NETWORK, "nettverk"),
        convener_id=clean.unit,
        rhythm="quarterly",
        last_meeting=PartialDate(2027, 3, 1),
        next_meeting=PartialDate(2027, 12, 1),
    )
    Umbrella.objects.create(
        item_id=_item(clean, Kind.UMBRELLA, "paraply"), secretariat_id=clean.unit, role_after="Taler for området."
    )


def _ties(clean: Clean) -> None:
    Agreement.objects.create(
        item_id=_item(clean, Kind.AGREEMENT, "avtale"), end=PartialDate(2032), renewal="by_decision", kept_at="Arkivet"
    )
    Contact.objects.create(item_id=_item(clean, Kind.CONTACT, "kontakt"), kept_by_id=clean.unit, one_person=False)
    Support.objects.create(
        item_id=_item(clean, Kind.SUPPORT, "støtte"),
        actor_id=clean.association,
        form="premises",
        during=True,
        after="yes",
        price_during=Decimal(0),
        price_after=Decimal(0),
    )
    LeaderProgramme.objects.create(
        item_id=_item(clean, Kind.LEADER_PROGRAMME, "lederprogram"),
        recruitment="De som var med, spør de neste.",
        contact_unit_id=clean.unit,
    )
    row = ResourcePerson.objects.create(
        initiative_id=clean.of.id,
        name="En nabo",
        over_18=True,
        consent=PartialDate(2027, 1, 1),
        expires=PartialDate(2028, 1, 1),
    )
    clean.rows["resource person"] = row.pk


def _learned(clean: Clean) -> None:
    lesson = Lesson.objects.create(initiative_id=clean.of.id, name="Spør hjemme", evidence="Tellinger")
    promised = _item(clean, Kind.COMMITMENT, "forpliktelse")
    Commitment.objects.create(item_id=promised, promised="cooperation", what="Møtes hver høst", due=PartialDate(2029))
    method = _item(clean, Kind.METHOD, "metode")
    Method.objects.create(item_id=method, type="method")
    tie = LessonMethod.objects.create(item_id=method, lesson_id=lesson.pk)
    adoption = Adoption.objects.create(
        item_id=method,
        service_id=clean.unit,
        stage="ordinary",
        steering_document="Virksomhetsplanen",
        responsible_id=clean.unit,
    )
    clean.rows |= {"lesson": lesson.pk, "tie": tie.pk, "adoption": adoption.pk}


def _office(clean: Clean) -> None:
    office = Office.objects.create(initiative_id=clean.of.id, name="Programkontoret", dissolution_body="Bydelsutvalget")
    year = OfficeYear.objects.create(initiative_id=clean.of.id, year=LAST_YEAR, used=Decimal(100_000))
    clean.rows |= {"office": office.pk, "office year": year.pk}
    Task.objects.create(item_id=_item(clean, Kind.TASK, "oppgave"), held_by_one=True, handover="Det står i rutinen.")


def _participation(clean: Clean) -> None:
    of = clean.of
    group = Group.objects.create(initiative_id=of.id, name="Ungdom i Dalen")
    event = ParticipationEvent.objects.create(initiative_id=of.id, name="Folkemøte")
    there = Attendance.objects.create(event_id=event.pk, group_id=group.pk)
    need = Need.objects.create(initiative_id=of.id, name="Lys på veien", state="answered", reply="Det kommer.")
    clean.rows |= {"group": group.pk, "attendance": there.pk, "need": need.pk}


def _discussed(clean: Clean) -> None:
    """Held meetings with a task that is done in time, and a hearing in which everybody was asked and replied to."""
    of, before = clean.of, datetime(2027, 2, 1, tzinfo=UTC)
    for name, circle in (("internal meeting", "internal"), ("partner meeting", "partners")):
        held = {"starts_at": before, "state": "held", "minutes": "Enhetene var enige om hva som går videre."}
        row = Meeting.objects.create(initiative_id=of.id, name=name, purpose="Enighet", circle=circle, **held)
        clean.rows[name] = row.pk
        _attended(clean, row)
        task = {"kind": "task", "text": "Ring skolen", "unit_id": clean.unit, "due": date(2028, 6, 1)}
        clean.rows[f"task of {name}"] = MeetingOutcome.objects.create(meeting_id=row.pk, **task).pk
    heard = Hearing.objects.create(
        initiative_id=of.id,
        name="Strategien",
        opens_at=before,
        closes_at=datetime(2027, 2, 26, tzinfo=UTC),
        decision_on=date(2027, 4, 20),
        sent_at=before,
        sent_by="Kari",
    )
    asked = HearingGroup.objects.create(hearing_id=heard.pk, group_id=clean.rows["group"], how="Møte på skolen")
    clean.rows |= {"hearing": heard.pk, "asked group": asked.pk}
    _answered(clean, "group answer", group_id=clean.rows["group"])
    for council in ("youth", "elderly", "disabled"):
        actor = Actor.objects.create(municipality_id=of.municipality.id, name=f"Råd {council}", kind=ActorKind.COUNCIL)
        party = HearingParty.objects.create(hearing_id=heard.pk, actor_id=actor.pk, kind="council", council=council)
        _answered(clean, f"{council} answer", party_id=party.pk)


def _attended(clean: Clean, row: Meeting) -> None:
    """The meeting had something on its agenda, and a unit and an association came to it."""
    AgendaEntry.objects.create(meeting_id=row.pk, position=1, kind="topic", title="Strategien")
    lag, _made = Actor.objects.get_or_create(
        municipality_id=clean.of.municipality.id, name="Laget som møtte", defaults={"kind": ActorKind.ASSOCIATION}
    )
    for actor_id in (clean.unit, lag.pk):
        MeetingParticipant.objects.create(meeting_id=row.pk, actor_id=actor_id, came=True)


def _answered(clean: Clean, name: str, **whose: Any) -> None:
    row = HearingAnswer.objects.create(hearing_id=clean.rows["hearing"], channel="entered", **whose)
    point = HearingPoint.objects.create(
        answer_id=row.pk,
        text="Bra.",
        reply="Takk.",
        result="noted",
        replied_at=datetime(2027, 3, 5, tzinfo=UTC),
        replied_by="Kari",
    )
    clean.rows |= {name: row.pk, f"point of {name}": point.pk}


def _settled(clean: Clean, item_id: int) -> None:
    """Answered for by a unit, decided, taken over with a yes behind which a decision stands, and paid for."""
    ItemRole.objects.create(item_id=item_id, actor_id=clean.unit, kind="accountable", start=date(2022, 1, 1))
    ItemRole.objects.create(item_id=item_id, actor_id=clean.association, kind="participant", start=date(2022, 1, 1))
    Fate.objects.create(
        item_id=item_id,
        outcome="continued",
        home="ordinary",
        grounds="Det trengs.",
        state="decided",
        decided_on=date(2027, 3, 1),
        decided_by="Bydelsutvalget",
        case_number="27/1",
    )
    asked = Handover.objects.create(item_id=item_id, giver_id=clean.unit, receiver_id=clean.other_unit)
    steps = {"item_id": item_id, "handover_id": asked.pk, "by": "Kari"}
    HandoverStep.objects.create(
        step="proposed", at=datetime(2027, 1, 5, tzinfo=UTC), from_day=date(2028, 1, 1), terms="Alt.", **steps
    )
    HandoverStep.objects.create(
        step="answered", at=datetime(2027, 2, 5, tzinfo=UTC), reply="yes", mandate="Budsjettet", **steps
    )
    for year in (FIRST, SECOND):
        YearlyCost.objects.create(item_id=item_id, year=year, amount=Decimal(100))
        sureness = "adopted" if year == FIRST else "planned"
        FundingLine.objects.create(
            item_id=item_id, year=year, source="Driftsbudsjettet", sureness=sureness, amount=Decimal(100)
        )


def _follow_up(clean: Clean) -> None:
    """One, three and five years after the end, with somebody who answers for each and somebody who sends it out."""
    for years in (1, 3, 5):
        row = Round.objects.create(
            initiative_id=clean.of.id,
            due=date(END.year + years, 12, 31),
            unit_id=clean.unit,
            sender="Kommunedirektøren",
        )
        clean.rows[f"round after {years}"] = row.pk


def _archived(clean: Clean) -> None:
    """Each answer, decision and frozen version has its case and journal number, and anybody may see it."""
    records = (f"{kind.kind}:{pk}" for kind in archivables() for pk in kind.ids(SYSTEM, clean.of))
    for number, record in enumerate(records, 1):
        row = ArchiveMark.objects.create(
            initiative_id=clean.of.id,
            record=record,
            case_number="27/1",
            journal_number=f"27/1-{number}",
            access="public",
            marked_by="Kari",
            marked_on=date(2027, 3, 1),
        )
        clean.rows["archive mark"] = row.pk


def _decided(clean: Clean) -> None:
    """Report and strategy were adopted in a frozen version, with the budget line that the promise rests on."""
    row = Decision.objects.create(
        initiative_id=clean.of.id,
        way="body",
        body="Bydelsutvalget",
        case_number="27/1",
        on=date(2027, 3, 1),
        text="Vedtatt.",
        result="adopted",
        report_version_id=a_version(clean.of, REPORT),
        strategy_version_id=a_version(clean.of),
        registered_by="Kari",
    )
    DecidedBudgetLine.objects.create(decision=row, item_id=clean.items["løfte"], post="Kultur, drift")


Planting = Callable[[Clean], None]
