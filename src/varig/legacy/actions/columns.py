"""The columns that every kind of legacy item has, for the head and the foot of its register."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import Message, msg
from varig.foundation.registers.declarations import Asked, Column, Kind
from varig.legacy.actions.tables import ACCOUNTABLE, PARTICIPANTS
from varig.legacy.models import LegacyItem

_ITEM: Any = LegacyItem._meta


def _label(name: str) -> Any:
    return capfirst(_ITEM.get_field(name).verbose_name)


def name_columns(
    *aliases: str, participants: tuple[str, ...] = (), not_found: Message | None = None
) -> tuple[Column, ...]:
    """The name, and who answers for it and takes part.

    `aliases` are the kind's own words for its name, and `participants` those for who takes part.
    """
    return (
        Column(
            "name",
            _label("name"),
            required=True,
            longest=_ITEM.get_field("name").max_length,
            path="item__name",
            listed=True,
            aliases=("namn", "title", "tittel", *aliases),
            not_found=not_found,
            width=44,
        ),
        Column(
            ACCOUNTABLE,
            msg("Ansvarlig"),
            Kind.REFERENCE,
            refers="actors",
            rests=True,
            path="accountable_name",
            listed=True,
            asked=Asked.FIRST,
            many=True,
            help=_("Enheten eller organisasjonen som svarer for det nå."),
            aliases=(
                *("responsible", "accountable", "ansvarlig", "ansvarleg", "ansvarlig enhet", "ansvarleg eining"),
                *("eier", "eigar", "owner", "tiltakseier", "hvem", "kven", "hvem har ansvar", "kven har ansvar"),
                *("hvem har ansvaret", "kven har ansvaret", "ansvarlig nå", "ansvarleg no"),
                *("ansv", "ansv enhet", "ansv eining", "prosjektleder", "prosjektleiar"),
            ),
        ),
        Column(
            PARTICIPANTS,
            msg("Deltar"),
            Kind.REFERENCES,
            refers="actors",
            asked=Asked.FIRST,
            filtered=False,
            aliases=(
                *("partners", "participants", "partnere", "partnarar", "deltakere", "deltakarar", "deltar"),
                *("samarbeidspartnere", "samarbeidspartnarar", "medvirkende", "deltek", *participants),
            ),
        ),
    )


def note_columns(*, on_the_map: bool = True) -> tuple[Column, ...]:
    """The place on the map where the kind has one, and the note on continuation from day one (R16)."""
    place = (
        Column(
            "latitude",
            _label("latitude"),
            Kind.DECIMAL,
            path="item__latitude",
            section=msg("Sted på kartet"),
            help=_("Grader, for eksempel 59,9633. Velg stedet i kartet, så fylles feltene ut."),
            aliases=("lat", "latitude", "breddegrad", "breiddegrad", "nord", "y"),
            many=False,
        ),
        Column(
            "longitude",
            _label("longitude"),
            Kind.DECIMAL,
            path="item__longitude",
            aliases=("lon", "lng", "longitude", "lengdegrad", "øst", "aust", "x"),
            many=False,
        ),
    )
    return (
        *(place if on_the_map else ()),
        Column(
            "continuation_note",
            _label("continuation_note"),
            Kind.LONG,
            path="item__continuation_note",
            section=msg("Videre"),
            help=_("Hva som må være tenkt før satsingen slutter: hvem kan ta over, hva trengs, hva er avtalt."),
            aliases=("continuation note", "videreføring", "vidareføring", "om videreføringen", "veien videre"),
            width=50,
        ),
    )
