from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.cooperation.models.constraints import actor_key, not_below_zero
from varig.cooperation.rules.support import After, Stand, SupportForm
from varig.foundation.columns import KronerField, PartialDateField, search_words
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem

FORM_CHOICES = [
    (SupportForm.PREMISES.value, _("Utlån av lokaler")),
    (SupportForm.EQUIPMENT.value, _("Utlån av utstyr")),
    (SupportForm.ADMINISTRATION.value, _("Administrativ hjelp")),
    (SupportForm.PROFESSIONAL.value, _("Faglig hjelp")),
    (SupportForm.OPERATION.value, _("Hjelp til drift")),
    (SupportForm.INFORMATION.value, _("Hjelp til informasjonsarbeid")),
    (SupportForm.GRANTS.value, _("Frivillighetsmidler")),
]
AFTER_CHOICES = [
    (After.UNKNOWN.value, _("Ikke tatt stilling")),
    (After.YES.value, _("Gis videre")),
    (After.NO.value, _("Gis ikke videre")),
]
STAND_CHOICES = [
    (Stand.UNKNOWN.value, _("Ikke tatt stilling")),
    (Stand.KEPT.value, _("Holdes som nå")),
    (Stand.CHANGED.value, _("Holdes på en annen måte")),
    (Stand.ENDS.value, _("Avsluttes")),
]


@tracked()
class Support(models.Model):
    """One form of support to one association, while the initiative lasts and afterwards."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="support")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+", verbose_name=_("forening"))
    form = models.CharField(_("støtteform"), max_length=20, choices=FORM_CHOICES)
    during = models.BooleanField(_("gis i satsingen"), null=True, blank=True)
    extent_during = models.TextField(_("omfang i satsingen"), blank=True)
    price_during = KronerField(
        _("pris i satsingen"), null=True, blank=True, help_text=_("Det foreningen betaler selv. 0 er gratis.")
    )
    amount_during = KronerField(
        _("beløp per år i satsingen"),
        null=True,
        blank=True,
        help_text=_("Det foreningen får, eller det støtten koster."),
    )
    giver_during = actor_key(_("gis av i satsingen"))
    after = models.CharField(
        _("gis etter satsingen"), max_length=10, choices=AFTER_CHOICES, default=After.UNKNOWN.value
    )
    extent_after = models.TextField(_("omfang etter satsingen"), blank=True)
    price_after = KronerField(_("pris etter satsingen"), null=True, blank=True)
    amount_after = KronerField(_("beløp per år etter satsingen"), null=True, blank=True)
    giver_after = actor_key(_("gis av etter satsingen"))
    price_per = models.CharField(
        _("prisen gjelder"), max_length=60, blank=True, help_text=_("For eksempel per time, per kveld eller per år.")
    )
    basis = models.TextField(
        _("grunnlag"), blank=True, help_text=_("Vedtak, avtale eller ordning som støtten gis etter.")
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(form=""), name="support_has_a_form"),
            not_below_zero(
                "support_amounts_not_negative", "price_during", "price_after", "amount_during", "amount_after"
            ),
        ]
        indexes = [models.Index(fields=["actor", "form"], name="support_of_actor")]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class ContactStand(models.Model):
    """What the municipality says will become of its contact with an association."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="contact_stands")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+", verbose_name=_("forening"))
    stand = models.CharField(_("kontakten"), max_length=10, choices=STAND_CHOICES, default=Stand.UNKNOWN.value)
    words = models.TextField(_("hvordan"), blank=True, help_text=_("Hvem som møter foreningen, og hvor ofte."))
    decided_by = models.CharField(
        _("bestemt av"), max_length=200, blank=True, help_text=_("Utvalg eller rolle, ikke navn på personer.")
    )
    decided = PartialDateField(_("bestemt når"), null=True, blank=True)
    search = search_words("words", "decided_by")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["initiative", "actor"], name="unique_contact_stand")]

    def __str__(self) -> str:
        return f"{self.actor_id} {self.stand}"
