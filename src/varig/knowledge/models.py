from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative


@tracked()
class Figure(models.Model):
    """A published figure of the area: what, when, how many, and where it was published."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="figures")
    key = models.SlugField(_("nøkkel"), max_length=40, blank=True)
    metric = models.CharField(_("hva"), max_length=200)
    year = models.PositiveSmallIntegerField(_("år"), null=True, blank=True)
    value = models.DecimalField(_("verdi"), max_digits=18, decimal_places=2)
    unit = models.CharField(_("enhet"), max_length=60)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "metric", "year"], name="figure_once", nulls_distinct=False)
        ]

    def __str__(self) -> str:
        return self.metric
