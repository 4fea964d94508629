"""Indicators of goals as a register, in their simplest form: two values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from varig.foundation.kernel import Problem, Reader, msg
from varig.foundation.registers.declarations import Choice, Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.narrowing import Narrowing, declare_narrowing
from varig.foundation.registers.references import Option, Reference, declare_reference
from varig.foundation.registers.storing import Frame
from varig.initiatives.actions.tables import InitiativeTable
from varig.knowledge.models import Indicator
from varig.knowledge.queries import indicators
from varig.knowledge.rules import DEVELOPMENT_NAMES, Direction, indicator_problems
from varig.knowledge.rules import INDICATORS as PATH

_DIRECTIONS = {
    Direction.HIGHER.value: ("høyere", "høgare er betre", "opp", "higher", "higher is better"),
    Direction.LOWER.value: ("lavere", "lågare er betre", "ned", "lower", "lower is better"),
    Direction.NEUTRAL.value: ("nøytral", "verken eller", "neutral"),
}


def check(_of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about one indicator."""
    return indicator_problems(values)


KEY = "indicators"


def _options(reader: Reader, of: Any) -> list[Option]:
    return [Option(one.id, one.name) for one in indicators(reader, of)]


declare_reference(Reference(key=KEY, one=msg("indikator"), options=_options))

INDICATORS = declare(
    Register(
        key=KEY,
        path=PATH,
        title=msg("Indikatorer"),
        one=msg("indikator"),
        about=msg("Tall som gir et hint om målene er nådd: hva de var ved start, og hva de er når satsingen slutter."),
        group=msg("Kunnskap"),
        order=140,
        identity=("name",),
        label="name",
        store=InitiativeTable(Indicator, search="search"),
        check=check,
        columns=(
            column(
                Indicator,
                "name",
                required=True,
                listed=True,
                aliases=("indicator", "name", "navn", "namn", "måltall", "hva måles", "kva blir målt"),
                not_found=msg("Vi fant ingen kolonne med indikatorene. Velg hvilken kolonne det er."),
                width=44,
            ),
            column(Indicator, "goal", refers="goals", listed=True, aliases=("goal", "hører til mål", "høyrer til mål")),
            column(Indicator, "unit", listed=True, aliases=("unit", "måleenhet", "eining", "måles i")),
            column(Indicator, "direction", words=_DIRECTIONS, aliases=("direction", "hva er bedre", "kva er betre")),
            column(
                Indicator,
                "baseline",
                section=msg("Verdiene"),
                listed=True,
                aliases=("baseline", "utgangspunkt", "nullpunkt", "startverdi"),
            ),
            column(Indicator, "baseline_year", aliases=("baseline year", "startår", "år for utgangspunktet")),
            column(Indicator, "closing", listed=True, aliases=("closing", "sluttverdi", "verdi ved slutt", "resultat")),
            column(Indicator, "closing_year", aliases=("closing year", "sluttår", "år for sluttverdien")),
            column(
                Indicator,
                "source",
                section=msg("Hvor tallene kommer fra"),
                aliases=("source", "kjelde", "datakilde", "datakjelde", "statistikk"),
            ),
            column(Indicator, "source_address", aliases=("source_url", "lenke", "lenkje", "nettadresse", "url")),
        ),
    )
)


def _developed(reader: Reader, of: Any, chosen: Collection[str]) -> list[int]:
    return [one.id for one in indicators(reader, of) if one.development in chosen]


declare_narrowing(
    KEY,
    Narrowing(
        "development",
        msg("Utvikling"),
        tuple(Choice(one.value, name) for one, name in DEVELOPMENT_NAMES.items()),
        _developed,
    ),
)
