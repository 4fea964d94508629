"""What the strategy promises and that isn't there yet (R1, R10, R19, R20, R32, R55)."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import end

PRESENCE = "Fast kommunekontor i Dalhuset to dager i uka"
SPOKESMAN = "Områdets sak i den årlige budsjetthøringen"
CROSSING = "Trygg kryssing av fylkesveien"
SCHOOLS = "Møteplan for skole og lag etter satsingen"
OPEN_SCHOOL = "Åpen skole på ettermiddagen på alle skoler"

COMMITMENTS: tuple[Row, ...] = (
    {
        "name": PRESENCE,
        "accountable": n.CULTURE,
        "promised": "presence",
        "what": "En fra kommunen svarer på spørsmål i Dalhuset tirsdag og torsdag.",
        "why": "Folk går ikke til servicetorget i sentrum. Da programkontoret åpnet i dalen, kom de.",
        "arena": n.HOUSE,
        "due": end(1),
        "sign": "Åpningstidene henger på døra, og noen har vært der hver uke.",
        "progress": "not_begun",
    },
    {
        "name": SPOKESMAN,
        "accountable": n.UMBRELLA,
        "participants": (n.PLANNING,),
        "promised": "advocacy",
        "what": "Fellesrådet får ti minutter i komiteens høring, og Plan og samfunn skriver saken sammen med dem.",
        "arena": "Komiteens budsjetthøring i november",
        "due": end(4),
        "sign": "Det står i møteboka.",
    },
    {
        "name": CROSSING,
        "accountable": n.PLANNING,
        "participants": (n.COUNTY,),
        "promised": "challenge",
        "what": "Fylkeskommunen og kommunen blir enige om kryss eller undergang, og hvem som betaler.",
        "why": "Fylkesveien deler dalen i to. Det rakk satsingen ikke.",
        "due": end(24),
        "progress": "under_way",
    },
    {
        "name": SCHOOLS,
        "accountable": n.UPBRINGING,
        "promised": "cooperation",
        "what": "Fire møter i året der lagene og skolen planlegger halvåret.",
        "progress": "not_begun",
        "continuation_note": "Områdeutvikleren kaller inn i dag.",
    },
    {
        "name": OPEN_SCHOOL,
        "accountable": n.UPBRINGING,
        "promised": "service",
        "what": "De to andre ungdomsskolene tar modellen i bruk.",
        "method": "Åpen skole på ettermiddagen, som modell",
        "due": end(12),
        "sign": "Står i årsplanen til begge skolene.",
        "progress": "not_begun",
    },
)
