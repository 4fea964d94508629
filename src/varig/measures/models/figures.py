from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.foundation.columns import KronerField, YearField
from varig.foundation.history.tracking import tracked
from varig.foundation.kernel import CostBasis
from varig.initiatives.models import BASIS_CHOICES
from varig.legacy.models import LegacyItem
from varig.measures.rules.rows import FIRST_YEAR, LAST_YEAR

_A_YEAR = Q(year__range=(FIRST_YEAR, LAST_YEAR))


@tracked()
class MeasureYear(models.Model):
    """What one source gave a measure in one year, and what was spent of it."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="measure_years", verbose_name=_("tiltak"))
    year = YearField(_("år"))
    funder = models.CharField(
        _("kilde til pengene"),
        max_length=200,
        blank=True,
        help_text=_("Hvem pengene kommer fra, eller budsjettposten."),
    )
    funding = KronerField(
        _("finansiering"), null=True, blank=True, help_text=_("Det kilden ga eller sa ja til det året, i kroner.")
    )
    cost = KronerField(_("kostnad"), null=True, blank=True, help_text=_("Det som ble brukt av pengene, i kroner."))
    basis = models.CharField(_("grunnlag"), max_length=20, choices=BASIS_CHOICES, default=CostBasis.UNKNOWN)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "year", "funder"], name="measure_year_once"),
            models.CheckConstraint(condition=_A_YEAR, name="measure_year_is_a_year"),
            models.CheckConstraint(
                condition=(Q(funding=None) | Q(funding__gte=0)) & (Q(cost=None) | Q(cost__gte=0)),
                name="measure_year_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.year} {self.funder}"


@tracked()
class MeasureResult(models.Model):
    """Something that can be counted of what came of a measure. Unknown is not 0."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="measure_results", verbose_name=_("tiltak"))
    counted = models.CharField(
        _("hva som er talt"), max_length=200, help_text=_("For eksempel «ungdom som fikk sommerjobb».")
    )
    number = models.DecimalField(_("tall"), max_digits=16, decimal_places=4, null=True, blank=True)
    unit = models.CharField(_("enhet"), max_length=60, blank=True)
    year = YearField(_("år"), null=True, blank=True)
    known_from = models.CharField(
        _("hvordan vi vet det"), max_length=300, blank=True, help_text=_("For eksempel egen telling eller en rapport.")
    )
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item", "counted", "year"], name="measure_result_once", nulls_distinct=False
            ),
            models.CheckConstraint(condition=Q(year=None) | _A_YEAR, name="measure_result_year"),
            models.CheckConstraint(condition=~Q(counted=""), name="measure_result_says_what"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.counted}"
