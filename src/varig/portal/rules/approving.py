"""What residents read is what somebody who may publish has approved: a copy of the words, and of the fate beside them.

New words wait beside the copy until they are approved; when the fate has changed since, the old words aren't shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from varig.continuation.rules.fates import Home, Outcome
from varig.foundation.kernel import Message, msg

WORDS = (
    "text_nb", "text_nn", "text_en", "instead_nb", "instead_nn", "instead_en", "known_on",
    "contact_unit", "contact_phone", "contact_email",
)  # fmt: skip
"""The columns of a text that residents read."""


@dataclass(frozen=True)
class Approved:
    """The words as they were approved, by column, and the item's fate that day."""

    words: Mapping[str, str | None]
    outcome: Outcome
    home: Home | None
    by: str
    on: date | None


def fits(approved: Approved, outcome: Outcome, home: Home | None) -> bool:
    """Whether the words are still about what is to happen: neither outcome nor home has changed since."""
    return (approved.outcome, approved.home) == (outcome, home)


UNDER_REVIEW = msg("Dette er under ny vurdering. Ny tekst kommer.")
NEW_WORDS_COME = msg("Ny tekst kommer.")


def why_waiting(*, new_words: bool, fitting: bool) -> Message | None:
    """Why somebody who may publish must look at a published text, or None."""
    if not fitting:
        return msg(
            "Det som skal skje, er endret etter at teksten ble godkjent. Innbyggerne leser at ny tekst kommer, "
            "til noen godkjenner en tekst som passer."
        )
    if new_words:
        return msg(
            "Teksten er endret etter at den ble godkjent. Innbyggerne leser den gamle til noen godkjenner den nye."
        )
    return None
