"""What is to become of some of what isn't a measure. Most of it nobody has said anything about yet."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.registers import commitments
from varig.config.demo.eksempeldalen.said import SaidFate, SaidHandover, SaidPoint, SaidReply
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.money import Sureness
from varig.legacy.rules import Kind

CONTINUATIONS: tuple[SaidPoint, ...] = (
    SaidPoint(
        Kind.MEETING_PLACE,
        n.HOUSE,
        fate=SaidFate(Outcome.CONTINUED, "Møteplassen følger huset.", Home.ORDINARY, decided_in=n.DECIDED_IN),
        handovers=(
            SaidHandover(
                n.CULTURE,
                "Husverten, kafeen og bookingen.",
                reply=SaidReply(Reply.YES, "Vi tar hele huset.", mandate="Innmeldt i budsjettet"),
            ),
        ),
    ),
    SaidPoint(
        Kind.MEETING_PLACE,
        n.CLUB,
        fate=SaidFate(Outcome.UNCLEAR, "Ingen vet om leieavtalen blir fornyet."),
        yearly_cost=1_215_000,
    ),
    SaidPoint(
        Kind.MEETING_PLACE,
        n.LIBRARY_BRANCH,
        fate=SaidFate(Outcome.CONTINUED, "Biblioteket er en del av kommunens drift.", Home.SAME),
        handovers=(
            SaidHandover(n.LIBRARY, "Som nå.", reply=SaidReply(Reply.YES, mandate="Budsjettet for avdelingen")),
        ),
        yearly_cost=3_100_000,
        money={Sureness.PLANNED: ("Eksempelkommunen bibliotek", 3_100_000)},
    ),
    SaidPoint(
        Kind.NETWORK,
        "Samarbeidsmøtet for barn og unge",
        fate=SaidFate(Outcome.CONTINUED, "Uten noen som kaller inn, slutter møtet.", Home.ORDINARY),
        handovers=(SaidHandover(n.UPBRINGING, "Kalle inn, skrive referat og følge opp."),),
        yearly_cost=0,
    ),
    SaidPoint(
        Kind.NETWORK,
        "Natteravntelefonen",
        fate=SaidFate(Outcome.PHASED_OUT, "Den er ikke i bruk.", nothing_instead=True),
    ),
    SaidPoint(
        Kind.AGREEMENT,
        "Leieavtale for Klubbkjelleren",
        fate=SaidFate(Outcome.UNCLEAR, "Må fornyes, eller sies opp, før fristen."),
    ),
    SaidPoint(
        Kind.AGREEMENT,
        "Avtale om bruk av skolen på ettermiddagen",
        fate=SaidFate(Outcome.CONTINUED, "Den fornyes av seg selv.", Home.SAME),
        handovers=(SaidHandover(n.UPBRINGING, "Som nå.", reply=SaidReply(Reply.YES, mandate="Rektors fullmakt")),),
        yearly_cost=0,
    ),
    SaidPoint(
        Kind.ASSET,
        "Lyset i undergangen",
        fate=SaidFate(Outcome.CONTINUED, "Det er kommunens veilys.", Home.SAME),
        handovers=(
            SaidHandover(
                n.PROPERTY,
                "Tilsyn og strøm.",
                12_000,
                reply=SaidReply(Reply.YES, mandate="Driftsavtalen for veilys"),
            ),
        ),
        yearly_cost=12_000,
        money={Sureness.PLANNED: ("Eiendom og bydrift, veilys", 12_000)},
    ),
    SaidPoint(
        Kind.TASK,
        "Holde kontakten med lag og foreninger",
        fate=SaidFate(Outcome.CONTINUED, "Noen må ta den, ellers mister vi lagene.", Home.ORDINARY),
        handovers=(
            SaidHandover(
                n.CULTURE,
                "50 timer i måneden.",
                280_000,
                reply=SaidReply(Reply.LATER, "Vi ser på det når budsjettet er klart."),
            ),
        ),
        yearly_cost=280_000,
    ),
    SaidPoint(
        Kind.TASK,
        "Rapportere til staten",
        fate=SaidFate(Outcome.PHASED_OUT, "Siste rapport leveres året etter.", nothing_instead=True),
    ),
    SaidPoint(
        Kind.LEADER_PROGRAMME,
        "Kurset for unge ledere",
        fate=SaidFate(Outcome.CONTINUED, "46 ungdommer har tatt det.", Home.OTHER),
        handovers=(
            SaidHandover(
                n.SPORTS,
                "Kursheftet, og støtte til åtte kvelder.",
                95_000,
                reply=SaidReply(Reply.COUNTER, "Vi kan ta det annethvert år.", amount=50_000),
            ),
        ),
        yearly_cost=95_000,
        money={Sureness.POSSIBLE: ("Idrettskretsen", 40_000)},
    ),
    SaidPoint(
        Kind.METHOD,
        "Beboerbudsjett",
        fate=SaidFate(Outcome.CHANGED, "Metoden brukes i hele kommunen.", Home.ORDINARY),
        yearly_cost=200_000,
    ),
    SaidPoint(
        Kind.SUPPORT,
        "Utlån av lokaler til Eksempeldalen vel",
        fate=SaidFate(Outcome.CONTINUED, "Det koster ikke noe så lenge huset er åpent.", Home.ORDINARY),
        handovers=(
            SaidHandover(n.CULTURE, "Fast tid i bookingen.", reply=SaidReply(Reply.YES, mandate="Bookingreglene")),
        ),
        yearly_cost=0,
    ),
    SaidPoint(
        Kind.PROMISE,
        "Trygt kryss ved Dalsenteret innen satsingen er slutt",
        fate=SaidFate(Outcome.UNCLEAR, "Pengene er tatt ut av budsjettet."),
    ),
    SaidPoint(
        Kind.COMMITMENT,
        commitments.PRESENCE,
        fate=SaidFate(Outcome.ESTABLISHED, "Dette var det flest ba om på folkemøtet.", Home.ORDINARY),
        handovers=(
            SaidHandover(
                n.CULTURE,
                "En medarbeider to dager i uka.",
                420_000,
                months_after=1,
                reply=SaidReply(
                    Reply.CONDITIONAL, "Ja, hvis halve stillingen blir med over.", mandate="Ledermøtet for kultur"
                ),
            ),
        ),
        yearly_cost=420_000,
        money={Sureness.PROPOSED: (n.MUNICIPALITY, 420_000)},
    ),
    SaidPoint(
        Kind.COMMITMENT,
        commitments.SPOKESMAN,
        fate=SaidFate(Outcome.ESTABLISHED, "Noen må tale dalens sak når programmet er borte.", Home.OTHER),
        handovers=(SaidHandover(n.UMBRELLA, "En fast plass i høringen.", reply=SaidReply(Reply.YES, "Ja, gjerne.")),),
        yearly_cost=0,
    ),
    SaidPoint(
        Kind.COMMITMENT,
        commitments.OPEN_SCHOOL,
        fate=SaidFate(Outcome.ESTABLISHED, "Modellen virker, og flere skoler har spurt.", Home.ORDINARY),
        yearly_cost=2_200_000,
    ),
)
