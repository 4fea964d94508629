"""Six networks. One has no next meeting, one has nobody who convenes it (F6)."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import ago, ahead

NETWORKS: tuple[Row, ...] = (
    {
        "name": "Samarbeidsmøtet for barn og unge",
        "accountable": n.UPBRINGING,
        "participants": (n.SCHOOL, n.HEALTH, n.SPORTS, n.CULTURE, n.POLICE),
        "convener": n.OFFICE,
        "secretary": n.OFFICE,
        "rhythm": "monthly",
        "last_meeting": ago(20),
        "next_meeting": ahead(10),
        "purpose": "Se barn og unge samlet, og avtale hvem som følger opp hvem.",
        "mandate": "Vedtatt i styringsgruppa. Behandler ikke saker om enkeltbarn.",
        "continuation_note": "Programkontoret kaller inn i dag. Oppvekst har ikke sagt om de overtar.",
    },
    {
        "name": "Fellesmøtet for lag og foreninger",
        "accountable": n.UMBRELLA,
        "participants": (n.RESIDENTS, n.SPORTS, n.VOLUNTEERS, n.WOMEN, n.SENIORS, n.CORPS, n.CULTURE),
        "convener": n.UMBRELLA,
        "secretary": n.VOLUNTEERS,
        "rhythm": "quarterly",
        "last_meeting": ago(42),
        "next_meeting": ahead(49),
        "purpose": "Felles kalender, felles saker og utlån av utstyr.",
    },
    {
        # Nobody has called it together since the adviser in question left (F6).
        "name": "Jobbnettverket",
        "accountable": n.LABOUR,
        "participants": (n.ADULT_EDUCATION, n.OFFICE, n.CENTRE),
        "convener": n.LABOUR,
        "rhythm": "every_other_month",
        "last_meeting": ago(190),
        "purpose": "Arbeidsgivere og hjelpere som finner plasser sammen.",
    },
    {
        "name": "Boligforum",
        "participants": (n.COOPERATIVE, n.MYRA_COOPERATIVE, n.PROPERTY),
        "rhythm": "half_yearly",
        "last_meeting": ago(230),
        "purpose": "Felles innkjøp, styrearbeid og bomiljø.",
    },
    {
        "name": "Natteravntelefonen",
        "accountable": n.RESIDENTS,
        "participants": (n.PARENTS, n.POLICE),
        "convener": n.RESIDENTS,
        "rhythm": "when_needed",
        "last_meeting": ago(310),
        "purpose": "Foreldre som kan gå en tur når det er uro.",
    },
    {
        "name": "Språkgruppa",
        "accountable": n.ADULT_EDUCATION,
        "participants": (n.WOMEN, n.MULTILINGUAL, n.KINDERGARTEN, n.HEALTH),
        "convener": n.ADULT_EDUCATION,
        "rhythm": "quarterly",
        "last_meeting": ago(75),
        "next_meeting": ahead(16),
        "purpose": "Samordner kurs, tolker og foreldremøter.",
    },
)
