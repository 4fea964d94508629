"""The columns of the register, and what each is called in people's files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column, linked
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind
from varig.measures import rules
from varig.measures.models import Measure, MeasureGoal, MeasureNeed
from varig.measures.register.cost_basis import basis_column
from varig.measures.register.example import examples
from varig.measures.register.words import GROUP_WORDS, REMARKS, SECTOR_WORDS
from varig.measures.rules import Delivered, MeasureType, Status

_TYPES: dict[str, tuple[str, ...]] = {
    MeasureType.PHYSICAL: ("fysisk tiltak", "fysiske tiltak", "bygg", "anlegg"),
    MeasureType.SOCIAL: ("sosial", "sosialt tiltak", "sosiale tiltak"),
    MeasureType.PROCESS: ("prosessuelt", "prosesstiltak", "samarbeid", "utredning"),
    MeasureType.ACTIVITY: ("aktiviteter", "arrangement", "event"),
}
_STATUS: dict[str, tuple[str, ...]] = {
    Status.PLANNED: ("planlagd", "ikke startet", "ikkje starta", "utsatt", "utsett", "planned", "not started"),
    Status.UNDER_WAY: (
        *("pågår", "påbegynt", "under arbeid", "startet", "starta", "i prosess", "ongoing", "in progress"),
        *("igangsatt", "igangsett", "i gang", "satt i gang"),
    ),
    Status.COMPLETED: (
        *("fullført", "avsluttet", "avslutta", "gjennomført", "gjennomførd", "completed", "done"),
        *("ferdigstilt", "ferdigstilte", "levert"),
    ),
    Status.STOPPED: ("stoppet", "stoppa", "avbrutt", "avbrote", "avlyst", "lagt på is", "stopped", "cancelled"),
}
_DELIVERED: dict[str, tuple[str, ...]] = {
    Delivered.YES: ("gjennomført", "gjennomførd", "ferdig", "fullført", "delivered", "done"),
    Delivered.PARTLY: ("delvis gjennomført", "delvis gjennomførd", "partially"),
    Delivered.NO: ("ikke gjennomført", "ikkje gjennomførd", "not delivered"),
}


def check(of: Any, values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about a whole row: the same rules as the action's."""
    return rules.problems(rules.Dates(values.get("start"), values.get("end")), values.get("cost"), of.period)


MEASURES = declare(
    Register(
        key="measures",
        path="tiltak",
        title=msg("Tiltak"),
        one=msg("tiltak"),
        about=msg("Alt satsingen har gjort eller satt i gang: fysisk, sosialt, prosess og aktivitet."),
        group=msg("Tiltak"),
        order=400,
        identity=("name",),
        label="name",
        store=KindTable(Kind.MEASURE, Measure),
        check=check,
        examples=examples,
        columns=(
            *name_columns(
                *("measure", "tiltak", "navn på tiltak", "namn på tiltak", "tiltaksnavn", "tiltaksnamn"),
                *("prosjekt", "prosjektnavn", "measure name", "hva", "kva"),
                *("hva skal gjøres", "kva skal gjerast", "delprosjekt"),
                not_found=msg("Vi fant ingen kolonne med navn på tiltaket. Velg hvilken kolonne det er."),
            ),
            column(
                Measure,
                "type",
                words=_TYPES,
                listed=True,
                aliases=(
                    "type tiltak",
                    "slag tiltak",
                    "tiltakstype",
                    "kategori",
                    "category",
                    "fysisk/sosialt",
                    "fysisk eller sosialt",
                ),
            ),
            column(
                Measure,
                "description",
                aliases=("description", "beskrivelse", "skildring", "omtale", "om tiltaket", "innhold"),
                guesses=REMARKS,
                width=60,
            ),
            column(
                Measure,
                "target_groups",
                words=GROUP_WORDS,
                aliases=("målgruppe", "target group", "for hvem", "for kven", "hvem er det for", "kven er det for"),
            ),
            column(Measure, "area", aliases=("sted", "stad", "delområde", "bydel")),
            column(
                Measure,
                "status",
                words=_STATUS,
                section=msg("Når, og hvor langt det er kommet"),
                listed=True,
                aliases=(
                    *("framdrift", "fremdrift", "progress", "hvor langt", "kor langt", "hvordan går det"),
                    *("korleis går det", "hvor langt er vi", "tilstand"),
                ),
            ),
            column(
                Measure,
                "start",
                listed=True,
                aliases=(
                    *("start_year", "startår", "fra", "frå", "fra år", "frå år", "oppstart", "startdato"),
                    *("start date", "begynte", "byrja", "fradato", "frådato"),
                ),
            ),
            column(
                Measure,
                "end",
                listed=True,
                aliases=(
                    *("end_year", "sluttår", "slutt", "til", "til år", "ferdig", "ferdigår", "sluttdato"),
                    *("end date", "avsluttet", "avslutta", "ferdigstilt", "tildato"),
                ),
            ),
            column(
                Measure,
                "cost",
                section=msg("Hva det kostet"),
                listed=True,
                basis="cost_basis",
                aliases=(
                    *("cost_nok", "kostnad", "kostnad i kr", "kostnader", "beløp", "pris", "sum kr"),
                    *("kroner", "budsjett", "utgift", "amount", "totalkostnad", "kostn", "kr"),
                ),
            ),
            basis_column(
                Measure,
                "cost_basis",
                aliases=("grunnlag", "kostnadsgrunnlag", "hva beløpet gjelder", "kva beløpet gjeld"),
            ),
            column(Measure, "cost_note", aliases=("kostnadsmerknad", "cost note")),
            linked(
                "goals",
                msg("Mål"),
                MeasureGoal,
                own="item",
                other="goal",
                refers="goals",
                section=msg("Hva det var for, og hvordan det gikk"),
                aliases=("goal", "delmål", "hovedmål", "hovudmål"),
                guesses=("innsatsområde", "satsingsområde"),
            ),
            linked(
                "needs",
                msg("Behov og ønsker det svarer på"),
                MeasureNeed,
                own="item",
                other="need",
                refers="needs",
                help=msg("Det beboerne har sagt at de trenger eller ønsker seg."),
                aliases=(
                    "behov",
                    "ønsker",
                    "ønske",
                    "innspill",
                    "behov og ønsker",
                    "behov og ønske",
                    "svarer på",
                    "needs",
                ),
            ),
            column(
                Measure,
                "delivered",
                words=_DELIVERED,
                listed=True,
                aliases=("gjennomførd", "levert"),
            ),
            column(
                Measure,
                "delivered_reason",
                aliases=("hvorfor ikke", "kvifor ikkje", "avvik", "årsak", "grunn", "reason"),
            ),
            column(
                Measure,
                "results",
                aliases=("resultat", "resultater", "results", "hva kom ut av det", "kva kom ut av det", "måloppnåelse"),
                width=50,
            ),
            column(Measure, "status_after", aliases=("status etter", "etter satsingen", "etter satsinga")),
            column(
                Measure,
                "synergy_sectors",
                words=SECTOR_WORDS,
                section=msg("Sett i sammenheng"),
                aliases=("samspill med", "synergies with", "andre felt", "berører også"),
            ),
            column(
                Measure,
                "synergies",
                aliases=("samspill", "samspillseffekter", "samspelseffektar", "synergier", "synergieffekter"),
            ),
            column(
                Measure,
                "means_together",
                aliases=("virkemidler", "egne virkemidler", "eigne verkemiddel", "own instruments"),
            ),
            *note_columns(),
            column(
                Measure,
                "source_address",
                section=msg("Hvor opplysningene kommer fra"),
                aliases=("source_url", "kilde", "kjelde", "lenke", "lenkje", "nettadresse", "url"),
            ),
            # A note («Notat») may be about anything: a person says what it is.
            column(Measure, "source_note", aliases=("note", "om kilden", "om kjelda", "source note")),
        ),
    )
)
