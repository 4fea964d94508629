"""What people meet about. Invented."""

from __future__ import annotations

from varig.config.demo.eksempeldalen.map import at
from varig.config.demo.eksempeldalen.names import (
    CENTRE,
    CULTURE,
    DECIDED_IN,
    LEISURE,
    OFFICE,
    OUTDOORS,
    RESIDENTS,
    SPORTS,
    VOLUNTEERS,
    WELL,
    WOMEN,
    WORK,
)
from varig.config.demo.eksempeldalen.said import SaidFate, SaidHandover, SaidMeasure, SaidReply
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.money import Sureness
from varig.foundation.kernel import CostBasis
from varig.measures.rules import Delivered, MeasureType

GATHERINGS = (
    SaidMeasure(
        "Dalfestivalen",
        MeasureType.ACTIVITY,
        (WELL,),
        "Musikk, mat og marked en lørdag i juni.",
        (1, 6),
        None,
        1_310_000,
        CostBasis.ACCOUNT,
        accountable=OFFICE,
        participants=(RESIDENTS, CULTURE, CENTRE),
        fate=SaidFate(Outcome.CONTINUED, "Velet har vært med på alt fra første år.", Home.OTHER),
        handovers=(
            SaidHandover(
                CENTRE,
                "Marked og rigg.",
                250_000,
                withdrawn_because="Senteret får ny eier, og velet vil heller ha hele festivalen.",
            ),
            SaidHandover(RESIDENTS, "Hele festivalen, med utstyr og kontaktliste over boder.", 250_000),
        ),
        yearly_cost=250_000,
        money={
            Sureness.PROPOSED: ("Eksempelkommunen, kulturmidler", 120_000),
            Sureness.POSSIBLE: ("Billetter og boder", 60_000),
        },
        more={
            **at("square"),
            "status": "under_way",
            "target_groups": ("everybody",),
            "results": "Elleve lag har bod, og ungdom rigger scenen.",
            "synergy_sectors": ("culture", "voluntary", "business"),
        },
    ),
    SaidMeasure(
        "Fotball på tvers",
        MeasureType.ACTIVITY,
        (LEISURE,),
        "Åpen trening uten kontingent, to kvelder i uka.",
        (1, 4),
        None,
        390_000,
        CostBasis.ACCOUNT,
        accountable=SPORTS,
        fate=SaidFate(Outcome.CONTINUED, "Idrettslaget har trenere og bane.", Home.SAME),
        handovers=(
            SaidHandover(
                SPORTS,
                "Det samme som nå, med fri baneleie.",
                110_000,
                reply=SaidReply(Reply.YES, "Ja, så lenge banen er gratis. Trenerne betaler vi selv.", own=40_000),
            ),
        ),
        yearly_cost=150_000,
        money={Sureness.PLANNED: ("Eksempelkommunen, frivillighetsmidler", 110_000)},
        before=OFFICE,
        taken_over=(2, 1),
        more={
            **at("sports"),
            "status": "under_way",
            "target_groups": ("youth", "young_adults", "newcomers"),
            "synergy_sectors": ("inclusion",),
        },
    ),
    SaidMeasure(
        "Språkkafé",
        MeasureType.ACTIVITY,
        (WELL, WORK),
        "Prat på norsk over en kaffekopp, hver tirsdag.",
        (1, 10),
        None,
        85_000,
        CostBasis.TOTAL,
        accountable=OFFICE,
        participants=(VOLUNTEERS, WOMEN),
        fate=SaidFate(Outcome.CONTINUED, "Kvinnenettverket leder kaféen i dag.", Home.OTHER),
        handovers=(SaidHandover(WOMEN, "Kaféen med utstyr og plakater.", 30_000, reply=SaidReply(Reply.NO)),),
        yearly_cost=30_000,
        more={
            **at("house"),
            "status": "under_way",
            "target_groups": ("language_groups", "newcomers", "women"),
            "synergy_sectors": ("work", "inclusion"),
        },
    ),
    SaidMeasure(
        "Juleverksted for barn",
        MeasureType.ACTIVITY,
        (LEISURE,),
        "To lørdager i desember.",
        (1, 12),
        (4, 12),
        60_000,
        CostBasis.TOTAL,
        Delivered.YES,
        accountable=CULTURE,
        fate=SaidFate(Outcome.PHASED_OUT, "Biblioteket har fått et likt tilbud.", nothing_instead=False),
        more={"status": "completed", "target_groups": ("children", "families")},
    ),
    SaidMeasure(
        "Nattevandring",
        MeasureType.ACTIVITY,
        (OUTDOORS,),
        "Voksne ute fredag kveld.",
        (2, 8),
        (3, 12),
        cost=40_000,
        basis=CostBasis.ANNOUNCED,
        accountable=RESIDENTS,
        fate=SaidFate(
            Outcome.PHASED_OUT,
            "Det er ro ute om kveldene, og få melder seg.",
            nothing_instead=True,
            decided_in=DECIDED_IN,
        ),
        more={"status": "completed", "target_groups": ("youth",)},
    ),
    SaidMeasure(
        "Gårdsrommet på Lia, dugnad hver vår",
        MeasureType.ACTIVITY,
        (),
        "Rydding og planting.",
        (2, 4),
        cost=None,
        more={**at("lia_yard"), "status": "under_way"},
    ),
)
