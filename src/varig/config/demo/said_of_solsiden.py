"""What was decided about each point of Solsiden, and what two rounds found. All is invented; no person is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from varig.continuation.rules.fates import Home, Outcome
from varig.followup.rules.observations import Life


@dataclass(frozen=True)
class Found:
    """What a round found of a point."""

    life: Life
    evidence: str
    reason: str = ""
    for_residents: str = ""
    receiver: str = ""
    terms: str = ""


@dataclass(frozen=True)
class Point:
    """A point: in which register, what was decided, who said yes, and what was found after so many years."""

    register: str
    name: str
    outcome: Outcome = Outcome.UNCLEAR
    home: Home | None = None
    grounds: str = ""
    receiver: str = ""
    accountable: str = "Kultur og fritid"
    alternative: str = ""
    for_residents: str = ""
    instead: str = ""
    found: Mapping[int, Found] = field(default_factory=dict)


POINTS: tuple[Point, ...] = (
    Point(
        "meeting_places", "Solhuset", Outcome.CONTINUED, Home.ORDINARY, "Huset er i bruk hver dag.", "Kultur og fritid",
        for_residents="Solhuset er åpent for alle. Kommunen har en husvert der på hverdager.",
        found={
            1: Found(Life.AS_AGREED, "Besøk 4. desember, og bookingen for året."),
            3: Found(
                Life.CHANGED, "Åpningstidene på døra, og møte med husverten.",
                "Halve stillingen til husverten er borte. Huset er åpent tre dager i uka, ikke fem.",
                "Huset er nå åpent tirsdag, onsdag og torsdag.",
            ),
        },
    ),
    Point(
        "activities", "Fredagsklubben", Outcome.CONTINUED, Home.ORDINARY, "60 barn er der hver fredag.", "Oppvekst",
        for_residents="Klubb for barn på mellomtrinnet, hver fredag i skolens gymsal.",
        found={
            1: Found(Life.AS_AGREED, "Telling i uke 46: 58 barn."),
            3: Found(Life.AS_AGREED, "Telling i uke 45: 63 barn."),
        },
    ),
    Point(
        "assets", "Strandparken", Outcome.CONTINUED, Home.ORDINARY, "Parken må klippes og ryddes.", "Eiendom",
        for_residents="Park med badestrand, griller og lekeplass. Kommunen steller den.",
        found={
            1: Found(Life.AS_AGREED, "Befaring med Eiendom 2. desember."),
            3: Found(Life.AS_AGREED, "Befaring med velet 5. desember. To benker må byttes."),
        },
    ),
    Point(
        "measures", "Språkkafeen", Outcome.CONTINUED, Home.OTHER, "Den er billig, og mange kommer.",
        "Frivilligsentralen på Solsiden",
        for_residents="Kaffe og norsk prat for alle som vil øve.",
        found={
            1: Found(Life.AS_AGREED, "Årsmeldingen til Frivilligsentralen."),
            3: Found(
                Life.HANDED_ON, "Brev fra Frivilligsentralen i oktober.",
                "Frivilligsentralen er lagt ned. Velet er spurt om å ta over.",
                "Velet er spurt om å drive kafeen videre.", "Solsiden vel", "Utstyr, og en liste over frivillige.",
            ),
        },
    ),
    Point(
        "activities", "Åpen hall på søndager", Outcome.CHANGED, Home.OTHER, "Idrettslaget kan låse opp selv.",
        "Solsiden idrettslag",
        for_residents="Gratis hall for barn og unge på søndager.",
        found={
            1: Found(
                Life.CHANGED, "Møte med idrettslaget 28. november.",
                "Laget åpner annenhver søndag. De har ikke nok voksne til hver uke.",
                "Hallen er åpen annenhver søndag.",
            ),
            3: Found(
                Life.STOPPED, "Møte med idrettslaget 3. desember.",
                "Leien for hallen ble innført, og laget hadde ikke råd.",
                "Hallen er ikke lenger åpen på søndager. Fredagsklubben går som før.",
            ),
        },
    ),
    Point(
        "networks", "Samarbeidsmøtet for Solsiden", Outcome.CONTINUED, Home.ORDINARY, "Noen må kalle inn.", "Oppvekst",
        found={
            1: Found(Life.AS_AGREED, "Fire referater siste år."),
            3: Found(Life.CHANGED, "To referater siste år.", "Møtet er halvårlig, ikke hvert kvartal."),
        },
    ),
    Point(
        "measures", "Sommerjobb for ungdom", Outcome.CONTINUED, Home.SAME, "Ungdommene og bedriftene vil ha den.",
        accountable="Oppvekst",
        found={1: Found(Life.AS_AGREED, "24 kontrakter i fjor sommer.")},
    ),
    Point(
        "measures", "Nattevandring", Outcome.PHASED_OUT, None, "Det er roligere nå.",
        alternative="Utekontakten er ute to kvelder i uka.",
        for_residents="Voksne går ikke lenger ute som nattevandrere.",
        instead="Utekontakten er ute to kvelder i uka.",
    ),
    Point("measures", "Båtbussen over fjorden"),
)  # fmt: skip

SUMMARIES: Mapping[int, str] = {
    1: "Det meste lever som avtalt ett år etter. Idrettslaget trenger flere voksne for å holde hallen åpen.",
    3: "Solhuset har kortere åpningstid, og søndagshallen har stanset. Velet er spurt om språkkafeen.",
}

# Name, unit, the value at the start and at closing.
FIGURES = (
    ("Barn og unge med i en fritidsaktivitet", "prosent", 41, 58),
    ("Beboere som er trygge ute om kvelden", "prosent", 62, 74),
)

PAGE = {
    "place": "på Solsiden",
    "place_en": "at Solsiden",
    "contact_unit": "Kultur og fritid",
    "contact_phone": "22 00 00 00",
    "contact_email": "kultur@solvik.example",
}
