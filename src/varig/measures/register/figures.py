"""Registers of what belongs to a measure: its money year by year, and what can be counted of what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Column, Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame
from varig.legacy.actions.belonging import ItemTable
from varig.legacy.rules import Kind, reference_to
from varig.measures.models import MeasureResult, MeasureYear
from varig.measures.register.cost_basis import basis_column
from varig.measures.rules import figures

_YEAR = ("årstall", "year", "budsjettår", "aar")


def _measure(model: Any) -> Column:
    return column(
        model,
        "item",
        refers=reference_to(Kind.MEASURE),
        required=True,
        listed=True,
        aliases=(
            "measure",
            "navn på tiltak",
            "namn på tiltak",
            "tiltaksnavn",
            "tiltaksnamn",
            "prosjekt",
            "navn",
            "namn",
        ),
        width=44,
    )


def check_year(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a year's money."""
    return figures.year_problems(values)


def check_result(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a counted result."""
    return figures.result_problems(values)


MEASURE_YEARS = declare(
    Register(
        key="measure_years",
        path="tiltak-penger",
        title=msg("Tiltakenes penger per år"),
        one=msg("beløp for ett år"),
        about=msg("Hva hvert tiltak fikk og brukte, år for år og kilde for kilde, og hva beløpene gjelder."),
        group=msg("Tiltak"),
        order=401,
        identity=("item", "year", "funder"),
        store=ItemTable(MeasureYear, name="item__name", sort="item__sort_key"),
        check=check_year,
        parent="item",
        columns=(
            _measure(MeasureYear),
            column(MeasureYear, "year", required=True, listed=True, aliases=_YEAR),
            column(
                MeasureYear,
                "funder",
                listed=True,
                aliases=("finansieringskilde", "finansiert av", "pengene kommer fra", "hvem betaler"),
            ),
            column(
                MeasureYear,
                "funding",
                basis="basis",
                listed=True,
                aliases=("bevilget", "løyvd", "tilskudd", "tilskot", "tilsagn", "budsjett", "bevilgning", "granted"),
            ),
            column(
                MeasureYear,
                "cost",
                basis="basis",
                listed=True,
                aliases=("brukt", "forbruk", "utgift", "utgifter", "regnskapsført", "rekneskapsført", "spent"),
            ),
            basis_column(MeasureYear, "basis", aliases=("beløpene gjelder", "beløpa gjeld", "kostnaden gjelder")),
            column(MeasureYear, "source_address", aliases=("lenke", "lenkje", "nettadresse", "url", "dokument")),
        ),
    )
)

MEASURE_RESULTS = declare(
    Register(
        key="measure_results",
        path="tiltak-resultater",
        title=msg("Resultater med tall"),
        one=msg("resultat"),
        about=msg("Det som kan telles av det tiltakene ga, med hvor tallet kommer fra. Sluttrapporten viser dem."),
        group=msg("Tiltak"),
        order=402,
        identity=("item", "counted", "year"),
        store=ItemTable(MeasureResult, name="counted", sort="item__sort_key"),
        check=check_result,
        parent="item",
        columns=(
            _measure(MeasureResult),
            column(
                MeasureResult,
                "counted",
                required=True,
                listed=True,
                aliases=("resultat", "result", "hva", "kva", "måltall", "telt", "indikator", "hva er talt"),
                width=36,
            ),
            column(
                MeasureResult,
                "number",
                listed=True,
                aliases=("antall", "tal", "verdi", "value", "mengde", "hvor mange"),
            ),
            column(MeasureResult, "unit", listed=True, aliases=("eining", "måleenhet", "måleeining")),
            column(MeasureResult, "year", listed=True, aliases=_YEAR),
            column(
                MeasureResult, "known_from", aliases=("kilde til tallet", "talt av", "hvor tallet kommer fra", "metode")
            ),
            column(MeasureResult, "source_address", aliases=("lenke", "lenkje", "nettadresse", "url", "dokument")),
        ),
    )
)
