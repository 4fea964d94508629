"""Every register's list, and a spreadsheet of 4,000 rows out of one and into another."""

from __future__ import annotations

import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.browsing import Browser
from bench.filling import PASSWORD, READER, empty
from bench.report import middle, tell, undisturbed
from bench.serving import server
from tests.contracts import rows
from varig.foundation.accounts.models import Account
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, kept_registers, register
from varig.foundation.registers.importing import propose, take_in
from varig.foundation.registers.storing import Changes
from varig.foundation.registers.writing import About, Table, write_xlsx
from varig.initiatives.queries import InitiativeFacts

ROUNDS = 15
REFERENCE = "an empty view of the same server, p50"


def fill_the_rest(of: InitiativeFacts, size: int) -> None:
    """Rows in every register beside the measures: a tenth of the items in each, and 500 actors."""
    for one in kept_registers():
        if one.key == "measures":
            continue
        wanted = 500 if one.key == "actors" else max(10, size // 40)
        _fill(of, one, wanted - one.stored.count(READER, of))


def _fill(of: InitiativeFacts, one: Register, wanted: int) -> None:
    """What the contract tests write, many times: the same reference for all, names of their own."""
    if wanted <= 0:
        return
    first = rows.full(of, one)
    new = [first]
    for number in range(wanted - 1):
        own = {
            column.key: rows.value(of, column, at)
            for at, column in enumerate(one.imported)
            if column.key in one.identity and not column.refers
        }
        label = {one.label: f"{first[one.label]} {number}"} if one.label else {}
        new.append({**first, **own, **label})
    distinct = {one.identity_of(values): values for values in new}
    changes = Changes(new=list(distinct.values()))
    one.stored.write(one, reader=READER, of=of, changes=changes, did=msg("fylte opp"))


def lists(of: InitiativeFacts, size: int, email: str) -> None:
    """p50 of each list over HTTP; and that the number of statements is the same for any size is a test's to say."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(Account.objects.get(email=email))
    slowest: tuple[float, str] = (0.0, "")
    with server() as (port, _process):
        browser = Browser(port)
        browser.log_in(email, PASSWORD)

        def p50(path: str) -> float:
            return undisturbed(lambda: middle([browser.get(path)[2] for _n in range(ROUNDS)]))

        reference = p50("/lever/")
        for one in kept_registers():
            path = f"/{of.slug}/register/{one.path}/"
            browser.get(path)
            spent = p50(path)
            with CaptureQueriesContext(connection) as captured:
                client.get(path)
            tell(f"list {one.key} p50", size, spent, "ms", reference=REFERENCE, against=reference)
            tell(f"SQL statements, list {one.key}", size, len(captured), "statements")
            slowest = max(slowest, (spent, one.key))
    tell("slowest list of a register p50", size, slowest[0], "ms", reference=REFERENCE, against=reference)


def spreadsheets(of: InitiativeFacts, size: int) -> None:
    """All measures to Excel; the same file into an empty initiative; and once more, unchanged."""
    measures = register("measures")
    start = time.perf_counter()
    kept = measures.stored.kept(measures, READER, of)
    table = Table(measures.title, measures.exported, [row.values for row in kept])
    content = write_xlsx([table], About(source="Måling", on=of.last_day))
    tell("export of the register of measures", size, time.perf_counter() - start, "s")
    into = empty(f"{of.slug}-inn")
    start = time.perf_counter()
    found = propose(measures, READER, into, content, "tiltak.xlsx")
    planned = time.perf_counter() - start
    taken = take_in(found, reader=READER, of=into, file="tiltak.xlsx")
    tell("import of the same file: planned", size, planned, "s")
    tell("import of the same file: planned and taken in", size, time.perf_counter() - start, "s")
    if taken.new != len(kept):
        raise RuntimeError(f"{taken.new} of {len(kept)} rows came in")
