"""Jobs for the tests, declared as a package's `jobs` module declares its own."""

from __future__ import annotations

from varig.foundation.history.actions import action
from varig.foundation.jobs.models import JobRun
from varig.foundation.jobs.registry import Progress, job
from varig.foundation.kernel import Invalid, Problem, Reader, msg

TITLE = msg("Teller")


@job("tests.count", title=TITLE)
def count(progress: Progress, reader: Reader, *, to: int) -> None:
    for number in range(1, to + 1):
        progress.step(msg("Teller %(number)s", number=number), number, to)
    progress.result("telling.txt", "text/plain", f"{reader.name} {to} {sorted(g.role for g in reader.grants)}".encode())


@job("tests.warn", title=msg("Advarer"))
def warn(progress: Progress, reader: Reader) -> None:
    for _time in range(2):
        progress.warn(msg("Et tegn mangler."))
    progress.result("hel.txt", "text/plain", b"hel")


@job("tests.refuse", title=msg("Sier nei"))
def refuse(progress: Progress, reader: Reader) -> None:
    progress.result("halv.txt", "text/plain", b"halv")
    raise Invalid([Problem(msg("Rad 3: Skriv et beløp.")), Problem(msg("Rad 4: Skriv en dato."))])


@job("tests.crash", title=msg("Går i stykker"))
def crash(progress: Progress, reader: Reader) -> None:
    raise ZeroDivisionError("ingen skal se dette")


@job("tests.stopped_meanwhile", title=msg("Blir stoppet"))
def stopped_meanwhile(progress: Progress, reader: Reader) -> None:
    progress.step(msg("Før"))
    progress.result("halv.txt", "text/plain", b"halv")
    JobRun.objects.update(asked_to_stop=True)
    progress.step(msg("Etter"))
    raise AssertionError("the step lets nobody past")


@job("tests.seen_from_outside", title=msg("Skriver"))
def seen_from_outside(progress: Progress, reader: Reader) -> None:
    """Tells, from within an open transaction, what others see of the step."""
    with action(reader=reader, did=msg("Skrev")):
        progress.step(msg("Skriver %(what)s", what="alt"), 1, 2)
        row = JobRun.objects.get(name="tests.seen_from_outside")
        progress.result("sett.txt", "text/plain", f"{row.state} {row.step['params']} {row.done}/{row.total}".encode())
