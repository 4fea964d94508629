"""A pasted table as it is kept: square, with one head, and no words lost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.foundation.documents.test_narrative import a_list, cell, doc, row
from varig.foundation.documents.narrative import cleaned, text_of
from varig.foundation.kernel import Invalid


def grid(*rows: Any) -> list[list[str]]:
    (made,) = cleaned(doc({"type": "table", "content": list(rows)}))["content"]
    return [[text_of(one).replace("\n", "/") for one in line["content"]] for line in made["content"]]


def test_merged_cells_lose_no_words_and_stand_where_they_are_read():
    found = grid(
        row(cell("Lag"), cell("2026", colspan=2)),
        row(cell("Velet", rowspan=2), cell("Plan"), cell("5")),
        row(cell("Brukt"), cell("4")),
        row(cell("Ikke talt", colspan=3)),
    )
    assert found == [
        ["Lag", "2026", "2026"],
        ["Velet", "Plan", "5"],
        ["Velet", "Brukt", "4"],
        ["Ikke talt", "", ""],
    ]


def test_what_goes_over_several_columns_stands_in_the_first_alone():
    found = grid(
        row(cell("Kilde"), cell("2026"), cell("2027"), cell("2028"), cell("")),
        row(cell("Staten"), cell("1 000 000", colspan=2), cell("5"), cell("")),
        row(cell("Kommunen", rowspan=2), cell([a_list("Drift")], colspan=3), cell("")),
        row(cell("", colspan=2), cell("7", colspan=2)),
        row(cell("Ikke vedtatt", colspan=5)),
    )
    assert found == [
        ["Kilde", "2026", "2027", "2028", ""],
        ["Staten", "1 000 000", "", "5", ""],
        ["Kommunen", "Drift", "", "", ""],
        ["Kommunen", "", "", "7", ""],
        ["Ikke vedtatt", "", "", "", ""],
    ]


def test_several_head_rows_are_one():
    found = grid(
        row(cell("Lag", head=True, rowspan=2), cell("2026", head=True, colspan=2)),
        row(cell("Plan", head=True), cell("Brukt", head=True)),
        row(cell("Velet"), cell("5"), cell("4")),
    )
    assert found == [["Lag", "2026: Plan", "2026: Brukt"], ["Velet", "5", "4"]]


def test_the_upper_part_of_a_head_is_known_by_its_merged_cells():
    found = grid(
        row(cell("Lag", rowspan=2), cell("2026", colspan=2)),
        row(cell("Plan"), cell("Brukt")),
        row(cell("Velet"), cell("5"), cell("4")),
    )
    assert found == [["Lag", "2026: Plan", "2026: Brukt"], ["Velet", "5", "4"]]


def test_a_head_that_goes_down_among_the_rows_keeps_their_places():
    found = grid(row(cell("Lag", rowspan=2), cell("Plan")), row(cell("5")), row(cell("Velet"), cell("6")))
    assert found == [["Lag", "Plan"], ["", "5"], ["Velet", "6"]]


def test_a_table_of_nothing_but_heads_keeps_its_rows():
    assert grid(row(cell("A", head=True)), row(cell("B", head=True))) == [["A"], ["B"]]


@pytest.mark.parametrize("spans", [{"colspan": 10**9}, {"rowspan": 10**9}, {"colspan": -1}, {"colspan": "to"}])
def test_a_cell_over_very_many_costs_little(spans: dict[str, Any]):
    found = grid(row(cell("En", **spans), cell("To")), row(cell("Tre"), cell("Fire")))
    assert len(found) == 2
    assert len(found[0]) <= 61
    assert {"En", "To", "Tre", "Fire"} <= {one for line in found for one in line}


def test_what_is_repeated_counts_as_written():
    rows = [row(cell("x" * 2000, rowspan=200)), *(row(cell("y")) for _ in range(199))]
    with pytest.raises(Invalid):
        cleaned(doc({"type": "table", "content": [row(cell("Hode"), cell("Hode")), *rows]}))


def test_a_table_in_a_cell_is_its_words():
    inner = {"type": "table", "content": [row(cell("En"), cell("To"))]}
    assert grid(row(cell("Hode")), row(cell([inner]))) == [["Hode"], ["En/To"]]


def test_a_square_table_is_kept_as_it_is():
    once = cleaned(
        doc({"type": "table", "content": [row(cell("Lag", colspan=2)), row(cell("A", rowspan=3), cell("B"))]})
    )
    assert cleaned(once) == once
