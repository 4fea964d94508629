from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models.actors import Actor
from varig.actors.rules.contact import Basis
from varig.foundation.columns import PartialDateField, search_words
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative

BASIS_CHOICES = [
    (Basis.ROLE.value, _("Vervet eller stillingen")),
    (Basis.CONSENT.value, _("Samtykke")),
    (Basis.AGREEMENT.value, _("Avtale")),
]


# The person's own details are in no history: when the row is deleted, they are gone.
@tracked(only=["actor", "role", "basis", "consent_given", "expires", "version"])
class ContactRole(models.Model):
    """A role by which an actor is reached, perhaps with who has it now, until a day on which that is forgotten."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="contact_roles", verbose_name=_("aktør"))
    role = models.CharField(
        _("rolle"), max_length=100, help_text=_("For eksempel styreleder, kasserer eller vaktmester.")
    )
    person = models.CharField(
        _("navn på personen"),
        max_length=200,
        blank=True,
        help_text=_("Bare når rollen ikke er nok. Aldri noen under 18 år."),
    )
    email = models.EmailField(_("e-post"), blank=True, help_text=_("Bruk helst en adresse som følger rollen."))
    phone = models.CharField(_("telefon"), max_length=30, blank=True)
    basis = models.CharField(_("grunnlag"), max_length=20, choices=BASIS_CHOICES)
    consent_given = PartialDateField(_("samtykke gitt"), null=True, blank=True)
    expires = PartialDateField(
        _("slettes"),
        null=True,
        blank=True,
        help_text=_("Raden slettes av seg selv etter denne dagen. Forny den når rollen er den samme."),
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["actor", "role"], name="contact_role_once"),
            models.CheckConstraint(
                condition=Q(basis__in=[basis.value for basis in Basis]), name="contact_role_has_a_basis"
            ),
            models.CheckConstraint(
                condition=~Q(basis=Basis.CONSENT) | Q(consent_given__isnull=False),
                name="contact_role_consent_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(person="", email="", phone="") | Q(expires__isnull=False), name="contact_role_expires"
            ),
        ]

    def __str__(self) -> str:
        return self.role


@tracked()
class ContactEntry(models.Model):
    """One contact with an actor: the subject and what was agreed, and nothing about anybody."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="contacts")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="contacts", verbose_name=_("aktør"))
    date = PartialDateField(_("dato"))
    subject = models.CharField(
        _("hva det gjaldt"),
        max_length=200,
        help_text=_("Skriv saken, ikke om personer: ikke helse, familie eller annet privat."),
    )
    agreement = models.TextField(
        _("hva dere ble enige om"),
        blank=True,
        help_text=_("Bare det organisasjonene skal gjøre. Andre i kommunen kan lese dette."),
    )
    ours = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("hvem hos oss")
    )
    version = models.PositiveIntegerField(default=1)
    search = search_words("subject", "agreement")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "actor", "date", "subject"], name="contact_once"),
            models.CheckConstraint(condition=~Q(subject=""), name="contact_has_a_subject"),
        ]
        indexes = [models.Index(fields=["actor", "initiative", "-date"], name="contact_last")]

    def __str__(self) -> str:
        return self.subject
