"""The worker: takes work from the queue until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import threading
import time
from collections.abc import Iterator
from typing import Final

from django.db import connection
from procrastinate.contrib.django import app, procrastinate_app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.periodic import PeriodicRegistry
from procrastinate.psycopg_connector import PsycopgConnector

from varig.foundation.jobs.running import fail_dead_runs

log = logging.getLogger(__name__)

_GRACE: Final = 10.0
"""Seconds a running job has to end by itself after SIGTERM; then its next step interrupts it."""
_PAUSE: Final = 5.0
"""Seconds before a new try when the database went away."""


def run_worker(concurrency: int = 1, *, stop_when_idle: bool = False) -> None:
    """Work until SIGTERM or Ctrl-C, through a database that comes and goes; or until the queue is empty.

    With `stop_when_idle` nothing is done by the clock, and an error is raised instead of waited out.
    """
    if stop_when_idle:
        fail_dead_runs()
        while _waiting():
            asyncio.run(_Shift(concurrency, stop_when_idle=True).work())
        return
    while True:
        shift = _Shift(concurrency, stop_when_idle=False)
        try:
            fail_dead_runs()
            asyncio.run(shift.work())
        except Exception:
            log.exception("the worker stopped; it starts again in %s seconds", _PAUSE)
        if shift.told_to_stop:
            return
        connection.close()
        time.sleep(_PAUSE)


class _Shift:
    """One worker from its start to its end."""

    def __init__(self, concurrency: int, *, stop_when_idle: bool) -> None:
        self._concurrency = concurrency
        self._stop_when_idle = stop_when_idle
        self.told_to_stop = False

    async def work(self) -> None:
        # Two more connections than jobs: for the heartbeat, and for what is put in by the clock.
        connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=self._concurrency + 2)
        with _clock(running=not self._stop_when_idle), app.replace_connector(connector):
            async with app.open_async():
                task = asyncio.create_task(
                    app.run_worker_async(
                        concurrency=self._concurrency,
                        wait=not self._stop_when_idle,
                        listen_notify=not self._stop_when_idle,
                        install_signal_handlers=False,
                        shutdown_graceful_timeout=_GRACE,
                        delete_jobs="successful",
                    )
                )
                with self._signals(task), contextlib.suppress(asyncio.CancelledError):
                    await task

    @contextlib.contextmanager
    def _signals(self, task: asyncio.Task[None]) -> Iterator[None]:
        """SIGTERM and Ctrl-C end the shift gracefully: no new job, and the running ones get their grace."""

        def stop() -> None:
            self.told_to_stop = True
            task.cancel()

        if threading.current_thread() is not threading.main_thread():
            yield
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop)
        try:
            yield
        finally:
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.remove_signal_handler(number)


@contextlib.contextmanager
def _clock(*, running: bool) -> Iterator[None]:
    """Whether periodic functions are put into the queue meanwhile."""
    # The app that others import is a proxy: what is set on it would not reach the worker.
    real = procrastinate_app.current_app
    registry = real.periodic_registry
    if not running:
        real.periodic_registry = PeriodicRegistry()  # type: ignore[no-untyped-call]
    try:
        yield
    finally:
        real.periodic_registry = registry


def _waiting() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM procrastinate_jobs"
            " WHERE status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now()))"
        )
        return bool(cursor.fetchone()[0])
