"""Makes the example through the same actions as people use. Units and roles answer; no person is invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from varig.actors.actions import register_actor, set_email
from varig.config.demo.eksempeldalen import frame
from varig.config.demo.eksempeldalen.calendar import Calendar, calendar
from varig.config.demo.eksempeldalen.measures import MEASURES
from varig.config.demo.eksempeldalen.said import SaidMeasure
from varig.config.demo.eksempeldalen.talks import Talks
from varig.foundation.kernel import CostBasis, NotFound, PartialDate, system_reader
from varig.initiatives.actions import Frame, add_goal, create_initiative, set_frames, set_phases
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.knowledge.actions import register_figures
from varig.knowledge.queries import FigureFacts
from varig.legacy.actions import add_participant, set_accountable
from varig.legacy.queries import item
from varig.measures.actions import add_measure

SLUG = "eksempeldalen"
READER = system_reader("Eksempeldata")


def build(progress: Callable[[str], object]) -> None:
    """Make it where it is missing, all or nothing."""
    try:
        initiative(READER, SLUG)
    except NotFound:
        progress("Eksempeldalen")
        with transaction.atomic():
            _make(calendar(timezone.localdate()))


def _make(when: Calendar) -> None:
    create_initiative(
        reader=READER,
        slug=SLUG,
        name=frame.NAME,
        municipality=frame.MUNICIPALITY,
        start=when.start,
        end=PartialDate.of(when.end),
        is_sample=True,
        area=frame.AREA,
        description=frame.DESCRIPTION,
        start_decision=f"{frame.DECISION}/{when.first_year % 100}",
    )
    of = initiative(READER, SLUG)
    actors = {
        name: register_actor(reader=READER, of=of, name=name, kind=kind) for name, (kind, _box) in frame.ACTORS.items()
    }
    _make_frame(of, when)
    goals = [add_goal(reader=READER, of=of, name=name, is_main=not place) for place, name in enumerate(frame.GOALS)]
    talks = Talks(of, when, actors)
    for measure in MEASURES:
        item_id = _make_measure(of, when, measure, [goals[place] for place in measure.goals])
        _give_roles(of, item_id, measure, actors, when)
        talks.hold(item_id, measure)
    for name, (_kind, box) in frame.ACTORS.items():
        if box:
            set_email(reader=READER, of=of, actor_id=actors[name], email=f"{box}@{frame.MAIL_DOMAIN}")


def _make_frame(of: InitiativeFacts, when: Calendar) -> None:
    phases = {
        number: (when.month(first), when.month(last) or PartialDate.of(when.end))
        for number, (first, last) in frame.PHASES.items()
    }
    set_phases(reader=READER, of=of, phases=phases)
    set_frames(reader=READER, of=of, frames=_frames(when))
    figures = [
        FigureFacts(key, metric, when.first_year + year, Decimal(value), unit, "")
        for key, metric, year, value, unit in frame.FIGURES
    ]
    register_figures(reader=READER, of=of, figures=figures)


def _frames(when: Calendar) -> list[Frame]:
    """Accounts for the years that are over, budgets announced for the others."""
    return [
        Frame(
            year,
            source,
            Decimal(amount * 1000),
            CostBasis.ACCOUNT if year < when.today.year else CostBasis.ANNOUNCED,
        )
        for source, amounts in frame.FRAMES.items()
        for year, amount in enumerate(amounts, start=when.first_year)
    ]


def _make_measure(of: InitiativeFacts, when: Calendar, measure: SaidMeasure, goal_ids: list[int]) -> int:
    facts = {
        "type": measure.type,
        "description": measure.description,
        "area": frame.AREA,
        "start": when.month(measure.start),
        "end": when.month(measure.end),
        "cost": None if measure.cost is None else Decimal(measure.cost),
        "cost_basis": measure.basis,
        "delivered": measure.delivered,
        "delivered_reason": measure.reason,
        "status_after": measure.status_after,
    }
    return add_measure(reader=READER, of=of, name=measure.name, facts=facts, goal_ids=goal_ids)


def _give_roles(
    of: InitiativeFacts, item_id: int, measure: SaidMeasure, actors: dict[str, int], when: Calendar
) -> None:
    since = _since(measure, when)
    if measure.accountable:
        set_accountable(
            reader=READER,
            of=of,
            item_id=item_id,
            version=item(READER, of, item_id).version,
            actor_id=actors[measure.accountable],
            since=since,
        )
    for name in measure.participants:
        add_participant(
            reader=READER,
            of=of,
            item_id=item_id,
            version=item(READER, of, item_id).version,
            actor_id=actors[name],
            what="",
            since=since,
        )


def _since(measure: SaidMeasure, when: Calendar) -> date:
    """From the measure's first day; never today or later, so that a takeover may begin today."""
    start = when.month(measure.start) or when.start
    return min(start.first_day(), when.today - timedelta(days=1))
