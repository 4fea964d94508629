"""An invented report of the size that a large initiative's has, the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Chip,
    Column,
    Definitions,
    Document,
    Figure,
    Heading,
    Item,
    Kind,
    Noted,
    Notice,
    Paragraph,
    Quote,
    Run,
    Section,
    Style,
    Table,
    Value,
)
from varig.foundation.documents.tones import Tone
from varig.foundation.kernel import Kroner, Severity

MEASURES = 400
CHARTS = 30
SECTIONS = 10
_TEXT = """satsingen beboerne møteplassen driften kommunen bydelen erfaringene tiltaket foreningen oppfølgingen
skolen ansvaret mottakeren budsjettet nabolaget frivilligheten avtalen ungdommene programmet uterommene i og har for
som av på med ble fra etter ved til vi det"""
_WORDS = tuple(_TEXT.split())
_TONES = (Tone.FATE_SAME, Tone.FATE_ORDINARY, Tone.FATE_TAKEN, Tone.FATE_CHANGED, Tone.FATE_ENDED)


def long_document() -> Document:
    """Ten sections of text and charts, and the annex with all measures."""
    return Document(
        title="Sluttrapport",
        subtitle="Hva satsingen har gitt, og hva som skal vare",
        initiative="Områdeløft Målebyen",
        municipality="Måleby kommune",
        date=date(2026, 6, 1),
        version="1.0",
        sample=True,
        sections=(*(_section(number) for number in range(SECTIONS)), _annex()),
    )


def _section(number: int) -> Section:
    return Section(f"section-{number}", f"Del {number + 1}: {_words(number, 4)}", tuple(_blocks(number)))


def _blocks(number: int) -> Iterator[Block]:
    yield Paragraph(_sentences(number, 3), Style.LEAD)
    for part in range(CHARTS // SECTIONS):
        seed = number * 31 + part
        yield Heading(_words(seed, 3).capitalize(), 2)
        for paragraph in range(3):
            told = _sentences(seed * 7 + paragraph, 6)
            yield Paragraph((told, " Det bor ", Noted(3_753 + seed, f"SSB, tabell {seed:05}", _SSB), " her."))
        yield BulletList((_sentences(seed, 1), Item(_sentences(seed + 1, 1), BulletList((_words(seed, 5),)))))
        yield _chart(seed)
        yield Heading(_words(seed + 5, 3).capitalize(), 3)
        yield Paragraph((_sentences(seed, 4), Run(" Egne ord.", italic=True)), Style.OWN_WORDS)
    yield Quote((_sentences(number, 2),), "Beboer")
    yield Notice(_sentences(number, 1), Severity.WARNS, "Forslag")
    yield Definitions(tuple((_words(number + n, 2), _sentences(n, 1)) for n in range(4)))


_SSB = "https://www.ssb.no/statbank/table/07459"


def _chart(seed: int) -> Figure:
    """Bars with their figures. Each is another picture, so that none is found ready."""
    years = range(2021, 2027)
    heights = [20 + (seed * 37 + year * 53) % 140 for year in years]
    bars = "".join(
        f'<rect x="{40 + place * 98}" y="{180 - height}" width="40" height="{height}" fill="#0f5f64"/>'
        f'<text x="{60 + place * 98}" y="200" text-anchor="middle" {_FONT}>{year}</text>'
        f'<text x="{60 + place * 98}" y="{172 - height}" text-anchor="middle" {_FONT}>{height}</text>'
        for place, (year, height) in enumerate(zip(years, heights, strict=True))
    )
    lines = "".join(f'<path d="M40 {y}h590" stroke="#d9dcdf"/>' for y in range(20, 200, 40))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="220" viewBox="0 0 640 220">{lines}{bars}</svg>'
    columns = (Column("År", Kind.NAME), Column("Brukere", Kind.NUMBER))
    rows = tuple((str(year), height) for year, height in zip(years, heights, strict=True))
    caption = f"Brukere av {_words(seed, 2)}"
    return Figure(
        svg, f"Søyler for seks år, fra {heights[0]} til {heights[-1]}.", caption, Table(caption, columns, rows)
    )


_FONT = 'font-family="Inter, sans-serif" font-size="12" fill="#20242a"'


def _annex() -> Section:
    columns = (
        Column("Tiltak", Kind.NAME, width=2),
        Column("Ansvarlig"),
        Column("Avgjørelse"),
        Column("Kostnad", Kind.NUMBER),
        Column("Resultat", width=3),
    )
    rows = tuple(_row(number) for number in range(MEASURES))
    total: tuple[Value, ...] = ("Sum", "", "", Kroner(Decimal(MEASURES * 250_000)), "")
    return Section("annex", "Vedlegg: alle tiltak", (Table("Alle tiltak", columns, rows, foot=(total,)),))


def _row(number: int) -> tuple[Value, ...]:
    cost = Noted(Kroner(Decimal(50_000 + number * 1_000)), f"Årsrapport {2017 + number % 10}")
    return (
        f"Tiltak {number}: {_words(number, 3)}",
        None if number % 9 == 0 else _words(number + 3, 1).capitalize(),
        Chip("Ordinær drift", _TONES[number % len(_TONES)], proposed=number % 3 == 0),
        cost,
        _sentences(number, 1),
    )


def _words(seed: int, count: int) -> str:
    return " ".join(_WORDS[(seed * 17 + n * 7 + seed * n) % len(_WORDS)] for n in range(count))


def _sentences(seed: int, count: int) -> str:
    return " ".join(_words(seed + n * 3, 9 + (seed + n) % 6).capitalize() + "." for n in range(count))
