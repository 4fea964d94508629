"""The umbrella, and how local leaders are made (R55, R61 to R65). Numbers and roles; no young person by name."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import month, year

UMBRELLAS: tuple[Row, ...] = (
    {
        "name": n.UMBRELLA,
        "accountable": n.UMBRELLA,
        "participants": (n.RESIDENTS, n.SPORTS, n.VOLUNTEERS, n.CULTURE),
        "actor": n.UMBRELLA,
        "founded": month(1, 10),
        "member_count": 11,
        "statutes": True,
        "board": True,
        "convenes": "Fellesmøtet fire ganger i året, og årsmøtet i mars.",
        "role_during": "Samordner kalenderen, og velger to medlemmer til Beboerpanelet.",
        "role_after": "Ønsker høringsrett. Kommunen har ikke svart.",
        "funding": "Kontingent fra lagene, og 90 000 kroner i sekretærhjelp fra programkontoret.",
        "secretariat": n.OFFICE,
        "continuation_note": "Sekretærhjelpen faller bort med programkontoret.",
    },
)

_COURSE, _MODELS, _HOSTS = "Kurset for unge ledere", "Rollemodeller på skolen", "Ungdomsverter i Klubbkjelleren"

LEADER_PROGRAMMES: tuple[Row, ...] = (
    {
        "name": _COURSE,
        "accountable": n.OFFICE,
        "participants": (n.SPORTS, n.SCOUTS, n.DANCE),
        "type": "leaders",
        "age_group": "15 til 19 år",
        "run_with": n.SPORTS,
        "cost": 95_000,
        "recruitment": "De spørres personlig av dem som leder i dag. Plakater gir ingen.",
        "recruited": 46,
        "milieus": "Fotballaget, speiderne og dansegruppa",
        "milieus_count": 3,
        "contact_unit": n.UPBRINGING,
        "contact_role": n.YOUTH_WORKER,
        "continuation_note": "Kurset kan kjøpes inn av idrettslaget, hvis noen betaler.",
    },
    {
        "name": _MODELS,
        "accountable": n.UPBRINGING,
        "participants": (n.SCHOOL, n.LABOUR),
        "type": "role_models",
        "age_group": "16 til 25 år",
        "run_with": n.SCHOOL,
        "recruitment": "Tidligere elever som har jobb eller lærlingplass.",
        "recruited": 14,
        "milieus_count": 1,
        "contact_unit": n.SCHOOL,
    },
    {
        "name": _HOSTS,
        "accountable": n.CULTURE,
        "type": "both",
        "age_group": "16 til 19 år",
        "cost": 60_000,
        "recruitment": "De som har vært lengst i klubben, får ansvar for en kveld.",
        "recruited": 9,
        "milieus": "Klubbkjelleren",
        "milieus_count": 1,
        # Nobody keeps the contact with them afterwards.
    },
)

LEADER_NUMBERS: tuple[Row, ...] = (
    {"item": _COURSE, "year": year(1), "trained": 12, "went_on": 5},
    {"item": _COURSE, "year": year(2), "trained": 17, "went_on": 8},
    {"item": _COURSE, "year": year(3), "trained": 17, "went_on": 11},
    {"item": _MODELS, "year": year(2), "trained": 6},
    {"item": _MODELS, "year": year(3), "trained": 8, "went_on": 3},
    {"item": _HOSTS, "year": year(3), "trained": 9, "went_on": 9},
)
