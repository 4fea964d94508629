"""Many new rows of tracked tables: as `bulk_create` would have written them, with who and why in the history."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from tests.builders import SYSTEM, a_measure, an_actor, an_initiative
from varig.foundation.history.actions import action
from varig.foundation.history.inserting import insert_rows
from varig.foundation.history.queries import trail
from varig.foundation.kernel import PartialDate, msg
from varig.legacy.models import ItemRole, LegacyItem
from varig.legacy.rules import Kind, RoleKind
from varig.measures.models import Measure

pytestmark = pytest.mark.django_db


def items(of, *names: str) -> list[LegacyItem]:
    return [LegacyItem(initiative_id=of.id, kind=Kind.MEASURE, name=name) for name in names]


def test_the_keys_come_back_in_order_and_the_next_row_gets_another():
    of = an_initiative()
    with action(reader=SYSTEM, did=msg("Prøvde")):
        keys = insert_rows(items(of, "A", "B", "Æ"))
        later = LegacyItem.objects.create(initiative_id=of.id, kind=Kind.MEASURE, name="Ø")
    names = dict(LegacyItem.objects.values_list("pk", "name"))
    assert [names[key] for key in keys] == ["A", "B", "Æ"]
    assert later.pk not in keys


def test_every_column_is_as_bulk_create_would_have_written_it():
    of = an_initiative()
    given = {
        "start": PartialDate(2020, 3),
        "cost": Decimal("1200000.50"),
        "description": 'Linje 1\nLinje 2\t\\N «sitat» "hermetegn" 🌳',
    }
    with action(reader=SYSTEM, did=msg("Prøvde")):
        one, other = insert_rows(items(of, "A", "B"))
        insert_rows([Measure(item_id=one, **given)])
        Measure.objects.bulk_create([Measure(item_id=other, **given)])
    columns = [field.attname for field in Measure._meta.concrete_fields if not field.primary_key]
    copied, created = (Measure.objects.filter(pk=pk).values(*columns).get() for pk in (one, other))
    assert copied == created


def test_the_history_knows_who_and_why():
    of = an_initiative()
    with action(reader=SYSTEM, did=msg("hentet inn regnearket"), why="Fra arkivet"):
        (key,) = insert_rows(items(of, "A"))
    (entry,) = trail(LegacyItem, key)
    assert (entry.who, entry.did, entry.why) == (SYSTEM.name, msg("hentet inn regnearket"), "Fra arkivet")


def test_outside_an_action_the_database_refuses():
    of = an_initiative()
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_rows(items(of, "A"))


def test_what_the_tables_rules_refuse_is_the_same_error_as_ever_and_nothing_is_left():
    of = an_initiative()
    with pytest.raises(IntegrityError, match="item_once"), action(reader=SYSTEM, did=msg("Prøvde")):
        insert_rows(items(of, "A", "B", "A"))
    assert LegacyItem.objects.filter(initiative_id=of.id).count() == 0


def test_no_rows_are_no_statement(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert insert_rows([]) == []


def test_rows_that_have_their_key_keep_it_and_rows_that_refer_get_theirs():
    of = an_initiative()
    item, unit = a_measure(of), an_actor(of)
    with action(reader=SYSTEM, did=msg("Prøvde")):
        (key,) = insert_rows([ItemRole(item_id=item, actor_id=unit, kind=RoleKind.PARTICIPANT)])
    assert ItemRole.objects.get(pk=key).actor_id == unit
