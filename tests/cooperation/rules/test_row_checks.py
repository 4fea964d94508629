"""What can't be about a row, in the words of whoever has to mend it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from varig.cooperation.rules.leaders import last_expiry, number_problems, person_problems, programme_problems
from varig.cooperation.rules.places import place_problems, use_problems
from varig.cooperation.rules.support import support_problems
from varig.cooperation.rules.ties import agreement_problems, contact_problems, network_problems
from varig.cooperation.rules.umbrellas import umbrella_problems
from varig.foundation.kernel import PartialDate
from varig.foundation.ui.text import say

ADULT = {"over_18": True, "consent": PartialDate(2025, 1, 15), "expires": PartialDate(2026, 1, 15)}


def of_person(_of: object, values: dict[str, Any]) -> Any:
    """The rule as it was on a day in 2025."""
    return person_problems(values, date(2025, 6, 1))


@pytest.mark.parametrize(
    ("rule", "values", "field", "sentence"),
    [
        (
            place_problems,
            {"rent": Decimal(-5)},
            "rent",
            "Her står −5\xa0kr. Det kan ikke være under 0. Skriv tallet uten minus, eller la feltet stå tomt.",
        ),
        (
            place_problems,
            {"rented": False, "lease_end": PartialDate(2026)},
            "lease_end",
            "Stedet er ikke leid, men leieavtalen går ut 2026. Rett det ene.",
        ),
        (
            place_problems,
            {"used_by_children": False, "for_whom": ("elderly", "children")},
            "used_by_children",
            "Stedet er for barn. Skriv ja, eller ta barn ut av dem stedet er for.",
        ),
        (
            use_problems,
            {"number": -3},
            "number",
            "Her står -3. Det kan ikke være under 0. Skriv tallet uten minus, eller la feltet stå tomt.",
        ),
        (
            network_problems,
            {"last_meeting": PartialDate(2025, 3), "next_meeting": PartialDate(2025, 2)},
            "next_meeting",
            "Nettverket møttes sist mars 2025. Skriv et neste møte som er senere.",
        ),
        (
            agreement_problems,
            {"start": PartialDate(2025), "end": PartialDate(2024)},
            "end",
            "Avtalen gjelder fra 2025. Skriv en slutt som er senere.",
        ),
        (
            agreement_problems,
            {"notice_months": 121},
            "notice_months",
            "121 måneder er for lang oppsigelse. Skriv høyst 120.",
        ),
        (
            agreement_problems,
            {"end": PartialDate(2026, 6), "renewal_deadline": PartialDate(2026, 7)},
            "renewal_deadline",
            "Avtalen gjelder til juni 2026. Fristen for å fornye den må være før det.",
        ),
        (
            contact_problems,
            {"last_contact": PartialDate(2025), "next_contact": PartialDate(2024)},
            "next_contact",
            "Dere hadde kontakt sist 2025. Skriv en neste kontakt som er senere.",
        ),
        (
            support_problems,
            {"during": False, "amount_during": Decimal(5)},
            "amount_during",
            "Støtten gis ikke, men her står et beløp. Ta bort beløpet, eller svar at støtten gis.",
        ),
        (
            support_problems,
            {"after": "no", "amount_after": Decimal(5)},
            "amount_after",
            "Støtten gis ikke, men her står et beløp. Ta bort beløpet, eller svar at støtten gis.",
        ),
        (
            number_problems,
            {"trained": 3, "went_on": 4},
            "went_on",
            "3 ble lært opp. Flere enn det kan ikke ha blitt ledere selv.",
        ),
        (
            of_person,
            {**ADULT, "over_18": False},
            "over_18",
            "Bare den som har fylt 18 år og selv har sagt ja, kan stå her. Ta bort raden, eller skriv ja.",
        ),
        (
            of_person,
            {**ADULT, "consent": PartialDate(2025), "expires": PartialDate(2028)},
            "expires",
            "Et samtykke gjelder høyst i 3 år. Skriv 1. januar 2028 eller tidligere.",
        ),
        (
            of_person,
            {**ADULT, "consent": PartialDate(2025, 6, 2), "expires": PartialDate(2026)},
            "consent",
            "Datoen er fram i tid. Skriv dagen da personen sa ja.",
        ),
        (
            of_person,
            {**ADULT, "expires": PartialDate(2025, 1, 14)},
            "expires",
            "Samtykket ble gitt 15. januar 2025. Skriv en dato etter det.",
        ),
        (
            of_person,
            {**ADULT, "expires": PartialDate(2028, 1, 16)},
            "expires",
            "Et samtykke gjelder høyst i 3 år. Skriv 15. januar 2028 eller tidligere.",
        ),
    ],
)
def test_what_cannot_be_is_said_with_what_to_do(
    rule: Callable[..., Any], values: dict[str, Any], field: str, sentence: str
) -> None:
    (problem,) = rule(None, values)
    assert (problem.field, say(problem.message)) == (field, sentence)


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        (place_problems, {}),
        (place_problems, {"rented": None, "lease_end": PartialDate(2026), "rent": Decimal(0)}),
        (place_problems, {"rented": True, "lease_end": PartialDate(2026)}),
        (place_problems, {"used_by_children": None, "for_whom": ("children",)}),
        (use_problems, {"number": 0}),
        (network_problems, {"next_meeting": PartialDate(2020)}),
        (network_problems, {"last_meeting": PartialDate(2025, 3), "next_meeting": PartialDate(2025)}),
        (agreement_problems, {"end": PartialDate(2026), "renewal_deadline": PartialDate(2026, 12, 31)}),
        (agreement_problems, {"notice_months": 120, "amount": Decimal(0)}),
        (support_problems, {"during": None, "amount_during": Decimal(5)}),
        (
            support_problems,
            {"during": False, "amount_during": Decimal(0), "after": "unknown", "amount_after": Decimal(1)},
        ),
        (umbrella_problems, {"member_count": 0}),
        (programme_problems, {"cost": None, "recruited": 0}),
        (number_problems, {"trained": 3, "went_on": 3}),
        (number_problems, {"went_on": 3}),
        (of_person, ADULT),
        (of_person, {**ADULT, "expires": PartialDate(2028, 1, 15)}),
        (of_person, {**ADULT, "consent": PartialDate(2025), "expires": PartialDate(2027)}),
        (of_person, {"over_18": True}),
    ],
)
def test_what_is_unknown_or_fits_is_let_through(rule: Callable[..., Any], values: dict[str, Any]) -> None:
    assert list(rule(None, values)) == []


@pytest.mark.requirement("R65")
@pytest.mark.parametrize(
    ("consent", "last"),
    [(date(2025, 1, 15), date(2028, 1, 15)), (date(2024, 2, 29), date(2027, 2, 28))],
)
def test_a_consent_holds_for_three_years(consent: date, last: date) -> None:
    assert last_expiry(consent) == last
