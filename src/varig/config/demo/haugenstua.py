"""Områdeløft Haugenstua 2007-2013: the published facts, each with its address, and nothing else."""

from __future__ import annotations

from varig.actors.rules import ActorKind
from varig.config.demo.published import Published
from varig.foundation.kernel import PartialDate

# The district carried the initiative out, and its committee owned the programme.
HAUGENSTUA = Published(
    slug="haugenstua",
    name="Områdeløft Haugenstua",
    municipality="Bydel Stovner, Oslo kommune",
    start=PartialDate(2007),
    end=PartialDate(2013),
    facts={
        "area": "Haugenstua",
        "decision_body": "Staten og Oslo kommune",
        "decision_date": PartialDate(2007, 1, 11),
        "start_decision": (
            "Intensjonsavtale om Groruddalssatsingen, 11. januar 2007. "
            "Kilde: http://byplanoslo.no/content/gode-nyheter-fra-groruddalen-joda-det-nytter"
        ),
        "source_address": "https://www.husbanken.no/omradeloft/har-kartlagt-resultatene-pa-haungenstua/",
    },
    kinds={
        "Bydel Stovner": ActorKind.UNIT,
        "Oslo kommune": ActorKind.UNIT,
        "Omsorgsbygg": ActorKind.UNIT,
        "Husbanken": ActorKind.STATE,
        "Barne- og likestillingsdepartementet": ActorKind.STATE,
        "OBOS Forretningsbygg": ActorKind.BUSINESS,
    },
)
SLUG, DATA = HAUGENSTUA.slug, HAUGENSTUA.data
build = HAUGENSTUA.build
