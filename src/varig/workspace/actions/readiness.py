"""Each night it is written down how ready every initiative is to end. What was measured is never changed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from varig.continuation.rules.readiness import Night
from varig.foundation.kernel import NotAllowed, Reader, ReaderKind, msg
from varig.initiatives.queries import InitiativeFacts, initiatives
from varig.workspace.models import ReadinessNight
from varig.workspace.queries.readiness import as_it_stands


def measure_all(*, reader: Reader, today: date) -> int:
    """Every initiative that hasn't been measured this day; how many that was."""
    if reader.kind is not ReaderKind.SYSTEM:
        raise NotAllowed(msg("Dette måles av programmet selv."))
    return sum(measure(reader=reader, of=of, today=today) for of in initiatives(reader))


def measure(*, reader: Reader, of: InitiativeFacts, today: date) -> bool:
    """As it stands now. Whether it was written: a day is measured once."""
    return keep(of=of, night=as_it_stands(reader, of, today))


def keep(*, of: InitiativeFacts, night: Night) -> bool:
    """Write a night down, unless its day was measured already. Whether it was written."""
    values = asdict(night)
    _row, new = ReadinessNight.objects.get_or_create(initiative_id=of.id, day=values.pop("day"), defaults=values)
    return new
