"""The list of Arven: filters, sorting, Norwegian search, paging, 304, and as many statements for any size."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_actor, an_initiative, logged_in, version_of
from varig.continuation.actions.fates import propose_fate
from varig.continuation.actions.money import set_costs
from varig.continuation.rules.fates import Home, Outcome, Proposal
from varig.foundation.checks.actions import ensure_current
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.listing import parse
from varig.workspace.queries import arven

pytestmark = pytest.mark.django_db


def names(of, query: str) -> list[str]:
    ensure_current(of.scope, timezone.localdate())
    return [row.name for row in arven.rows(SYSTEM, of, parse(query, arven.LISTING))]


def fate(of, item: int, outcome: Outcome, home: Home | None = None) -> None:
    proposal = Proposal(outcome, home, grounds="Fordi.", no_alternative=outcome is Outcome.PHASED_OUT)
    propose_fate(reader=SYSTEM, of=of, item_id=item, version=version_of(item), proposal=proposal)


@pytest.fixture
def four(db):
    """Four items: one goes on, one is phased out, two nobody has said anything of."""
    of = an_initiative(start=PartialDate(2007), end=PartialDate(2013))
    unit = an_actor(of, "Seksjon for oppvekst")
    on = a_measure(of, "Åpen scene for unge", description="Ungdommene øver på musikk her.", accountable=unit)
    out = a_measure(of, "Zebrafestivalen")
    a_measure(of, "Ærlige samtaler")
    a_measure(of, "Ønskebrønnen")
    fate(of, on, Outcome.CONTINUED, Home.ORDINARY)
    fate(of, out, Outcome.PHASED_OUT)
    set_costs(reader=SYSTEM, of=of, item_id=on, version=version_of(on), costs={of.first_year_after: Decimal(200_000)})
    return of


def test_letters_after_z_stand_where_norwegians_look_for_them(four):
    assert names(four, "?sort=name") == ["Zebrafestivalen", "Ærlige samtaler", "Ønskebrønnen", "Åpen scene for unge"]
    assert names(four, "?sort=-name") == ["Åpen scene for unge", "Ønskebrønnen", "Ærlige samtaler", "Zebrafestivalen"]


FILTERS = [
    ("?fate=ordinary", ["Åpen scene for unge"]),
    ("?fate=phased_out", ["Zebrafestivalen"]),
    ("?fate=unclear&sort=name", ["Ærlige samtaler", "Ønskebrønnen"]),
    ("?onward=yes", ["Åpen scene for unge"]),
    ("?answer=not_asked&onward=yes", ["Åpen scene for unge"]),
    ("?state=decided", []),
    ("?responsible=0&sort=name", ["Zebrafestivalen", "Ærlige samtaler", "Ønskebrønnen"]),
    ("?missing=blocks&fate=ordinary", ["Åpen scene for unge"]),
]


@pytest.mark.parametrize(("query", "expected"), FILTERS)
def test_filters_leave_what_they_say(four, query, expected):
    assert names(four, query) == expected


SEARCHES = [
    ("scene", ["Åpen scene for unge"]),
    ("ungdommer", ["Åpen scene for unge"]),  # the stem of «ungdommene» in its description
    ("ungd", ["Åpen scene for unge"]),
    ("ønske", ["Ønskebrønnen"]),
    ("oppvekst", ["Åpen scene for unge"]),
    ("scene festival", []),
    ("ebrafest", ["Zebrafestivalen"]),
    ("'; DROP --", []),
    ("a & | ! : *", []),
]


@pytest.mark.parametrize(("search", "expected"), SEARCHES)
def test_search_understands_norwegian(four, search, expected):
    assert names(four, "?" + urlencode({"q": search})) == expected


def test_sums_are_of_what_is_listed(four):
    ensure_current(four.scope, timezone.localdate())
    all_of_it = arven.totals(SYSTEM, four, parse("", arven.LISTING))
    assert (all_of_it.count, all_of_it.goes_on, all_of_it.cost, all_of_it.adopted) == (
        4,
        1,
        Decimal(200_000),
        Decimal(0),
    )
    assert arven.totals(SYSTEM, four, parse("?fate=unclear", arven.LISTING)).goes_on == 0


def test_the_page_answers_304_until_something_changes(four):
    manager = logged_in(a_cast(four).manager)
    address = f"/{four.slug}/arven/"
    first = manager.get(address)
    assert first.status_code == 200
    mark = first.headers["ETag"]
    assert manager.get(address, headers={"If-None-Match": mark}).status_code == 304
    assert manager.get(address + "?sort=name", headers={"If-None-Match": mark}).status_code == 200
    a_measure(four, "Ny park")
    changed = manager.get(address, headers={"If-None-Match": mark})
    assert (changed.status_code, "Ny park" in changed.content.decode()) == (200, True)


def test_pages_of_a_hundred():
    of = an_initiative(end=PartialDate(2027))
    for number in range(103):
        a_measure(of, f"Tiltak {number:03}")
    manager = logged_in(a_cast(of).manager)
    page = manager.get(f"/{of.slug}/arven/?sort=name&side=2").content.decode()
    assert ("Tiltak 099" in page, "Tiltak 100" in page, "Tiltak 102" in page) == (False, True, True)


@pytest.mark.parametrize("path", ["arven/", "arven/{item}/", ""])
def test_the_number_of_statements_is_the_same_for_any_size(path):
    counted = []
    for size in (2, 12):
        of = an_initiative(end=PartialDate(2027))
        items = [a_measure(of) for _n in range(size)]
        manager = logged_in(a_cast(of).manager)
        address = f"/{of.slug}/{path.format(item=items[0])}"
        assert manager.get(address).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            manager.get(address)
        counted.append(len(captured))
    assert counted[0] == counted[1]
    assert counted[0] < 40


def test_an_empty_arven_says_how_to_begin():
    of = an_initiative()
    page = logged_in(a_cast(of).manager).get(f"/{of.slug}/arven/").content.decode()
    assert "Arven er tom" in page
    assert f"/{of.slug}/register/tiltak/hent-inn/" in page
