"""How much room the columns of a table get."""

from tests.foundation.documents.example import document
from varig.foundation.documents.blocks import Column, Document, Kind, Section, Table
from varig.foundation.documents.spoken import Spoken, spoken
from varig.foundation.documents.table_width import LINE_MM, letters_in, shared_width


def _table(*columns: Column) -> Spoken:
    made: Document = document(Section("a", "A", (Table("T", columns, (("Ja",) * len(columns),)),)))
    block: Spoken = spoken(made)["sections"][0]["blocks"][0]
    return block


def test_a_head_of_short_words_has_room_for_three_lines_where_the_line_has_it() -> None:
    squeezed = Column("Ikke vist, eller ikke sagt", Kind.NUMBER)
    widths = shared_width(_table(Column("Navn", width=3), squeezed), LINE_MM)
    assert letters_in(widths[1]) >= len("Ikke vist,")
    assert round(sum(widths)) == LINE_MM


def test_heads_take_nothing_from_what_has_no_room_to_give() -> None:
    many = tuple(Column("Ikke vist, eller ikke sagt", Kind.NUMBER) for _at in range(12))
    widths = shared_width(_table(*many), LINE_MM)
    assert round(sum(widths)) == LINE_MM
