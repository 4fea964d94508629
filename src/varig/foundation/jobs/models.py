from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from varig.foundation.files.models import StoredFile
from varig.foundation.history.tracking import raises

JOBS = "jobs"
"""The scope of which runs there are, and how they stand; not of how far they have come."""


@raises(JOBS, "state")
class JobRun(models.Model):
    """One start of a job: who asked, how far it is, how it ended. The machine's own log, so without history."""

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        STOPPED = "stopped"

    name = models.CharField(max_length=100)
    scope = models.CharField(max_length=100, blank=True, default="")
    reader_kind = models.CharField(max_length=10)
    reader_id = models.BigIntegerField(null=True)
    reader_name = models.CharField(max_length=200)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    # Messages as `kernel.encode_message` writes them, so that each reader sees them in the own language.
    step = models.JSONField(null=True)
    done = models.IntegerField(null=True)
    total = models.IntegerField(null=True)
    error = models.JSONField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    asked_to_stop = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["reader_kind", "reader_id", "-created_at"], name="jobrun_reader"),
            models.Index(fields=["state"], name="jobrun_live", condition=Q(state__in=["waiting", "running"])),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.state}"


class RunResult(models.Model):
    """A file that a run made."""

    run = models.ForeignKey(JobRun, models.CASCADE, related_name="results")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.run_id} {self.file_id}"
