"""Money year by year of the larger measures, and what can be counted of what came of them."""

from __future__ import annotations

from collections.abc import Iterator

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import year


def _spent(item: str, funder: str, *years: tuple[int, int, int | None]) -> Iterator[Row]:
    """(Year of the period, what was given, what was used). What isn't used yet is only announced."""
    for number, funding, cost in years:
        yield {
            "item": item,
            "year": year(number),
            "funder": funder,
            "funding": funding,
            "cost": cost,
            "basis": "announced" if cost is None else "account",
        }


_HOUSE, _PARK = "Dalhuset, møteplass med kafé", "Aktivitetsparken på Myra"
_SCHOOL, _CLUB = "Åpen skole på ettermiddagen", "Fritidsklubb i Klubbkjelleren"

MEASURE_YEARS: tuple[Row, ...] = (
    *_spent(_HOUSE, n.STATE, (1, 3_000_000, 2_600_000), (2, 2_200_000, 2_600_000)),
    *_spent(_HOUSE, n.OWN, (1, 1_000_000, 900_000), (2, 1_200_000, 1_300_000)),
    *_spent(_PARK, n.STATE, (1, 2_500_000, 2_100_000), (2, 4_000_000, 4_350_000)),
    *_spent(_PARK, n.OWN, (1, 1_000_000, 1_000_000), (2, 1_500_000, 1_500_000)),
    *_spent(_PARK, "Spillemidler", (2, 900_000, 900_000)),
    *_spent("Lys langs turveien til skolen", n.OWN, (1, 1_500_000, 1_220_000), (2, 1_900_000, 1_900_000)),
    *_spent(_SCHOOL, n.STATE, (1, 600_000, 480_000), (2, 1_300_000, 1_290_000), (3, 1_400_000, 1_430_000)),
    *_spent(_SCHOOL, n.OWN, (2, 500_000, 500_000), (3, 700_000, 700_000), (4, 1_100_000, None)),
    *_spent("Sommerjobb for ungdom", n.STATE, (1, 700_000, 690_000), (2, 800_000, 810_000), (3, 800_000, 800_000)),
    *_spent("Sommerjobb for ungdom", n.LABOUR, (2, 200_000, 200_000), (3, 200_000, 200_000), (4, 200_000, None)),
    *_spent(
        "Norsk på dagtid med barnepass", n.STATE, (1, 350_000, 300_000), (2, 560_000, 560_000), (3, 590_000, 590_000)
    ),
    *_spent(_CLUB, n.STATE, (2, 600_000, 520_000), (3, 900_000, 900_000), (4, 700_000, None)),
    *_spent(_CLUB, "Tilskudd til inkludering av barn og unge", (3, 400_000, 400_000), (4, 400_000, None)),
    *_spent("Familieveileder på morsmål", n.STATE, (2, 400_000, 350_000), (3, 750_000, 760_000), (4, 750_000, None)),
    *_spent("Dalfestivalen", n.OWN, (1, 200_000, 190_000), (2, 300_000, 320_000), (3, 350_000, 350_000)),
    *_spent("Dalfestivalen", n.CENTRE, (2, 50_000, 50_000), (3, 50_000, 50_000)),
    *_spent("Beboerbudsjettet", n.STATE, (2, 200_000, 184_000), (3, 200_000, 200_000), (4, 200_000, None)),
    *_spent("Sceneanlegg i Dalhuset", n.COUNTY, (3, 720_000, 720_000)),
)


def _counted(item: str, counted: str, unit: str, known_from: str, *years: tuple[int, float | None]) -> Iterator[Row]:
    for number, count in years:
        row = {"item": item, "counted": counted, "unit": unit, "year": year(number), "known_from": known_from or None}
        yield {**row, "number": count}


MEASURE_RESULTS: tuple[Row, ...] = (
    *_counted(_HOUSE, "besøk", "besøk", "Teller i døra", (2, 6_100), (3, 31_400)),
    *_counted(_HOUSE, "lag og grupper med fast tid", "lag", "Bookingen", (2, 6), (3, 14)),
    *_counted(_PARK, "besøk på en vinterdag", "besøk", "Telling to dager i februar", (3, 120), (4, 165)),
    *_counted("Lys langs turveien til skolen", "lysmaster", "stk.", "Sluttbefaring", (2, 42)),
    *_counted(_SCHOOL, "barn hver uke", "barn", "Oppmøtelister", (1, 70), (2, 118), (3, 140)),
    *_counted("Sommerjobb for ungdom", "ungdom som fikk jobb", "personer", "Avtaler", (1, 31), (2, 40), (3, 40)),
    *_counted("Norsk på dagtid med barnepass", "som fullførte kurset", "personer", "Kurslister", (2, 52), (3, 64)),
    *_counted("Norsk på dagtid med barnepass", "som gikk videre til jobb", "personer", "Kurslister", (3, 32)),
    *_counted("Utstyrsbua", "utlån", "utlån", "Bua sitt system", (2, 2_310), (3, 3_040)),
    *_counted("Jobbveiledning i Dalhuset", "samtaler", "samtaler", "Nav sin telling", (2, 310), (3, 455)),
    *_counted(_CLUB, "ungdom hver kveld", "personer", "Klikker i døra", (2, 38), (3, 60)),
    *_counted("Dalfestivalen", "besøkende", "personer", "Anslag", (1, 900), (2, 1_600), (3, 2_100)),
    *_counted("Beboerpanelet", "råd som er fulgt", "råd", "Referatene", (3, 19)),
    *_counted("Beboerbudsjettet", "stemmer", "stemmer", "Avstemningen", (2, 310), (3, 640)),
    *_counted("Helsetreff for eldre", "eldre hver onsdag", "personer", "Påmelding til middag", (3, 44)),
    # Somebody means to count it, and nobody has.
    *_counted("Mentorer for ungdom", "ungdom som fullfører ungdomsskolen", "personer", "", (3, None)),
)
