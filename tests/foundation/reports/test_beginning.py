"""A section's proposal as a text to write on: every kind of words it may hold, and nothing that can't be kept."""

from __future__ import annotations

from datetime import date

from tests.foundation.documents import example
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Chip,
    Column,
    Definitions,
    Figure,
    Heading,
    Item,
    Noted,
    Notice,
    Paragraph,
    Quote,
    Run,
    Source,
    Table,
    Told,
)
from varig.foundation.documents.narrative import cleaned, text_of
from varig.foundation.kernel import msg, system_reader
from varig.foundation.reports.beginning import begun
from varig.foundation.reports.context import ReportContext
from varig.foundation.reports.registry import Registry

CONTEXT = ReportContext(system_reader("Testen"), 1, date(2024, 5, 1))


def test_all_that_is_words_is_taken_and_boxes_and_pictures_are_not() -> None:
    registry = Registry()

    @registry.section(report="a", key="b", title=msg("Del"), order=1, proposes=True)
    def proposal(context: ReportContext) -> list[Block]:
        assert not context.draft
        return [
            Heading("Vedtak", 4),
            Paragraph((Told(msg("Av %(n)s", n=2), {"n": Source("Arven", "/arven/")}), " ", Run("går", bold=True))),
            BulletList((Item("Dette", BulletList((Noted(3, "Arven"),), ordered=True)), "Og dette")),
            Definitions(((msg("Sak"), None), ("Organ", Chip("Kommunestyret")))),
            Quote(("Vi blir.",)),
            Table("Penger", (Column("År"), Column("Sum")), (("2028", 5),), (("I alt", 5),)),
            Table("Tom", (Column("År"),), ()),
            Figure(example.SVG, "En søyle", "Bildet"),
            Notice("Les det, skriv det om."),
        ]

    (section,) = registry.sections("a")
    found = begun(section, CONTEXT)
    assert cleaned(found) == found
    assert len(found["attrs"]["proposal"]) == 64
    assert [node["type"] for node in found["content"]] == [
        "heading",
        "paragraph",
        "bulletList",
        "bulletList",
        "blockquote",
        "table",
    ]
    assert text_of(found).split("\n") == [
        *("Vedtak", "Av 2 går", "Dette", "3", "Og dette", "Sak: Ukjent", "Organ: Kommunestyret", "Vi blir."),
        *("År", "Sum", "2028", "5", "I alt", "5"),
    ]
    (bold,) = [one for one in found["content"][1]["content"] if one.get("marks")]
    assert bold == {"type": "text", "text": "går", "marks": [{"type": "bold"}]}
