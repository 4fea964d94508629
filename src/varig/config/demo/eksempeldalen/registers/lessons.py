"""What was learned, and from what it is known (R31)."""

from __future__ import annotations

from varig.config.demo.eksempeldalen.filling import Row

ASK_AT_HOME = "Folk kommer når noen de kjenner spør dem, og nesten aldri av en plakat"
CHILDCARE = "Kurs for foreldre uten barnepass har ingen deltakere"
FREE = "Når det er gratis, kommer også de som ikke er med på noe fra før"
LONG_TIME = "Det tar to år før beboere stoler på at et sted blir"
ONE_DOOR = "Tjenester i samme hus får flere brukere enn hver for seg"
YOUTH_LEAD = "Ungdom kommer igjen når de har ansvar for noe"
OPERATION = "Drift må avtales før det bygges, ellers står det på kommunens regning uten budsjett"
MAINTENANCE = "Byggeprosjekter tar hele første år, og da står pengene ubrukt"
SHARED = "To enheter som deler ansvaret, gjør at ingen har det"
FOUR_LANGUAGES = "Innkalling på fire språk gir dobbelt så mange på møtet"
FEEDBACK = "De som er med på å bestemme, vil vite hva det ble til"
OLDER_YOUTH = "Ungdom over 16 år kommer ikke til tilbud for dem som er 13"

LESSONS: tuple[Row, ...] = (
    {
        "name": ASK_AT_HOME,
        "what_happened": "Vi trykte 4 000 plakater til det første folkemøtet. 30 kom. Til neste ringte velet rundt.",
        "evidence": "Oppmøte på folkemøtene år for år",
        "field": "Medvirkning",
        "for_whom": "Alle som skal ha folk til å komme",
    },
    {
        "name": CHILDCARE,
        "what_happened": "Kurset startet med seks deltakere. Da barnepasset kom, var det 28.",
        "evidence": "Kurslistene de to første årene",
        "item": "Norsk på dagtid med barnepass",
        "field": "Språk og arbeid",
        "for_whom": "Voksenopplæringen og Nav",
    },
    {
        "name": FREE,
        "what_happened": "Fotball på tvers tar ingen kontingent. Halvparten var ikke med på noe annet.",
        "evidence": "Spørsmål ved påmelding",
        "item": "Fotball på tvers",
        "field": "Fritid",
        "for_whom": "Idrettslag i hele kommunen",
    },
    {
        "name": LONG_TIME,
        "evidence": "Stedsanalysen og beboerundersøkelsen de tre første årene",
        "item": "Dalhuset, møteplass med kafé",
        "field": "Bomiljø",
    },
    {
        "name": ONE_DOOR,
        "what_happened": "Nav og frivilligsentralen flyttet inn i Dalhuset. Nav fikk halvparten flere samtaler.",
        "evidence": "Navs telling, og teller i døra",
        "item": "Dalhuset, møteplass med kafé",
        "field": "Tjenester",
        "for_whom": "Kultur, Nav og helse",
    },
    {
        "name": YOUTH_LEAD,
        "what_happened": "Ungdomsverter fikk nøkkel til en kveld. De ryddet selv etterpå.",
        "evidence": "Vaktlista og to gruppesamtaler",
        "item": "Fritidsklubb i Klubbkjelleren",
        "field": "Ungdom",
        "for_whom": "Kultur og oppvekst",
    },
    {
        "name": OPERATION,
        "what_happened": "Hagen og benkene ble bygd uten at noen hadde tatt på seg drift.",
        "evidence": "Gjennomgang av elleve anlegg",
        "item": "Nærmiljøhage med drivhus",
        "field": "Anlegg",
        "for_whom": "Eiendom og bydrift",
    },
    {
        "name": MAINTENANCE,
        "what_happened": "Det første året ble 1,65 av 4,5 millioner brukt.",
        "evidence": "Regnskapet for det første året",
        "field": "Økonomi",
        "for_whom": "Neste satsing",
    },
    {
        "name": SHARED,
        "what_happened": "Boveiledningen har to enheter og ingen som kaller inn.",
        "evidence": "Egne notater",
        "item": "Boveiledning for nyinnflyttede",
        "field": "Organisering",
        "for_whom": "Kommunedirektørens ledergruppe",
    },
    {
        "name": FOUR_LANGUAGES,
        "evidence": "Oppmøte før og etter",
        "item": "Familieveileder på morsmål",
        "field": "Medvirkning",
        "for_whom": "Skole og barnehage",
    },
    {
        "name": FEEDBACK,
        "what_happened": "Alle som stemte, fikk brev om hva som ble bygd. Neste år stemte dobbelt så mange.",
        "evidence": "Antall stemmer to år på rad",
        "item": "Beboerbudsjettet",
        "field": "Medvirkning",
    },
    {"name": OLDER_YOUTH, "evidence": "Samtaler med ungdomsrådet", "field": "Ungdom"},
)
