"""A document with one of each block."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from varig.foundation.documents.blocks import (
    BulletList,
    Chip,
    Column,
    Definitions,
    Document,
    Figure,
    GapEntry,
    GapList,
    Heading,
    Kind,
    Notice,
    PageBreak,
    Paragraph,
    Run,
    Section,
    Source,
    Sources,
    Style,
    Table,
)
from varig.foundation.documents.tones import Tone
from varig.foundation.kernel import Kroner, PartialDate, Severity, msg

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="40" viewBox="0 0 320 40">'
    '<rect width="100" height="20" fill="#0f5f64"/>'
    '<text x="110" y="16" font-family="Inter, sans-serif" font-size="13">Vedtatt</text></svg>'
)

TABLE = Table(
    "Punkter som går videre",
    (Column("Punkt", Kind.NAME), Column("Avgjørelse"), Column("Mottaker"), Column("Kostnad", Kind.NUMBER)),
    (
        ("Scenen", Chip("Ordinær drift", Tone.FATE_ORDINARY, proposed=True), "Oppvekst", Kroner(Decimal(720_000))),
        ("Torget", Chip("Fases ut", Tone.FATE_ENDED), None, Decimal("1430.5")),
    ),
    foot=(("Sum", "", "", Kroner(Decimal(721_430))),),
)

FIGURE = Figure(SVG, msg("En søyle som viser hva som er vedtatt."), "Penger etter slutt", TABLE)


def document(*sections: Section, **changes: Any) -> Document:
    """A small document; without sections it has one of each block."""
    base = Document(
        title=msg("Videreføringsstrategi"),
        subtitle="Hva som blir",
        initiative="Områdeløft Haugenstua",
        municipality="Oslo kommune",
        date=date(2013, 6, 3),
        version="0.6",
        sections=sections or (_DIRECTION, _CONTINUED, _GAPS),
    )
    return replace(base, **changes)


_DIRECTION = Section(
    "direction",
    "Retning",
    (
        Paragraph("19 av 42 punkter har en mottaker.", Style.LEAD),
        Paragraph(("Se ", Run("hva som går videre", link="#continued"), " og ", Run("vedtaket", bold=True), ".")),
        Paragraph("Vi har lært at #Ø*_x_ $ <b> må tåles.", Style.OWN_WORDS),
        Heading("Utfordringer", key="challenges"),
        BulletList(("Trangboddhet", ("Frafall, ", Run("kilde", link="https://www.ssb.no/")))),
        BulletList(("Først", "Så"), ordered=True),
        Definitions((("Slutt", PartialDate(2013, 12)), ("Beboere", 3753), ("Startvedtak", None))),
        Notice("Ikke vedtatt ennå.", Severity.WARNS, "Forslag"),
    ),
)
_CONTINUED = Section("continued", "Hva går videre", (TABLE, FIGURE, Heading("For dypt", 4)))
_GAPS = Section(
    "gaps",
    "Mangler",
    (
        GapList(
            (GapEntry(Severity.BLOCKS, "Torget har ingen mottaker", "Eieren sa nei.", "Spør en annen", "/arven/3"),)
        ),
        GapList(()),
        PageBreak(),
        Sources((Source("Husbanken", "https://husbanken.no/"), Source("Årsrapport 2012"))),
    ),
)
