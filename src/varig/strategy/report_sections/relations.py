"""Sections 6 and 7: what else holds people together, and who leads."""

from __future__ import annotations

from collections.abc import Iterator

from varig.foundation.documents.blocks import (
    Block,
    Notice,
    Paragraph,
)
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.strategy.report_sections.words import NOTHING_YET, asked


@section(
    report="strategy",
    key="relations",
    title=msg("Møteplasser, nettverk, personlig og formell kontakt, og andre aktiviteter"),
    order=60,
)
def relations(_context: ReportContext) -> Iterator[Block]:
    """Nothing can be registered yet."""
    yield asked(
        msg(
            "Veilederen ber om å få vite hvordan møteplasser, nettverk, personlig og formell kontakt og andre "
            "etablerte aktiviteter skal holdes ved like."
        )
    )
    yield Notice(NOTHING_YET)
    yield Paragraph(
        msg("Møteplasser og aktiviteter som er registrert som tiltak, står under det som fases ut og videreføres.")
    )


@section(report="strategy", key="leaders", title=msg("Lokale ledere og rollemodeller"), order=70)
def leaders(_context: ReportContext) -> Iterator[Block]:
    """Nothing can be registered yet."""
    yield asked(
        msg(
            "Veilederen ber om en plan for å utvikle lokale ledere og rollemodeller, blant annet ved å rekruttere "
            "eldre ungdom som alt er aktive."
        )
    )
    yield Notice(NOTHING_YET)
