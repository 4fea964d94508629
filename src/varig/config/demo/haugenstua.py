"""Områdeløft Haugenstua 2007-2013: the published facts, each with its address, and nothing else."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from varig.actors.actions import ensure_actors
from varig.actors.rules import ActorKind
from varig.foundation.kernel import NotFound, PartialDate, Reader, system_reader
from varig.foundation.registers.importing import propose, take_in
from varig.initiatives.actions import create_initiative
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.knowledge.actions import register_figures
from varig.knowledge.queries import FigureFacts
from varig.measures.register import MEASURES

SLUG = "haugenstua"
DATA = Path(__file__).parent / "data" / "haugenstua"
READER = system_reader("Publiserte kilder")

# The district carried the initiative out, and its committee owned the programme.
OWNER = "Bydel Stovner, Oslo kommune"
RESULTS_PAGE = "https://www.husbanken.no/omradeloft/har-kartlagt-resultatene-pa-haungenstua/"
START = (
    "Intensjonsavtale mellom staten og Oslo kommune om Groruddalssatsingen, 11. januar 2007. "
    "Kilde: http://byplanoslo.no/content/gode-nyheter-fra-groruddalen-joda-det-nytter"
)

# What they are is public; the file says only their names. The others are left as «annen organisasjon».
_KINDS = {
    "Bydel Stovner": ActorKind.UNIT,
    "Oslo kommune": ActorKind.UNIT,
    "Omsorgsbygg": ActorKind.UNIT,
    "Husbanken": ActorKind.STATE,
    "Barne- og likestillingsdepartementet": ActorKind.STATE,
    "OBOS Forretningsbygg": ActorKind.BUSINESS,
}


def build(progress: Callable[[str], object]) -> None:
    """Make it where it is missing, all or nothing."""
    try:
        initiative(READER, SLUG)
    except NotFound:
        progress("Haugenstua 2007-2013")
        with transaction.atomic():
            _make(READER)


def _make(reader: Reader) -> None:
    create_initiative(
        reader=reader,
        slug=SLUG,
        name="Områdeløft Haugenstua",
        municipality=OWNER,
        start=PartialDate(2007),
        end=PartialDate(2013),
        area="Haugenstua",
        start_decision=START,
        source_address=RESULTS_PAGE,
    )
    of = initiative(reader, SLUG)
    register_figures(reader=reader, of=of, figures=_figures())
    ensure_actors(reader=reader, of=of, wanted=_KINDS)
    _import(reader, of)


def _import(reader: Reader, of: InitiativeFacts) -> None:
    """As a person would in the browser: the file's bytes, what they would do, done."""
    file = DATA / "measures.csv"
    take_in(propose(MEASURES, reader, of, file.read_bytes(), file.name), reader=reader, of=of, file=file.name)


def _figures() -> list[FigureFacts]:
    with (DATA / "figures.csv").open(encoding="utf-8", newline="") as file:
        return [
            FigureFacts(
                row["key"], row["metric"], int(row["year"]), Decimal(row["value"]), row["unit"], row["source_url"]
            )
            for row in csv.DictReader(file)
        ]
