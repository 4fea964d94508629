from __future__ import annotations

from django.db import models
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
