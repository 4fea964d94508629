from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.foundation.columns import KronerField, PartialDateField, sort_key
from varig.foundation.history.tracking import tracked
from varig.foundation.kernel import CostBasis
from varig.initiatives.rules import DECISION_MONTHS, REPORT_MONTHS, STUDY_MONTHS

BASIS_LABELS = {
    CostBasis.ANNOUNCED: _("annonsert"),
    CostBasis.FUNDERS_PART: _("bare én parts del"),
    CostBasis.LISTED_FUNDING: _("summen av oppgitt finansiering"),
    CostBasis.ESTIMATE: _("anslag"),
    CostBasis.TOTAL: _("samlet kostnad"),
    CostBasis.ACCOUNT: _("regnskap"),
    CostBasis.UNKNOWN: _("ukjent grunnlag"),
}
BASIS_CHOICES = [(basis.value, label) for basis, label in BASIS_LABELS.items()]


@tracked()
class Municipality(models.Model):
    """A municipality, or a district that acts as one. Everything reaches exactly one."""

    name = models.CharField(_("navn"), max_length=200, unique=True)
    language = models.CharField(
        _("målform"), max_length=2, default="nb", choices=[("nb", _("bokmål")), ("nn", _("nynorsk"))]
    )
    budget_month = models.PositiveSmallIntegerField(_("måned for budsjettinnspill"), default=9)
    budget_day = models.PositiveSmallIntegerField(_("dag for budsjettinnspill"), default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(budget_month__range=(1, 12)), name="municipality_budget_month"),
            models.CheckConstraint(condition=Q(budget_day__range=(1, 28)), name="municipality_budget_day"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Initiative(models.Model):
    """A neighbourhood initiative (satsing). `is_sample` marks what is invented."""

    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name=_("kommune"))
    slug = models.SlugField(_("kortnavn"), max_length=60, unique=True)
    name = models.CharField(_("navn"), max_length=200)
    area = models.CharField(_("område"), max_length=200, blank=True)
    start = PartialDateField(_("start"))
    end = PartialDateField(_("planlagt slutt"))
    actual_end = models.DateField(_("faktisk slutt"), null=True, blank=True)
    start_decision = models.CharField(_("vedtak ved oppstart"), max_length=300, blank=True)
    description = models.TextField(_("hva innsatsen innebærer"), blank=True)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    decision_months = models.PositiveSmallIntegerField(_("vedtak, måneder før slutt"), default=DECISION_MONTHS)
    study_months = models.PositiveSmallIntegerField(_("utredning, måneder før slutt"), default=STUDY_MONTHS)
    report_months = models.PositiveSmallIntegerField(_("sluttrapport, måneder før slutt"), default=REPORT_MONTHS)
    is_sample = models.BooleanField(_("oppdiktet eksempel"), default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            # «2020» ends after «2020-06» has begun, though it sorts before it.
            models.CheckConstraint(
                condition=Q(end__gte=models.F("start")) | Q(start__startswith=models.F("end")),
                name="initiative_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Phase(models.Model):
    """One of the five phases with its dates, as far as they are known."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="phases")
    number = models.PositiveSmallIntegerField(_("fase"))
    start = PartialDateField(_("start"), null=True, blank=True)
    end = PartialDateField(_("slutt"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "number"], name="phase_once"),
            models.CheckConstraint(condition=Q(number__range=(1, 5)), name="phase_one_to_five"),
        ]

    def __str__(self) -> str:
        return str(self.number)


@tracked()
class Goal(models.Model):
    """A main goal or a sub-goal."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="goals")
    is_main = models.BooleanField(_("hovedmål"), default=False)
    name = models.CharField(_("mål"), max_length=300)
    sort_key = sort_key("name")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["initiative", "name"], name="goal_once")]

    def __str__(self) -> str:
        return self.name


@tracked()
class YearlyFrame(models.Model):
    """What one source gave the initiative in one year of its period."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="frames")
    year = models.PositiveSmallIntegerField(_("år"))
    source = models.CharField(_("kilde til pengene"), max_length=200)
    amount = KronerField(_("beløp"))
    basis = models.CharField(_("grunnlag"), max_length=20, choices=BASIS_CHOICES, default=CostBasis.UNKNOWN)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["initiative", "year", "source"], name="frame_once")]

    def __str__(self) -> str:
        return f"{self.year} {self.source}"
