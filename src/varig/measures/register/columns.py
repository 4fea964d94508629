"""The columns of the register, and what each is called in people's files."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst

from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Choice, Column, Kind, Register, declare
from varig.measures.models import Measure
from varig.measures.register.cost_basis import cost_basis
from varig.measures.register.lists import names
from varig.measures.rules import DELIVERED_NAMES, TYPE_NAMES, Delivered, MeasureType

# As the models have them: `Actor.name` and `Goal.name`.
_LONGEST_ACTOR, _LONGEST_GOAL = 200, 300


def _field(name: str) -> Any:
    return Measure._meta.get_field(name)


def _label(name: str) -> Any:
    return capfirst(_field(name).verbose_name)


_ITEM = _field("item").related_model._meta

_TYPES = {
    MeasureType.PHYSICAL: ("physical", "fysisk tiltak", "fysiske tiltak", "bygg", "anlegg"),
    MeasureType.SOCIAL: ("social", "sosial", "sosialt tiltak", "sosiale tiltak"),
    MeasureType.PROCESS: ("process", "prosessuelt", "prosesstiltak", "samarbeid", "utredning"),
    MeasureType.ACTIVITY: ("activity", "aktiviteter", "arrangement", "event"),
}
_DELIVERED = {
    Delivered.YES: ("yes", "gjennomført", "gjennomførd", "ferdig", "fullført", "delivered", "done"),
    Delivered.PARTLY: ("partly", "delvis gjennomført", "delvis gjennomførd", "partially"),
    Delivered.NO: ("no", "ikke gjennomført", "ikkje gjennomførd", "not delivered"),
}

MEASURES = declare(
    Register(
        key="measures",
        title=msg("Tiltak"),
        identity=("name",),
        columns=(
            Column(
                "name",
                capfirst(_ITEM.get_field("name").verbose_name),
                required=True,
                longest=_ITEM.get_field("name").max_length,
                aliases=(
                    *("measure", "tiltak", "navn på tiltak", "namn", "namn på tiltak", "tiltaksnavn", "tiltaksnamn"),
                    *("prosjekt", "prosjektnavn", "title", "tittel", "measure name", "hva", "kva"),
                ),
                not_found=msg("Vi fant ingen kolonne med navn på tiltaket. Velg hvilken kolonne det er."),
                width=44,
            ),
            Column(
                "type",
                _label("type"),
                Kind.CHOICE,
                choices=tuple(Choice(kind.value, TYPE_NAMES[kind], also) for kind, also in _TYPES.items()),
                aliases=("type", "slag", "type tiltak", "slag tiltak", "tiltakstype", "kategori", "category"),
            ),
            Column(
                "description",
                _label("description"),
                aliases=("description", "beskrivelse", "skildring", "omtale", "om tiltaket", "innhold"),
                width=60,
            ),
            Column(
                "area",
                _label("area"),
                longest=_field("area").max_length,
                aliases=("area", "område", "sted", "stad", "delområde", "bydel"),
            ),
            Column(
                "start",
                _label("start"),
                Kind.DATE,
                aliases=(
                    *("start", "start_year", "startår", "fra", "frå", "fra år", "frå år", "oppstart", "startdato"),
                    *("start date", "begynte", "byrja", "fradato", "frådato"),
                ),
            ),
            Column(
                "end",
                _label("end"),
                Kind.DATE,
                aliases=(
                    *("end", "end_year", "sluttår", "slutt", "til", "til år", "ferdig", "ferdigår", "sluttdato"),
                    *("end date", "avsluttet", "avslutta", "ferdigstilt", "tildato"),
                ),
            ),
            Column(
                "cost",
                _label("cost"),
                Kind.KRONER,
                aliases=(
                    *("cost_nok", "cost", "kostnad", "kostnad i kr", "kostnader", "beløp", "pris", "sum kr"),
                    *("kroner", "budsjett", "utgift", "amount"),
                ),
            ),
            Column(
                "cost_basis",
                _label("cost_basis"),
                parse=cost_basis,
                aliases=("cost_basis", "grunnlag", "kostnadsgrunnlag", "hva beløpet gjelder", "kva beløpet gjeld"),
                export=lambda value: value and dict(_field("cost_basis").flatchoices)[value],
                width=28,
            ),
            Column(
                "cost_note",
                _label("cost_note"),
                longest=_field("cost_note").max_length,
                aliases=("cost_note", "om kostnaden", "kostnadsmerknad"),
            ),
            Column(
                "goals",
                msg("Mål"),
                Kind.LIST,
                parse=names(_LONGEST_GOAL),
                aliases=("goals", "goal", "mål", "delmål", "hovedmål", "hovudmål"),
            ),
            Column(
                "accountable",
                msg("Ansvarlig"),
                longest=_LONGEST_ACTOR,
                aliases=(
                    *("responsible", "accountable", "ansvarlig", "ansvarleg", "ansvarlig enhet", "ansvarleg eining"),
                    *("eier", "eigar", "owner", "tiltakseier", "hvem", "kven", "hvem har ansvar", "kven har ansvar"),
                    *("hvem har ansvaret", "kven har ansvaret"),
                ),
            ),
            Column(
                "participants",
                msg("Deltar"),
                Kind.LIST,
                parse=names(_LONGEST_ACTOR),
                aliases=(
                    *("partners", "participants", "partnere", "partnarar", "deltakere", "deltakarar", "deltar"),
                    *("samarbeidspartnere", "samarbeidspartnarar", "medvirkende"),
                ),
            ),
            Column(
                "delivered",
                _label("delivered"),
                Kind.CHOICE,
                choices=tuple(
                    Choice(answer.value, DELIVERED_NAMES[answer], also) for answer, also in _DELIVERED.items()
                ),
                aliases=("delivered", "gjennomført", "gjennomførd", "levert", "resultat"),
            ),
            Column(
                "delivered_reason",
                _label("delivered_reason"),
                aliases=("delivered_reason", "hvorfor ikke", "kvifor ikkje", "avvik", "årsak", "grunn", "reason"),
            ),
            Column(
                "status_after",
                _label("status_after"),
                longest=_field("status_after").max_length,
                aliases=("status_after", "status", "status etter", "etter satsingen", "etter satsinga"),
            ),
            Column(
                "source_address",
                _label("source_address"),
                Kind.ADDRESS,
                longest=_field("source_address").max_length,
                aliases=("source_url", "source_address", "kilde", "kjelde", "lenke", "lenkje", "nettadresse", "url"),
            ),
            Column(
                "source_note",
                _label("source_note"),
                # A note («Notat») may be about anything: a person says what it is.
                aliases=("note", "source_note", "om kilden", "om kjelda", "source note"),
            ),
        ),
    )
)
