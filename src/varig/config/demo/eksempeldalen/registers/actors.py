"""Who is there. Invented; units and organisations, no persons."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import ago, ahead, month, year

MAIL_DOMAIN = "eksempelkommunen.example"

# Mailboxes are given when everybody has been asked, so that building the example sends no letters.
MAILBOXES = {
    n.OFFICE: "programkontoret",
    n.UPBRINGING: "oppvekst",
    n.PROPERTY: "eiendom",
    n.CULTURE: "kultur",
    n.HEALTH: "helse",
    n.PLANNING: "plan",
    n.LIBRARY: "bibliotek",
    n.SCHOOL: "dalen.skole",
    n.ADULT_EDUCATION: "voksenopplaeringen",
    n.CULTURE_SCHOOL: "kulturskolen",
    n.KINDERGARTEN: "myra.barnehage",
    n.RESIDENTS: "vel",
    n.SPORTS: "idrettslag",
    n.VOLUNTEERS: "frivilligsentralen",
    n.SENIORS: "seniorforeningen",
    n.CORPS: "skolekorps",
    n.UMBRELLA: "fellesradet",
    n.COOPERATIVE: "borettslag",
    n.MYRA_COOPERATIVE: "myra",
    n.LABOUR: "nav",
    n.COUNTY: "fylket",
}


def _unit(name: str, contribute: str = "", **more: object) -> Row:
    return {"name": name, "kind": "unit", "can_contribute": contribute or None, **more}


def _association(name: str, **more: object) -> Row:
    return {"name": name, "kind": "association", **more}


ACTORS: tuple[Row, ...] = (
    {
        "name": n.OFFICE,
        "kind": "programme_office",
        "can_contribute": "Ser satsingen under ett og minner de andre på det de har lovet. Legges ned ved slutt.",
        "has_started": "Beboerpanelet, Dalfestivalen og Ungdomsrådet",
        "website": "https://eksempeldalen.example/programkontoret",
    },
    _unit(
        n.UPBRINGING,
        "Ansatte som kjenner barna, og nøkler til skolen.",
        wants_to_contribute="Vil drive Åpen skole videre, med en egen ramme.",
        has_started="Samarbeidsmøtet for barn og unge",
    ),
    _unit(n.PROPERTY, "Driftsfolk, biler og maskiner. Driver parker og veilys i hele kommunen."),
    _unit(
        n.CULTURE,
        "Driver kulturhusene og deler ut frivillighetsmidlene.",
        wants_to_contribute="Vil ha en fast base i Dalhuset.",
    ),
    _unit(n.HEALTH, "Helsesykepleiere, frisklivskoordinator og dagtilbud for eldre."),
    _unit(n.PLANNING, "Planleggere og folkehelsekoordinator. Eier kommuneplanen."),
    _unit(n.LIBRARY, "Lokaler midt i området, åpent seks dager i uka.", has_started="Leksehjelp på biblioteket"),
    _unit(n.SCHOOL, "Gymsal, kjøkken og verksted etter skoletid.", contact_unit=n.UPBRINGING),
    _unit(n.ADULT_EDUCATION, "Lærere i norsk for voksne.", contact_unit=n.UPBRINGING),
    _unit(n.CULTURE_SCHOOL, "Lærere i dans, musikk og film."),
    _unit(n.KINDERGARTEN, "Lokaler på ettermiddagen, og kontakt med 90 familier.", contact_unit=n.UPBRINGING),
    _association(
        n.RESIDENTS,
        legal_form="Forening/lag/innretning",
        voluntary_register=True,
        website="https://vel.eksempeldalen.example",
        can_contribute="Dugnad, oppslagstavler og 240 medlemmer.",
        wants_to_contribute="Vil ha ansvar for Dalfestivalen, hvis kommunen stiller med strøm og scene.",
        has_started="Dalfestivalen, Ryddedag i dalen og Kinokveld i Dalhuset",
        speaks_for="Trygt kryss ved Dalsenteret. Saken er tatt opp i fire år.",
        contact_unit=n.OFFICE,
        next_contact=ahead(12),
    ),
    _association(
        n.SPORTS,
        legal_form="Forening/lag/innretning",
        voluntary_register=True,
        can_contribute="Trenere, baner og en klubbhytte.",
        wants_to_contribute="Vil holde hallen åpen på lørdager så lenge leia er gratis.",
        has_started="Fotball på tvers og Åpen hall på lørdager",
        contact_unit=n.CULTURE,
        next_contact=ahead(40),
    ),
    _association(
        n.VOLUNTEERS,
        legal_form="Forening/lag/innretning",
        voluntary_register=True,
        can_contribute="130 frivillige, et kontor i Dalhuset og utstyrsbua.",
        has_started="Utstyrsbua og Digital hjelp for eldre",
        contact_unit=n.CULTURE,
        next_contact=ahead(26),
    ),
    _association(
        n.WOMEN,
        voluntary_register=False,
        can_contribute="Kjenner familier som ingen andre når. Snakker seks språk.",
        wants_to_contribute="Vil leve videre som nettverk, ikke som drifter av kommunens tilbud.",
        has_started="Språkkafé og Svømmekurs for kvinner",
        speaks_for="Barnepass når det er kurs for foreldre.",
        contact_unit=n.OFFICE,
        # Nobody has agreed on a next time: the contact hangs on one position at the programme office (F19).
    ),
    _association(
        n.PARENTS,
        can_contribute="Når alle foreldre på skolen.",
        speaks_for="Trygg skolevei fra Lia.",
        contact_unit=n.SCHOOL,
    ),
    _association(
        n.SENIORS,
        # What an association looks like that the register has deleted. Nobody asked it, and that is said.
        legal_form="Forening/lag/innretning (oppdiktet svar)",
        register_state="deleted",
        register_checked=ago(30),
        voluntary_register=True,
        can_contribute="60 medlemmer som går tur, koker kaffe og kan datamaskiner.",
        has_started="Turgruppa for seniorer",
        contact_unit=n.HEALTH,
        next_contact=ahead(55),
    ),
    _association(n.SCOUTS, voluntary_register=True, can_contribute="Turutstyr, lavvo og ledere over 18 år."),
    _association(
        n.DANCE,
        can_contribute="Instruktører på 16 til 22 år.",
        wants_to_contribute="Vil ha fast sal to kvelder i uka.",
        has_started="Danseverksted",
        contact_unit=n.OFFICE,
    ),
    _association(
        n.CORPS,
        legal_form="Forening/lag/innretning",
        voluntary_register=True,
        can_contribute="Spiller på 17. mai og på Sommerkonserten.",
        contact_unit=n.CULTURE,
    ),
    # Its only tie is to the programme office: it is cut off when that goes.
    _association(
        n.CHOIR,
        can_contribute="22 sangere, fra 17 til 80 år.",
        wants_to_contribute="Vil synge på Dalfestivalen og i Dalhuset til jul.",
        contact_unit=n.OFFICE,
    ),
    # And this one hangs on the volunteer centre alone.
    _association(
        n.MENDERS, can_contribute="Reparerer sykler og ski i utstyrsbua, annenhver lørdag.", contact_unit=n.VOLUNTEERS
    ),
    _association(n.GROWERS, can_contribute="36 familier som steller hagen.", contact_unit=n.COOPERATIVE),
    _association(
        n.MULTILINGUAL,
        can_contribute="Tolker og kulturforståelse, åtte språk.",
        wants_to_contribute="Vil hjelpe skolen med foreldremøter.",
        has_started="Familieveileder på morsmål, sammen med programkontoret",
    ),
    _association(
        n.UMBRELLA,
        legal_form="Forening/lag/innretning",
        can_contribute="Taler for elleve lag, og kaller inn til fellesmøter.",
        wants_to_contribute="Vil være høringsinstans for området etter satsingen.",
        has_started="Felles aktivitetskalender",
        speaks_for="At Dalhuset er åpent for alle, også de som ikke er medlem av noe.",
        contact_unit=n.OFFICE,
        next_contact=ahead(20),
    ),
    {
        "name": n.COOPERATIVE,
        "kind": "housing_cooperative",
        "legal_form": "Borettslag",
        "can_contribute": "Eier tomta til hagen, grendestua og gårdsrommet.",
        "has_started": "Gårdsrommet på Lia, dugnad hver vår",
        "contact_unit": n.PROPERTY,
    },
    {
        "name": n.MYRA_COOPERATIVE,
        "kind": "housing_cooperative",
        "legal_form": "Borettslag",
        "can_contribute": "Vaktmester som kan se til lekeplassen.",
        "contact_unit": n.OFFICE,
    },
    {
        "name": n.LABOUR,
        "kind": "state",
        "can_contribute": "Veiledere, tiltaksplasser og kontakt med arbeidsgivere.",
        "contact_unit": n.OFFICE,
        "next_contact": ahead(18),
    },
    {"name": n.POLICE, "kind": "state", "can_contribute": "Er til stede i området én kveld i uka."},
    {
        "name": n.CENTRE,
        "kind": "business",
        "legal_form": "Aksjeselskap",
        "can_contribute": "Eier torget og lokalene til biblioteket og Klubbkjelleren. Er til salgs.",
        "contact_unit": n.OFFICE,
        "next_contact": ahead(6),
    },
    {"name": n.COUNTY, "kind": "other", "can_contribute": "Eier fylkesveien og krysset ved Dalsenteret."},
    {
        "name": n.YOUTH_COUNCIL,
        "kind": "council",
        "can_contribute": "Tolv ungdommer fra 13 til 19 år, valgt på skolen.",
        "speaks_for": "Et sted å være om kvelden for dem over 16 år.",
        "contact_unit": n.OFFICE,
    },
)

# Two have left, one has joined again, and of one nobody knows when it joined (R55).
MEMBERSHIPS: tuple[Row, ...] = (
    *(
        {"member": member, "umbrella": n.UMBRELLA, "start": month(1, 10)}
        for member in (n.RESIDENTS, n.SPORTS, n.VOLUNTEERS, n.WOMEN, n.PARENTS, n.COOPERATIVE)
    ),
    {"member": n.SENIORS, "umbrella": n.UMBRELLA, "start": month(2, 3)},
    {"member": n.CORPS, "umbrella": n.UMBRELLA, "start": month(2, 3)},
    {"member": n.MULTILINGUAL, "umbrella": n.UMBRELLA, "start": month(2, 9)},
    {"member": n.GROWERS, "umbrella": n.UMBRELLA, "start": month(3, 6)},
    {"member": n.DANCE, "umbrella": n.UMBRELLA, "start": month(3, 10), "end": ago(70)},
    {"member": n.MYRA_COOPERATIVE, "umbrella": n.UMBRELLA, "start": month(1, 10), "end": year(2)},
    {"member": n.MYRA_COOPERATIVE, "umbrella": n.UMBRELLA, "start": month(4, 1)},
    {"member": n.SCOUTS, "umbrella": n.UMBRELLA, "end": year(3)},
)
