import pytest

from tests.foundation.documents.example import document
from varig.foundation.documents.blocks import Column, Figure, GapList, Heading, Kind, Section, Table
from varig.foundation.kernel import Gap, ObjectRef, Severity, msg


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="a row has 1 cells and the table 2 columns"):
        Table("Tabell", (Column("A"), Column("B")), (("bare én",),))


def test_two_places_can_not_have_the_same_key() -> None:
    with pytest.raises(ValueError, match="same key: \\['ends'\\]"):
        document(Section("ends", "En", (Heading("To", key="ends"),)))


def test_numbers_stand_right_and_the_rest_left() -> None:
    assert [Column("A", kind).side for kind in (Kind.NUMBER, Kind.TEXT, Kind.NAME)] == ["right", "left", "left"]


@pytest.mark.parametrize(("svg", "width"), [('<svg width="320" height="2">', 320), ('<svg viewBox="0 0 1 1">', 640)])
def test_a_figure_is_as_wide_as_its_picture_says(svg: str, width: float) -> None:
    assert Figure(svg, "Noe", "Noe").width == width


def test_gaps_are_listed_worst_first_with_whole_addresses() -> None:
    gaps = [_gap(Severity.NOTES, "/a"), _gap(Severity.BLOCKS, "/b")]
    entries = GapList.of(gaps, base="https://varig.example").entries
    assert [(entry.severity, entry.address) for entry in entries] == [
        (Severity.BLOCKS, "https://varig.example/b"),
        (Severity.NOTES, "https://varig.example/a"),
    ]


def _gap(severity: Severity, address: str) -> Gap:
    thing = ObjectRef("item", 1, "Scenen")
    return Gap("code", "R5", severity, thing, msg("Tittel"), msg("Hva"), msg("Gjør"), address)
