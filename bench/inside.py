"""What is measured within a process: SQL statements of the pages, and the time of all gaps."""

from __future__ import annotations

import time
from datetime import date

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.report import middle, tell
from varig.foundation.accounts.models import Account
from varig.foundation.checks.actions import ensure_current
from varig.foundation.checks.evaluating import evaluate, without_cycle_search
from varig.foundation.checks.models import GapSet
from varig.foundation.checks.reading import reading_once
from varig.initiatives.queries import InitiativeFacts


def statements(of: InitiativeFacts, size: int, item_id: int, email: str) -> None:
    """SQL statements of a list page and an item page: the same number for every size."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(Account.objects.get(email=email))
    for name, path in (("Arven", f"/{of.slug}/arven/"), ("item page", f"/{of.slug}/arven/{item_id}/")):
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        tell(f"SQL statements, {name}", size, len(captured), "statements")


def gaps(of: InitiativeFacts, size: int) -> None:
    """All gaps of the initiative: found; and found, stored and projected. Against reading every item once."""
    today = timezone.localdate()
    reading = _seconds(lambda: _read_all(of))
    finding = _seconds(lambda: _found(of, today))
    storing = _seconds(lambda: _anew(of, today))
    reference = "one statement that reads all items"
    tell("gaps of all items, found", size, finding, "s", reference=reference, against=reading)
    tell("gaps of all items, found, stored and projected", size, storing, "s", reference=reference, against=reading)


def _found(of: InitiativeFacts, today: date) -> None:
    # As the program finds them: what several checks ask is read once.
    with without_cycle_search(), reading_once():
        evaluate(of.scope, today)


def _anew(of: InitiativeFacts, today: date) -> None:
    GapSet.objects.all().delete()
    ensure_current(of.scope, today)


def _read_all(of: InitiativeFacts) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM legacy_legacyitem WHERE initiative_id = %s", [of.id])
        cursor.fetchall()


def _seconds(work: object, rounds: int = 5) -> float:
    spent = []
    for _n in range(rounds):
        start = time.perf_counter()
        work()  # type: ignore[operator]
        spent.append(time.perf_counter() - start)
    return middle(spent)
