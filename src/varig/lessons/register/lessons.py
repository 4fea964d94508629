"""Lessons, and what columns may refer to of them."""

from __future__ import annotations

from typing import Any

from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.references import Option, Reference, declare_reference
from varig.initiatives.actions.tables import InitiativeTable
from varig.legacy.rules import Kind, reference_to
from varig.lessons import queries
from varig.lessons.models import Lesson
from varig.lessons.rules import lesson_problems

GROUP = msg("Erfaringer")
KEY = "lessons"


def _options(reader: Reader, of: Any) -> list[Option]:
    return [Option(one.id, one.name) for one in queries.lessons(reader, of)]


LESSON_REFERENCE = declare_reference(Reference(key=KEY, one=msg("erfaring"), options=_options))

LESSONS = declare(
    Register(
        key=KEY,
        path="erfaringer",
        title=msg("Erfaringer"),
        one=msg("erfaring"),
        about=msg("Det dere vet nå, og ikke visste da satsingen begynte. Skriv det mens de som lærte det, er der."),
        group=GROUP,
        order=600,
        identity=("name",),
        label="name",
        parent="item",
        store=InitiativeTable(Lesson, search="search"),
        check=lesson_problems,
        columns=(
            column(
                Lesson,
                "name",
                required=True,
                listed=True,
                width=60,
                aliases=("erfaring", "hva vi har lært", "kva vi har lært", "lærdom", "læring", "tittel", "lesson"),
            ),
            column(
                Lesson,
                "what_happened",
                aliases=("hva skjedde", "kva skjedde", "beskrivelse", "skildring", "bakgrunn", "what happened"),
                width=60,
            ),
            column(
                Lesson,
                "evidence",
                aliases=("bygger på", "byggjer på", "grunnlag", "dokumentasjon", "kilde", "kjelde", "evidence"),
                width=50,
            ),
            column(
                Lesson,
                "item",
                refers=reference_to(Kind.MEASURE),
                listed=True,
                section=msg("Hvor den kommer fra, og hvem den er for"),
                aliases=("tiltak", "fra tiltak", "frå tiltak", "prosjekt", "measure", "from measure"),
            ),
            column(
                Lesson, "field", listed=True, filtered=True, aliases=("felt", "område", "tema", "fagområde", "field")
            ),
            column(
                Lesson,
                "for_whom",
                aliases=("nyttig for", "for hvem", "for kven", "hvem kan bruke den", "målgruppe", "useful for"),
            ),
        ),
    )
)
