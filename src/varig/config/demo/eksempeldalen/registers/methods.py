"""What lessons became, and how far services have come with it. One method has no service at all (R11 to R13)."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import ago, month, year
from varig.config.demo.eksempeldalen.registers import lessons

_AFTERNOON, _DOOR = "Åpen skole på ettermiddagen, som modell", "Tjenester bak én dør"
_BUDGET, _HOSTS = "Beboerbudsjett", "Ungdom som verter"
_CHILDCARE, _MEETING = "Kurs med barnepass", "Samarbeidsmøte på tvers av tjenester"
_CHECK = "Driftsavtale før byggestart"

METHODS: tuple[Row, ...] = (
    {
        "name": _AFTERNOON,
        "accountable": n.UPBRINGING,
        "type": "service_model",
        "description": "Skolen holder åpent til kl. 18 med mat, lekser og aktiviteter, sammen med frivillige.",
        "lessons": (lessons.FREE, lessons.ASK_AT_HOME),
        "described_at": "https://intranett.eksempelkommunen.example/veiledere/apen-skole",
        "staff": "To stillinger og ti frivillige per skole",
        "cost": 1_680_000,
    },
    {
        "name": _DOOR,
        "accountable": n.CULTURE,
        "participants": (n.LABOUR, n.HEALTH),
        "type": "service_model",
        "description": "Nav, frivilligsentral og kafé i samme hus, med felles vakt.",
        "lessons": (lessons.ONE_DOOR, lessons.LONG_TIME),
        "staff": "En husvert",
        "cost": 640_000,
    },
    {
        "name": _BUDGET,
        "accountable": n.PLANNING,
        "type": "method",
        "description": "Beboerne stemmer over hvordan en sum skal brukes, og får vite hva det ble til.",
        "lessons": (lessons.FEEDBACK, lessons.ASK_AT_HOME),
        "staff": "Fire uker arbeid i året",
        "cost": 200_000,
    },
    {
        "name": _HOSTS,
        "accountable": n.CULTURE,
        "type": "method",
        "description": "Ungdom får ansvar for en kveld, med opplæring og en voksen i nærheten.",
        "lessons": (lessons.YOUTH_LEAD, lessons.OLDER_YOUTH),
        "cost": 60_000,
    },
    {
        "name": _CHILDCARE,
        "accountable": n.OFFICE,
        "type": "method",
        "description": "Barnepass i rommet ved siden av kurset.",
        "lessons": (lessons.CHILDCARE,),
        "continuation_note": "Voksenopplæringen har ikke barnepass i noe annet kurs.",
    },
    {
        "name": _MEETING,
        "accountable": n.UPBRINGING,
        "type": "form_of_cooperation",
        "description": "Faste møter der skole, helse, fritid og politi avtaler hvem som gjør hva.",
        "lessons": (lessons.SHARED,),
        "staff": "En som kaller inn og skriver referat",
    },
    {
        "name": _CHECK,
        "accountable": n.PROPERTY,
        "type": "method",
        "description": "Ingen byggesak får penger før driften er avtalt og budsjettert.",
        "lessons": (lessons.OPERATION, lessons.MAINTENANCE),
    },
    {
        # A lesson that nobody has taken up.
        "name": "Innkalling på fire språk",
        "accountable": n.OFFICE,
        "type": "method",
        "description": "Alle innkallinger går ut på fire språk, også på papir.",
        "lessons": (lessons.FOUR_LANGUAGES,),
    },
)

ADOPTIONS: tuple[Row, ...] = (
    {
        "item": _AFTERNOON,
        "service": n.UPBRINGING,
        "stage": "decided",
        "since": ago(40),
        "steering_document": "Virksomhetsplanen for oppvekst",
        "budget": 1_100_000,
        "budget_post": "Skole, åpen ettermiddag",
        "responsible": n.UPBRINGING,
        "responsible_role": "Seksjonsleder",
        "next_step": "Ansette to faste.",
    },
    {
        "item": _AFTERNOON,
        "service": n.SCHOOL,
        "stage": "ordinary",
        "since": month(3, 8),
        "steering_document": "Skolens årsplan",
        "responsible": n.SCHOOL,
        "responsible_role": "Rektor",
        "confirmed": "Vi holder åpent til kl. 18 fire dager i uka, også etter satsingen.",
        "confirmed_by": "Rektor",
        "confirmed_on": ago(35),
    },
    {
        "item": _DOOR,
        "service": n.CULTURE,
        "stage": "tried",
        "since": year(3),
        "responsible": n.CULTURE,
        "next_step": "Prøve det samme i kulturhuset i sentrum.",
    },
    {"item": _DOOR, "service": n.LABOUR, "stage": "proposed", "next_step": "Ta det opp i partnerskapsmøtet."},
    {
        "item": _BUDGET,
        "service": n.PLANNING,
        "stage": "decided",
        "since": month(4, 2),
        "steering_document": "Planstrategien",
        "budget": 200_000,
        "responsible": n.PLANNING,
        "responsible_role": "Folkehelsekoordinator",
        "next_step": "Finne penger for hele kommunen.",
    },
    {"item": _BUDGET, "service": n.CULTURE, "stage": "proposed"},
    {
        "item": _HOSTS,
        "service": n.CULTURE,
        "stage": "ordinary",
        "since": month(3, 1),
        "steering_document": "Rutine for fritidsklubbene",
        "budget": 60_000,
        "budget_post": "Fritid, vikarer",
        "responsible": n.CULTURE,
        "confirmed": "Rutinen gjelder alle fritidsklubbene våre.",
        "confirmed_by": "Leder for fritid",
        "confirmed_on": ago(60),
    },
    {"item": _CHILDCARE, "service": n.ADULT_EDUCATION, "stage": "proposed", "next_step": "Skrive hva det koster."},
    {
        "item": _MEETING,
        "service": n.UPBRINGING,
        "stage": "ordinary",
        "since": month(2, 8),
        "steering_document": "Rutine for tverrfaglig samarbeid",
        "responsible": n.UPBRINGING,
    },
    {"item": _MEETING, "service": n.HEALTH, "stage": "tried", "since": month(3, 1)},
    {
        "item": _CHECK,
        "service": n.PROPERTY,
        "stage": "tried",
        "since": ago(55),
        "next_step": "Få den inn i reglene for byggeprosjekter.",
    },
    {"item": _CHECK, "service": n.PLANNING, "stage": "proposed"},
)
