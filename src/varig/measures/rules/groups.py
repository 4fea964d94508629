"""Whom something is for, and which fields of the municipality's work it reaches into."""

from __future__ import annotations

from enum import StrEnum

from varig.foundation.kernel import Message, msg


class TargetGroup(StrEnum):
    """Groups of residents that an initiative reaches, or brings together."""

    CHILDREN = "children"
    YOUTH = "youth"
    YOUNG_ADULTS = "young_adults"
    FAMILIES = "families"
    ELDERLY = "elderly"
    WOMEN = "women"
    MEN = "men"
    NEWCOMERS = "newcomers"
    LANGUAGE_GROUPS = "language_groups"
    DISABLED = "disabled"
    OUT_OF_WORK = "out_of_work"
    VOLUNTEERS = "volunteers"
    EVERYBODY = "everybody"


GROUP_NAMES: dict[TargetGroup, Message] = {
    TargetGroup.CHILDREN: msg("Barn"),
    TargetGroup.YOUTH: msg("Ungdom"),
    TargetGroup.YOUNG_ADULTS: msg("Unge voksne"),
    TargetGroup.FAMILIES: msg("Familier"),
    TargetGroup.ELDERLY: msg("Eldre"),
    TargetGroup.WOMEN: msg("Kvinner"),
    TargetGroup.MEN: msg("Menn"),
    TargetGroup.NEWCOMERS: msg("Nyinnflyttede"),
    TargetGroup.LANGUAGE_GROUPS: msg("Språkgrupper"),
    TargetGroup.DISABLED: msg("Personer med funksjonsnedsettelse"),
    TargetGroup.OUT_OF_WORK: msg("Personer uten arbeid"),
    TargetGroup.VOLUNTEERS: msg("Frivillige"),
    TargetGroup.EVERYBODY: msg("Alle som bor i området"),
}


class Sector(StrEnum):
    """Fields in which a result may come of what is done in another (R34)."""

    HOUSING = "housing"
    OUTDOORS = "outdoors"
    MOBILITY = "mobility"
    UPBRINGING = "upbringing"
    SCHOOL = "school"
    WORK = "work"
    HEALTH = "health"
    CULTURE = "culture"
    SPORT = "sport"
    VOLUNTARY = "voluntary"
    INCLUSION = "inclusion"
    SAFETY = "safety"
    BUSINESS = "business"
    CLIMATE = "climate"


SECTOR_NAMES: dict[Sector, Message] = {
    Sector.HOUSING: msg("Bolig og bomiljø"),
    Sector.OUTDOORS: msg("Uterom og møteplasser"),
    Sector.MOBILITY: msg("Gang, sykkel og trafikk"),
    Sector.UPBRINGING: msg("Barnehage og oppvekst"),
    Sector.SCHOOL: msg("Skole og utdanning"),
    Sector.WORK: msg("Arbeid og inntekt"),
    Sector.HEALTH: msg("Helse og livskvalitet"),
    Sector.CULTURE: msg("Kultur"),
    Sector.SPORT: msg("Idrett og friluftsliv"),
    Sector.VOLUNTARY: msg("Frivillighet"),
    Sector.INCLUSION: msg("Inkludering og språk"),
    Sector.SAFETY: msg("Trygghet"),
    Sector.BUSINESS: msg("Næringsliv"),
    Sector.CLIMATE: msg("Klima og miljø"),
}
