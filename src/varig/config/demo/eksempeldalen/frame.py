"""The invented municipality: its actors, goals, money and phases."""

from __future__ import annotations

from varig.actors.rules import ActorKind

MUNICIPALITY = "Eksempelkommunen"
NAME = "Områdeløft Eksempeldalen"
AREA = "Eksempeldalen"
DECISION = "Kommunestyret i Eksempelkommunen, sak 41"
DECIDED_IN = "Kommunestyret, sak 27"
DESCRIPTION = (
    "Eksempelkommunen, staten og beboerne løfter sammen et boområde med 4 200 innbyggere. Satsingen skal gi "
    "møteplasser, trygge uterom, aktiviteter for barn og unge og flere veier til arbeid."
)

OFFICE = "Programkontoret"
UPBRINGING = "Seksjon for oppvekst"
PROPERTY = "Eiendom og bydrift"
CULTURE = "Kultur og frivillighet"
HEALTH = "Helse og mestring"
PLANNING = "Plan og samfunn"
RESIDENTS = "Eksempeldalen vel"
SPORTS = "Eksempeldalen idrettslag"
VOLUNTEERS = "Frivilligsentralen i Eksempeldalen"
WOMEN = "Kvinnenettverket i Eksempeldalen"
COOPERATIVE = "Lia borettslag"
LABOUR = "Nav Eksempelkommunen"
CENTRE = "Dalsenteret AS"

ACTORS: dict[str, tuple[ActorKind, str]] = {
    OFFICE: (ActorKind.PROGRAMME_OFFICE, "programkontoret"),
    UPBRINGING: (ActorKind.UNIT, "oppvekst"),
    PROPERTY: (ActorKind.UNIT, "eiendom"),
    CULTURE: (ActorKind.UNIT, "kultur"),
    HEALTH: (ActorKind.UNIT, "helse"),
    PLANNING: (ActorKind.UNIT, "plan"),
    RESIDENTS: (ActorKind.ASSOCIATION, "vel"),
    SPORTS: (ActorKind.ASSOCIATION, "idrettslag"),
    VOLUNTEERS: (ActorKind.ASSOCIATION, "frivilligsentralen"),
    WOMEN: (ActorKind.ASSOCIATION, ""),
    COOPERATIVE: (ActorKind.HOUSING_COOPERATIVE, "borettslag"),
    LABOUR: (ActorKind.STATE, "nav"),
    CENTRE: (ActorKind.BUSINESS, ""),
}
MAIL_DOMAIN = "eksempelkommunen.example"

# The first is the main goal; nothing is aimed at the last one.
GOALS = (
    "Eksempeldalen er et trygt og godt sted å bo og vokse opp",
    "Flere barn og unge er med på faste aktiviteter i fritiden",
    "Uterommene er trygge og i bruk hele året",
    "Flere voksne er i arbeid eller utdanning",
    "Flere familier blir boende i området",
)
WELL, LEISURE, OUTDOORS, WORK = range(4)

# Thousands of kroner for each year of the period.
STATE, OWN, COUNTY = "Statlige områdemidler", "Eksempelkommunen", "Fylkeskommunen"
FRAMES: dict[str, tuple[int, ...]] = {
    STATE: (3_000, 8_000, 8_000, 8_000, 6_000, 3_500),
    OWN: (1_500, 5_000, 5_500, 5_500, 5_500, 4_000),
    COUNTY: (0, 750, 900, 900, 600, 0),
}

# Phase to first and last (year of the period, month); the last phase ends with the initiative.
PHASES: dict[int, tuple[tuple[int, int], tuple[int, int] | None]] = {
    1: ((0, 9), (1, 3)),
    2: ((1, 1), (1, 8)),
    3: ((1, 4), (3, 6)),
    4: ((1, 9), (4, 12)),
    5: ((4, 3), None),
}

FIGURES = (
    ("residents", "Innbyggere", 0, 4_200, "personer"),
    ("dwellings", "Boliger", 0, 1_690, "boliger"),
    ("", "Barn og unge under 18 år", 0, 1_130, "personer"),
)
