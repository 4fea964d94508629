"""Makes the example through the same actions as people use. Units and roles answer; no person is invented."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from varig.actors.queries import by_name
from varig.config.demo.eksempeldalen import frame, names
from varig.config.demo.eksempeldalen.calendar import Calendar, calendar
from varig.config.demo.eksempeldalen.continuations import CONTINUATIONS
from varig.config.demo.eksempeldalen.decided import decide
from varig.config.demo.eksempeldalen.discussed import discuss
from varig.config.demo.eksempeldalen.filling import fill
from varig.config.demo.eksempeldalen.measures import MEASURES
from varig.config.demo.eksempeldalen.narratives import write_texts
from varig.config.demo.eksempeldalen.registers import AFTER_THE_MEASURES, AFTER_THE_TALKS, BEFORE_THE_MEASURES
from varig.config.demo.eksempeldalen.registers.actors import ACTORS, MAIL_DOMAIN, MAILBOXES
from varig.config.demo.eksempeldalen.registers.participation import ANSWERED_BY
from varig.config.demo.eksempeldalen.residents import tell
from varig.config.demo.eksempeldalen.said import SaidContinuation, SaidMeasure
from varig.config.demo.eksempeldalen.talks import Talks
from varig.foundation.kernel import NotFound, PartialDate, msg, system_reader
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changed, Changes
from varig.foundation.reports import ReportContext
from varig.initiatives.actions import (
    AreaGiven,
    CodeGiven,
    create_initiative,
    set_phases,
    take_in_areas,
)
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.rules import CodeKind
from varig.initiatives.rules.boundaries import read_boundaries
from varig.knowledge.actions import register_figures
from varig.knowledge.queries import FigureFacts
from varig.legacy.actions import set_accountable
from varig.legacy.queries import ids_by_name, item
from varig.workspace.actions import readiness
from varig.workspace.queries.readiness import as_it_stands

SLUG = "eksempeldalen"
MONTHS_MEASURED = 10
READER = system_reader("Eksempeldata")
BOUNDARIES = Path(__file__).parents[1] / "data" / "eksempeldalen" / "omrader.geojson"


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
        name=names.NAME,
        municipality=names.MUNICIPALITY,
        start=when.start,
        end=PartialDate.of(when.end),
        is_sample=True,
        **frame.facts(when),
    )
    of = initiative(READER, SLUG)
    _make_frame(of, when)
    for table in BEFORE_THE_MEASURES:
        fill(READER, of, when, table)
    made = fill(READER, of, when, ("measures", [_row(measure, when) for measure in MEASURES]))
    for table in AFTER_THE_MEASURES:
        fill(READER, of, when, table)
    for item_id, measure in zip(made, MEASURES, strict=True):
        _hand_on(of, item_id, measure, when)
    _talk(of, when, made)
    for table in AFTER_THE_TALKS:
        fill(READER, of, when, table)
    tell(of, when)
    write_texts(READER, of.scope, ReportContext(READER, of.id, when.today))
    discuss(of, when)
    decide(of, when)
    _give_mailboxes(of)
    _measure(of, when)


def _measure(of: InitiativeFacts, when: Calendar) -> None:
    """Ten invented months on the way to where it stands, so that the curve can be seen on the first day."""
    now = as_it_stands(READER, of, when.today)
    for month in range(MONTHS_MEASURED, 0, -1):
        share = Decimal(MONTHS_MEASURED - month) / MONTHS_MEASURED
        night = replace(
            now,
            day=when.before(30 * month),
            secured=int(now.secured * share),
            adopted=(now.adopted * share).quantize(Decimal(1)),
            blocks=now.blocks + month,
            warns=now.warns + 3 * month,
        )
        readiness.keep(of=of, night=night)
    readiness.keep(of=of, night=now)


def _make_frame(of: InitiativeFacts, when: Calendar) -> None:
    phases = {
        number: (when.month(first), when.month(last) or PartialDate.of(when.end))
        for number, (first, last) in frame.PHASES.items()
    }
    set_phases(reader=READER, of=of, phases=phases)
    figures = [
        FigureFacts(key, metric, when.first_year + year, Decimal(value), unit, "")
        for key, metric, year, value, unit in frame.FIGURES
    ]
    register_figures(reader=READER, of=of, figures=figures)
    fill(READER, of, when, ("frames", frame.frames(when)))
    found = read_boundaries(BOUNDARIES.read_bytes())
    given = [
        AreaGiven(shape.value("navn"), shape.value("kode"), shape.geometry, shape.points)
        for shape in found.shapes
        if shape.geometry is not None
    ]
    code = CodeGiven(CodeKind.BASIC_UNIT, valid_from=PartialDate(when.first_year + 2))
    take_in_areas(reader=READER, of=of, chosen=given, code=code, file=BOUNDARIES.name)


def _row(measure: SaidMeasure, when: Calendar) -> Mapping[str, Any]:
    """A measure as its register has it, with whoever answered for it first."""
    return {
        "name": measure.name,
        "accountable": measure.before or measure.accountable or None,
        "participants": measure.participants,
        "type": measure.type,
        "goals": measure.goals,
        "needs": ANSWERED_BY.get(measure.name, ()),
        "description": measure.description,
        "area": names.AREA,
        "start": when.month(measure.start),
        "end": when.month(measure.end),
        "cost": measure.cost,
        "cost_basis": measure.basis,
        "delivered": measure.delivered,
        "delivered_reason": measure.reason or None,
        "status_after": measure.status_after or None,
        **measure.more,
    }


def _hand_on(of: InitiativeFacts, item_id: int, measure: SaidMeasure, when: Calendar) -> None:
    """What somebody else answered for at first."""
    taken_over = when.month(measure.taken_over)
    if taken_over is None:
        return
    actors = by_name(of.municipality, [measure.accountable])
    set_accountable(
        reader=READER,
        of=of,
        item_id=item_id,
        version=item(READER, of, item_id).version,
        actor_id=actors[measure.accountable.casefold()],
        since=_before(taken_over.first_day(), when.today),
    )


def _before(day: date, today: date) -> date:
    """Never today or later, so that a takeover may begin today."""
    return min(day, today - timedelta(days=1))


def _talk(of: InitiativeFacts, when: Calendar, measures: list[int]) -> None:
    wanted = [str(row["name"]) for row in ACTORS]
    by_lower = by_name(of.municipality, wanted)
    talks = Talks(of, when, {name: by_lower[name.casefold()] for name in wanted})
    said: list[tuple[int, SaidContinuation]] = list(zip(measures, MEASURES, strict=True))
    for point in CONTINUATIONS:
        (item_id,) = ids_by_name(of, point.kind, [point.name]).values()
        said.append((item_id, point))
    for item_id, one in said:
        talks.hold(item_id, one)


def _give_mailboxes(of: InitiativeFacts) -> None:
    """Last, so that nobody is sent a letter while the example is built."""
    actors, ids = register("actors"), by_name(of.municipality, list(MAILBOXES))
    changed = [
        Changed(ids[name.casefold()], {"email": f"{mailbox}@{MAIL_DOMAIN}"}) for name, mailbox in MAILBOXES.items()
    ]
    did = msg("la til e-postadresser")
    actors.stored.write(actors, reader=READER, of=of, changes=Changes(changed=changed), did=did)
