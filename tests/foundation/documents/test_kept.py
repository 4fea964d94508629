"""What is kept of a document: the same for the same, readable back, and no longer a matter of the program's words."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from tests.foundation.documents import example, sample_photos
from varig.foundation.documents import blocks, html
from varig.foundation.documents.blocks import (
    BulletList,
    Column,
    Document,
    Item,
    Kind,
    Noted,
    Paragraph,
    Quote,
    Section,
    Source,
    Table,
    Told,
)
from varig.foundation.documents.kept import Kept, NotReadable, decoded, encoded, settled
from varig.foundation.documents.kept.vocabulary import KINDS
from varig.foundation.kernel import Kroner, PartialDate, msg

VALUES = Table(
    "Verdier",
    (Column("Navn", Kind.NAME), Column("Verdi", Kind.NUMBER)),
    (
        ("ukjent", None),
        ("heltall", 3_753),
        ("desimal", Decimal("1430.50")),
        ("kroner", Kroner(Decimal(720_000))),
        ("dag", date(2013, 6, 3)),
        ("måned", PartialDate(2013, 12)),
        ("med kilde", Noted(Decimal("12.5"), "SSB, tabell 07984", "https://www.ssb.no/")),
        ("tekst", ("to ", Noted(2, "Register"), " av tre")),
    ),
)


def everything() -> Document:
    more = Section(
        "more",
        "Mer",
        (
            VALUES,
            sample_photos.photo(4, 3),
            Quote(("Vi ble hørt.", "Nesten."), "Beboer"),
            Paragraph(Told(msg("%(count)s beboere i %(year)s.", count=3_753, year=2013), {"count": Source("SSB")})),
            BulletList((Item("ytre", BulletList(("indre",))), "siste"), ordered=True),
        ),
    )
    document = example.document()
    return replace(document, sections=(*document.sections, more))


def again(kept: Kept) -> Document:
    return decoded(kept.content, kept.data, kept.pictures)


def test_a_document_with_one_of_everything_reads_back_the_same() -> None:
    document = settled(everything())
    assert again(encoded(document)) == document


def test_the_example_has_every_kind_of_block() -> None:
    kinds = {type(block).__name__ for section in everything().sections for block in section.blocks}
    assert kinds == {kind.__name__ for kind in blocks.Block.__args__}  # type: ignore[attr-defined]


def test_what_is_read_back_is_drawn_the_same() -> None:
    document = everything()
    assert html.render(again(encoded(settled(document)))).content == html.render(document).content


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_its_sentences_are_said_in_its_own_language_whatever_is_active(language: str) -> None:
    document = example.document(Section("a", msg("Sluttrapport"), (Paragraph(msg("Ukjent")),)), language=language)
    with translation.override(language):
        title = translation.gettext("Sluttrapport")
    with translation.override("en" if language == "nb" else "nb"):
        assert settled(document).sections[0].title == title
    with pytest.raises(TypeError):
        encoded(document)


def test_the_tables_cells_are_values_apart_from_the_content() -> None:
    kept = encoded(settled(everything()))
    data = json.loads(kept.data)
    assert set(data) == {"continued/1", "continued/2", "more/1"}
    values = [row[1] for row in data["more/1"]["rows"]]
    assert values[:3] == [None, 3753, {"is": "Decimal", "of": "1430.50"}]
    assert values[3] == {"is": "Kroner", "amount": {"is": "Decimal", "of": "720000"}}
    assert "1430.50" not in kept.content


def test_the_digest_is_that_of_the_file_of_content_and_data() -> None:
    kept = encoded(settled(everything()))
    assert kept.digest == hashlib.sha256(kept.whole).hexdigest()
    told = json.loads(kept.whole)
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert kept.whole == canonical.encode()


def test_the_same_document_has_the_same_digest_and_another_has_another() -> None:
    first = encoded(settled(everything())).digest
    assert encoded(settled(everything())).digest == first
    assert encoded(settled(replace(everything(), version="0.7"))).digest != first


def test_a_figure_that_changes_changes_the_digest() -> None:
    def with_value(value: Decimal) -> str:
        table = Table("t", (Column("Navn", Kind.NAME), Column("Verdi")), (("a", value),))
        return encoded(settled(example.document(Section("a", "A", (table,))))).digest

    assert with_value(Decimal(1)) != with_value(Decimal(2))


def test_pictures_are_named_by_their_bytes_and_kept_apart() -> None:
    kept = encoded(settled(everything()))
    (key,) = kept.pictures
    assert hashlib.sha256(kept.pictures[key]).hexdigest() == key
    assert key in kept.content


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format":3,"document":{}}',
        '{"format":1,"document":"tekst"}',
        '{"format":1,"document":{"is":"Ukjent"}}',
        '{"format":1,"document":{"is":"Paragraph","text":"a","style":{"is":"Style","of":"finnes ikke"}}}',
        '{"format":1,"document":{"is":"Table","of":"mangler"}}',
    ],
)
def test_what_is_no_document_is_said_to_be_unreadable(content: str) -> None:
    with pytest.raises(NotReadable):
        decoded(content, "{}", {})


def test_what_was_written_first_is_still_read() -> None:
    """As a version kept by the first program that had them: names of classes and fields stand in the archives."""
    content = (
        '{"document":{"date":{"is":"date","of":"2013-06-03"},"initiative":"Dalen","is":"Document","language":"nb",'
        '"municipality":"Eksempel","sample":false,"sections":[{"blocks":[{"is":"Paragraph","style":{"is":"Style","of":'
        '"own_words"},"text":["Se ",{"bold":true,"is":"Run","italic":false,"link":null,"text":"vedtaket"}]},{"is":'
        '"Table","of":"a/1"}],"is":"Section","key":"a","title":"Del"}],"sheet":{"is":"Sheet","of":"report"},'
        '"subtitle":"","title":"Sluttrapport","version":"1"},"format":1}'
    )
    data = (
        '{"a/1":{"caption":"Tall","columns":[{"align":null,"head":"Navn","is":"Column","kind":{"is":"Kind","of":"name"}'
        ',"width":1}],"empty":"Ingen","foot":[],"is":"Table","rows":[["Torget"]]}}'
    )
    document = decoded(content, data, {})
    paragraph, table = document.sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.style is blocks.Style.OWN_WORDS
    assert isinstance(table, Table)
    assert table.rows == (("Torget",),)


def test_every_field_of_what_can_be_kept_can_be_left_out_or_was_there_from_the_first() -> None:
    """A field without a default that is added to a block would make every older version unreadable."""
    must = {
        name: [field.name for field in fields(kind) if field.default is field.default_factory]
        for name, kind in KINDS.items()
        if is_dataclass(kind)
    }
    assert must["Document"] == ["title", "initiative", "municipality", "date", "sections"]
    assert must["Table"] == ["caption", "columns", "rows"]
    assert must["Column"] == ["head"]
    assert must["Figure"] == ["svg", "alt", "caption"]
    assert must["Noted"] == ["value", "source"]
    assert must["Run"] == ["text"]


def test_what_it_does_not_know_is_not_kept_half() -> None:
    with pytest.raises(TypeError):
        encoded(example.document(Section("a", "A", (Paragraph({"a": 1}),))))  # type: ignore[arg-type]


def test_a_long_document_is_kept_and_read_quickly() -> None:
    rows = tuple((f"Tiltak {n}", "Ordinær drift", Kroner(Decimal(n))) for n in range(10_000))
    table = Table("Tiltak", (Column("Navn", Kind.NAME), Column("Hva"), Column("Kostnad", Kind.NUMBER)), rows)
    document = settled(example.document(Section("a", "A", (table,))))
    assert again(encoded(document)) == document
