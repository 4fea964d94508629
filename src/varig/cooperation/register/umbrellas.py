"""Umbrella organisations: what holds them up, and what they are to be afterwards."""

from __future__ import annotations

from varig.cooperation.models import Umbrella
from varig.cooperation.register.words import GROUP
from varig.cooperation.rules.umbrellas import umbrella_problems
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind

UMBRELLAS = declare(
    Register(
        key="umbrellas",
        path="paraplyer",
        title=msg("Paraplyorganisasjoner"),
        one=msg("paraplyorganisasjon"),
        about=msg("Organisasjoner som samler flere lag, og kan tale for området når satsingen er over."),
        group=GROUP,
        order=570,
        identity=("name",),
        label="name",
        store=KindTable(Kind.UMBRELLA, Umbrella),
        check=umbrella_problems,
        columns=(
            *name_columns("paraply", "paraplyorganisasjon", "organisasjonsnavn", "fellesorganisasjon", "umbrella"),
            column(Umbrella, "actor", refers="actors", listed=True, aliases=("organisasjon", "aktør", "organisation")),
            column(
                Umbrella,
                "founded",
                listed=True,
                aliases=("stifta", "stiftet år", "stiftelsesår", "etablert", "founded"),
            ),
            column(
                Umbrella,
                "member_count",
                listed=True,
                aliases=("medlemmer", "medlemer", "medlemstall", "antall lag", "members"),
            ),
            column(Umbrella, "statutes", aliases=("vedtekter", "statutes")),
            column(Umbrella, "board", aliases=("styre", "board")),
            column(Umbrella, "convenes", section=msg("Rolle"), aliases=("innkaller til", "arrangerer", "convener of")),
            column(Umbrella, "role_during", aliases=("rolle", "rolle nå", "oppgaver", "role")),
            column(Umbrella, "role_after", aliases=("rolle etter", "rolle videre", "rolle vidare", "role after")),
            column(
                Umbrella,
                "funding",
                section=msg("Drift"),
                aliases=("finansiering", "økonomi", "inntekter", "funding"),
            ),
            column(
                Umbrella,
                "secretariat",
                refers="actors",
                rests=True,
                aliases=("sekretær", "sekretærhjelp", "administreres av"),
            ),
            *note_columns(on_the_map=False),
        ),
    )
)
