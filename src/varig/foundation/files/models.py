from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.foundation.history.tracking import tracked


class Blob(models.Model):
    """Content by its SHA-256. Never changed, so it needs no history; removed with the last file that has it."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()
    size = models.BigIntegerField()

    def __str__(self) -> str:
        return self.sha256


@tracked()
class StoredFile(models.Model):
    """A file as somebody kept it: its name and kind, within an opaque scope."""

    name = models.CharField(_("filnavn"), max_length=255)
    media_type = models.CharField(_("filtype"), max_length=150)
    blob = models.ForeignKey(Blob, models.PROTECT, related_name="files", verbose_name=_("innhold"))
    scope = models.CharField(_("gjelder"), max_length=100, blank=True, default="")
    created_at = models.DateTimeField(_("lagt inn"), default=timezone.now)
    # Reader.key, so that what one person's job made is that person's.
    created_by = models.CharField(max_length=60)

    class Meta:
        verbose_name = _("fil")
        verbose_name_plural = _("filer")
        indexes = [models.Index(fields=["scope"], name="storedfile_scope")]

    def __str__(self) -> str:
        return self.name


@tracked(only=["about", "title", "text", "file"])
class Attachment(models.Model):
    """A note, a file, or both, on any object.

    What the object is, only the domain knows: `about` is its opaque key (`item:17`), within an opaque scope.
    """

    history_about = "about"

    scope = models.CharField(_("gjelder"), max_length=100)
    about = models.CharField(_("hører til"), max_length=100)
    title = models.CharField(_("tittel"), max_length=200, blank=True, default="")
    text = models.TextField(_("notat"), blank=True, default="")
    file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="attachments", verbose_name=_("fil")
    )
    created_at = models.DateTimeField(_("lagt inn"), default=timezone.now)
    created_by = models.CharField(max_length=60)
    by = models.CharField(_("lagt inn av"), max_length=200, blank=True, default="")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("notat eller fil")
        verbose_name_plural = _("notater og filer")
        # Its history has one as well (see the migration): there too it is looked up by the object.
        indexes = [models.Index(fields=["about"], name="attachment_about")]
        constraints = [
            models.CheckConstraint(condition=~Q(text="") | Q(file__isnull=False), name="attachment_has_text_or_file"),
            models.CheckConstraint(condition=~Q(scope="") & ~Q(about=""), name="attachment_belongs_to_something"),
        ]

    def __str__(self) -> str:
        return self.title or self.text[:60]
