"""Register what an item costs after the end, and the money against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils import timezone

from varig.continuation.models import FundingLine, YearlyCost
from varig.continuation.rules.money import Line, Sureness, line_problems
from varig.foundation.kernel import Invalid, Problem, Reader, msg
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing


def set_costs(
    *, reader: Reader, of: InitiativeFacts, item_id: int, version: int, costs: Mapping[int, Decimal | None]
) -> None:
    """The cost of each year; None is unknown, 0 costs nothing. Raises Invalid."""
    problems = [
        Problem(msg("Kostnaden kan ikke være mindre enn 0."), f"year_{year}")
        for year, amount in costs.items()
        if amount is not None and amount < 0
    ]
    if problems:
        raise Invalid(problems)
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=msg("førte inn kostnaden per år")):
        for year, amount in costs.items():
            rows = YearlyCost.objects.filter(item_id=item_id, year=year)
            if amount is None:
                rows.delete()
            elif not rows.update(amount=amount):
                YearlyCost.objects.create(item_id=item_id, year=year, amount=amount)


def set_source(
    *,
    reader: Reader,
    of: InitiativeFacts,
    item_id: int,
    version: int,
    lines: Sequence[Line],
    instead_of: tuple[str, Sureness] | None = None,
) -> None:
    """One source's money in its years; `instead_of` names the source and sureness it replaces. Raises Invalid.

    No lines takes the source away.
    """
    problems = list(line_problems(lines, timezone.localdate()))
    if problems:
        raise Invalid(problems)
    did = msg("førte inn penger fra %(source)s", source=lines[0].source) if lines else msg("tok bort en kilde til penger")
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=did):
        gone = [instead_of] if instead_of else []
        for source, sureness in gone + sorted({(line.source.strip(), line.sureness) for line in lines}):
            FundingLine.objects.filter(item_id=item_id, source=source, sureness=sureness).delete()
        FundingLine.objects.bulk_create(
            FundingLine(
                item_id=item_id, year=line.year, source=line.source.strip(), sureness=line.sureness, amount=line.amount
            )
            for line in lines
        )
