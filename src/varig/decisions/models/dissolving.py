from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.decisions.rules.dissolving import Matter
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative

MATTER_CHOICES = [
    (Matter.TASKS.value, _("Oppgaver")),
    (Matter.AGREEMENTS.value, _("Avtaler")),
    (Matter.ACCOUNTS.value, _("Kontoer og regnskap")),
    (Matter.LAST_SPENDING.value, _("Siste utbetalinger")),
    (Matter.UNSPENT.value, _("Ubrukte penger")),
    (Matter.REPAYMENT.value, _("Vilkår om tilbakebetaling")),
    (Matter.EQUIPMENT.value, _("Nøkler og utstyr")),
    (Matter.ARCHIVE.value, _("Arkiv")),
    (Matter.CONTACTS.value, _("Kontakter")),
]


@tracked()
class DissolvingPoint(models.Model):
    """One matter of the special organisation that was handed over or ended: to whom, how one knows, when."""

    history_many = _("punkter i oppløsningen")
    history_name = "matter"

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="dissolving_points")
    matter = models.CharField(_("hva"), max_length=20, choices=MATTER_CHOICES)
    receiver = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("hvem som har fått det")
    )
    nothing = models.BooleanField(_("det var ingenting å gi videre"), default=False)
    proof = models.CharField(_("hvordan vi vet det"), max_length=500)
    done_on = models.DateField(_("dato"))
    in_spite = models.CharField(_("hvorfor det regnes som i orden likevel"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "matter"], name="dissolving_point_once"),
            models.CheckConstraint(condition=~Q(proof=""), name="dissolving_point_has_proof"),
            models.CheckConstraint(
                condition=Q(nothing=True, receiver=None) | Q(nothing=False, receiver__isnull=False),
                name="dissolving_point_has_a_receiver",
            ),
        ]

    def __str__(self) -> str:
        return self.matter


@tracked()
class Dissolution(models.Model):
    """That the special organisation was dissolved on a day. Set up again, it stays as it was, with why.

    `offices` are the ids of the registered offices that got their last day by it.
    """

    history_word = _("oppløsning")

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="dissolutions")
    day = models.DateField(_("oppløst"))
    offices = models.JSONField(default=list, blank=True)
    registered_at = models.DateTimeField(_("ført inn"), default=timezone.now)
    registered_by = models.CharField(_("ført inn av"), max_length=200)
    reopened_at = models.DateTimeField(_("opprettet igjen"), null=True, blank=True)
    reopened_by = models.CharField(_("opprettet igjen av"), max_length=200, blank=True)
    reopened_why = models.TextField(_("hvorfor det ble opprettet igjen"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative"], condition=Q(reopened_at=None), name="one_standing_dissolution"
            ),
            models.CheckConstraint(
                condition=Q(reopened_at=None, reopened_by="", reopened_why="")
                | (Q(reopened_at__isnull=False) & ~Q(reopened_by="") & ~Q(reopened_why="")),
                name="dissolution_reopened_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.day)
