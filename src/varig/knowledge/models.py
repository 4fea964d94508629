from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.foundation.columns import YearField, search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Goal, Initiative
from varig.knowledge.rules import FIRST_YEAR, LAST_YEAR, Direction

DIRECTION_CHOICES = [
    (Direction.HIGHER.value, _("høyere er bedre")),
    (Direction.LOWER.value, _("lavere er bedre")),
    (Direction.NEUTRAL.value, _("verken høyere eller lavere er bedre")),
]


@tracked()
class Figure(models.Model):
    """A published figure of the area: what, when, how many, and where it was published."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="figures")
    key = models.SlugField(_("nøkkel"), max_length=40, blank=True)
    metric = models.CharField(_("hva"), max_length=200)
    year = YearField(_("år"), null=True, blank=True)
    value = models.DecimalField(_("verdi"), max_digits=18, decimal_places=2)
    unit = models.CharField(_("enhet"), max_length=60)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "metric", "year"], name="figure_once", nulls_distinct=False)
        ]

    def __str__(self) -> str:
        return self.metric


@tracked()
class Indicator(models.Model):
    """A figure that hints at whether a goal is reached: what it was at the start, and when the initiative closed.

    It is a hint and a subject for talk, no proof. Its values over the years come to stand beside these two.
    """

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="indicators")
    goal = models.ForeignKey(
        Goal, models.SET_NULL, null=True, blank=True, related_name="indicators", verbose_name=_("mål")
    )
    name = models.CharField(_("indikator"), max_length=200)
    unit = models.CharField(_("enhet"), max_length=60, blank=True)
    direction = models.CharField(_("retning"), max_length=10, choices=DIRECTION_CHOICES, blank=True)
    baseline = models.DecimalField(_("verdi ved start"), max_digits=18, decimal_places=4, null=True, blank=True)
    baseline_year = YearField(_("år ved start"), null=True, blank=True)
    closing = models.DecimalField(_("verdi ved avslutning"), max_digits=18, decimal_places=4, null=True, blank=True)
    closing_year = YearField(_("år ved avslutning"), null=True, blank=True)
    source = models.CharField(_("kilde"), max_length=300, blank=True)
    source_address = models.URLField(_("kildens nettadresse"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    sort_key = sort_key("name")
    search = search_words("name", "source")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "name"], name="indicator_once"),
            models.CheckConstraint(condition=~Q(name=""), name="indicator_has_a_name"),
            models.CheckConstraint(
                condition=(Q(baseline_year=None) | Q(baseline_year__range=(FIRST_YEAR, LAST_YEAR)))
                & (Q(closing_year=None) | Q(closing_year__range=(FIRST_YEAR, LAST_YEAR))),
                name="indicator_years",
            ),
            models.CheckConstraint(
                condition=Q(baseline_year=None) | Q(closing_year=None) | Q(closing_year__gte=models.F("baseline_year")),
                name="indicator_closes_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name
