from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.continuation.models.handovers import Handover
from varig.continuation.rules.money import Sureness
from varig.foundation.columns import KronerField, YearField
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem

SURENESS_CHOICES = [
    (Sureness.ADOPTED.value, _("Vedtatt i årsbudsjett")),
    (Sureness.PLANNED.value, _("I økonomiplan")),
    (Sureness.PROPOSED.value, _("Foreslått")),
    (Sureness.APPLIED.value, _("Søkt")),
    (Sureness.POSSIBLE.value, _("Mulig")),
]


@tracked()
class YearlyCost(models.Model):
    """What an item costs in one year after the end."""

    history_many = _("kostnader år for år")

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="costs")
    year = YearField(_("år"))
    amount = KronerField(_("kostnad"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "year"], name="cost_once_a_year"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="cost_not_negative"),
        ]

    def __str__(self) -> str:
        return str(self.year)


@tracked()
class FundingLine(models.Model):
    """One source's money for an item in one year after the end, and how sure it is."""

    history_many = _("penger fra kilder")

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="funding")
    year = YearField(_("år"))
    source = models.CharField(_("kilde til pengene"), max_length=200)
    sureness = models.CharField(_("hvor sikkert"), max_length=20, choices=SURENESS_CHOICES)
    amount = KronerField(_("beløp"))
    # The answer that promised it; nothing where a person has written it down or changed it.
    promised_in = models.ForeignKey(
        Handover, models.SET_NULL, null=True, blank=True, related_name="money", verbose_name=_("lovet i svaret fra")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "source", "sureness", "year"], name="funding_once_a_year"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="funding_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.year}"
