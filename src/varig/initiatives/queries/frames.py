"""Money per year and source in the period, and what was used of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from varig.foundation.history.queries import last_written
from varig.foundation.kernel import CostBasis, Reader
from varig.initiatives import roles
from varig.initiatives.models import BASIS_LABELS, YearlyFrame
from varig.initiatives.queries.facts import InitiativeFacts
from varig.initiatives.queries.initiatives import LastChange


@dataclass(frozen=True)
class FrameFacts:
    """One source's money in one year; None where nobody has said what was used of it."""

    year: int
    source: str
    amount: Decimal
    basis: CostBasis
    basis_label: str
    source_address: str
    used: Decimal | None = None
    used_basis: CostBasis = CostBasis.UNKNOWN
    id: int = 0
    version: int = 1

    @property
    def unused(self) -> Decimal | None:
        """What was left; below nothing where more was used than there was."""
        return None if self.used is None else self.amount - self.used


def frames(reader: Reader, of: InitiativeFacts) -> list[FrameFacts]:
    """Money per year and source in the period, as far as it is known."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = YearlyFrame.objects.filter(initiative_id=of.id).order_by("year", "source")
    return [
        FrameFacts(
            year=row.year,
            source=row.source,
            amount=row.amount,
            basis=CostBasis(row.basis),
            basis_label=str(BASIS_LABELS[CostBasis(row.basis)]),
            source_address=row.source_address,
            used=row.used,
            used_basis=CostBasis(row.used_basis),
            id=row.pk,
            version=row.version,
        )
        for row in rows
    ]


def last_change_of_frames(reader: Reader, of: InitiativeFacts) -> LastChange | None:
    """Who changed one of them last, and when."""
    roles.demand(reader, roles.Permission.READ, of.place)
    ids = YearlyFrame.objects.filter(initiative_id=of.id).values_list("pk", flat=True)
    found = [written for pk in ids if (written := last_written(YearlyFrame, pk))]
    return LastChange(*max(found, key=lambda one: one[1])) if found else None
