"""The municipality's yearly day for budget input is a setting that the deadlines follow."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import SYSTEM, a_cast, an_initiative, logged_in
from varig.foundation.kernel import Invalid, PartialDate
from varig.initiatives.actions import set_budget_input
from varig.initiatives.queries import initiative

pytestmark = pytest.mark.django_db


def test_the_deadline_follows_the_municipalitys_day():
    of = an_initiative(end=PartialDate(2027))
    cast = a_cast(of)
    address = f"/{of.slug}/rediger/budsjettinnspill/"
    browser = logged_in(cast.manager)
    assert browser.get(address).status_code == 200
    sent = {"version": of.version, "budget_day": "15", "budget_month": "8"}
    assert browser.post(address, sent).status_code == 302
    (budget,) = [one for one in initiative(SYSTEM, of.slug).deadlines() if one.key == "budget"]
    assert budget.day == date(2027, 8, 15)


def test_only_those_who_run_it_or_look_after_roles_may():
    of = an_initiative()
    cast = a_cast(of)
    address = f"/{of.slug}/rediger/budsjettinnspill/"
    for reader, status in ((cast.reader, 403), (cast.owner, 403), (cast.administrator, 200), (cast.outsider, 404)):
        assert logged_in(reader).get(address).status_code == status, reader.name


def test_a_day_that_is_in_no_year_is_refused():
    of = an_initiative()
    with pytest.raises(Invalid):
        set_budget_input(reader=SYSTEM, of=of, month=2, day=30)
    assert initiative(SYSTEM, of.slug).municipality.budget_input == (9, 1)
