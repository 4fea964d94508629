"""The jobs there are, by name. Filled by each package's `jobs` module when the program starts."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from procrastinate.contrib.django import app

from varig.foundation.jobs.progress import Progress, Stopped
from varig.foundation.kernel import Message

__all__ = ["Job", "Made", "Progress", "Stopped", "all_jobs", "find", "job", "periodic"]

log = logging.getLogger(__name__)

JobFunction = Callable[..., None]
"""`(progress: Progress, reader: Reader, **arguments)`; the arguments are what JSON can hold."""


Onward = Callable[..., tuple[Message, str]]
"""From the arguments of a run to where one goes when it has ended well: the words of the link, and its address."""


@dataclass(frozen=True)
class Made:
    """What is said of the files that a run made: that they are ready, and what a file is called by its name.

    Files that are called the same are one thing in several formats.
    """

    ready: Message
    called: Callable[[str], Message]


@dataclass(frozen=True)
class Job:
    """A kind of long work and what people call it. Where it leads onward, its last step says what it came to."""

    name: str
    title: Message
    function: JobFunction
    onward: Onward | None = None
    made: Made | None = None


_JOBS: dict[str, Job] = {}


def job(
    name: str, *, title: Message, onward: Onward | None = None, made: Made | None = None
) -> Callable[[JobFunction], JobFunction]:
    """Declare a job: `@job("workspace.dossier", title=msg("Lager mappen"))`. A name that is taken raises."""

    def declare(function: JobFunction) -> JobFunction:
        if name in _JOBS:
            raise ValueError(f"a job named {name!r} is declared in {_JOBS[name].function.__module__}")
        _JOBS[name] = Job(name, title, function, onward, made)
        return function

    return declare


def find(name: str) -> Job:
    """The job of this name. Raises LookupError, which names those there are."""
    if name not in _JOBS:
        raise LookupError(f"no job is named {name!r}; there are: {', '.join(sorted(_JOBS)) or 'none'}")
    return _JOBS[name]


def title_of(name: str) -> Message:
    """What people call the job; its bare name when the program has it no longer."""
    return _JOBS[name].title if name in _JOBS else Message("%(name)s", {"name": name})


def onward_of(name: str, arguments: Mapping[str, Any]) -> tuple[Message, str] | None:
    """Where a run that has ended well leads, if its job says so."""
    onward = _JOBS[name].onward if name in _JOBS else None
    return onward(**arguments) if onward else None


def made_by(name: str) -> Made | None:
    """What is said of the files of a run, where its job has words for them."""
    return _JOBS[name].made if name in _JOBS else None


def all_jobs() -> list[Job]:
    """Every job by name."""
    return [_JOBS[name] for name in sorted(_JOBS)]


def periodic(cron: str, *, name: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Run a function of the program itself by the clock (`* * * * *` is each minute), once among all workers.

    It can also be run at once: `jobs.actions.nudge(name)`. A failure is logged; the next tick tries again.
    """

    def declare(function: Callable[[], None]) -> Callable[[], None]:
        def tick(timestamp: int | None = None) -> None:  # noqa: ARG001 -- the queue tells which tick it is
            try:
                function()
            finally:
                connection.close()

        app.periodic(cron=cron, periodic_id=name)(app.task(name=name, queueing_lock=name)(tick))
        return function

    return declare
