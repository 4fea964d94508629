from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.foundation.columns import sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.rules import Kind, RoleKind

KIND_CHOICES = [(Kind.MEASURE.value, _("Tiltak"))]
ROLE_CHOICES = [(RoleKind.ACCOUNTABLE.value, _("Ansvarlig")), (RoleKind.PARTICIPANT.value, _("Deltar"))]


@tracked()
class LegacyItem(models.Model):
    """Something that could be lost, whatever its kind. The only version of the whole item stands here."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="items")
    kind = models.CharField(_("type"), max_length=30, choices=KIND_CHOICES)
    name = models.CharField(_("navn"), max_length=300)
    sort_key = sort_key("name")
    continuation_note = models.TextField(_("notat om videreføring"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "kind", "name"], name="item_once"),
            models.CheckConstraint(condition=~Q(name=""), name="item_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class ItemRole(models.Model):
    """An actor's role for an item over time. Nothing is overwritten: a role ends, a new one begins."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="roles")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="roles", verbose_name=_("aktør"))
    kind = models.CharField(_("rolle"), max_length=20, choices=ROLE_CHOICES)
    what = models.CharField(_("gjør hva"), max_length=300, blank=True)
    start = models.DateField(_("fra"), null=True, blank=True)
    end = models.DateField(_("til"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(kind="accountable", end=None), name="one_accountable_without_end"
            ),
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gte=F("start")), name="role_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} {self.kind}"
