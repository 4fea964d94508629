"""Register what an item costs after the end, and the money against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.db.models import QuerySet
from django.utils import timezone

from varig.continuation.models import FundingLine, YearlyCost
from varig.continuation.rules.money import SURENESS_NAMES, Line, Sureness, line_problems
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

    Another source's lines are never overwritten: to change them, name them.
    """
    keys = sorted({(line.source.strip(), line.sureness) for line in lines})
    problems = list(line_problems(lines, timezone.localdate()))
    if not lines:
        problems.append(Problem(msg("Skriv beløpet for minst ett år."), "source"))
    problems += [_taken(*key) for key in keys if key != instead_of and _lines_of(item_id, *key).exists()]
    if problems:
        raise Invalid(problems)
    did = msg("førte inn penger fra %(source)s", source=lines[0].source.strip())
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=did):
        if instead_of is not None:
            _lines_of(item_id, *instead_of).delete()
        FundingLine.objects.bulk_create(
            FundingLine(
                item_id=item_id, year=line.year, source=line.source.strip(), sureness=line.sureness, amount=line.amount
            )
            for line in lines
        )


def remove_source(
    *, reader: Reader, of: InitiativeFacts, item_id: int, version: int, source: str, sureness: Sureness
) -> None:
    """Take a source's money away; it stays in the history."""
    did = msg("tok bort pengene fra %(source)s", source=source)
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=did):
        _lines_of(item_id, source, sureness).delete()


def _lines_of(item_id: int, source: str, sureness: Sureness) -> QuerySet[FundingLine]:
    return FundingLine.objects.filter(item_id=item_id, source=source, sureness=sureness)


def _taken(source: str, sureness: Sureness) -> Problem:
    text = msg(
        "«%(source)s» står alt som «%(sureness)s». Endre den linja i stedet.",
        source=source,
        sureness=SURENESS_NAMES[sureness],
    )
    return Problem(text, "source")
