"""What differs between two documents: in words, word by word, and in figures by the names of rows and columns."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.foundation.documents import example, sample_photos
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Chip,
    Column,
    Definitions,
    Document,
    Figure,
    Heading,
    Kind,
    Noted,
    Paragraph,
    Photo,
    Section,
    Table,
    Value,
)
from varig.foundation.kernel import Kroner
from varig.foundation.reports.comparing import Change, Comparison, compared


def one(*blocks: Block, title: str = "Del") -> Document:
    return example.document(Section("a", title, blocks))


def of_texts(before: list[str], after: list[str]) -> list[str]:
    """What differs in a section's paragraphs, written with [-what went-] and [+what came+]."""
    found = compared(one(*map(Paragraph, before)), one(*map(Paragraph, after)))
    return marked(found)


SIGNS = {Change.SAME: "{}", Change.REMOVED: "[-{}-]", Change.ADDED: "[+{}+]"}


def marked(found: Comparison) -> list[str]:
    return [
        "".join(SIGNS[piece.change].format(piece.text) for piece in line.pieces)
        for section in found.sections
        for line in section.lines
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (["En"], ["En"], []),
        ([], ["Ny"], ["[+Ny+]"]),
        (["Gammel"], [], ["[-Gammel-]"]),
        (["En", "To"], ["En", "Midt", "To"], ["[+Midt+]"]),
        (["En", "Midt", "To"], ["En", "To"], ["[-Midt-]"]),
        (["Vi har 40 tiltak nå."], ["Vi har 42 tiltak nå."], ["Vi har [-40 -][+42 +]tiltak nå."]),
        (["Lagene bærer dem."], ["Lagene bærer alle dem."], ["Lagene bærer [+alle +]dem."]),
        (["Torget er bygd."], ["Skolen har fått nytt tak."], ["[+Skolen har fått nytt tak.+]", "[-Torget er bygd.-]"]),
        (
            ["Først kom dette.", "Så kom det andre."],
            ["Så kom det andre her.", "Helt nytt avsnitt."],
            ["[-Først kom dette.-]", "Så kom det [-andre.-][+andre her.+]", "[+Helt nytt avsnitt.+]"],
        ),
        (["<b>én</b> to tre"], ["<b>én</b> to fire"], ["<b>én</b> to [-tre-][+fire+]"]),
    ],
)
def test_paragraphs(before: list[str], after: list[str], told: list[str]) -> None:
    assert of_texts(before, after) == told


def test_every_kind_of_text_is_compared() -> None:
    before = one(
        Heading("Utfordringer"),
        BulletList(("Trangboddhet", "Frafall")),
        Definitions((("Beboere", 3_753),)),
    )
    after = one(
        Heading("Utfordringer"),
        BulletList(("Trangboddhet", "Støy fra veien")),
        Definitions((("Beboere", 3_801),)),
    )
    assert marked(compared(before, after)) == [
        "[+Støy fra veien+]",
        "[-Frafall-]",
        "Beboere: [-3\u202f753-][+3\u202f801+]",
    ]


def test_a_term_is_told_with_the_heading_it_stands_under() -> None:
    before, after = (
        one(
            Heading("4. Flere barn og unge"), Definitions((("Ved slutt", said),)), Heading("5. Torget"),
            Definitions((("Ved slutt", "3"),)),
        )
        for said in ("1", "2")
    )  # fmt: skip
    (line,) = compared(before, after).sections[0].lines
    assert line.under == "4. Flere barn og unge"
    assert line.pieces[0].text.startswith("Ved slutt: ")
    renamed = one(
        Heading("4. Barn og unge"), Definitions((("Ved slutt", "1"),)), Heading("5. Torget"),
        Definitions((("Ved slutt", "3"),)),
    )  # fmt: skip
    assert len(compared(before, renamed).sections[0].lines) == 1


def test_another_picture_under_the_same_words_is_a_change() -> None:
    before, after = (one(Photo(sample_photos.png(width), "image/png", "Torget")) for width in (4, 5))
    assert not compared(before, after).is_empty
    assert compared(before, before).is_empty


def test_a_section_that_came_or_went_is_told_with_what_stands_in_it() -> None:
    first = example.document(Section("a", "A", (Paragraph("En"),)), Section("b", "B", (Paragraph("To"),)))
    second = example.document(Section("a", "A", (Paragraph("En"),)), Section("c", "C", (Paragraph("Tre"),)))
    found = compared(first, second)
    assert [(one.change, one.title) for one in found.sections] == [(Change.ADDED, "C"), (Change.REMOVED, "B")]
    assert marked(found) == ["[+Tre+]", "[-To-]"]
    assert found.same_sections == 1


def test_a_text_that_was_taken_out_of_a_section_is_told() -> None:
    assert of_texts(["Alt vi skrev."], []) == ["[-Alt vi skrev.-]"]


def test_another_title_is_told() -> None:
    (section,) = compared(one(title="Retning"), one(title="Retningen videre")).sections
    assert (section.title_before, section.title) == ("Retning", "Retningen videre")


def test_nothing_differs_between_a_document_and_itself() -> None:
    found = compared(example.document(), example.document())
    assert found.is_empty
    assert found.same_sections == 3


def test_two_languages_are_not_set_beside_each_other() -> None:
    with pytest.raises(ValueError, match="one is in nb and the other in nn"):
        compared(example.document(), example.document(language="nn"))


def table(*rows: tuple[Value, ...], caption: str = "Tiltak", heads: tuple[str, ...] = ("Navn", "Kostnad")) -> Table:
    columns = (Column(heads[0], Kind.NAME), *(Column(head) for head in heads[1:]))
    return Table(caption, columns, rows)


def told(before: Any, after: Any) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Of each row that differs: what became of it, its name, and column by column what it was and is."""
    found = compared(one(*before), one(*after))
    return [
        (row.change.value, row.name, [(cell.head, cell.before, cell.after) for cell in row.cells])
        for section in found.sections
        for changed in section.tables
        for row in changed.rows
    ]


@pytest.mark.parametrize(
    ("before", "after", "cell"),
    [
        (1, 2, ("1", "2")),
        (None, 2, ("Ukjent", "2")),
        (Kroner(Decimal(700)), Kroner(Decimal(720)), ("700\u00a0kr", "720\u00a0kr")),
        (Chip("Ordinær drift"), Chip("Ordinær drift", proposed=True), ("Ordinær drift", "Ordinær drift (forslag)")),
        (Noted(4, "SSB"), Noted(4, "Kommunen"), ("4 (SSB)", "4 (Kommunen)")),
        (Noted(4, "SSB"), Noted(5, "SSB"), ("4", "5")),
        ("", "Nå", ("", "Nå")),
    ],
)
def test_a_value_is_told_from_what_to_what(before: Value, after: Value, cell: tuple[str, str]) -> None:
    found = told([table(("Torget", before))], [table(("Torget", after))])
    assert found == [("changed", "Torget", [("Kostnad", *cell)])]


def test_amounts_that_read_alike_when_rounded_are_still_two() -> None:
    ((_change, _name, (cell,)),) = told(
        [table(("Torget", Kroner(Decimal("700.001"))))], [table(("Torget", Kroner(Decimal("700.002"))))]
    )
    assert cell == ("Kostnad", "700,001", "700,002")


def test_rows_are_known_by_their_names_wherever_they_stand() -> None:
    before = [table(("Torget", 1), ("Skolen", 2), ("Parken", 3))]
    after = [table(("Parken", 3), ("Torget", 9), ("Scenen", 4))]
    assert told(before, after) == [
        ("changed", "Torget", [("Kostnad", "1", "9")]),
        ("added", "Scenen", [("Kostnad", "", "4")]),
        ("removed", "Skolen", [("Kostnad", "2", "")]),
    ]


def test_of_several_rows_of_one_name_those_that_are_equal_are_the_same() -> None:
    before = [table(("Møte", 1), ("Møte", 2), ("Møte", 3))]
    assert told(before, [table(("Møte", 2), ("Møte", 3))]) == [("removed", "Møte", [("Kostnad", "1", "")])]
    assert told(before, [table(("Møte", 1), ("Møte", 5), ("Møte", 3))]) == [
        ("changed", "Møte", [("Kostnad", "2", "5")])
    ]


def known(*rows: tuple[str, str, int], foot: tuple[tuple[str, int], ...] = ()) -> Table:
    """A table whose rows say what they are about."""
    columns = (Column("Navn", Kind.NAME), Column("Kostnad"))
    return Table("Tiltak", columns, tuple(row[1:] for row in rows), foot, about=tuple(row[0] for row in rows))


def test_a_row_about_the_same_is_the_same_row_under_another_name() -> None:
    before = known(("item:1", "Torget", 1), ("item:2", "Skolen", 2))
    after = known(("item:2", "Skolen", 2), ("item:1", "Dalstorget", 1))
    ((changed,),) = (section.tables for section in compared(one(before), one(after)).sections)
    assert [(row.change, row.name, row.name_before, row.cells) for row in changed.rows] == [
        (Change.CHANGED, "Dalstorget", "Torget", ())
    ]
    assert changed.same_rows == 1


def test_a_renamed_row_tells_its_values_too_and_two_that_swapped_names_are_both_told() -> None:
    renamed = told([known(("item:1", "Torget", 1))], [known(("item:1", "Dalstorget", 9))])
    assert renamed == [("changed", "Dalstorget", [("Kostnad", "1", "9")])]
    before, after = known(("a", "En", 1), ("b", "To", 2)), known(("a", "To", 1), ("b", "En", 2))
    ((changed,),) = (section.tables for section in compared(one(before), one(after)).sections)
    assert [(row.name_before, row.name) for row in changed.rows] == [("En", "To"), ("To", "En")]


def test_what_was_registered_anew_under_its_old_name_is_compared_by_that() -> None:
    assert told([known(("item:1", "Torget", 1))], [known(("item:9", "Torget", 1))]) == []
    found = told([known(("item:1", "Torget", 1))], [known(("item:9", "Torget", 2))])
    assert found == [("changed", "Torget", [("Kostnad", "1", "2")])]


def test_several_rows_about_the_same_are_compared_one_by_one_and_sums_by_their_names() -> None:
    before = known(("item:1", "Torget", 1), ("item:1", "Torget", 2), foot=(("Sum", 3),))
    after = known(("item:1", "Dalstorget", 1), ("item:1", "Dalstorget", 5), foot=(("Sum", 6),))
    assert told([before], [after]) == [
        ("changed", "Dalstorget", []),
        ("changed", "Dalstorget", [("Kostnad", "2", "5")]),
        ("changed", "Sum", [("Kostnad", "3", "6")]),
    ]


def test_a_version_from_before_rows_said_what_they_are_about_is_compared_by_names() -> None:
    before, after = table(("Torget", 1), ("Skolen", 2)), known(("item:1", "Torget", 3), ("item:2", "Skolen", 2))
    assert told([before], [after]) == [("changed", "Torget", [("Kostnad", "1", "3")])]


def test_tables_of_other_captions_whose_rows_are_about_the_same_are_one_table() -> None:
    before = known(("item:1", "Torget", 1))
    after = Table("Tiltak, 1 i alt", before.columns, (("Dalstorget", 1),), about=("item:1",))
    ((changed,),) = (section.tables for section in compared(one(before), one(after)).sections)
    assert (changed.caption_before, [row.name_before for row in changed.rows]) == ("Tiltak", ["Torget"])


def test_a_table_has_a_key_for_each_of_its_rows_or_none() -> None:
    with pytest.raises(ValueError, match="1 keys for 2 rows"):
        Table("Tiltak", (Column("Navn"),), (("A",), ("B",)), about=("item:1",))


def test_a_table_without_named_rows_is_read_by_its_first_column() -> None:
    columns = (Column("År", Kind.NUMBER), Column("Beløp", Kind.NUMBER))
    before, after = (Table("Penger", columns, (("2013", 5), ("2014", amount))) for amount in (6, 7))
    assert told([before], [after]) == [("changed", "2014", [("Beløp", "6", "7")])]


def test_sums_are_compared_too() -> None:
    def with_sum(value: int) -> Table:
        return Table("Penger", (Column("Navn", Kind.NAME), Column("Beløp")), (("A", 1),), foot=(("Sum", value),))

    assert told([with_sum(1)], [with_sum(2)]) == [("changed", "Sum", [("Beløp", "1", "2")])]


def test_columns_that_came_or_went_are_said_once() -> None:
    before = table(("Torget", 1), ("Skolen", 2))
    after = table(("Torget", 1, "ja"), ("Skolen", 2, "nei"), heads=("Navn", "Kostnad", "Vedtatt"))
    ((changed,),) = (section.tables for section in compared(one(before), one(after)).sections)
    assert (changed.columns_added, changed.columns_removed, changed.rows, changed.same_rows) == (
        ("Vedtatt",),
        (),
        (),
        2,
    )


def test_a_table_whose_caption_has_a_figure_in_it_is_the_same_table() -> None:
    before = table(("Torget", 1), caption="Tiltak, 1 i alt")
    after = table(("Torget", 1), ("Skolen", 2), caption="Tiltak, 2 i alt")
    ((changed,),) = (section.tables for section in compared(one(before), one(after)).sections)
    assert (changed.caption_before, changed.caption) == ("Tiltak, 1 i alt", "Tiltak, 2 i alt")
    assert [row.name for row in changed.rows] == ["Skolen"]


def test_tables_that_share_nothing_came_and_went() -> None:
    found = compared(one(table(("Torget", 1), caption="Før")), one(table(("Skolen", 1), caption="Etter")))
    changes = [(one.change, one.caption) for section in found.sections for one in section.tables]
    assert changes == [(Change.ADDED, "Etter"), (Change.REMOVED, "Før")]


def test_the_table_of_a_picture_is_compared() -> None:
    def drawn(value: int) -> Figure:
        return Figure(example.SVG, "En søyle.", "Penger", table(("Torget", value)))

    assert told([drawn(1)], [drawn(2)]) == [("changed", "Torget", [("Kostnad", "1", "2")])]


def _long(times: int, change: int) -> Document:
    """Sixty pages of text, and a table of 400 rows for each of ten sections."""
    sections = []
    for number in range(10):
        lines = [
            Paragraph(f"Avsnitt {n} i del {number} handler om tiltak {(n * 7 + change * (n % 5 == 0)) % 97}. " * times)
            for n in range(40)
        ]
        rows = tuple(
            (f"Tiltak {n}", "Ordinær drift", Kroner(Decimal(n + change * (n % 3 == 0))), n % 7) for n in range(400)
        )
        columns = (Column("Navn", Kind.NAME), Column("Hva"), Column("Kostnad", Kind.NUMBER), Column("Antall"))
        sections.append(Section(f"s{number}", f"Del {number}", (*lines, Table(f"Tiltak {number}", columns, rows))))
    return example.document(*sections)


def test_sixty_pages_and_ten_tables_of_400_rows_are_compared_change_by_change() -> None:
    before, after = _long(8, 0), _long(8, 1)
    found = compared(before, after)
    assert sum(len(changed.rows) for section in found.sections for changed in section.tables) == 10 * 134
    assert len(marked(found)) == 10 * 8


@pytest.mark.parametrize(
    ("texts", "changes"),
    [
        ((["likt"] * 5_000, ["likt"] * 4_000 + ["annet"] + ["likt"] * 2_000), ["[+annet+]"]),
        (
            ([f"avsnitt {n}" for n in range(3_000)], [f"stykke {n}" for n in range(3_000)]),
            ["[-avsnitt 7-]", "[+stykke 7+]"],
        ),
        ((["ord " * 20_000], ["ord " * 10_000 + "nytt " + "ord " * 10_000 + "slutt"]), []),
    ],
)
def test_texts_that_are_hard_to_compare_are_compared(texts: tuple[list[str], list[str]], changes: list[str]) -> None:
    found = of_texts(*texts)
    assert found
    assert set(changes) <= set(found), found[:5]
