"""The register of activities and events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from varig.foundation.kernel import PartialDate, Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column, without
from varig.foundation.registers.storing import Frame
from varig.foundation.ui.text import say
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind
from varig.measures.models import Activity
from varig.measures.register.words import GROUP_WORDS, REMARKS
from varig.measures.rules.activities import ActivityType, Rhythm, problems
from varig.measures.rules.groups import TargetGroup

_TYPES: dict[str, tuple[str, ...]] = {
    ActivityType.RECURRING: (
        "aktivitet",
        "fast",
        "fast tilbud",
        "fast tilbod",
        "jevnlig",
        "kurs",
        "recurring activity",
    ),
    ActivityType.YEARLY: ("årlig", "årleg", "årleg arrangement", "festival", "årlig arrangement/festival"),
    ActivityType.SINGLE: ("arrangement", "enkelthendelse", "engangs", "engangsarrangement", "event", "single event"),
}
_RHYTHMS: dict[str, tuple[str, ...]] = {
    Rhythm.DAILY: ("daglig", "dagleg", "daily"),
    Rhythm.WEEKLY: ("ukentlig", "kvar veke", "vekentleg", "1 gang i uka", "en gang i uken", "weekly"),
    Rhythm.FORTNIGHTLY: ("annankvar veke", "hver andre uke", "hver 14. dag", "fortnightly"),
    Rhythm.MONTHLY: ("månedlig", "månadleg", "kvar månad", "en gang i måneden", "monthly"),
    Rhythm.SEVERAL_A_YEAR: ("flere ganger i året", "fleire gonger i året", "kvartalsvis", "halvårlig", "sesong"),
    Rhythm.YEARLY: ("årlig", "årleg", "kvart år", "en gang i året", "yearly", "annually"),
    Rhythm.ONCE: ("en gang", "ein gong", "1 gang", "engangs", "once"),
    Rhythm.NO_PATTERN: ("ved behov", "uregelmessig", "ujevnt", "varierer", "irregular"),
}
# «Deltakere» is a number here, and no list of partners.
_HOW_MANY = frozenset({"deltakere", "deltakarar", "participants"})


def check(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a whole row."""
    return problems(values)


def _examples() -> list[dict[str, object]]:
    return [
        {
            "name": say(msg("Åpent kjøkken")),
            "accountable": say(msg("Frivilligsentralen")),
            "type": ActivityType.RECURRING.value,
            "rhythm": Rhythm.WEEKLY.value,
            "rhythm_note": say(msg("tirsdager kl. 17 til 20")),
            "started": PartialDate(2022, 9),
            "groups": (TargetGroup.FAMILIES.value, TargetGroup.ELDERLY.value, TargetGroup.LANGUAGE_GROUPS.value),
            "attendance": 45,
            "yearly_cost": Decimal(120000),
        }
    ]


ACTIVITIES = declare(
    Register(
        key="activities",
        path="aktiviteter",
        title=msg("Aktiviteter og arrangementer"),
        one=msg("aktivitet"),
        about=msg("Det som skjer igjen og igjen, hvem det bringer sammen, og hvem som eier det etter hvert."),
        group=msg("Tiltak"),
        order=410,
        identity=("name",),
        label="name",
        store=KindTable(Kind.ACTIVITY, Activity),
        check=check,
        examples=_examples,
        columns=(
            *without(
                name_columns(
                    *(
                        "activity",
                        "aktivitet",
                        "arrangement",
                        "navn på aktivitet",
                        "namn på aktivitet",
                        "tilbud",
                        "tilbod",
                    ),
                    *("aktivitet/arrangement", "hva", "kva"),
                ),
                {"participants": _HOW_MANY},
            ),
            column(Activity, "type", words=_TYPES, listed=True, aliases=("type", "kategori", "type aktivitet")),
            column(
                Activity,
                "description",
                aliases=("skildring", "omtale", "innhold", "om aktiviteten"),
                guesses=REMARKS,
                width=60,
            ),
            column(Activity, "place", aliases=("stad", "hvor", "kor", "lokale", "område", "where")),
            column(
                Activity,
                "rhythm",
                words=_RHYTHMS,
                section=msg("Når"),
                listed=True,
                aliases=("kor ofte", "rytme", "hyppighet", "frekvens", "frequency", "how often"),
            ),
            column(
                Activity, "rhythm_note", aliases=("dag", "ukedag", "tid", "klokkeslett", "tidspunkt", "når", "when")
            ),
            column(Activity, "season", aliases=("sesong", "årstid", "periode", "tid på året")),
            column(
                Activity,
                "started",
                aliases=("oppstart", "start", "fra", "frå", "startår", "startdato", "starta", "begynte"),
            ),
            column(
                Activity, "ended", aliases=("slutt", "til", "sluttår", "sluttdato", "slutta", "avsluttet", "siste gang")
            ),
            column(
                Activity,
                "groups",
                words=GROUP_WORDS,
                section=msg("Hvem det bringer sammen"),
                listed=True,
                aliases=(
                    "målgruppe",
                    "målgrupper",
                    "grupper",
                    "for hvem",
                    "for kven",
                    "hvem møtes",
                    "groups brought together",
                ),
            ),
            column(Activity, "groups_note", aliases=("andre grupper", "merknad om gruppene")),
            column(
                Activity,
                "builds_relations",
                aliases=("relasjoner", "relasjonar", "relasjonsbygging", "bygger relasjoner", "hva det fører til"),
                width=50,
            ),
            column(
                Activity,
                "attendance",
                aliases=(
                    *(*sorted(_HOW_MANY), "antall deltakere", "tal på deltakarar", "oppmøte", "besøk per gang"),
                    *("deltakere per gang", "antall", "besøkende", "snitt deltakere"),
                ),
            ),
            column(
                Activity,
                "used_by_children",
                aliases=("barn", "for barn", "barn og unge", "blir brukt av barn", "children"),
            ),
            column(
                Activity,
                "roles_rest_on",
                section=msg("Roller og eierskap"),
                aliases=("ressurser", "ressursar", "ressurser og interesser", "interesser", "hva bidrar de med"),
            ),
            column(
                Activity,
                "started_by",
                refers="actors",
                aliases=(
                    "startet av",
                    "starta av",
                    "satt i gang av hvem",
                    "initiativtaker",
                    "initiativtakar",
                    "started by",
                ),
            ),
            column(
                Activity,
                "owned_by",
                refers="actors",
                rests=True,
                aliases=("eierskap", "eigarskap", "eies av", "drives av", "owned by"),
            ),
            column(
                Activity,
                "ownership_plan",
                aliases=("plan for eierskap", "plan for eigarskap", "eierskap framover", "overtakelse", "overtaking"),
            ),
            column(
                Activity,
                "yearly_cost",
                section=msg("Hva det koster"),
                aliases=(
                    "kostnad",
                    "årlig kostnad",
                    "årleg kostnad",
                    "budsjett",
                    "pris",
                    "kostnad pr år",
                    "yearly cost",
                ),
            ),
            *note_columns(),
            column(
                Activity,
                "source_address",
                section=msg("Hvor opplysningene kommer fra"),
                aliases=("source_url", "kjelde", "lenke", "lenkje", "nettadresse", "url"),
            ),
            column(Activity, "source_note", aliases=("om kjelda", "source note")),
        ),
    )
)
