"""Runs of jobs. Only the one who started a run sees it; the program itself sees all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from varig.foundation.files import queries as files
from varig.foundation.history.revisions import remembered
from varig.foundation.jobs.made import MadeFiles, ResultFacts, listed
from varig.foundation.jobs.models import JOBS, JobRun, RunResult
from varig.foundation.jobs.registry import made_by, onward_of, title_of
from varig.foundation.kernel import Message, NotFound, Reader, ReaderKind, decode_message, msg

_FRESH = timedelta(minutes=10)
_ENDED = frozenset({JobRun.State.DONE, JobRun.State.FAILED, JobRun.State.STOPPED})


@dataclass(frozen=True)
class RunFacts:
    """One run: how far it is, or how it ended. `state` is waiting, running, done, failed or stopped.

    `errors` are why it failed; of one that ended well they are what it warns of.

    `onward` is a link (its words and address) from one that ended well; then `step` says what it came to.
    """

    id: int
    name: str
    title: Message
    scope: str
    state: str
    step: Message
    done: int | None
    total: int | None
    errors: tuple[Message, ...]
    asked_to_stop: bool
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    results: tuple[ResultFacts, ...]
    onward: tuple[Message, str] | None = None

    @property
    def made(self) -> MadeFiles | None:
        """Its files as a short list, where its job has words for them."""
        return listed(made_by(self.name), self.results)

    @property
    def is_fresh(self) -> bool:
        """Whether it has ended just now, so that whoever waited for it still looks for what it made."""
        return self.ended_at is not None and timezone.now() - self.ended_at < _FRESH

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in _ENDED


def run(reader: Reader, id_: int) -> RunFacts:
    """One run. Raises NotFound, also for somebody else's."""
    row = _with_results(visible(reader)).filter(pk=id_).first()
    if row is None:
        raise NotFound(msg("Vi fant ikke jobben. Den kan være slettet fordi den er gammel."))
    return _facts(row)


def scope_of_run(reader: Reader, id_: int) -> str:
    """What a run is for; empty where the reader sees no such run."""
    return visible(reader).filter(pk=id_).values_list("scope", flat=True).first() or ""


def my_runs(reader: Reader, *, limit: int = 30) -> list[RunFacts]:
    """The reader's runs, newest first."""
    return [_facts(row) for row in _with_results(visible(reader)).order_by("-created_at", "-pk")[:limit]]


def live_runs(reader: Reader) -> int:
    """How many of the reader's runs haven't ended."""
    return remembered(JOBS, reader.key, lambda: visible(reader).exclude(state__in=_ENDED).count())


def result(reader: Reader, run_id: int, file_id: int) -> files.OpenFile:
    """A file that a run made, with its content. Raises NotFound."""
    known = {made.id for made in run(reader, run_id).results}
    return files.open_file(reader, file_id, may=lambda _reader, facts: facts.id in known)


def visible(reader: Reader) -> QuerySet[JobRun]:
    """The rows the reader may see; for this package."""
    match reader.kind:
        case ReaderKind.SYSTEM:
            return JobRun.objects.all()
        case ReaderKind.ANYBODY:
            return JobRun.objects.none()
    return JobRun.objects.filter(reader_kind=reader.kind, reader_id=reader.id)


def _with_results(rows: QuerySet[JobRun]) -> QuerySet[JobRun]:
    results = RunResult.objects.select_related("file__blob").defer("file__blob__content").order_by("pk")
    return rows.prefetch_related(Prefetch("results", queryset=results))


def _facts(row: JobRun) -> RunFacts:
    return RunFacts(
        id=row.pk,
        name=row.name,
        title=title_of(row.name),
        scope=row.scope,
        state=row.state,
        step=decode_message(row.step) if row.step else _first_step(row.state),
        done=row.done,
        total=row.total,
        errors=_messages(row.error),
        asked_to_stop=row.asked_to_stop,
        created_at=row.created_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        results=tuple(_result(found) for found in row.results.all()),
        onward=onward_of(row.name, row.arguments) if row.state == JobRun.State.DONE else None,
    )


def _first_step(state: str) -> Message:
    return msg("Venter på tur") if state == JobRun.State.WAITING else msg("Starter")


def _messages(stored: Iterable[dict[str, Any]] | None) -> tuple[Message, ...]:
    return tuple(decode_message(one) for one in stored or ())


def _result(row: RunResult) -> ResultFacts:
    return ResultFacts(row.file_id, row.file.name, row.file.media_type, row.file.blob.size)
