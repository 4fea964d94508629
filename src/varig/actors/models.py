from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.actors.rules import ActorKind
from varig.foundation.columns import sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Municipality

KIND_CHOICES = [
    (ActorKind.PROGRAMME_OFFICE.value, _("Programkontor")),
    (ActorKind.UNIT.value, _("Kommunal enhet")),
    (ActorKind.ASSOCIATION.value, _("Lag eller forening")),
    (ActorKind.HOUSING_COOPERATIVE.value, _("Borettslag")),
    (ActorKind.STATE.value, _("Statlig organ")),
    (ActorKind.BUSINESS.value, _("Bedrift")),
    (ActorKind.OTHER.value, _("Annen organisasjon")),
]


@tracked()
class Actor(models.Model):
    """A unit or organisation that can answer for something, take part, or take over."""

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="actors")
    name = models.CharField(_("navn"), max_length=200)
    kind = models.CharField(_("type"), max_length=30, choices=KIND_CHOICES, default=ActorKind.OTHER)
    organisation_number = models.CharField(_("organisasjonsnummer"), max_length=9, blank=True)
    email = models.EmailField(_("e-post"), blank=True)
    sort_key = sort_key("name")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["municipality", "name"], name="actor_once"),
            models.CheckConstraint(
                condition=Q(organisation_number="") | Q(organisation_number__regex=r"^\d{9}$"), name="actor_nine_digits"
            ),
        ]

    def __str__(self) -> str:
        return self.name
