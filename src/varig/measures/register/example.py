"""A spreadsheet that shows what a file of measures may look like."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from varig.foundation.kernel import CostBasis, PartialDate, msg
from varig.foundation.registers.writing import About, Table, write_xlsx
from varig.foundation.ui.text import say
from varig.measures.register.columns import MEASURES
from varig.measures.rules import Delivered, MeasureType


def example_file(today: date) -> bytes:
    """Every column, and two rows of an invented place, in the active language."""
    about = About(
        source=msg("Eksempel fra Varig"),
        on=today,
        notes=(
            msg("Bytt ut de to radene med deres egne. Bare navnet må fylles ut."),
            msg("Kolonnene kan ha andre navn og stå i en annen rekkefølge."),
            msg("Flere mål, og flere som deltar, skilles med semikolon."),
        ),
    )
    return write_xlsx([Table(MEASURES.title, MEASURES.imported, _rows())], about)


def _rows() -> list[dict[str, object]]:
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
