"""Meeting places, and how much they are used."""

from __future__ import annotations

from varig.cooperation.models import MeetingPlace, UseFigure
from varig.cooperation.register.words import GROUP, SOURCE_ALIASES, SOURCE_NOTE_ALIASES
from varig.cooperation.rules.places import OwnerKind, PlaceType, TargetGroup, place_problems, use_problems
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column, without
from varig.legacy.actions.belonging import ItemTable
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind, reference_to

_TYPES: dict[str, tuple[str, ...]] = {
    PlaceType.YOUTH_CLUB: ("fritidsklubb", "ungdomshus", "ungdomsklubb", "juniorklubb", "youth club"),
    PlaceType.NEIGHBOURHOOD_HOUSE: ("grendehus", "samfunnshus", "bydelshus", "nærmiljøhus", "neighbourhood house"),
    PlaceType.VOLUNTEER_CENTRE: ("frivilligsentralen", "frivillighetssentral", "volunteer centre"),
    PlaceType.LIBRARY: ("filial", "bibliotekfilial", "library"),
    PlaceType.CAFE: ("kafe", "nabolagskafé", "kafeteria", "café", "cafe"),
    PlaceType.SCHOOL: ("skole", "skule", "barnehage", "åpen skole", "school"),
    PlaceType.SPORTS: ("idrettshall", "idrettsbane", "hall", "bane", "sports"),
    PlaceType.OUTDOOR: ("ute", "park", "torg", "plass", "møteplass ute", "lekeplass", "outdoor"),
    PlaceType.OTHER: ("annet", "anna", "other"),
}
_OWNERS: dict[str, tuple[str, ...]] = {
    OwnerKind.MUNICIPALITY: ("kommune", "kommunal", "kommunalt", "offentlig", "municipality"),
    OwnerKind.PRIVATE: ("privat", "næringsdrivende", "gårdeier", "private"),
    OwnerKind.HOUSING_COOPERATIVE: ("borettslag", "sameie", "burettslag", "housing co-op", "housing cooperative"),
    OwnerKind.OTHER: ("andre", "annen", "annan", "other"),
}
_GROUPS: dict[str, tuple[str, ...]] = {
    TargetGroup.EVERYBODY: ("alle aldre", "hele nabolaget", "everybody", "all"),
    TargetGroup.CHILDREN: ("små barn", "skolebarn", "children"),
    TargetGroup.YOUTH: ("ungdommer", "unge", "tenåringer", "youth"),
    TargetGroup.YOUNG_ADULTS: ("unge vaksne", "young adults"),
    TargetGroup.FAMILIES: ("barnefamilier", "foreldre", "familiar", "families"),
    TargetGroup.ADULTS: ("vaksne", "adults"),
    TargetGroup.ELDERLY: ("pensjonister", "seniorer", "elderly"),
    TargetGroup.WOMEN: ("kvinner og jenter", "women"),
    TargetGroup.NEWCOMERS: ("innvandrere", "flyktninger", "språkgrupper", "nyankomne", "newcomers"),
    TargetGroup.DISABLED: ("funksjonshemmede", "disabled"),
}
# Who owns it is another question here than who answers for it.
_OWNER = ("eier", "eigar", "owner")

MEETING_PLACES = declare(
    Register(
        key="meeting_places",
        path="moteplasser",
        title=msg("Møteplasser"),
        one=msg("møteplass"),
        about=msg("Steder der folk møtes. Her ser du hva de står på: hvem som driver, hvem som eier, og hvor lenge."),
        group=GROUP,
        order=500,
        identity=("name",),
        label="name",
        store=KindTable(Kind.MEETING_PLACE, MeetingPlace),
        check=place_problems,
        columns=(
            *without(
                name_columns(
                    *("møteplass", "møtested", "møtestad", "sted", "stad", "lokale", "hus", "meeting place"),
                    *("hvor heter det", "hva heter stedet", "navn på stedet", "kva heiter staden"),
                ),
                {"accountable": frozenset(_OWNER)},
            ),
            column(
                MeetingPlace,
                "type",
                words=_TYPES,
                listed=True,
                aliases=("type", "slag", "type sted", "kategori", "type lokale", "type møteplass"),
            ),
            column(
                MeetingPlace,
                "street_address",
                aliases=("gateadresse", "besøksadresse", "address", "street", "hvor", "kor"),
            ),
            column(
                MeetingPlace,
                "operator",
                refers="actors",
                rests=True,
                listed=True,
                section=msg("Drift"),
                aliases=(
                    "drives av hvem",
                    "driver",
                    "driftsansvarlig",
                    "hvem driver",
                    "kven driv",
                    "driftar",
                    "driftes av",
                    "drifter",
                ),
            ),
            column(
                MeetingPlace,
                "opening_hours",
                aliases=("åpent", "ope", "åpningstid", "opningstid", "opningstider", "opening hours"),
            ),
            column(
                MeetingPlace,
                "staffed_by",
                refers="actors",
                rests=True,
                aliases=("bemannet av", "hvem bemanner", "staffed by"),
            ),
            column(MeetingPlace, "staffing", aliases=("stillinger", "årsverk", "ansatte", "tilsette")),
            column(
                MeetingPlace,
                "for_whom",
                words=_GROUPS,
                aliases=("målgruppe", "målgrupper", "for hvem", "for kven", "hvem det er for", "target groups"),
            ),
            column(MeetingPlace, "used_by_children", aliases=("barn", "for barn", "barn bruker stedet", "children")),
            column(
                MeetingPlace,
                "yearly_cost",
                listed=True,
                aliases=("årlig kostnad", "driftskostnad", "kostnad", "cost", "pris/år", "pris per år", "kostnad/år"),
            ),
            column(
                MeetingPlace,
                "premises_owner",
                refers="actors",
                section=msg("Lokalene"),
                aliases=(
                    *_OWNER,
                    "huseier",
                    "utleier",
                    "gårdeier",
                    "hvem eier lokalene",
                    "kven eig lokala",
                    "premises owner",
                ),
            ),
            column(
                MeetingPlace, "owner_kind", words=_OWNERS, aliases=("type eier", "eierform", "eigarform", "owner kind")
            ),
            column(MeetingPlace, "rented", aliases=("leies", "leige", "leide lokaler", "leid lokale", "rented")),
            column(
                MeetingPlace,
                "lease_end",
                listed=True,
                aliases=("leie til", "leid til", "leieavtale til", "leiekontrakt utløper", "kontrakt ut", "lease end"),
            ),
            column(MeetingPlace, "rent", aliases=("leie", "husleie", "årlig leie", "husleige", "rent")),
            column(
                MeetingPlace,
                "at_risk",
                aliases=("omregulering", "rivefare", "ombygging", "truet", "trua", "risiko", "at risk"),
            ),
            column(MeetingPlace, "risk", aliases=("hva truer", "trussel", "om risikoen")),
            column(
                MeetingPlace,
                "fallback",
                aliases=("alternativ", "reserveløsning", "hvis stedet forsvinner", "plan b", "fallback"),
            ),
            *note_columns(),
            column(
                MeetingPlace,
                "source_address",
                section=msg("Hvor opplysningene kommer fra"),
                aliases=SOURCE_ALIASES,
            ),
            column(MeetingPlace, "source_note", aliases=SOURCE_NOTE_ALIASES),
        ),
    )
)

USE_FIGURES = declare(
    Register(
        key="use_figures",
        path="brukstall",
        title=msg("Brukstall for møteplasser"),
        one=msg("brukstall"),
        about=msg("Hvor mye møteplassene brukes, og hvordan det er talt. Uten tall vet ingen hva som går tapt."),
        group=GROUP,
        order=510,
        identity=("item", "period", "counted"),
        parent="item",
        store=ItemTable(UseFigure, name="item__name", sort="item__sort_key"),
        check=use_problems,
        columns=(
            column(
                UseFigure,
                "item",
                refers=reference_to(Kind.MEETING_PLACE),
                required=True,
                listed=True,
                aliases=("sted", "møtested", "møtestad", "navn", "namn", "meeting place"),
            ),
            column(
                UseFigure,
                "period",
                required=True,
                listed=True,
                aliases=("år", "måned", "månad", "periode", "dato", "når", "year", "period"),
            ),
            column(
                UseFigure,
                "counted",
                required=True,
                listed=True,
                aliases=("hva som telles", "hva", "kva", "måltall", "enhet", "eining", "what is counted"),
            ),
            column(
                UseFigure,
                "number",
                required=True,
                listed=True,
                aliases=("tall", "tal", "besøk", "besøkstall", "besøkende", "number", "count"),
            ),
            column(
                UseFigure,
                "method",
                aliases=("tellemåte", "metode", "hvordan talt", "korleis talt", "telt hvordan", "how counted"),
            ),
            column(UseFigure, "source_address", aliases=SOURCE_ALIASES),
            column(UseFigure, "source_note", aliases=SOURCE_NOTE_ALIASES),
        ),
    )
)
