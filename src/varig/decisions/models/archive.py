from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.decisions.rules.archive import Access
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative

ACCESS_CHOICES = [(Access.PUBLIC.value, _("Offentlig")), (Access.EXEMPT.value, _("Unntatt offentlighet"))]


@tracked()
class ArchiveMark(models.Model):
    """Where a record is kept in the municipality's archive, and whether anybody may see it there.

    Which record, it knows only by an opaque key (`answers:17`), so that any package can have its records marked.
    """

    history_many = _("arkivmerker")
    history_name = "record"

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="archive_marks")
    record = models.CharField(_("gjelder"), max_length=100)
    case_number = models.CharField(_("saksnummer"), max_length=60, blank=True)
    journal_number = models.CharField(_("journalnummer"), max_length=60, blank=True)
    access = models.CharField(_("innsyn"), max_length=10, choices=ACCESS_CHOICES, blank=True)
    basis = models.CharField(_("hjemmel for unntak"), max_length=200, blank=True)
    marked_by = models.CharField(_("merket av"), max_length=200)
    marked_on = models.DateField(_("merket dato"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "record"], name="archive_mark_once"),
            models.CheckConstraint(condition=~Q(record="") & ~Q(marked_by=""), name="archive_mark_by_somebody"),
            models.CheckConstraint(
                condition=~Q(case_number="") | ~Q(journal_number="") | ~Q(access=""), name="archive_mark_says_something"
            ),
            models.CheckConstraint(
                condition=(Q(access=Access.EXEMPT) & ~Q(basis="")) | (~Q(access=Access.EXEMPT) & Q(basis="")),
                name="archive_mark_exempt_with_a_basis",
            ),
        ]

    def __str__(self) -> str:
        return self.record
