from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from varig.cooperation.models.constraints import actor_key
from varig.foundation.columns import PartialDateField
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem


@tracked()
class Umbrella(models.Model):
    """An organisation of organisations, and what it is to be when the initiative is over (R55)."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="umbrella")
    actor = actor_key(_("organisasjonen"))
    founded = PartialDateField(_("stiftet"), null=True, blank=True)
    member_count = models.PositiveIntegerField(_("antall medlemmer"), null=True, blank=True)
    statutes = models.BooleanField(_("har vedtekter"), null=True, blank=True)
    board = models.BooleanField(_("har styre"), null=True, blank=True)
    role_during = models.TextField(_("rolle i satsingen"), blank=True)
    role_after = models.TextField(_("rolle etter satsingen"), blank=True)
    convenes = models.TextField(_("kaller inn til"), blank=True)
    funding = models.TextField(_("hva den lever av"), blank=True)
    secretariat = actor_key(_("sekretariat"))

    def __str__(self) -> str:
        return str(self.pk)
