"""What the example's final report has found: invented, like everything in it. Each rests on rows of other registers."""

from __future__ import annotations

from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.registers import lessons

FINDINGS: tuple[Row, ...] = (
    {
        "name": "Flere trives i Eksempeldalen nå enn da satsingen begynte",
        "kind": "effect",
        "sureness": "likely",
        "consequence": "Det som gjør at folk møtes, bør vare lenger enn satsingen.",
        "indicators": ("Trives godt eller svært godt",),
        "items": ("Dalhuset, møteplass med kafé",),
        "source": "Stedsanalysen, tredje utgave",
    },
    {
        "name": "Færre unngår turveien når det er mørkt, etter at lysene kom",
        "kind": "effect",
        "sureness": "shown",
        "consequence": "Lysene må ha drift og strøm etter slutten, ellers går det tilbake.",
        "indicators": ("Unngår turveien når det er mørkt",),
        "items": ("Lys langs turveien til skolen",),
        "needs": ("Lys langs turveien til skolen",),
    },
    {
        "name": "Flere barn har en fast fritidsaktivitet når den er gratis og nær hjemmet",
        "kind": "effect",
        "sureness": "shown",
        "consequence": "Tilbud som blir dyrere når satsingen slutter, mister de barna de var laget for.",
        "indicators": ("Barn med fast fritidsaktivitet",),
        "items": ("Fotball på tvers", "Åpen skole på ettermiddagen"),
        "lessons": (lessons.FREE,),
    },
    {
        "name": "Om flere er kommet i arbeid på grunn av satsingen, er ikke vist",
        "kind": "effect",
        "sureness": "not_shown",
        "consequence": "Jobbveiledningen må måles på nytt før noen kan si at den virker.",
        "indicators": ("Sysselsatte mellom 20 og 66 år",),
        "items": ("Jobbveiledning i Dalhuset",),
    },
    {
        "name": "Dalhuset er blitt stedet der beboere og tjenester møtes",
        "kind": "strength",
        "sureness": "shown",
        "consequence": "Huset må ha én ansvarlig og penger til drift fra første dag etter slutten.",
        "items": ("Dalhuset, møteplass med kafé",),
        "lessons": (lessons.ONE_DOOR, lessons.LONG_TIME),
        "needs": ("Et sted å møtes som er åpent hver dag",),
    },
    {
        "name": "Ungdom tar ansvar når de får det, og flere leder nå en aktivitet",
        "kind": "strength",
        "sureness": "shown",
        "consequence": "De som leder i dag, trenger noen som tar over når de flytter.",
        "indicators": ("Ungdommer som leder en aktivitet",),
        "lessons": (lessons.YOUTH_LEAD,),
    },
    {
        "name": "Ungdom over 16 år mangler fortsatt et sted å være om kvelden",
        "kind": "challenge",
        "sureness": "shown",
        "items": ("Fritidsklubb i Klubbkjelleren",),
        "lessons": (lessons.OLDER_YOUTH,),
        "needs": ("Et sted å være om kvelden for dem over 16 år",),
    },
    {
        "name": "Flere anlegg ble bygd uten at noen hadde tatt på seg driften",
        "kind": "challenge",
        "sureness": "shown",
        "consequence": "Hvert anlegg må få en eier og et driftsbudsjett før programkontoret er borte.",
        "items": ("Drivhuset på Lia", "De 14 benkene"),
        "lessons": (lessons.OPERATION,),
    },
    {
        "name": "Der to enheter deler ansvaret, er det ingen som følger opp",
        "kind": "learning",
        "sureness": "likely",
        "consequence": "Hvert tiltak og hvert anlegg skal ha én ansvarlig.",
        "items": ("Boveiledning for nyinnflyttede",),
        "lessons": (lessons.SHARED,),
    },
    {
        "name": "Foreldre kommer på kurs når noen passer barna",
        "kind": "learning",
        "sureness": "likely",
        "consequence": "Voksenopplæringen bør regne barnepass som en del av kurset.",
        "indicators": ("Foreldre som fullfører norskkurset",),
        "items": ("Norsk på dagtid med barnepass",),
        "lessons": (lessons.CHILDCARE,),
        "needs": ("Norskkurs på dagtid, med barnepass",),
    },
    {
        "name": "Folk blir med når noen de kjenner spør dem",
        "kind": "learning",
        "sureness": "likely",
        "consequence": "Innkalling på flere språk og fra dør til dør bør bli vanlig i hele kommunen.",
        "lessons": (lessons.ASK_AT_HOME, lessons.FOUR_LANGUAGES),
    },
)
