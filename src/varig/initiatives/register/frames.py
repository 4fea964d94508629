"""Money per year and source as a register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from varig.foundation.kernel import CostBasis, Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame
from varig.initiatives.actions.tables import InitiativeTable
from varig.initiatives.models import YearlyFrame
from varig.initiatives.roles import Permission
from varig.initiatives.rules import frame_row_problems

_BASES = {
    CostBasis.ANNOUNCED: ("budsjett", "bevilget", "løyvd", "tilsagn", "annonsert beløp", "announced"),
    CostBasis.FUNDERS_PART: ("en parts del", "del", "funders part"),
    CostBasis.LISTED_FUNDING: ("oppgitt finansiering", "listed funding"),
    CostBasis.ESTIMATE: ("overslag", "estimat", "estimate"),
    CostBasis.TOTAL: ("total", "totalt", "samla kostnad"),
    CostBasis.ACCOUNT: ("regnskapsført", "rekneskap", "account", "accounts"),
    CostBasis.UNKNOWN: ("ukjent", "ukjend", "unknown"),
}
_WORDS = {basis.value: words for basis, words in _BASES.items()}


def check(_of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about one frame."""
    return frame_row_problems(values)


FRAMES = declare(
    Register(
        key="frames",
        path="rammer",
        title=msg("Ramme per år"),
        one=msg("ramme"),
        about=msg("Hva hver kilde ga satsingen hvert år, og hva som ble brukt. Ubrukte penger ses i tide."),
        group=msg("Satsingen"),
        order=120,
        identity=("year", "source"),
        store=InitiativeTable(YearlyFrame, name="source", sort="year", permission=Permission.EDIT_INITIATIVE),
        check=check,
        columns=(
            column(
                YearlyFrame, "year", required=True, listed=True, aliases=("year", "årstall", "årstal", "budsjettår")
            ),
            column(
                YearlyFrame,
                "source",
                required=True,
                listed=True,
                aliases=("payer", "finansieringskilde", "finansieringskjelde", "kjelde til pengane", "giver", "gjevar"),
            ),
            column(
                YearlyFrame,
                "amount",
                basis="basis",
                required=True,
                listed=True,
                aliases=("amount", "ramme", "budsjett", "bevilgning", "løyving", "frame", "sum"),
            ),
            column(YearlyFrame, "basis", words=_WORDS, aliases=("basis", "grunnlag for rammen", "hva rammen gjelder")),
            column(
                YearlyFrame,
                "used",
                basis="used_basis",
                section=msg("Hva som ble brukt"),
                listed=True,
                aliases=("used", "forbruk", "brukt beløp", "regnskap", "rekneskap", "spent"),
            ),
            column(YearlyFrame, "used_basis", words=_WORDS, aliases=("used_basis", "grunnlag for forbruket")),
            column(
                YearlyFrame,
                "source_address",
                label=msg("Publisert her"),
                aliases=("source_url", "kilde", "kjelde", "lenke", "lenkje", "nettadresse", "url"),
            ),
        ),
    )
)
