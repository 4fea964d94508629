"""The programme office: money, positions, and tasks, of which some hang on one position alone (R5, F19, F20)."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import end, month, year

OFFICES: tuple[Row, ...] = (
    {
        "name": "Programkontoret i Eksempeldalen",
        "actor": n.OFFICE,
        "description": "Driver satsingen fra dag til dag: penger, rapporter, møter, og kontakt med lag og beboere.",
        "established": month(0, 10),
        "part_of": n.PLANNING,
        "reports_to": "Kommunaldirektøren for oppvekst og nærmiljø",
        "steering_group": "Kommunaldirektøren (leder), seksjonslederne for oppvekst, eiendom, kultur og helse, og Nav.",
        "reference_group": "Beboerpanelet, Fellesrådet og Ungdomsrådet.",
        "archive": "Kommunens sak- og arkivsystem. Bildene ligger hos biblioteket.",
    },
)

OFFICE_YEARS: tuple[Row, ...] = (
    {"year": year(0), "budget": 900_000, "used": 860_000, "basis": "account", "financed_by": n.STATE},
    {"year": year(1), "budget": 2_300_000, "used": 2_250_000, "basis": "account", "financed_by": n.STATE},
    {"year": year(2), "budget": 2_500_000, "used": 2_440_000, "basis": "account", "financed_by": n.STATE},
    {"year": year(3), "budget": 2_500_000, "used": 2_610_000, "basis": "account", "financed_by": n.STATE},
    {"year": year(4), "budget": 2_400_000, "basis": "announced", "financed_by": n.STATE},
    {"year": year(5), "budget": 1_500_000, "basis": "announced", "financed_by": n.OWN},
)

# Two positions go back to a unit, one is over, and nobody has said what becomes of the others.
POSITIONS: tuple[Row, ...] = (
    {
        "name": n.MANAGER,
        "share": 100,
        "employer": n.PLANNING,
        "financed_by": n.STATE,
        "start": month(0, 10),
        "end": end(),
        "goes_back_to": n.PLANNING,
    },
    {
        "name": n.DEVELOPER,
        "share": 100,
        "employer": n.PROPERTY,
        "financed_by": n.STATE,
        "start": month(1, 1),
        "end": end(-3),
        "note": "Slutter tre måneder før satsingen.",
    },
    {"name": n.CONTACT_PERSON, "share": 80, "employer": n.CULTURE, "financed_by": n.STATE, "start": month(1, 3)},
    {
        "name": n.YOUTH_WORKER,
        "share": 60,
        "employer": n.UPBRINGING,
        "financed_by": n.OWN,
        "start": month(1, 8),
        "goes_back_to": n.UPBRINGING,
    },
    {"name": n.ADVISER, "share": 50, "employer": n.PLANNING, "financed_by": n.OWN, "start": month(1, 1)},
    {
        "name": "Prosjektleder for stedsanalysen",
        "share": 100,
        "employer": n.PLANNING,
        "financed_by": n.STATE,
        "start": month(0, 9),
        "end": month(1, 2),
    },
)


def _task(name: str, position: str, often: str, hours: int | None, **more: object) -> Row:
    return {
        "name": name,
        "accountable": n.OFFICE,
        "position": position,
        "frequency": often,
        "hours_per_month": hours,
        **more,
    }


TASKS: tuple[Row, ...] = (
    _task(
        "Kalle inn styringsgruppa",
        n.MANAGER,
        "quarterly",
        8,
        description="Innkalling, saker og referat.",
        held_by_one=False,
        handover="Malen for saker ligger i arkivet, og sekretæren i Plan og samfunn kan den.",
        systems="Kommunens saksbehandlingssystem",
    ),
    _task(
        "Rapportere til staten",
        n.ADVISER,
        "yearly",
        15,
        description="Årsrapport med regnskap, mål og resultater.",
        held_by_one=True,
        handover_address="https://intranett.eksempelkommunen.example/rutiner/arsrapport",
        systems="Regnskapet og portalen for områdemidler",
    ),
    _task(
        "Følge budsjettet for tiltakene",
        n.ADVISER,
        "monthly",
        20,
        description="Fordeler pengene, følger forbruket og melder om det som blir stående.",
        held_by_one=True,
    ),
    _task(
        "Holde kontakten med lag og foreninger",
        n.CONTACT_PERSON,
        "weekly",
        50,
        description="Besøker lagene, svarer på spørsmål og hjelper med søknader.",
        held_by_one=True,
        partners="Kultur og frivillighet deler ut midlene. Frivilligsentralen låner ut utstyr.",
        continuation_note="Den viktigste oppgaven. Ingen har lovet å ta den.",
    ),
    _task(
        "Lede Beboerpanelet",
        n.MANAGER,
        "quarterly",
        10,
        description="Saker, innkalling og referat fra panelet.",
        held_by_one=False,
        participants=(n.RESIDENTS, n.COOPERATIVE),
    ),
    _task(
        "Følge opp byggeprosjektene",
        n.DEVELOPER,
        "weekly",
        60,
        description="Bindeledd mellom beboerne, entreprenørene og Eiendom og bydrift.",
        held_by_one=True,
        handover="Prosjektmapper med tegninger, avtaler og garantier. Gjennomgang med driftsleder er avtalt.",
        partners="Eiendom og bydrift",
    ),
    _task(
        "Være til stede i Klubbkjelleren",
        n.YOUTH_WORKER,
        "weekly",
        40,
        description="To kvelder i uka, sammen med ungdomslederne.",
        held_by_one=False,
    ),
    _task(
        "Lære opp unge ledere",
        n.YOUTH_WORKER,
        "yearly",
        12,
        description="Kurset for unge ledere, åtte kvelder om høsten.",
        held_by_one=True,
        handover="Kurshefte og timeplan ligger i delt mappe.",
    ),
    _task(
        "Samordne Dalfestivalen",
        n.CONTACT_PERSON,
        "yearly",
        25,
        description="Boder, scene, strøm og vakt.",
        held_by_one=True,
        partners="Eksempeldalen vel, Dalsenteret og Kultur og frivillighet",
    ),
    _task(
        "Holde nettsiden og kalenderen ved like",
        n.CONTACT_PERSON,
        "weekly",
        6,
        description="Hva skjer i området, på fire språk.",
        held_by_one=True,
        systems="Publiseringsløsningen og kontoene i sosiale medier",
    ),
    _task(
        "Kalle inn Samarbeidsmøtet for barn og unge",
        n.MANAGER,
        "monthly",
        6,
        description="Ingen annen har tatt på seg å kalle inn.",
        partners="Skole, barnevern, fritid og idrettslag",
    ),
    _task(
        "Svare beboere",
        n.CONTACT_PERSON,
        "daily",
        12,
        description="Spørsmål på telefon, e-post og i Dalhuset.",
        held_by_one=False,
        handover="Innbyggertorget kan svare på det meste.",
    ),
    _task(
        "Beboerundersøkelsen",
        n.ADVISER,
        "yearly",
        None,
        description="Spørreskjema til et utvalg, hver høst. Ingen har bestilt en etter satsingen.",
    ),
)
