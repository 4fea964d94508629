"""What is known of initiatives, for those who may read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from varig.foundation.history.queries import Entry, trail
from varig.foundation.kernel import CostBasis, NotFound, PartialDate, Period, Picture, Reader, ReaderKind, msg
from varig.foundation.ui.text import say
from varig.initiatives import roles, rules
from varig.initiatives.models import BASIS_LABELS, Goal, Initiative, Municipality, Phase, YearlyFrame
from varig.initiatives.pictures import (
    FollowUp,
    PhaseBar,
    Timeline,
    phase_timeline,
    timeline_alt,
    timeline_heads,
    timeline_rows,
)


@dataclass(frozen=True)
class MunicipalityFacts:
    """A municipality and what it has set."""

    id: int
    name: str
    language: str
    budget_input: tuple[int, int]

    @property
    def scope(self) -> str:
        """Its opaque key."""
        return rules.municipality_scope(self.id)


@dataclass(frozen=True)
class InitiativeFacts:
    """An initiative as pages and documents need it."""

    id: int
    slug: str
    name: str
    area: str
    municipality: MunicipalityFacts
    start: PartialDate
    end: PartialDate
    actual_end: date | None
    start_decision: str
    description: str
    source_address: str
    is_sample: bool
    version: int
    settings: rules.DeadlineSettings

    @property
    def scope(self) -> str:
        """Its opaque key."""
        return rules.initiative_scope(self.id)

    @property
    def place(self) -> roles.Place:
        """Where its permissions are asked."""
        return roles.Place(frozenset({self.scope, self.municipality.scope}))

    def place_of(self, *actors: str) -> roles.Place:
        """As `place`, for something these actors answer for."""
        return roles.Place(self.place.scopes, frozenset(actors))

    @property
    def last_day(self) -> date:
        """The day it ended, or the last day it may be planned to end."""
        return self.actual_end or self.end.last_day()

    @property
    def first_year_after(self) -> int:
        """The first budget year after the end."""
        return rules.first_year_after(self.last_day)

    @property
    def period(self) -> Period:
        """From its first possible day to its last."""
        return Period(self.start.first_day(), self.last_day)

    def deadlines(self) -> list[rules.Deadline]:
        """Everything dated that its ending asks for."""
        return rules.deadlines(self.last_day, self.settings)


@dataclass(frozen=True)
class PhaseFacts:
    """A phase; None where a date is not known."""

    number: rules.PhaseNumber
    start: PartialDate | None
    end: PartialDate | None

    @property
    def period(self) -> Period:
        """As far as it is known."""
        return Period(self.start.first_day() if self.start else None, self.end.last_day() if self.end else None)


@dataclass(frozen=True)
class GoalFacts:
    """A goal."""

    id: int
    name: str
    is_main: bool


@dataclass(frozen=True)
class FrameFacts:
    """One source's money in one year."""

    year: int
    source: str
    amount: Decimal
    basis: CostBasis
    basis_label: str
    source_address: str


def initiative(reader: Reader, slug: str) -> InitiativeFacts:
    """The initiative by its short name. Raises NotFound where there is none that the reader may read."""
    row = Initiative.objects.select_related("municipality").filter(slug=slug).first()
    if row is not None:
        facts = _facts(row)
        if roles.may(reader, roles.Permission.READ, facts.place):
            return facts
    raise NotFound(msg("Vi fant ingen satsing som heter «%(slug)s» og som du kan se.", slug=slug))


def initiative_by_id(reader: Reader, initiative_id: int) -> InitiativeFacts:
    """As `initiative`. A receiver with a personal link sees the initiative that the link is for."""
    row = Initiative.objects.select_related("municipality").filter(pk=initiative_id).first()
    if row is not None:
        facts = _facts(row)
        if roles.may(reader, roles.Permission.READ, facts.place) or _linked(reader, facts):
            return facts
    raise NotFound


def initiatives(reader: Reader) -> list[InitiativeFacts]:
    """All the reader may read, the one that ends first on top."""
    rows = Initiative.objects.select_related("municipality").order_by("end", "name")
    if reader.kind is not ReaderKind.SYSTEM:
        scopes = {grant.scope for grant in reader.grants}
        if not scopes:
            return []
    return [facts for row in rows if roles.may(reader, roles.Permission.READ, (facts := _facts(row)).place)]


def phases(reader: Reader, of: InitiativeFacts) -> list[PhaseFacts]:
    """All five phases in order; one that nobody has registered has no dates."""
    roles.demand(reader, roles.Permission.READ, of.place)
    known = {row.number: row for row in Phase.objects.filter(initiative_id=of.id)}
    return [
        PhaseFacts(number, row.start if row else None, row.end if row else None)
        for number in rules.PhaseNumber
        for row in [known.get(number)]
    ]


def goals(reader: Reader, of: InitiativeFacts) -> list[GoalFacts]:
    """Main goals first, then sub-goals by name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Goal.objects.filter(initiative_id=of.id).order_by("-is_main", "sort_key", "id")
    return [GoalFacts(row.pk, row.name, row.is_main) for row in rows]


def frames(reader: Reader, of: InitiativeFacts) -> list[FrameFacts]:
    """Money per year and source in the period, as far as it is known."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = YearlyFrame.objects.filter(initiative_id=of.id).order_by("year", "source")
    return [
        FrameFacts(
            row.year,
            row.source,
            row.amount,
            CostBasis(row.basis),
            str(BASIS_LABELS[CostBasis(row.basis)]),
            row.source_address,
        )
        for row in rows
    ]


def goal(reader: Reader, of: InitiativeFacts, goal_id: int) -> GoalFacts:
    """One goal. Raises NotFound."""
    for one in goals(reader, of):
        if one.id == goal_id:
            return one
    raise NotFound(msg("Vi fant ikke målet."))


def last_change(reader: Reader, of: InitiativeFacts) -> Entry | None:
    """Who changed the initiative last, and when."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return next(iter(trail(Initiative, of.id, limit=1)), None)


def municipality(name: str) -> MunicipalityFacts | None:
    """A municipality by its exact name; its name is public."""
    row = Municipality.objects.filter(name=name).first()
    return _municipality(row) if row else None


def scopes_of_municipality(municipality_id: int) -> list[str]:
    """The scopes of its initiatives: what is shared between them raises the revision of each."""
    ids = Initiative.objects.filter(municipality_id=municipality_id).values_list("pk", flat=True)
    return [rules.initiative_scope(pk) for pk in ids]


def _linked(reader: Reader, facts: InitiativeFacts) -> bool:
    return reader.kind is ReaderKind.LINK and any(grant.scope == facts.scope for grant in reader.grants)


def _municipality(row: Municipality) -> MunicipalityFacts:
    return MunicipalityFacts(row.pk, row.name, row.language, (row.budget_month, row.budget_day))


def _facts(row: Initiative) -> InitiativeFacts:
    municipality_facts = _municipality(row.municipality)
    return InitiativeFacts(
        id=row.pk,
        slug=row.slug,
        name=row.name,
        area=row.area,
        municipality=municipality_facts,
        start=row.start,
        end=row.end,
        actual_end=row.actual_end,
        start_decision=row.start_decision,
        description=row.description,
        source_address=row.source_address,
        is_sample=row.is_sample,
        version=row.version,
        settings=rules.DeadlineSettings(
            row.decision_months, row.study_months, row.report_months, municipality_facts.budget_input
        ),
    )


def timeline(reader: Reader, of: InitiativeFacts, today: date) -> Timeline:
    """The phases on their time scale, with the follow-ups, for the picture and its table."""
    return Timeline(
        phases=tuple(
            PhaseBar(phase.number, rules.PHASE_NAMES[phase.number], phase.start, phase.end)
            for phase in phases(reader, of)
        ),
        today=today,
        start=of.start,
        end=of.end if of.actual_end is None else PartialDate.of(of.actual_end),
        follow_ups=tuple(
            FollowUp(msg("Etter %(years)s år", years=years), rules.follow_up(of.last_day, years))
            for years in rules.FOLLOW_UP_YEARS
        ),
    )


def phase_picture(line: Timeline, *, width: int = 1150) -> Picture:
    """The timeline drawn, in the active language."""
    svg = phase_timeline(line, say=say, width=width)
    return Picture(svg, timeline_alt(line), timeline_heads(), timeline_rows(line))
