"""What was offered to people. Invented."""

from __future__ import annotations

from varig.config.demo.eksempeldalen.map import at
from varig.config.demo.eksempeldalen.names import (
    COOPERATIVE,
    DECIDED_IN,
    HEALTH,
    LABOUR,
    LEISURE,
    OFFICE,
    PROPERTY,
    SPORTS,
    UPBRINGING,
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
from varig.measures.rules import MeasureType

PEOPLE = (
    SaidMeasure(
        "Åpen skole på ettermiddagen",
        MeasureType.SOCIAL,
        (LEISURE,),
        "Leksehjelp, mat og aktiviteter for 9 til 13 år, fire dager i uka.",
        (1, 9),
        None,
        4_900_000,
        CostBasis.ACCOUNT,
        accountable=UPBRINGING,
        participants=(VOLUNTEERS, SPORTS),
        fate=SaidFate(Outcome.CONTINUED, "140 barn bruker tilbudet hver uke.", Home.ORDINARY, decided_in=DECIDED_IN),
        handovers=(
            SaidHandover(
                UPBRINGING,
                "To stillinger, mat og utstyr.",
                1_680_000,
                reply=SaidReply(Reply.YES, "Tilbudet legges til skolen.", mandate="Vedtak i ledermøtet for oppvekst"),
            ),
        ),
        yearly_cost=1_680_000,
        money={
            Sureness.PLANNED: ("Seksjon for oppvekst, rammen for skole", 1_100_000),
            Sureness.APPLIED: ("Tilskudd til inkludering av barn og unge", 400_000),
        },
        before=OFFICE,
        taken_over=(3, 8),
        more={
            **at("school"),
            "status": "under_way",
            "target_groups": ("children",),
            "results": "Lærerne sier at flere leverer lekser, og at det er færre slåsskamper.",
            "synergy_sectors": ("school", "health", "work"),
            "synergies": "Foreldre kan jobbe full dag.",
            "means_together": "Skolens lokaler, stillinger fra oppvekst og frivillige fra Frivilligsentralen.",
        },
    ),
    SaidMeasure(
        "Sommerjobb for ungdom",
        MeasureType.SOCIAL,
        (WORK, LEISURE),
        "40 ungdommer får tre uker arbeid hver sommer.",
        (1, 6),
        None,
        3_150_000,
        CostBasis.ACCOUNT,
        accountable=OFFICE,
        participants=(LABOUR, PROPERTY, COOPERATIVE),
        fate=SaidFate(Outcome.CONTINUED, "Ungdommene får attest og sin første lønn.", Home.OTHER),
        handovers=(
            SaidHandover(
                LABOUR,
                "Avtalene med arbeidsgiverne og opplegget for opplæring.",
                650_000,
                months_after=4,
                reply=SaidReply(Reply.COUNTER, "Vi kan ta 25 plasser, hvis kommunen betaler lønna.", amount=420_000),
            ),
        ),
        yearly_cost=650_000,
        money={
            Sureness.APPLIED: ("Arbeids- og velferdsetaten", 300_000),
            Sureness.POSSIBLE: ("Dalsenteret, sponsormidler", 100_000),
        },
        more={
            "status": "under_way",
            "target_groups": ("youth",),
            "results": "Fem av dem fra det første året er ansatt hos Eiendom og bydrift.",
            "synergy_sectors": ("upbringing", "safety"),
            "means_together": "Lønn fra områdemidlene, arbeidsledere fra Eiendom og bydrift og attester fra Nav.",
        },
    ),
    SaidMeasure(
        "Norsk på dagtid med barnepass",
        MeasureType.SOCIAL,
        (WORK,),
        "Språkkurs for foreldre, to formiddager i uka.",
        (1, 9),
        None,
        1_980_000,
        CostBasis.ACCOUNT,
        accountable=OFFICE,
        participants=(WOMEN, LABOUR),
        fate=SaidFate(Outcome.CONTINUED, "Halvparten av deltakerne går videre til kurs eller jobb.", Home.ORDINARY),
        handovers=(
            SaidHandover(
                HEALTH,
                "Kursholder, barnepass og lokale.",
                520_000,
                reply=SaidReply(
                    Reply.NO, "Vi har ikke ledig stilling i rammen. Voksenopplæringen ligger hos oppvekst."
                ),
            ),
        ),
        yearly_cost=520_000,
        more={
            **at("house"),
            "status": "under_way",
            "target_groups": ("women", "language_groups", "families"),
            "results": "Halvparten går videre til jobb, praksis eller ny utdanning.",
            "synergy_sectors": ("inclusion", "upbringing"),
        },
    ),
    SaidMeasure(
        "Jobbveiledning i Dalhuset",
        MeasureType.SOCIAL,
        (WORK,),
        "Veileder to dager i uka, uten timebestilling.",
        (2, 1),
        None,
        1_420_000,
        CostBasis.ACCOUNT,
        accountable=LABOUR,
        fate=SaidFate(Outcome.CONTINUED, "Nav driver tilbudet alt og vil bli værende i huset.", Home.SAME),
        handovers=(
            SaidHandover(
                LABOUR, "Det samme som nå.", 470_000, reply=SaidReply(Reply.LATER, "Partnerskapsmøtet må behandle det.")
            ),
        ),
        yearly_cost=470_000,
        money={Sureness.PROPOSED: ("Nav, driftsmidler", 470_000)},
        more={
            **at("house"),
            "status": "under_way",
            "target_groups": ("out_of_work", "young_adults"),
            "synergy_sectors": ("health",),
        },
    ),
    SaidMeasure(
        "Helsetreff for eldre",
        MeasureType.SOCIAL,
        (WELL,),
        "Trim, middag og helsesamtale hver onsdag.",
        (2, 2),
        None,
        560_000,
        CostBasis.ACCOUNT,
        accountable=HEALTH,
        participants=(VOLUNTEERS,),
        fate=SaidFate(
            Outcome.CHANGED,
            "Middagen slås sammen med den på sykehjemmet.",
            Home.SAME,
            delegation="Delegert myndighet, driftssaker",
        ),
        handovers=(
            SaidHandover(
                HEALTH,
                "Trim og samtale her, middag på sykehjemmet.",
                180_000,
                reply=SaidReply(Reply.YES, mandate="Budsjettet for dagtilbud"),
            ),
        ),
        yearly_cost=180_000,
        money={Sureness.ADOPTED: ("Helse og mestring, dagtilbud", 90_000), Sureness.PLANNED: ("Dagtilbud", 180_000)},
        before=VOLUNTEERS,
        taken_over=(3, 1),
        more={**at("house"), "status": "under_way", "target_groups": ("elderly",)},
    ),
    SaidMeasure(
        "Familieveileder på morsmål",
        MeasureType.SOCIAL,
        (WELL, WORK),
        "Veileder som kjenner språkene i området, for familier med små barn.",
        (2, 8),
        None,
        2_250_000,
        CostBasis.ACCOUNT,
        accountable=OFFICE,
        participants=(WOMEN, HEALTH),
        more={
            "status": "under_way",
            "target_groups": ("families", "language_groups"),
            "results": "Helsestasjonen ser at flere møter til timen sin.",
            "synergy_sectors": ("health", "inclusion", "upbringing"),
        },
    ),
    SaidMeasure(
        "Utstyrsbua",
        MeasureType.SOCIAL,
        (LEISURE,),
        "Gratis utlån av ski, sykler og ballspill.",
        (1, 11),
        None,
        480_000,
        CostBasis.TOTAL,
        accountable=VOLUNTEERS,
        participants=(SPORTS,),
        fate=SaidFate(Outcome.CONTINUED, "Bua låner ut 3 000 ganger i året.", Home.SAME, until_year=3),
        handovers=(
            SaidHandover(
                VOLUNTEERS, "Bua, lageret og utstyret.", 160_000, reply=SaidReply(Reply.YES, "Vi fortsetter gjerne.")
            ),
        ),
        yearly_cost=160_000,
        money={Sureness.APPLIED: ("Bufdir", 100_000), Sureness.POSSIBLE: ("Lokale givere", 30_000)},
        before=OFFICE,
        taken_over=(3, 1),
        more={
            **at("house"),
            "status": "under_way",
            "target_groups": ("children", "youth", "families"),
            "synergy_sectors": ("sport", "inclusion", "climate"),
        },
    ),
)
