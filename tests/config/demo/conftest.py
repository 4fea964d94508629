"""What the tests of the built examples share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from varig.foundation.kernel import system_reader
from varig.initiatives.queries import InitiativeFacts, initiative


@pytest.fixture(scope="module")
def of(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[InitiativeFacts]:
    """The example that a file names as its `EXAMPLE`, built once for the whole file, since nothing there changes it."""
    example = request.module.EXAMPLE
    with django_db_blocker.unblock(), transaction.atomic():
        example.build(lambda _step: None)
        yield initiative(system_reader("Testen"), example.SLUG)
        transaction.set_rollback(True)
