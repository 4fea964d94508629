"""Set up and change an initiative and its frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from varig.foundation.history.actions import action
from varig.foundation.kernel import (
    Conflict,
    CostBasis,
    Invalid,
    NotFound,
    PartialDate,
    Problem,
    Reader,
    ReaderKind,
    msg,
)
from varig.initiatives import queries, roles, rules
from varig.initiatives.models import Goal, Initiative, Municipality, Phase, YearlyFrame


@dataclass(frozen=True)
class Frame:
    """One source's money in one year, as it is to be registered."""

    year: int
    source: str
    amount: Decimal
    basis: CostBasis
    source_address: str = ""


def create_initiative(
    *,
    reader: Reader,
    slug: str,
    name: str,
    municipality: str,
    start: PartialDate,
    end: PartialDate,
    is_sample: bool = False,
    **facts: Any,
) -> int:
    """A new, empty initiative; the municipality is made where it does not exist. Returns its id.

    `facts` are further columns (area, description, source_address ...). Raises Invalid.
    """
    problems = _new_problems(slug, name, municipality, start, end)
    if problems:
        raise Invalid(problems)
    _demand_setup(reader, municipality)
    with action(reader=reader, did=msg("opprettet satsingen")) as act:
        home, _new = Municipality.objects.get_or_create(name=municipality.strip())
        row = Initiative.objects.create(  # type: ignore[misc] # the plugin reads PartialDateField as text
            municipality=home, slug=slug, name=name.strip(), start=start, end=end, is_sample=is_sample, **facts
        )
        act.touch(rules.initiative_scope(row.pk))
    return int(row.pk)


def _demand_setup(reader: Reader, municipality: str) -> None:
    """The server's own command line may, and an administrator of that municipality."""
    if reader.kind is ReaderKind.SYSTEM:
        return
    known = queries.municipality(municipality.strip())
    scopes = frozenset({known.scope}) if known else frozenset[str]()
    roles.demand(reader, roles.Permission.MANAGE_ACCOUNTS, roles.Place(scopes))


def _new_problems(slug: str, name: str, municipality: str, start: PartialDate, end: PartialDate) -> list[Problem]:
    problems = []
    if message := rules.slug_problem(slug):
        problems.append(Problem(message, "slug"))
    elif Initiative.objects.filter(slug=slug).exists():
        problems.append(Problem(msg("Det finnes alt en satsing med kortnavnet «%(slug)s».", slug=slug), "slug"))
    if not name.strip():
        problems.append(Problem(msg("Skriv hva satsingen heter."), "name"))
    if not municipality.strip():
        problems.append(Problem(msg("Skriv hvilken kommune satsingen hører til."), "municipality"))
    if message := period_problem(start, end):
        problems.append(Problem(message, "end"))
    return problems


def period_problem(start: PartialDate, end: PartialDate) -> Any:
    """Why these can't be first and last day, or None."""
    if end.last_day() < start.first_day():
        return msg("Satsingen starter %(start)s. Skriv en slutt som er senere.", start=start)
    return None


def edit_initiative(*, reader: Reader, of: queries.InitiativeFacts, version: int, facts: Mapping[str, Any]) -> None:
    """Change the initiative's own facts. Raises Conflict where somebody changed it since `version`."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    if message := period_problem(facts.get("start", of.start), facts.get("end", of.end)):
        raise Invalid(Problem(message, "end"))
    with action(reader=reader, did=msg("endret satsingen"), touches=[of.scope]):
        changed = Initiative.objects.filter(pk=of.id, version=version).update(version=version + 1, **facts)
        if not changed:
            raise Conflict(msg("Noen andre har endret satsingen i mellomtiden."))


def set_phases(
    *, reader: Reader, of: queries.InitiativeFacts, phases: Mapping[int, tuple[PartialDate | None, PartialDate | None]]
) -> None:
    """Dates of the phases by their number."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    problems = list(rules.phase_problems(phases))
    if problems:
        raise Invalid(problems)
    known = {phase.number: (phase.start, phase.end) for phase in queries.phases(reader, of)}
    changed = {number: dates for number, dates in phases.items() if known.get(rules.PhaseNumber(number)) != dates}
    with action(reader=reader, did=msg("endret fasene"), touches=[of.scope] if changed else []):
        for number, (start, end) in changed.items():
            dates: dict[str, Any] = {"start": start, "end": end}
            Phase.objects.update_or_create(initiative_id=of.id, number=number, defaults=dates)


def save_initiative(
    *,
    reader: Reader,
    of: queries.InitiativeFacts,
    version: int,
    facts: Mapping[str, Any],
    phases: Mapping[int, tuple[PartialDate | None, PartialDate | None]],
    frames: Sequence[rules.FrameRow],
) -> None:
    """Everything of the page «Rediger satsingen» at once. Frames that are not among these are taken away.

    Raises Invalid with all that is wrong, Conflict where somebody changed it since `version`.
    """
    problems = [*rules.phase_problems(phases), *rules.frame_problems(frames)]
    if message := period_problem(facts.get("start", of.start), facts.get("end", of.end)):
        problems.insert(0, Problem(message, "end"))
    if problems:
        raise Invalid(problems)
    with action(reader=reader, did=msg("endret satsingen"), touches=[of.scope]):
        edit_initiative(reader=reader, of=of, version=version, facts=facts)
        set_phases(reader=reader, of=of, phases=phases)
        _replace_frames(reader, of, [row for row in frames if not row.is_empty])


def _replace_frames(reader: Reader, of: queries.InitiativeFacts, rows: Sequence[rules.FrameRow]) -> None:
    standing = {(frame.year, frame.source): frame for frame in queries.frames(reader, of)}
    wanted = {(row.year or 0, row.source): row for row in rows}
    for year, source in set(standing) - set(wanted):
        YearlyFrame.objects.filter(initiative_id=of.id, year=year, source=source).delete()
    new = [
        Frame(year, source, row.amount or Decimal(0), row.basis, row.source_address)
        for (year, source), row in wanted.items()
        if (year, source) not in standing or _differs(standing[year, source], row)
    ]
    if new:
        set_frames(reader=reader, of=of, frames=new)


def _differs(frame: queries.FrameFacts, row: rules.FrameRow) -> bool:
    return (frame.amount, frame.basis, frame.source_address) != (row.amount, row.basis, row.source_address)


def add_goal(*, reader: Reader, of: queries.InitiativeFacts, name: str, is_main: bool = False) -> int:
    """A goal; the one of that name where it exists. Returns its id."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    if not name.strip():
        raise Invalid(Problem(msg("Skriv hva målet er."), "name"))
    with action(reader=reader, did=msg("la til målet «%(name)s»", name=name.strip()), touches=[of.scope]):
        goal, _new = Goal.objects.get_or_create(initiative_id=of.id, name=name.strip(), defaults={"is_main": is_main})
    return int(goal.pk)


def rename_goal(*, reader: Reader, of: queries.InitiativeFacts, goal_id: int, name: str, is_main: bool) -> None:
    """Another text for a goal, or another level."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    if not name.strip():
        raise Invalid(Problem(msg("Skriv hva målet er."), "name"))
    if Goal.objects.filter(initiative_id=of.id, name=name.strip()).exclude(pk=goal_id).exists():
        raise Invalid(Problem(msg("Det finnes alt et mål som heter «%(name)s».", name=name.strip()), "name"))
    with action(reader=reader, did=msg("endret målet «%(name)s»", name=name.strip()), touches=[of.scope]):
        if not Goal.objects.filter(pk=goal_id, initiative_id=of.id).update(name=name.strip(), is_main=is_main):
            raise NotFound


def set_frames(*, reader: Reader, of: queries.InitiativeFacts, frames: list[Frame]) -> None:
    """Register money per year and source; what stands for the same year and source is replaced."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    with action(reader=reader, did=msg("førte inn rammen per år"), touches=[of.scope]):
        for frame in frames:
            YearlyFrame.objects.update_or_create(
                initiative_id=of.id,
                year=frame.year,
                source=frame.source,
                defaults={"amount": frame.amount, "basis": frame.basis, "source_address": frame.source_address},
            )


def ensure_goals(*, reader: Reader, of: queries.InitiativeFacts, names: Iterable[str]) -> dict[str, int]:
    """Ids by name; goals that the initiative does not have yet are made. For imports, inside their action."""
    known = {goal.name: goal.id for goal in queries.goals(reader, of)}
    missing = [name for name in dict.fromkeys(names) if name not in known]
    if missing:
        with action(reader=reader, did=msg("la til mål"), touches=[of.scope]):
            rows = Goal.objects.bulk_create(Goal(initiative_id=of.id, name=name) for name in missing)
        known |= {row.name: row.pk for row in rows}
    return known


def demand_budget_input(reader: Reader, of: queries.InitiativeFacts) -> None:
    """Whoever looks after the municipality's roles, or runs the initiative, may say its day for budget input."""
    if not roles.may(reader, roles.Permission.MANAGE_ACCOUNTS, of.place):
        roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)


def set_budget_input(*, reader: Reader, of: queries.InitiativeFacts, month: int, day: int) -> None:
    """The municipality's yearly day for budget input: every initiative's deadlines follow. Raises Invalid."""
    demand_budget_input(reader, of)
    if not (1 <= month <= 12 and 1 <= day <= 28):
        raise Invalid(Problem(msg("Skriv en måned fra 1 til 12 og en dag fra 1 til 28."), "budget_day"))
    scopes = [of.municipality.scope, *queries.scopes_of_municipality(of.municipality.id)]
    with action(reader=reader, did=msg("satte dagen for innspill til budsjettet"), touches=scopes):
        Municipality.objects.filter(pk=of.municipality.id).update(budget_month=month, budget_day=day)
