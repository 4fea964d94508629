"""How the work was done. Invented."""

from __future__ import annotations

from varig.config.demo.eksempeldalen.names import (
    COOPERATIVE,
    HEALTH,
    LEISURE,
    OFFICE,
    PLANNING,
    RESIDENTS,
    SPORTS,
    UPBRINGING,
    WELL,
    WOMEN,
)
from varig.config.demo.eksempeldalen.said import SaidFate, SaidHandover, SaidMeasure, SaidReply
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.money import Sureness
from varig.foundation.kernel import CostBasis
from varig.measures.rules import Delivered, MeasureType

WAYS_OF_WORKING = (
    SaidMeasure(
        "Stedsanalyse",
        MeasureType.PROCESS,
        (WELL,),
        "Kartlegging med 412 intervjuer og 9 folkemøter.",
        (0, 9),
        (1, 2),
        850_000,
        CostBasis.ACCOUNT,
        Delivered.YES,
        accountable=PLANNING,
        fate=SaidFate(Outcome.PHASED_OUT, "Analysen er ferdig.", alternative="Funnene er tatt inn i kommunedelplanen."),
        more={"status": "completed", "target_groups": ("everybody",)},
    ),
    SaidMeasure(
        "Beboerpanelet",
        MeasureType.PROCESS,
        (WELL,),
        "24 beboere som gir råd fire ganger i året.",
        (1, 3),
        None,
        310_000,
        CostBasis.ACCOUNT,
        accountable=OFFICE,
        participants=(RESIDENTS, COOPERATIVE, WOMEN),
        fate=SaidFate(
            Outcome.ESTABLISHED, "Panelet blir et fast råd for hele bydelen, med egne vedtekter.", Home.ORDINARY
        ),
        handovers=(
            SaidHandover(PLANNING, "Sekretær for rådet, og honorar til dem som møter.", 240_000, months_after=3),
        ),
        yearly_cost=240_000,
        money={Sureness.PROPOSED: ("Plan og samfunn, medvirkning", 240_000)},
        more={
            "status": "under_way",
            "target_groups": ("everybody",),
            "results": "Panelet har gitt 31 råd. 19 er fulgt.",
            "means_together": "Honorar fra områdemidlene og møterom i Dalhuset.",
        },
    ),
    SaidMeasure(
        "Samarbeidsmøtet for barn og unge",
        MeasureType.PROCESS,
        (LEISURE,),
        "Skole, barnevern, fritid og idrettslag møtes hver måned.",
        (1, 2),
        None,
        accountable="",
        participants=(UPBRINGING, SPORTS, HEALTH),
        fate=SaidFate(Outcome.CONTINUED, "Møtet har gitt raskere hjelp.", Home.ORDINARY),
        more={"status": "under_way", "target_groups": ("children", "youth")},
    ),
    SaidMeasure(
        "Tillitsvalgtskole for borettslag",
        MeasureType.PROCESS,
        (WELL,),
        "Kurs i økonomi og møteledelse for styrer.",
        (2, 9),
        (3, 5),
        120_000,
        CostBasis.ESTIMATE,
        Delivered.PARTLY,
        accountable=COOPERATIVE,
        fate=SaidFate(Outcome.CONTINUED, "Borettslaget vil holde kurset sammen med naboene.", Home.OTHER),
        handovers=(
            SaidHandover(
                RESIDENTS,
                "Kursopplegget.",
                20_000,
                reply=SaidReply(Reply.COUNTER, "Vi kan holde kurset annethvert år.", amount=10_000),
                accepted=True,
            ),
        ),
        yearly_cost=20_000,
        more={"status": "completed", "synergy_sectors": ("housing",)},
    ),
)
