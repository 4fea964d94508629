"""How much room the columns of a table get."""

from tests.foundation.documents.example import document
from varig.foundation.documents.blocks import Chip, Column, Document, Kind, Section, Table
from varig.foundation.documents.spoken import Spoken, spoken
from varig.foundation.documents.table_width import (
    LINE_MM,
    is_wide,
    letters_in,
    must_be_dense,
    needed_widths,
    shared_width,
)


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


def test_a_table_of_few_rows_that_nearly_fits_breaks_its_long_words_and_one_of_many_turns_the_page() -> None:
    columns = tuple(Column(f"Kolonne {at}", width=1) for at in range(5))
    row = ("Samarbeidsmøteplassene",) * 5

    def lies(rows: int) -> bool:
        block: Spoken = spoken(document(Section("a", "A", (Table("T", columns, (row,) * rows),))))["sections"][0][
            "blocks"
        ][0]
        return is_wide(block)

    assert [lies(rows) for rows in (1, 20, 21)] == [False, False, True]


def test_words_stay_whole_where_nothing_hyphenates_as_long_as_the_line_has_room() -> None:
    word = "Eksempelkommunen"
    columns = (Column("Mottaker", width=1), *(Column("Ja", width=5) for _at in range(2)))
    texts = ("lang tekst " * 30,) * 2
    made = document(Section("a", "A", (Table("T", columns, ((word, *texts),)),)))
    block: Spoken = spoken(made)["sections"][0]["blocks"][0]
    # Long words in the others, so that the line is nearly full.
    block["needed"] = [needed_widths(block)[0], 55, 55]
    broken, whole = (shared_width(block, LINE_MM, hyphenates=yes)[0] for yes in (True, False))
    assert letters_in(broken) < len(word) <= letters_in(whole)


def test_where_there_is_no_room_all_columns_break_their_longest_words_and_no_other() -> None:
    columns = tuple(Column("Ja") for _at in range(4))
    row = ("Samarbeidsmøteplassene",) * 4
    made = document(Section("a", "A", (Table("T", columns, (row,)),)))
    widths = shared_width(spoken(made)["sections"][0]["blocks"][0], LINE_MM, hyphenates=False)
    assert round(sum(widths)) == LINE_MM
    assert len(set(map(round, widths))) == 1


def test_letters_are_smaller_only_where_long_words_in_two_lines_are_not_enough() -> None:
    def is_dense(count: int) -> bool:
        columns = tuple(Column("Ja") for _at in range(count))
        made = document(Section("a", "A", (Table("T", columns, (("Samarbeidsmøteplassene",) * count,)),)))
        return must_be_dense(spoken(made)["sections"][0]["blocks"][0], LINE_MM)

    assert [is_dense(count) for count in (4, 5, 6)] == [False, False, True]


def test_a_chip_of_two_words_stands_whole_in_its_frame_and_a_sentence_may_be_broken() -> None:
    def width(label: str) -> float:
        made = document(Section("a", "A", (Table("T", (Column("Ja"),), ((Chip(label),),)),)))
        return needed_widths(spoken(made)["sections"][0]["blocks"][0])[0]

    assert width("Videreføres uendret") > width("Videreføres") + 5
    assert width("Videreføres uendret av andre enn før") == width("Videreføres")


def test_where_the_page_is_narrow_the_number_of_rows_does_not_turn_it() -> None:
    columns = tuple(Column(f"Kolonne {at}") for at in range(5))
    made = document(Section("a", "A", (Table("T", columns, (("Samarbeidsmøteplassene",) * 5,) * 40),)))
    block: Spoken = spoken(made)["sections"][0]["blocks"][0]
    assert is_wide(block)
    assert not is_wide(block, at_any_length=False)
