"""Being one of many, and a query that is put into SQL once."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import a_measure, an_account, an_actor, an_initiative
from varig.foundation.accounts.models import Account
from varig.foundation.columns import AskedOften
from varig.foundation.kernel import PartialDate
from varig.legacy.models import ItemRole
from varig.measures.models import Measure

pytestmark = pytest.mark.django_db


def test_among_is_as_in_with_one_parameter():
    ids = [an_account(name) for name in ("Kari", "Ola", "Per")]
    found = Account.objects.filter(pk__among=ids[:2])
    assert set(found.values_list("name", flat=True)) == {"Kari", "Ola"}
    assert list(Account.objects.filter(pk__among=[])) == []
    assert set(Account.objects.exclude(pk__among=ids).values_list("pk", flat=True)).isdisjoint(ids)
    assert found.query.sql_with_params()[1] == (ids[:2],)


def test_among_goes_through_foreign_keys_and_prepares_values():
    of = an_initiative("dalen")
    unit = an_actor(of)
    item = a_measure(of, accountable=unit)
    assert ItemRole.objects.filter(item_id__among=[item], actor__among=[str(unit)]).count() == 1


def test_a_query_asked_often_answers_as_it_would_have():
    of = an_initiative("dalen")
    items = [a_measure(of, start=PartialDate(2020 + number)) for number in range(3)]

    def ask(ids):
        return Measure.objects.filter(pk__among=ids).order_by("-start").values_list("pk", "start", "item__name")

    often = AskedOften(ask)
    for ids in (items, items[:1], [], items[1:]):
        assert [tuple(row) for row in often(ids)] == list(ask(ids))
    assert often(items)[0][1] == PartialDate(2022)


def test_it_is_one_statement():
    often = AskedOften(lambda ids: Account.objects.filter(pk__among=ids).values_list("name"))
    with CaptureQueriesContext(connection) as captured:
        assert often([0]) == []
    assert len(captured) == 1


def test_a_query_that_does_not_name_the_ids_once_is_a_mistake_in_the_program():
    with pytest.raises(ValueError, match="one place"):
        AskedOften(lambda _ids: Account.objects.values_list("name"))([1])
