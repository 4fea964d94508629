from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from varig.foundation.files.models import StoredFile
from varig.foundation.history.tracking import tracked
from varig.foundation.reports.frozen import files_stay, version_stays


class SectionText(models.Model):
    """What people have written in one section of a report. Every version that was kept is in `TextRevision`."""

    scope = models.CharField(max_length=100)
    report = models.CharField(max_length=40)
    section = models.CharField(max_length=60)
    body = models.JSONField(default=dict)
    words = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    written_at = models.DateTimeField(default=timezone.now)
    written_by = models.CharField(max_length=200, blank=True, default="")
    ready_at = models.DateTimeField(null=True, blank=True)
    ready_by = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "report", "section"], name="text_once_in_a_section")]

    def __str__(self) -> str:
        return f"{self.scope} {self.report} {self.section}"


class TextRevision(models.Model):
    """A text as it was kept, by whom and when. Those in between are thinned out as they grow old."""

    text = models.ForeignKey(SectionText, models.CASCADE, related_name="revisions")
    version = models.PositiveIntegerField()
    body = models.JSONField()
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=200)
    by_key = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["text", "version"], name="revision_once")]

    def __str__(self) -> str:
        return f"{self.text_id} {self.version}"


class UnmergedText(models.Model):
    """What somebody wrote where another had changed the same paragraph first. Kept until its writer has chosen.

    `page` tells the pages apart on which it was written: what comes from one covers what came from it before, and
    never what stands on another, or was written from another version.
    """

    text = models.ForeignKey(SectionText, models.CASCADE, related_name="unmerged")
    body = models.JSONField()
    based_on = models.PositiveIntegerField()
    page = models.CharField(max_length=40, blank=True, default="")
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=200)
    by_key = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["text", "by_key", "based_on", "page"], name="unmerged_once_from_each_page")
        ]

    def __str__(self) -> str:
        return f"{self.text_id} {self.by}"


class Writer(models.Model):
    """Who has a section open for writing, and when that was last heard of."""

    scope = models.CharField(max_length=100)
    report = models.CharField(max_length=40)
    section = models.CharField(max_length=60)
    by = models.CharField(max_length=200)
    by_key = models.CharField(max_length=60)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope", "report", "section", "by_key"], name="writer_once_in_a_section")
        ]

    def __str__(self) -> str:
        return f"{self.by} {self.section}"


@tracked()
class SectionComment(models.Model):
    """A remark in the margin of a section, or a reply to one. `quoted` are the words it was put at."""

    scope = models.CharField(max_length=100)
    report = models.CharField(max_length=40)
    section = models.CharField(max_length=60)
    answers = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")
    quoted = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=200)
    by_key = models.CharField(max_length=60)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["scope", "report", "section"], name="comment_by_section")]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_says_something"),
            models.CheckConstraint(
                condition=Q(answers__isnull=True) | Q(resolved_at__isnull=True), name="only_a_thread_is_resolved"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]


@version_stays()
@tracked(only=["scope", "report", "language", "number", "name", "why", "digest", "frozen_at", "frozen_by"])
class ReportVersion(models.Model):
    """A report as it stood: what was written and what the registers said, at once, under a name.

    `content` and `data` are canonical JSON (`documents.kept`), kept as the very text that `digest` is of. One that is
    not frozen can get another name or be removed; what it holds is never changed.
    """

    scope = models.CharField(max_length=100)
    report = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    why = models.CharField(max_length=1_000, blank=True, default="")
    content = models.TextField()
    data = models.TextField()
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.CharField(max_length=200)
    frozen_at = models.DateTimeField(null=True, blank=True)
    frozen_by = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope", "report", "number"], name="version_once"),
            models.CheckConstraint(condition=~Q(name=""), name="version_has_a_name"),
            models.CheckConstraint(condition=Q(digest__regex=r"^[0-9a-f]{64}$"), name="version_has_a_digest"),
            models.CheckConstraint(
                condition=Q(frozen_at__isnull=True, frozen_by="") | (Q(frozen_at__isnull=False) & ~Q(frozen_by="")),
                name="version_is_frozen_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.number}: {self.name}"


@files_stay()
class VersionFile(models.Model):
    """A file of a version: what it was frozen as, or a picture in it. `sha256` is its digest as it was kept."""

    class Kind(models.TextChoices):
        HTML = "html"
        PDF = "pdf"
        WORD = "docx"
        EXCEL = "xlsx"
        PICTURE = "picture"
        # What a shorter report held on the same day, as JSON, and what it was frozen as along with the version.
        ALONG = "along"
        ALONG_HTML = "along-html"
        ALONG_PDF = "along-pdf"
        ALONG_WORD = "along-docx"

    version = models.ForeignKey(ReportVersion, models.CASCADE, related_name="files")
    kind = models.CharField(max_length=10, choices=Kind)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "kind", "sha256"], name="file_once_in_a_version"),
            models.UniqueConstraint(
                fields=["version", "kind"], condition=~Q(kind="picture"), name="one_file_of_each_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.kind}"
