"""What tests of every package share."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import override_settings
from django.utils.translation import override
from hypothesis import HealthCheck, settings

from tests.browsing import browser, visit
from tests.emptying import _emptied_quickly
from varig.foundation.jobs.worker import run_worker

__all__ = ["_emptied_quickly", "browser", "visit"]

T = TypeVar("T")

# How long an example takes says more about the machine than about the code.
settings.register_profile("varig", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("varig")


@pytest.fixture(autouse=True, scope="session")
def _static_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """WhiteNoise warns of a folder that isn't there, and tests collect no files."""
    with override_settings(STATIC_ROOT=tmp_path_factory.mktemp("static")):
        yield


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    """A page in another language leaves that language on in its thread."""
    with override(django_settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def work(transactional_db: None) -> Iterator[Callable[[], None]]:
    """`work()` lets a real worker do what is in the queue, until it is empty.

    A worker sees only what is committed, so such a test runs without a transaction around it. The queue's own tables
    are not Django's: nobody else empties them.
    """
    _empty_queue()
    yield lambda: run_worker(stop_when_idle=True)
    _empty_queue()


def _empty_queue() -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_events, procrastinate_periodic_defers")
        cursor.execute("DELETE FROM procrastinate_workers")


@pytest.fixture
def at_once(transactional_db: None) -> Callable[[Callable[[], T], int], list[T]]:
    """`at_once(write, 8)` lets so many threads do the same, each with a connection of its own; what each got."""

    def run(write: Callable[[], T], threads: int) -> list[T]:
        gate = threading.Barrier(threads)

        def one(_number: int) -> T:
            gate.wait(10)
            try:
                return write()
            finally:
                connection.close()

        with ThreadPoolExecutor(threads) as pool:
            return list(pool.map(one, range(threads)))

    return run
