"""An item's fate and who is asked to take it over, and no more: for those who look at every item at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from varig.continuation.models import Handover
from varig.continuation.queries.kept_fates import fate_rows
from varig.continuation.rules.fates import Chip, FateState, Home, Outcome, chip_of
from varig.foundation.checks import once
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import visible


@dataclass(frozen=True)
class ShortFate:
    """What a fate is called, whether it is decided, and by which case or delegation."""

    chip: Chip
    is_decided: bool
    case: str


UNCLEAR = ShortFate(Chip.UNCLEAR, is_decided=False, case="")
"""Of an item that nothing is said about."""

# The same few stand on thousands of items.
_CHIPS = {
    (outcome.value, home.value if home else ""): chip_of(outcome, home) for outcome in Outcome for home in (*Home, None)
}


def short_fates(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None, *, chips: Collection[Chip] | None = None
) -> dict[int, ShortFate]:
    """By item; those that nothing is said about are left out, and those with other chips than asked for."""
    found, known = {}, dict[tuple[str, ...], ShortFate]()
    for row in once(fate_rows, reader, of, ids):
        # Most say the same as others: each is made once.
        said = (row.outcome, row.home, row.state, row.case_number or row.delegation)
        short = known.get(said)
        if short is None:
            outcome, home, state, case = said
            short = known[said] = ShortFate(_CHIPS[outcome, home], state == FateState.DECIDED, case)
        if chips is None or short.chip in chips:
            found[row.item_id] = short
    return found


def receivers(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> dict[int, int]:
    """The actor that is asked to take an item over, by item, where the asking is live."""
    rows = Handover.objects.filter(item_id__in=visible(reader, of).ids, is_live=True)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    return dict(rows.values_list("item_id", "receiver_id"))
