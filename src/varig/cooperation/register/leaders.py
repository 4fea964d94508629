"""Programmes for local leaders and role models, and their numbers."""

from __future__ import annotations

from varig.cooperation.models import LeaderNumber, LeaderProgramme
from varig.cooperation.register.words import GROUP
from varig.cooperation.rules.leaders import ProgrammeType, number_problems, programme_problems
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.legacy.actions.belonging import ItemTable
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind, reference_to

_TYPES: dict[str, tuple[str, ...]] = {
    ProgrammeType.LEADERS: ("ledere", "leiarar", "lederprogram", "ledertrening", "leaders"),
    ProgrammeType.ROLE_MODELS: ("rollemodell", "rollemodellar", "rollemodellprogram", "role models"),
    ProgrammeType.BOTH: ("begge", "begge deler", "både og", "both"),
}

LEADER_PROGRAMMES = declare(
    Register(
        key="leader_programmes",
        path="lederprogram",
        title=msg("Leder- og rollemodellprogram"),
        one=msg("program for ledere eller rollemodeller"),
        about=msg("Hvordan lokale ledere og rollemodeller vokser fram. Skriv antall og roller, aldri navn på unge."),
        group=GROUP,
        order=580,
        identity=("name",),
        label="name",
        store=KindTable(Kind.LEADER_PROGRAMME, LeaderProgramme),
        check=programme_problems,
        columns=(
            *name_columns("program", "navn på program", "programnavn", "kurs", "programme"),
            column(
                LeaderProgramme,
                "type",
                words=_TYPES,
                listed=True,
                aliases=("type", "type program", "slag program", "for hvem", "for kven", "kind"),
            ),
            column(
                LeaderProgramme, "age_group", listed=True, aliases=("alder", "aldersgrupper", "målgruppe", "age group")
            ),
            column(
                LeaderProgramme, "run_with", refers="actors", aliases=("sammen med", "saman med", "partner", "run with")
            ),
            column(LeaderProgramme, "cost", aliases=("kostnad", "årlig kostnad", "beløp", "cost")),
            column(
                LeaderProgramme,
                "recruitment",
                section=msg("Eldre ungdom og ungdomsmiljøer"),
                aliases=("rekruttering", "hvordan rekrutteres de", "korleis blir dei rekrutterte", "recruitment"),
            ),
            column(
                LeaderProgramme, "recruited", aliases=("antall rekruttert", "rekruttert", "rekrutterte", "recruited")
            ),
            column(
                LeaderProgramme, "milieus", aliases=("ungdomsmiljøer", "ungdomsmiljø", "nye miljøer", "youth milieus")
            ),
            column(LeaderProgramme, "milieus_count", aliases=("antall miljøer", "antall miljø", "tal på miljø")),
            column(
                LeaderProgramme,
                "contact_unit",
                refers="actors",
                rests=True,
                listed=True,
                section=msg("Den voksne etterpå"),
                aliases=("holder kontakten", "kontakt etterpå", "hvem følger opp", "kven følgjer opp", "contact unit"),
            ),
            column(LeaderProgramme, "contact_role", aliases=("voksen", "vaksen", "rolle", "stilling", "contact role")),
            *note_columns(on_the_map=False),
        ),
    )
)

LEADER_NUMBERS = declare(
    Register(
        key="leader_numbers",
        path="ledertall",
        title=msg("Tall for leder- og rollemodellprogram"),
        one=msg("år med tall"),
        about=msg("Hvor mange som lærte og hvor mange som ble ledere selv, år for år. Bare tall."),
        group=GROUP,
        order=585,
        identity=("item", "year"),
        parent="item",
        store=ItemTable(LeaderNumber, name="item__name", sort="item__sort_key"),
        check=number_problems,
        columns=(
            column(
                LeaderNumber,
                "item",
                refers=reference_to(Kind.LEADER_PROGRAMME),
                required=True,
                listed=True,
                aliases=("navn", "namn", "programnavn", "kurs", "programme"),
            ),
            column(LeaderNumber, "year", required=True, listed=True, aliases=("årstall", "årstal", "når", "periode")),
            column(
                LeaderNumber,
                "trained",
                listed=True,
                aliases=("opplært", "deltakere", "deltakarar", "antall", "fullførte", "participants"),
            ),
            column(
                LeaderNumber,
                "went_on",
                listed=True,
                aliases=("ble ledere", "blei leiarar", "gikk videre", "leder nå", "went on to lead"),
            ),
        ),
    )
)
