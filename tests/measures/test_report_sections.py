"""What the report says of what came of measures: in words, with figures, and what was not done."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_measure, a_row, an_initiative
from varig.foundation.documents.blocks import Heading, Table
from varig.foundation.kernel import Message
from varig.foundation.reports import ReportContext
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.measures.register import MEASURE_RESULTS, MEASURES
from varig.measures.report_sections.one_by_one import one_by_one
from varig.measures.rules import Delivered

pytestmark = pytest.mark.django_db


def _tables(of: InitiativeFacts) -> dict[str, list[list[object]]]:
    blocks = one_by_one(ReportContext(SYSTEM, of.id, date(2025, 6, 1)))
    return {
        say(block.caption): [[_plain(cell) for cell in row] for row in block.rows]
        for block in blocks
        if isinstance(block, Table)
    }


def _plain(cell: object) -> object:
    return say(cell) if isinstance(cell, Message) else getattr(cell, "text", cell)


@pytest.mark.requirement("R23")
def test_results_with_figures_stand_with_their_sources_and_what_was_not_delivered_before_them() -> None:
    of = an_initiative()
    a_measure(of, "Storstua", results="Et hus som er åpent hver kveld.")
    a_measure(of, "Bro", delivered=Delivered.NO, delivered_reason="Grunnen var for bløt.")
    a_row(of, MEASURE_RESULTS, item="Storstua", counted="besøk", number=Decimal(2140), unit="besøk", year=2024)
    a_row(
        of,
        MEASURE_RESULTS,
        item="Storstua",
        counted="årsverk",
        number=Decimal("1.5"),
        known_from="årsmelding",
        source_address="https://www.avis.example/a",
    )
    found = _tables(of)
    assert found["Hva som kom ut av tiltakene, i ord"] == [["Storstua", "Et hus som er åpent hver kveld."]]
    assert found["Resultater med tall, og hvor tallene kommer fra"] == [
        ["Storstua", "besøk", Decimal(2140), "besøk", "2024", "Kilde ukjent"],
        ["Storstua", "årsverk", Decimal("1.5"), "–", None, "avis.example"],
    ]
    assert next(iter(found)) == "Tiltak som ikke ble gjennomført, eller bare delvis"


def test_nothing_is_said_of_results_where_none_is_registered() -> None:
    of = an_initiative()
    a_measure(of, "Storstua")
    headings = [
        say(block.text)
        for block in one_by_one(ReportContext(SYSTEM, of.id, date(2025, 6, 1)))
        if isinstance(block, Heading)
    ]
    assert headings == ["Det som ikke ble som planlagt"]


@pytest.mark.requirement("R36")
def test_the_needs_that_measures_answer_are_named() -> None:
    of = an_initiative()
    a_row(of, MEASURES, name="Lys", needs=("Tryggere skolevei", "Mindre mørkt"))
    a_row(of, MEASURES, name="Sti")
    assert _tables(of)["Behov og ønsker som tiltakene svarer på"] == [["Lys", "Mindre mørkt; Tryggere skolevei"]]
