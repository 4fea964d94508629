"""How residents and associations got a say, and what was planned with them. Invented."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.said import SaidFate, SaidMeasure
from varig.continuation.rules.fates import Home, Outcome
from varig.foundation.kernel import CostBasis
from varig.measures.rules import Delivered, MeasureType

TAKING_PART = (
    SaidMeasure(
        "Ungdomsrådet for området",
        MeasureType.PROCESS,
        (n.YOUTH_LEADS,),
        "Tolv ungdommer som møtes hver måned og gir råd om det som gjelder dem.",
        (1, 10),
        None,
        90_000,
        CostBasis.ACCOUNT,
        accountable=n.OFFICE,
        participants=(n.YOUTH_COUNCIL, n.SCHOOL),
        fate=SaidFate(Outcome.ESTABLISHED, "Rådet blir en del av kommunens ungdomsråd.", Home.ORDINARY),
        more={"status": "under_way", "target_groups": ("youth",)},
    ),
    SaidMeasure(
        "Beboerbudsjettet",
        MeasureType.PROCESS,
        (n.WELL,),
        "Beboerne stemmer over 200 000 kroner hvert år.",
        (2, 3),
        None,
        600_000,
        CostBasis.ACCOUNT,
        accountable=n.OFFICE,
        participants=(n.UMBRELLA,),
        more={
            "status": "under_way",
            "target_groups": ("everybody",),
            "results": "640 stemte det siste året. Ni forslag er gjennomført.",
        },
    ),
    SaidMeasure(
        "Fellesrådet for lag og foreninger",
        MeasureType.PROCESS,
        (n.LEISURE, n.WELL),
        "Hjelp til å starte en paraply for lagene, med vedtekter og felles kalender.",
        (1, 5),
        (3, 12),
        150_000,
        CostBasis.ACCOUNT,
        Delivered.YES,
        accountable=n.OFFICE,
        participants=(n.UMBRELLA, n.VOLUNTEERS),
        more={"status": "completed", "target_groups": ("volunteers",)},
    ),
    SaidMeasure(
        "Plan for uterommene",
        MeasureType.PROCESS,
        (n.OUTDOORS, n.DARKNESS),
        "Viser hvilke plasser, veier og grønne drag som skal tas vare på, og i hvilken rekkefølge.",
        (1, 6),
        (2, 12),
        450_000,
        CostBasis.ACCOUNT,
        Delivered.YES,
        accountable=n.PLANNING,
        participants=(n.PROPERTY, n.RESIDENTS),
        fate=SaidFate(
            Outcome.PHASED_OUT,
            "Planen er ferdig.",
            alternative="Den er vedtatt, og nye byggesaker må følge den.",
        ),
        more={"status": "completed"},
    ),
    SaidMeasure(
        "Kartlegging med barnetråkk",
        MeasureType.PROCESS,
        (n.OUTDOORS,),
        "52 barn tegnet hvor de går og leker.",
        (1, 4),
        (1, 6),
        60_000,
        CostBasis.ACCOUNT,
        Delivered.YES,
        accountable=n.PLANNING,
        participants=(n.SCHOOL,),
        more={"status": "completed", "target_groups": ("children",), "synergy_sectors": ("school", "mobility")},
    ),
    SaidMeasure(
        "Beboerundersøkelsen",
        MeasureType.PROCESS,
        (n.WELL,),
        "700 beboere svarer hver høst på hvordan det er å bo her.",
        (0, 11),
        None,
        280_000,
        CostBasis.ACCOUNT,
        accountable=n.OFFICE,
        more={
            "status": "under_way",
            "continuation_note": "Uten en måling ett, tre og fem år etter slutt vet ingen om det varer.",
        },
    ),
)
