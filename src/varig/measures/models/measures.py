from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Need
from varig.foundation.columns import KronerField, PartialDateField
from varig.foundation.history.tracking import tracked
from varig.foundation.kernel import CostBasis
from varig.initiatives.models import BASIS_CHOICES, Goal
from varig.legacy.models import LegacyItem
from varig.measures.models.choices import GROUP_CHOICES, SECTOR_CHOICES
from varig.measures.rules import Delivered, MeasureType, Status

TYPE_CHOICES = [
    (MeasureType.PHYSICAL.value, _("Fysisk")),
    (MeasureType.SOCIAL.value, _("Sosialt")),
    (MeasureType.PROCESS.value, _("Prosess")),
    (MeasureType.ACTIVITY.value, _("Aktivitet")),
]
STATUS_CHOICES = [
    (Status.PLANNED.value, _("Planlagt")),
    (Status.UNDER_WAY.value, _("I gang")),
    (Status.COMPLETED.value, _("Ferdig")),
    (Status.STOPPED.value, _("Stanset")),
]
DELIVERED_CHOICES = [
    (Delivered.YES.value, _("Ja")),
    (Delivered.PARTLY.value, _("Delvis")),
    (Delivered.NO.value, _("Nei")),
]


@tracked()
class Measure(models.Model):
    """A measure's own facts. What it shares with every legacy item stands on the item."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="measure")
    type = models.CharField(_("slag"), max_length=20, choices=TYPE_CHOICES, blank=True)
    description = models.TextField(_("beskrivelse"), blank=True)
    target_groups = ArrayField(
        models.CharField(max_length=20, choices=GROUP_CHOICES), verbose_name=_("målgrupper"), default=list, blank=True
    )
    area = models.CharField(_("område"), max_length=200, blank=True)
    status = models.CharField(_("status"), max_length=20, choices=STATUS_CHOICES, blank=True)
    start = PartialDateField(_("start"), null=True, blank=True)
    end = PartialDateField(_("slutt"), null=True, blank=True)
    cost = KronerField(_("kostnad"), null=True, blank=True)
    cost_basis = models.CharField(
        _("kostnaden gjelder"), max_length=20, choices=BASIS_CHOICES, default=CostBasis.UNKNOWN
    )
    cost_note = models.CharField(_("om kostnaden"), max_length=500, blank=True)
    delivered = models.CharField(_("gjennomført"), max_length=10, choices=DELIVERED_CHOICES, blank=True)
    delivered_reason = models.TextField(_("hvorfor ikke, eller bare delvis"), blank=True)
    results = models.TextField(
        _("resultater i ord"), blank=True, help_text=_("Det som kan telles, har en egen liste: resultater med tall.")
    )
    synergy_sectors = ArrayField(
        models.CharField(max_length=20, choices=SECTOR_CHOICES),
        verbose_name=_("virker inn på"),
        default=list,
        blank=True,
        help_text=_("Andre felt der tiltaket bidro til å nå målene."),
    )
    synergies = models.TextField(_("hvordan det virker inn på andre felt"), blank=True)
    means_together = models.TextField(
        _("kommunens virkemidler sett i sammenheng"),
        blank=True,
        help_text=_("Hvilke av kommunens egne planer, tjenester og penger som ble brukt sammen, og hva det ga."),
    )
    status_after = models.CharField(_("hva skjedde etterpå"), max_length=300, blank=True)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    source_note = models.TextField(_("om kilden"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(end=None)
                | Q(start=None)
                | Q(end__gte=models.F("start"))
                | Q(start__startswith=models.F("end")),
                name="measure_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(cost=None) | Q(cost__gte=0), name="measure_cost_not_negative"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class MeasureGoal(models.Model):
    """A goal that a measure works for."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="measure_goals")
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="measure_goals", verbose_name=_("mål"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "goal"], name="measure_goal_once")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.goal_id}"


@tracked()
class MeasureNeed(models.Model):
    """A need or wish of residents that a measure answers (R36)."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="measure_needs")
    need = models.ForeignKey(Need, models.CASCADE, related_name="measure_needs", verbose_name=_("behov eller ønske"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "need"], name="measure_need_once")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.need_id}"
