"""What is known of the area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from varig.foundation.kernel import Picture, Reader
from varig.foundation.ui.text import number, say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.knowledge.models import Figure, Indicator
from varig.knowledge.pictures import Change, change_alt, change_heads, change_rows, changes_picture
from varig.knowledge.rules import Development, Direction, are_at_end, development


@dataclass(frozen=True)
class FigureFacts:
    """A dated figure and where it is from. `key` names the few that pages point out (residents, dwellings)."""

    key: str
    metric: str
    year: int | None
    value: Decimal
    unit: str
    source_address: str


def figures(reader: Reader, of: InitiativeFacts) -> list[FigureFacts]:
    """All figures, by year and name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Figure.objects.filter(initiative_id=of.id).order_by("year", "metric")
    return [FigureFacts(row.key, row.metric, row.year, row.value, row.unit, row.source_address) for row in rows]


@dataclass(frozen=True)
class IndicatorFacts:
    """A figure that hints at whether a goal is reached. None is unknown."""

    id: int
    goal_id: int | None
    name: str
    unit: str
    direction: Direction | None
    baseline: Decimal | None
    baseline_year: int | None
    closing: Decimal | None
    closing_year: int | None
    source: str
    source_address: str

    @property
    def development(self) -> Development:
        """How it went from start to closing."""
        return development(self.baseline, self.closing, self.direction)


def indicators(reader: Reader, of: InitiativeFacts) -> list[IndicatorFacts]:
    """All indicators by name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Indicator.objects.filter(initiative_id=of.id).order_by("sort_key", "id")
    return [
        IndicatorFacts(
            id=row.pk,
            goal_id=row.goal_id,
            name=row.name,
            unit=row.unit,
            direction=Direction(row.direction) if row.direction else None,
            baseline=row.baseline,
            baseline_year=row.baseline_year,
            closing=row.closing,
            closing_year=row.closing_year,
            source=row.source,
            source_address=row.source_address,
        )
        for row in rows
    ]


def measured_at_end(found: Sequence[IndicatorFacts], of: InitiativeFacts) -> bool:
    """Whether all that is measured of these was measured in the year the initiative ends, or later."""
    return are_at_end([one.closing_year for one in found if one.closing is not None], of.last_day.year)


def before_and_after(
    found: Sequence[IndicatorFacts], of: InitiativeFacts, *, prefix: str = "changes", width: int = 640
) -> Picture | None:
    """The indicators from the start to the last value, drawn in the active language; None where there is no value.

    One without any value can't be drawn, but stands in the table with the others, so that none seems forgotten.
    """
    changes = [
        Change(
            one.name,
            one.unit,
            one.baseline,
            one.baseline_year,
            one.closing,
            one.closing_year,
            one.development,
        )
        for one in found
    ]
    known = [one for one in changes if one.baseline is not None or one.closing is not None]
    if not known:
        return None
    at_end = measured_at_end(found, of)
    svg = changes_picture(known, say=say, figure=number, prefix=prefix, width=width, at_end=at_end)
    return Picture(svg, change_alt(changes, at_end=at_end), change_heads(at_end=at_end), change_rows(changes))
