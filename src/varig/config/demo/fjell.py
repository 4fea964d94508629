"""Fjell 2020, Drammen, 2010-2020: the published facts, each with its address, and nothing else."""

from __future__ import annotations

from varig.actors.rules import ActorKind
from varig.config.demo.published import Published
from varig.foundation.kernel import PartialDate

FJELL = Published(
    slug="fjell",
    name="Fjell 2020",
    municipality="Drammen kommune",
    start=PartialDate(2010),
    end=PartialDate(2020),
    facts={
        "area": "Fjell",
        "description": (
            "Målet var høyere sysselsetting og færre med lav inntekt i 2020 enn i 2010. Tre strategier: "
            "områdeutvikling, tjenesteutvikling og ressursmobilisering."
        ),
        "source_address": "https://ideas2evidence.com/nb/news/underveisevaluering-av-fjell-2020-0",
    },
    kinds={"Drammen kommune": ActorKind.UNIT, "Enova": ActorKind.STATE},
)
SLUG, DATA = FJELL.slug, FJELL.data
build = FJELL.build
