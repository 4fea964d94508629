"""Networks: who calls people together, and when they meet next."""

from __future__ import annotations

from varig.cooperation.models import Network
from varig.cooperation.register.words import GROUP, RHYTHM_ALIASES, RHYTHMS
from varig.cooperation.rules.ties import network_problems
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind

NETWORKS = declare(
    Register(
        key="networks",
        path="nettverk",
        title=msg("Nettverk"),
        one=msg("nettverk"),
        about=msg("Faste møter mellom folk fra flere steder. Et nettverk uten noen som kaller inn, dør ut."),
        group=GROUP,
        order=520,
        identity=("name",),
        label="name",
        store=KindTable(Kind.NETWORK, Network),
        check=network_problems,
        columns=(
            *name_columns(
                *("nettverk", "navn på nettverk", "nettverksnavn", "forum", "gruppe", "network"),
                participants=("medlemmer", "medlemmar", "medlemmene", "members", "hvem er med", "kven er med"),
            ),
            column(
                Network,
                "convener",
                refers="actors",
                rests=True,
                listed=True,
                aliases=(
                    "innkaller",
                    "innkallar",
                    "kaller inn",
                    "hvem kaller inn",
                    "kven kallar inn",
                    "koordinator",
                    "leder",
                    "leiar",
                ),
            ),
            column(
                Network,
                "secretary",
                refers="actors",
                rests=True,
                aliases=("sekretariat", "referent", "skrivar", "secretary"),
            ),
            column(
                Network,
                "rhythm",
                words=RHYTHMS,
                listed=True,
                aliases=("møtehyppighet", "møtefrekvens", *RHYTHM_ALIASES),
            ),
            column(
                Network,
                "last_meeting",
                aliases=("sist møte", "sist møtt", "forrige møte", "førre møte", "last meeting"),
            ),
            column(
                Network,
                "next_meeting",
                listed=True,
                aliases=("neste gang", "kommende møte", "neste møtedato", "next meeting"),
            ),
            column(Network, "purpose", section=msg("Om nettverket"), aliases=("formål", "føremål", "mål", "hensikt")),
            column(Network, "mandate", aliases=("oppdrag", "mandate")),
            *note_columns(on_the_map=False),
        ),
    )
)
