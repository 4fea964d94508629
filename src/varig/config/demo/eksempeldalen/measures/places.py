"""What was built. Invented."""

from __future__ import annotations

from varig.config.demo.eksempeldalen.frame import (
    CENTRE,
    COOPERATIVE,
    CULTURE,
    DECIDED_IN,
    LEISURE,
    OFFICE,
    OUTDOORS,
    PLANNING,
    PROPERTY,
    RESIDENTS,
    SPORTS,
    UPBRINGING,
    VOLUNTEERS,
    WELL,
    WOMEN,
)
from varig.config.demo.eksempeldalen.said import SaidFate, SaidHandover, SaidMeasure, SaidReply
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.money import Sureness
from varig.foundation.kernel import CostBasis
from varig.measures.rules import Delivered, MeasureType

PLACES = (
    SaidMeasure(
        "Dalhuset, møteplass med kafé",
        MeasureType.PHYSICAL,
        (WELL, LEISURE),
        "Den gamle butikken er bygd om til møteplass med kafé, sal og tre grupperom.",
        (1, 5),
        (2, 10),
        7_400_000,
        CostBasis.ACCOUNT,
        Delivered.YES,
        accountable=OFFICE,
        participants=(RESIDENTS, VOLUNTEERS),
        fate=SaidFate(
            Outcome.CONTINUED,
            "Huset er i bruk alle dager. Uten drift mister 14 lag og grupper stedet sitt.",
            Home.ORDINARY,
            decided_in=DECIDED_IN,
        ),
        handovers=(
            SaidHandover(
                CULTURE,
                "Drift av huset: en stilling, leie og strøm. Nøklene og bookingen følger med.",
                1_450_000,
                reply=SaidReply(
                    Reply.YES, "Vi tar over fra første dag.", "Seksjonen drifter kulturhusene.", "Innmeldt i budsjettet"
                ),
            ),
        ),
        yearly_cost=1_450_000,
        money={
            Sureness.ADOPTED: ("Kultur og frivillighet, driftsbudsjett", 600_000),
            Sureness.PLANNED: ("Kultur og frivillighet, driftsbudsjett", 1_450_000),
        },
    ),
    SaidMeasure(
        "Aktivitetsparken på Myra",
        MeasureType.PHYSICAL,
        (OUTDOORS, LEISURE),
        "Ballbinge, klatrestativ og sitteplasser på den gamle grusbanen.",
        (1, 4),
        (2, 9),
        9_850_000,
        CostBasis.ACCOUNT,
        Delivered.YES,
        accountable=PROPERTY,
        participants=(UPBRINGING, SPORTS),
        fate=SaidFate(Outcome.CONTINUED, "Parken er et kommunalt anlegg og skal holdes i stand.", Home.SAME),
        handovers=(
            SaidHandover(
                PROPERTY,
                "Tilsyn og vedlikehold som for andre parker.",
                380_000,
                reply=SaidReply(Reply.YES, mandate="Vedlikeholdsplanen for uteanlegg"),
            ),
        ),
        yearly_cost=380_000,
        money={Sureness.PLANNED: ("Eiendom og bydrift, vedlikehold", 380_000)},
    ),
    SaidMeasure(
        "Lys langs turveien til skolen",
        MeasureType.PHYSICAL,
        (OUTDOORS,),
        "42 lysmaster fra Lia til skolen.",
        (1, 8),
        (2, 11),
        3_120_000,
        CostBasis.ACCOUNT,
        Delivered.YES,
        accountable=OFFICE,
        participants=(PROPERTY,),
        fate=SaidFate(Outcome.CONTINUED, "Veien er skolevei for 300 barn.", Home.ORDINARY),
        handovers=(
            SaidHandover(
                PROPERTY,
                "Strøm, lyspærer og tilsyn.",
                140_000,
                reply=SaidReply(Reply.YES, mandate="Driftsavtalen for veilys"),
                carried_out=True,
            ),
        ),
        yearly_cost=140_000,
        money={Sureness.ADOPTED: ("Eiendom og bydrift, veilys", 140_000), Sureness.PLANNED: ("Veilys", 140_000)},
    ),
    SaidMeasure(
        "Nærmiljøhage med drivhus",
        MeasureType.PHYSICAL,
        (OUTDOORS, WELL),
        "36 parseller og et felles drivhus på tomta til borettslaget.",
        (2, 3),
        (3, 6),
        1_260_000,
        CostBasis.TOTAL,
        Delivered.YES,
        accountable=OFFICE,
        participants=(COOPERATIVE, WOMEN),
        fate=SaidFate(Outcome.CONTINUED, "Borettslaget eier tomta, og dyrkerne bor der.", Home.OTHER),
        handovers=(
            SaidHandover(
                COOPERATIVE,
                "Drivhuset, redskapene og ventelista.",
                90_000,
                reply=SaidReply(
                    Reply.CONDITIONAL,
                    "Ja, hvis kommunen betaler vannavgiften de tre første årene.",
                    "Styret for borettslaget",
                ),
                accepted=True,
            ),
        ),
        yearly_cost=90_000,
        money={Sureness.PROPOSED: ("Eksempelkommunen, tilskudd til nærmiljø", 45_000)},
    ),
    SaidMeasure(
        "Skøytebane på torget",
        MeasureType.PHYSICAL,
        (OUTDOORS,),
        "Flyttbar bane med utlån av skøyter, seks uker hver vinter.",
        (2, 12),
        (4, 2),
        640_000,
        CostBasis.TOTAL,
        Delivered.PARTLY,
        "To av tre vintre var for milde.",
        accountable=OFFICE,
        participants=(CENTRE,),
        fate=SaidFate(
            Outcome.PHASED_OUT,
            "Banen blir dyr for hver dag den er åpen.",
            alternative="Kunstisbanen i idrettsparken har gratis skøyteutlån to dager i uka.",
        ),
    ),
    SaidMeasure(
        "Trygg kryssing ved Dalsenteret",
        MeasureType.PHYSICAL,
        (OUTDOORS,),
        "Opphøyd gangfelt og ny busslomme.",
        (2, 5),
        (3, 12),
        2_300_000,
        CostBasis.ESTIMATE,
        Delivered.NO,
        accountable=PLANNING,
        fate=SaidFate(Outcome.UNCLEAR, "Fylkeskommunen eier veien og har ikke svart. Saken må avklares før sommeren."),
    ),
    SaidMeasure(
        "Sceneanlegg i Dalhuset",
        MeasureType.PHYSICAL,
        (LEISURE,),
        "Lys, lyd og løs scene til salen.",
        (3, 2),
        (3, 9),
        720_000,
        CostBasis.FUNDERS_PART,
        Delivered.YES,
        accountable=CULTURE,
        participants=(UPBRINGING,),
        fate=SaidFate(
            Outcome.CHANGED, "Anlegget skal lånes ut til alle kulturhusene, ikke bare stå i Dalhuset.", Home.ORDINARY
        ),
        handovers=(
            SaidHandover(
                CULTURE,
                "Utlån, service og opplæring.",
                60_000,
                months_after=3,
                reply=SaidReply(
                    Reply.CONDITIONAL, "Ja, hvis vi får 60 000 kr til service.", mandate="Ledermøtet i seksjonen"
                ),
            ),
        ),
        yearly_cost=60_000,
    ),
)
