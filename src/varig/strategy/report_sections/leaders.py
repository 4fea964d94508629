"""Section 7: who leads after the end, and who comes after them."""

from __future__ import annotations

from collections.abc import Iterator

from varig.continuation.queries.onward import onward
from varig.final_report.queries.registered import Beside, registered
from varig.foundation.documents.blocks import NOT_RELEVANT, Block, Column, Heading, Notice, Paragraph
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.strategy.report_sections.words import NOT_SAID

_NONE = msg("Ingen leder- eller rollemodellprogram er registrert.")


@section(
    report="strategy",
    key="leaders",
    title=msg("Lokale ledere og rollemodeller"),
    order=70,
    guide=msg(
        "Veilederen ber om en plan for å utvikle lokale ledere og rollemodeller, blant annet ved å rekruttere "
        "eldre ungdom som alt er aktive."
    ),
    asks=("R61", "R62", "R63", "R64", "R65"),
)
def leaders(context: ReportContext) -> Iterator[Block]:
    """The programmes with what becomes of them, and how many they have trained. Nobody is named."""
    of, found = onward(context)
    by_item = {one.item.id: one for one in found}
    programmes = registered(
        context,
        of,
        "leader_programmes",
        msg("Leder- og rollemodellprogram, og hva som skjer med dem"),
        (("name", 2.4), ("recruitment", 2.6), ("contact_unit", 1.8)),
        empty=_NONE,
        beside=Beside(
            (Column(msg("Avgjørelse"), width=2.2), Column(msg("Hvem tar over"), width=2.2)),
            lambda pk: (by_item[pk].chip, by_item[pk].taking_over) if pk in by_item else (NOT_SAID, NOT_RELEVANT),
        ),
    )
    if not programmes.rows:
        yield Notice(_NONE)
        return
    yield programmes
    yield Heading(msg("Hvor mange som har fått opplæring"))
    yield registered(
        context,
        of,
        "leader_numbers",
        msg("Antall år for år. Ingen er nevnt med navn."),
        (("item", 3), ("year", 1), ("trained", 1.4), ("went_on", 1.4)),
        empty=msg("Ingen tall er registrert."),
    )
    yield Paragraph(msg("Ressurspersoner står ikke med navn her. Kontakten med dem går gjennom enheten som har den."))
