"""Who is told what about the ending. It isn't finished: some have heard nothing, and nobody speaks for the inside."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import ago, ahead, end
from varig.config.demo.eksempeldalen.registers.participation import ELDERLY, MOTHERS, YOUTH

RESIDENTS, PARTNERS, INSIDE = "Beboerne", "Samarbeidspartnere", "Internt i kommunen"
THE_OLD, THE_YOUNG, THE_MOTHERS = "Eldre på Lia", "Ungdommene i Klubbkjelleren", "Mødrene på språkkafeen"

AUDIENCES: tuple[Row, ...] = (
    {"name": THE_YOUNG, "lane": "residents", "group": YOUTH, "position": 10},
    {"name": THE_OLD, "lane": "residents", "group": ELDERLY, "position": 20},
    {
        "name": THE_MOTHERS,
        "lane": "residents",
        "group": MOTHERS,
        "languages": "Arabisk, somali, tigrinja og polsk",
        "position": 30,
    },
)

MESSAGES: tuple[Row, ...] = (
    {
        "name": "Brev til alle husstander",
        "audiences": (RESIDENTS,),
        "items": ("Dalhuset, møteplass med kafé", "Nattevandring", "Skøytebane på torget", "Stedsanalyse"),
        "text": (
            "Områdeløftet i Eksempeldalen slutter til neste år.\n\nDalhuset blir. Kultur og frivillighet tar over hele "
            "huset, og kafeen er åpen som nå. Nattevandringen slutter. Kommunen foreslår at skøytebanen på torget "
            "også slutter, fordi vintrene er blitt for milde. Kunstisbanen i idrettsparken låner ut skøyter gratis to "
            "dager i uka.\n\nHar du spørsmål, kom til Dalhuset eller ring programkontoret."
        ),
        "channel": "letter",
        "language": "nb",
        "planned": ago(80),
        "sender": n.OFFICE,
        "sender_role": n.MANAGER,
        "told_on": ago(75),
        "proof": "Utsendingslista for 1 690 husstander",
    },
    {
        "name": "Åpent møte i Dalhuset",
        "audiences": (RESIDENTS, THE_YOUNG),
        "items": ("Dalfestivalen", "Fritidsklubb i Klubbkjelleren", "Sceneanlegg i Dalhuset"),
        "text": (
            "Kom og hør hva vi foreslår for festivalen, fritidsklubben og scenen. Du får vite hvem som kan ta over, og "
            "hva som ikke er avgjort. Vi skriver ned det dere sier, og svarer på alt."
        ),
        "channel": "open_meeting",
        "language": "nb",
        "planned": ago(61),
        "sender": n.OFFICE,
        "sender_role": n.MANAGER,
        "told_on": ago(61),
        "proof": "Referatet, 84 møtte opp",
    },
    {
        "name": "Beskjed til foreldrene i kulturskolen",
        "audiences": (RESIDENTS,),
        "items": ("Kulturskole i nærmiljøet",),
        "text": (
            "Vedrørende undervisningstilbudet i nærmiljøet informeres det om at det foreslås avviklet i forbindelse "
            "med at prosjektperioden utløper, og at det i henhold til vedtatte retningslinjer for friplasser vil kunne "
            "søkes om plass ved kulturskolens ordinære undervisning i sentrum."
        ),
        "channel": "email",
        "language": "nb",
        "planned": ago(9),
        "sender": n.CULTURE_SCHOOL,
    },
    {
        "name": "Kaffe og prat med seniorforeningen",
        "audiences": (THE_OLD,),
        "items": ("Helsetreff for eldre",),
        "text": (
            "Helsetreffet går videre med trim og samtale, men middagen blir på sykehjemmet. Helse og mestring har det "
            "som før. Vi spurte dem som kommer, hvilken dag som passer best."
        ),
        "channel": "conversation",
        "language": "nb",
        "planned": ago(40),
        "sender": n.HEALTH,
        "sender_role": "Fagleder",
        "told_on": ago(40),
        "proof": "Notat i kontaktloggen",
    },
    {
        "name": "Møte med lag og foreninger",
        "audiences": (PARTNERS,),
        "items": ("Nærmiljøhage med drivhus", "Utlån av lokaler til Eksempeldalen vel", "Dalfestivalen"),
        "channel": "meeting",
        "language": "nb",
        "planned": ago(33),
        "sender": n.OFFICE,
        "sender_role": n.DEVELOPER,
        "told_on": ago(33),
        "proof": "Referatet, ni lag møtte opp",
    },
    {
        "name": "Høringsbrev til samarbeidspartnere",
        "audiences": (PARTNERS,),
        "items": (
            "Språkkafé",
            "Sommerjobb for ungdom",
            "Tillitsvalgtskole for borettslag",
            "Kurset for unge ledere",
            "Svømmekurs for kvinner",
        ),
        "text": (
            "Vi ber dere si hva dere mener om forslaget til hva som går videre, og hvem som har det fra da av. Skriv "
            "særlig om det dere selv blir spurt om å ta over. Svaret blir lagt ved saken."
        ),
        "channel": "hearing",
        "language": "nb",
        "planned": ahead(17),
        "sender": n.OFFICE,
        "sender_role": n.MANAGER,
    },
    {
        "name": "Ungdomsmøte i Klubbkjelleren",
        "audiences": (THE_YOUNG,),
        "items": ("Klubbkjelleren, lokaler for ungdom", "Nattevandring"),
        "text": "Hva skjer med kjelleren når huset skal selges? Kom og hør hva vi vet, og hva vi ikke vet.",
        "channel": "open_meeting",
        "language": "nb",
        "planned": ahead(24),
        "sender": n.CULTURE,
        "sender_role": n.YOUTH_WORKER,
    },
    {
        "name": "Oppslag på fire språk om kaféen",
        "audiences": (THE_MOTHERS,),
        "items": ("Språkkafé",),
        "channel": "poster",
        "language": "ar",
        "planned": ahead(38),
        "sender": n.WOMEN,
    },
    {
        "name": "Ledermøte om hva enhetene får",
        "audiences": (INSIDE,),
        "items": (
            "Lys langs turveien til skolen",
            "Fritidsklubb i Klubbkjelleren",
            "Norsk på dagtid med barnepass",
            "Samarbeidsmøtet for barn og unge (nettverk)",
            "Dalhuset, møteplass med kafé",
        ),
        "channel": "meeting",
        "language": "nb",
        "planned": ahead(12),
    },
    {
        "name": "Notat til budsjettinnspillet",
        "audiences": (INSIDE,),
        "items": ("Sceneanlegg i Dalhuset", "Helsetreff for eldre", "Kulturskole i nærmiljøet"),
        "channel": "email",
        "language": "nb",
        "planned": ahead(110),
    },
    {
        "name": "Kart over alt som blir",
        "audiences": (RESIDENTS, THE_OLD),
        "items": (
            "Lys langs turveien til skolen",
            "Nærmiljøhage med drivhus",
            "Klubbkjelleren, lokaler for ungdom",
            "Vinterfest på torget",
        ),
        "channel": "letter",
        "language": "nb",
        "planned": ahead(158),
        "sender": n.PLANNING,
    },
    {
        "name": "Takk og avtaler",
        "audiences": (PARTNERS,),
        "channel": "letter",
        "language": "nb",
        "planned": ahead(205),
        "sender": n.OFFICE,
        "sender_role": n.MANAGER,
    },
    {
        "name": "Overlevering til enhetene",
        "audiences": (INSIDE,),
        "items": ("Holde kontakten med lag og foreninger",),
        "channel": "meeting",
        "language": "nb",
    },
    {
        "name": "Hvem du ringer nå",
        "audiences": (RESIDENTS,),
        "channel": "website",
        "language": "nb",
        "planned": end(1),
        "sender": n.CULTURE,
    },
)
