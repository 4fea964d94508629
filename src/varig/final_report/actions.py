"""The store of findings: each new one gets the next number, and no number is given twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from varig.final_report.models import Finding, FindingNumbers
from varig.foundation.kernel import Reader
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed
from varig.initiatives.actions.tables import InitiativeTable
from varig.initiatives.queries import InitiativeFacts


class FindingTable(InitiativeTable):
    """Findings in the order of their numbers."""

    def __init__(self) -> None:
        super().__init__(Finding, sort="number", search="search")

    def make(
        self, register: Register, reader: Reader, of: Any, new: Sequence[Mapping[str, Any]], known: Known
    ) -> list[int]:
        first = take_numbers(of, len(new))
        numbered = [{**values, "number": number} for number, values in enumerate(new, start=first)]
        return super().make(register, reader, of, numbered, known)

    def put(self, register: Register, changed: Sequence[Changed], known: Known) -> bool:
        """Everything but the number, which stays as it was given."""
        kept = [
            Changed(one.id, {key: value for key, value in one.values.items() if key != "number"}, one.version)
            for one in changed
        ]
        return super().put(register, kept, known)


def take_numbers(of: InitiativeFacts, count: int) -> int:
    """The first of the next numbers, inside the caller's action; another writer waits."""
    if not count:
        return 1
    FindingNumbers.objects.get_or_create(initiative_id=of.id)
    row = FindingNumbers.objects.select_for_update().get(pk=of.id)
    first = row.last + 1
    row.last += count
    row.save(update_fields=["last"])
    return first
