"""Puts work into the queue through Django's own connection, and so into the caller's transaction."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.manager import JobManager
from procrastinate.tasks import configure_task

RUN_TASK: Final = "varig.run"
"""The one task that carries out all declared jobs."""


def put(task: str, **arguments: int | str) -> int:
    """Queue a task within the current transaction.

    Not through the app's connector: within a worker that one has connections of its own.
    """
    return configure_task(name=task, job_manager=JobManager(DjangoConnector())).defer(**arguments)


def put_once(task: str) -> None:
    """Queue a task unless one is waiting already; that one will see what is committed now."""
    deferrer = configure_task(name=task, job_manager=JobManager(DjangoConnector()), queueing_lock=task)
    try:
        with transaction.atomic():
            deferrer.defer()
    except AlreadyEnqueued:
        return
