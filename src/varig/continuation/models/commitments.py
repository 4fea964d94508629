from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.continuation.rules.commitments import Progress, Promised
from varig.foundation.columns import PartialDateField
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem

PROMISED_CHOICES = [
    (Promised.PRESENCE.value, _("Kommunens tilstedeværelse i området")),
    (Promised.ADVOCACY.value, _("Tale områdets sak")),
    (Promised.CHALLENGE.value, _("Gjenstående utfordring å arbeide med")),
    (Promised.COOPERATION.value, _("Samarbeid å utvikle videre")),
    (Promised.SERVICE.value, _("Tjeneste å endre")),
    (Promised.UMBRELLA.value, _("Paraplyorganisasjon å stifte")),
    (Promised.OTHER.value, _("Annet")),
]
PROGRESS_CHOICES = [
    (Progress.NOT_BEGUN.value, _("Ikke begynt")),
    (Progress.UNDER_WAY.value, _("I gang")),
    (Progress.IN_PLACE.value, _("På plass")),
    (Progress.GIVEN_UP.value, _("Blir ikke noe av")),
]


@tracked()
class Commitment(models.Model):
    """Something that does not exist yet and that the strategy promises. Unit, receiver and money are the item's."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="commitment")
    promised = models.CharField(_("hva slags forpliktelse"), max_length=20, choices=PROMISED_CHOICES, blank=True)
    what = models.TextField(_("hva som skal være på plass"), blank=True)
    why = models.TextField(
        _("hvorfor"),
        blank=True,
        help_text=_("Hva som ikke er løst, eller hva dere har lært, som gjør at dette trengs."),
    )
    arena = models.CharField(
        _("hvor det skjer"), max_length=300, blank=True, help_text=_("Sted, utvalg, møte eller tjeneste.")
    )
    due = PartialDateField(_("på plass innen"), null=True, blank=True)
    sign = models.CharField(
        _("slik ser dere at det er gjort"),
        max_length=300,
        blank=True,
        help_text=_("Noe en annen kan se etter om et år."),
    )
    method = models.ForeignKey(
        LegacyItem, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("metoden det bygger på")
    )
    progress = models.CharField(_("hvor langt det er kommet"), max_length=20, choices=PROGRESS_CHOICES, blank=True)
    reason = models.TextField(_("hvorfor det ikke blir noe av"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(progress=Progress.GIVEN_UP) | ~Q(reason=""), name="commitment_given_up_for_a_reason"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
