from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.cooperation.models.constraints import actor_key, in_order, not_below_zero
from varig.cooperation.rules.ties import Formality, Renewal, Rhythm
from varig.foundation.columns import KronerField, PartialDateField
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem

RHYTHM_CHOICES = [
    (Rhythm.WEEKLY.value, _("Hver uke")),
    (Rhythm.FORTNIGHTLY.value, _("Annenhver uke")),
    (Rhythm.MONTHLY.value, _("Hver måned")),
    (Rhythm.EVERY_OTHER_MONTH.value, _("Annenhver måned")),
    (Rhythm.QUARTERLY.value, _("Hvert kvartal")),
    (Rhythm.HALF_YEARLY.value, _("Hvert halvår")),
    (Rhythm.YEARLY.value, _("Hvert år")),
    (Rhythm.WHEN_NEEDED.value, _("Ved behov")),
]
RENEWAL_CHOICES = [
    (Renewal.AUTOMATIC.value, _("Av seg selv")),
    (Renewal.BY_DECISION.value, _("Etter beslutning")),
    (Renewal.NONE.value, _("Fornyes ikke")),
]
FORMALITY_CHOICES = [
    (Formality.FORMAL.value, _("Formell")),
    (Formality.PERSONAL.value, _("Personlig")),
]


@tracked()
class Network(models.Model):
    """People from several places who meet: without a convener it fades (F6)."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="network")
    purpose = models.TextField(_("hva nettverket er til for"), blank=True)
    mandate = models.TextField(_("mandat"), blank=True, help_text=_("Hva det er bedt om, og av hvem."))
    convener = actor_key(_("kalles inn av"))
    secretary = actor_key(_("sekretær"))
    rhythm = models.CharField(_("møtes hvor ofte"), max_length=30, choices=RHYTHM_CHOICES, blank=True)
    last_meeting = PartialDateField(_("siste møte"), null=True, blank=True)
    next_meeting = PartialDateField(_("neste møte"), null=True, blank=True)

    class Meta:
        constraints = [in_order("last_meeting", "next_meeting", "network_next_meeting_after_last")]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class Agreement(models.Model):
    """Something that is agreed in writing, and until when."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="agreement")
    subject = models.TextField(_("hva avtalen gjelder"), blank=True)
    signed = PartialDateField(_("undertegnet"), null=True, blank=True)
    start = PartialDateField(_("gjelder fra"), null=True, blank=True)
    end = PartialDateField(_("gjelder til"), null=True, blank=True)
    renewal = models.CharField(_("fornyes"), max_length=20, choices=RENEWAL_CHOICES, blank=True)
    notice_months = models.PositiveSmallIntegerField(_("oppsigelse, måneder"), null=True, blank=True)
    renewal_deadline = PartialDateField(_("frist for å fornye"), null=True, blank=True)
    amount = KronerField(_("penger per år"), null=True, blank=True)
    document_address = models.URLField(_("lenke til avtalen"), max_length=500, blank=True)
    kept_at = models.CharField(_("hvor avtalen ligger"), max_length=300, blank=True)
    case_number = models.CharField(_("saksnummer"), max_length=60, blank=True)

    class Meta:
        constraints = [
            in_order("start", "end", "agreement_ends_after_start"),
            not_below_zero("agreement_amount_not_negative", "amount"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class AgreementParty(models.Model):
    """One that is bound by an agreement."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="agreement_parties")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+", verbose_name=_("part"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "actor"], name="unique_agreement_party")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.actor_id}"


@tracked()
class Contact(models.Model):
    """Contact that somebody keeps with somebody, formal or personal."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="contact")
    formality = models.CharField(_("formell eller personlig"), max_length=20, choices=FORMALITY_CHOICES, blank=True)
    counterpart = actor_key(_("med hvem"))
    about = models.TextField(_("hva kontakten gjelder"), blank=True)
    towards_youth = models.BooleanField(_("mot ungdomsmiljøer"), null=True, blank=True)
    kept_by = actor_key(_("holdes av"))
    position = models.CharField(
        _("stilling eller rolle hos oss"),
        max_length=200,
        blank=True,
        help_text=_("Stillingen som holder kontakten, ikke navnet på personen."),
    )
    one_person = models.BooleanField(_("holdes av bare én person"), null=True, blank=True)
    rhythm = models.CharField(_("kontakt hvor ofte"), max_length=30, choices=RHYTHM_CHOICES, blank=True)
    last_contact = PartialDateField(_("siste kontakt"), null=True, blank=True)
    next_contact = PartialDateField(_("neste kontakt"), null=True, blank=True)
    kept_afterwards = models.TextField(_("hvordan kontakten holdes etterpå"), blank=True)

    class Meta:
        constraints = [in_order("last_contact", "next_contact", "contact_next_after_last")]

    def __str__(self) -> str:
        return str(self.pk)
