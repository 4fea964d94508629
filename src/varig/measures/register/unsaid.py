"""The measures of which nobody has said whether they were carried out, apart by whether they are over."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.utils import timezone

from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.declarations import Choice
from varig.foundation.registers.narrowing import Narrowing, declare_narrowing
from varig.measures.queries import measures
from varig.measures.register.columns import MEASURES
from varig.measures.rules import Unsaid, has_ended


def _unsaid(reader: Reader, of: Any, chosen: Collection[str]) -> list[int]:
    today = timezone.localdate()
    found = [one for one in measures(reader, of) if one.delivered is None]
    return [
        one.item_id
        for one in found
        if (Unsaid.OVER if has_ended(one.dates, of.last_day, today) else Unsaid.GOING) in chosen
    ]


UNSAID = declare_narrowing(
    MEASURES.key,
    Narrowing(
        "unsaid",
        msg("Gjennomført ikke sagt"),
        (Choice(Unsaid.OVER, msg("Er slutt")), Choice(Unsaid.GOING, msg("Ikke slutt ennå"))),
        _unsaid,
    ),
)
