"""Register money per year and source, and what was used of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import IntegrityError

from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, CostBasis, Invalid, Problem, Reader, msg
from varig.initiatives import queries, roles, rules
from varig.initiatives.models import YearlyFrame


@dataclass(frozen=True)
class Frame:
    """One source's money in one year, as it is to be registered."""

    year: int
    source: str
    amount: Decimal
    basis: CostBasis
    source_address: str = ""
    used: Decimal | None = None
    used_basis: CostBasis = CostBasis.UNKNOWN


def set_frames(*, reader: Reader, of: queries.InitiativeFacts, frames: Sequence[Frame]) -> None:
    """Register money per year and source; what stands for the same year and source is replaced."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    with action(reader=reader, did=msg("førte inn rammen per år"), touches=[of.scope]):
        for frame in frames:
            YearlyFrame.objects.update_or_create(
                initiative_id=of.id,
                year=frame.year,
                source=frame.source,
                defaults={**_columns(frame), "source_address": frame.source_address},
            )


def _columns(frame: Frame | rules.FrameRow) -> dict[str, Any]:
    return {
        "amount": frame.amount,
        "basis": frame.basis,
        "used": frame.used,
        "used_basis": frame.used_basis,
    }


def save_frames(
    *,
    reader: Reader,
    of: queries.InitiativeFacts,
    rows: Sequence[rules.FrameRow],
    changed: Collection[str],
    read: Mapping[str, int],
) -> None:
    """All rows of a page, of which those with the keys in `changed` are written; an empty one is taken away.

    The key of a row that stands is its id, and `read` the version it was read in. Raises Invalid with all that is
    wrong, Conflict where somebody changed one of them since.
    """
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    problems = [*rules.frame_problems(rows), *_standing_problems(reader, of, rows)]
    if problems:
        raise Invalid(problems)
    wanted = [row for row in rows if row.key in changed and (row.key in read or not row.is_empty)]
    if not wanted:
        return
    try:
        with action(reader=reader, did=msg("endret rammen per år"), touches=[of.scope]):
            # What is taken away may make room for what is new.
            for row in sorted(wanted, key=lambda row: (not row.is_empty, row.key not in read)):
                _write(of, row, read.get(row.key))
    except IntegrityError as error:
        raise Invalid(Problem(msg("To rader har samme år og kilde. Legg beløpene sammen."))) from error


def _standing_problems(
    reader: Reader, of: queries.InitiativeFacts, rows: Sequence[rules.FrameRow]
) -> Sequence[Problem]:
    """New rows for what somebody else has registered since the page was shown."""
    shown = {row.key for row in rows}
    standing = {
        (frame.year, frame.source.casefold()) for frame in queries.frames(reader, of) if str(frame.id) not in shown
    }
    return [
        Problem(rules.stands_already(row.source, row.year), f"frame_{row.key}_source")
        for row in rows
        if row.year is not None and (row.year, row.source.casefold()) in standing
    ]


def _write(of: queries.InitiativeFacts, row: rules.FrameRow, version: int | None) -> None:
    facts = {"year": row.year, "source": row.source, **_columns(row)}
    if version is None:
        YearlyFrame.objects.create(initiative_id=of.id, **facts)
        return
    standing = YearlyFrame.objects.filter(pk=int(row.key), initiative_id=of.id, version=version)
    written = standing.delete()[0] if row.is_empty else standing.update(version=version + 1, **facts)
    if not written:
        raise Conflict(msg("Noen andre har endret rammen i mellomtiden."))
