"""A spreadsheet that was brought and left is removed after some days, with its content; others stay."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import builders
from varig.foundation.files.actions import keep
from varig.foundation.files.models import Blob, StoredFile
from varig.foundation.history.actions import action
from varig.foundation.kernel import NotAllowed, msg
from varig.workspace.actions.taking_in import DAYS_KEPT, forget_left, kept_in

pytestmark = pytest.mark.django_db


def _kept(scope: str, content: bytes, days: int) -> int:
    kept = keep(reader=builders.SYSTEM, content=content, name="navn.csv", media_type="text/csv", scope=scope)
    with action(reader=builders.SYSTEM, did=msg("gjorde filen eldre")):
        StoredFile.objects.filter(pk=kept.id).update(created_at=timezone.now() - timedelta(days=days))
    return kept.id


def test_what_was_left_is_removed_and_the_rest_stays() -> None:
    of = builders.an_initiative("dalen")
    _kept(kept_in(of), b"Navn\nKari\n", DAYS_KEPT + 1)
    fresh = _kept(kept_in(of), b"Navn\nOla\n", DAYS_KEPT - 1)
    attached = _kept(of.scope, b"Navn\nStorstua\n", 400)
    assert forget_left(reader=builders.SYSTEM, now=timezone.now()) == 1
    assert set(StoredFile.objects.values_list("pk", flat=True)) == {fresh, attached}
    assert Blob.objects.count() == 2


def test_nobody_but_the_program_itself_does_it() -> None:
    with pytest.raises(NotAllowed):
        forget_left(reader=builders.a_person("Leder"), now=timezone.now())
