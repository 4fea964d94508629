"""Two invented rows that show what a file of measures may look like."""

from __future__ import annotations

from decimal import Decimal

from varig.foundation.kernel import CostBasis, PartialDate, msg
from varig.foundation.ui.text import say
from varig.measures.rules import Delivered, MeasureType


def examples() -> list[dict[str, object]]:
    """In the active language."""
    return [
        {
            "name": say(msg("Nytt møtested i gamle postkontoret")),
            "type": MeasureType.PHYSICAL.value,
            "start": PartialDate(2022),
            "end": PartialDate(2024, 6),
            "cost": Decimal(1438000),
            "cost_basis": CostBasis.TOTAL.value,
            "goals": (say(msg("Flere møteplasser")),),
            "accountable": say(msg("Seksjon for oppvekst")),
            "participants": (say(msg("Frivilligsentralen")), say(msg("Borettslaget"))),
            "delivered": Delivered.YES.value,
            "source_address": "https://www.kommune.example/motested",
        },
        {"name": say(msg("Nabolagsfest hver vår")), "type": MeasureType.ACTIVITY.value, "start": PartialDate(2023)},
    ]
