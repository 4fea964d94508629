"""Areas, goals and their indicators. One goal can't be measured (F11), and no measure works for it (F12)."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import year

# Those with a boundary come from the file; the codes are invented (no municipality has a number above 9900).
AREAS: tuple[Row, ...] = (
    {"name": n.LIA, "code": "99990101", "code_kind": "basic_unit", "valid_to": year(1)},
    {"name": "Dalen levekårssone", "code": "9999-L4", "code_kind": "living_conditions"},
)

GOALS: tuple[Row, ...] = (
    {
        "name": n.WELL,
        "is_main": True,
        "measurable": "Minst 8 av 10 beboere sier i undersøkelsen at de trives godt eller svært godt.",
        "baseline": "64 av 100",
        "target": "80 av 100",
        "source": "Beboerundersøkelsen",
    },
    {
        "name": n.LEISURE,
        "parent": n.WELL,
        "heading": "participation",
        "measurable": "Minst 70 prosent av barn fra 6 til 16 år er med på en fast aktivitet hver uke.",
        "baseline": "46 prosent",
        "target": "70 prosent",
        "source": "Elevundersøkelse på Dalen skole",
    },
    {
        "name": n.OUTDOORS,
        "parent": n.WELL,
        "heading": "places",
        "measurable": "Folk bruker uterommene hele året: minst 200 besøk på en vinterdag i Myra aktivitetspark.",
        "baseline": "Ikke målt",
        "target": "200 besøk på en vinterdag",
        "value_at_end": "165 besøk på en vinterdag",
        "source": "Telling i parken",
    },
    {
        "name": n.WORK,
        "parent": n.WELL,
        "heading": "services",
        "measurable": "Andelen mellom 20 og 66 år i arbeid eller utdanning øker fra 61 til 68 prosent.",
        "baseline": "61 prosent",
        "target": "68 prosent",
    },
    # Nothing is aimed at it, and nobody has said how it is measured.
    {"name": n.STAYING, "parent": n.WELL, "heading": "housing"},
    {
        "name": n.YOUTH_LEADS,
        "parent": n.LEISURE,
        "measurable": "20 ungdommer fra 15 til 19 år leder en aktivitet hvert år.",
        "baseline": "0",
        "target": "20",
        "source": "Tall fra lederkurset",
    },
    {
        "name": n.DARKNESS,
        "parent": n.OUTDOORS,
        "measurable": "Halvparten så mange som før unngår turveien når det er mørkt.",
        "baseline": "38 av 100 unngår den",
        "target": "19 av 100",
        "source": "Beboerundersøkelsen",
    },
    {
        "name": n.NORWEGIAN,
        "parent": n.WORK,
        "measurable": "60 foreldre i året fullfører kurset, og halvparten går videre til jobb eller utdanning.",
        "baseline": "Ikke noe kurs",
        "target": "60 i året",
    },
    {"name": n.BOARDS, "parent": n.STAYING, "heading": "housing", "measurable": "Alle styrer er fulltallige."},
)

INDICATORS: tuple[Row, ...] = (
    {
        "name": "Trives godt eller svært godt",
        "goal": n.WELL,
        "unit": "prosent",
        "direction": "higher",
        "baseline": 64,
        "baseline_year": year(0),
        "closing": 73,
        "closing_year": year(3),
        "source": "Beboerundersøkelsen",
    },
    {
        "name": "Barn med fast fritidsaktivitet",
        "goal": n.LEISURE,
        "unit": "prosent",
        "direction": "higher",
        "baseline": 46,
        "baseline_year": year(0),
        "closing": 58,
        "closing_year": year(3),
        "source": "Elevundersøkelse på Dalen skole",
    },
    {
        "name": "Sysselsatte mellom 20 og 66 år",
        "goal": n.WORK,
        "unit": "prosent",
        "direction": "higher",
        "baseline": "60.8",
        "baseline_year": year(0),
        "source": "Kommunens levekårsoversikt",
    },
    {
        "name": "Unngår turveien når det er mørkt",
        "goal": n.DARKNESS,
        "unit": "prosent",
        "direction": "lower",
        "baseline": 38,
        "baseline_year": year(0),
        "closing": 24,
        "closing_year": year(3),
        "source": "Beboerundersøkelsen",
    },
    {
        "name": "Ungdommer som leder en aktivitet",
        "goal": n.YOUTH_LEADS,
        "unit": "ungdommer",
        "direction": "higher",
        "baseline": 0,
        "baseline_year": year(0),
        "closing": 17,
        "closing_year": year(3),
        "source": "Tall fra lederkurset",
    },
    {
        "name": "Familier som flytter ut før skolestart",
        "goal": n.STAYING,
        "unit": "prosent",
        "direction": "lower",
        "baseline": 31,
        "baseline_year": year(0),
        "source": "Folkeregisteret",
    },
    {
        "name": "Foreldre som fullfører norskkurset",
        "goal": n.NORWEGIAN,
        "unit": "personer i året",
        "direction": "higher",
        "source": "Kursets egne lister",
    },
    {
        "name": "Anmeldte tyverier",
        "goal": n.WELL,
        "unit": "per 1 000 innbyggere",
        "direction": "lower",
        "baseline": "14.2",
        "baseline_year": year(0),
        "closing": "15.1",
        "closing_year": year(3),
        "source": "Politiposten",
    },
)
