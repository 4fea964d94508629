from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from varig.actors.rules import ActorKind
from varig.actors.rules.enhetsregisteret import RegisterState
from varig.foundation.columns import PartialDateField, search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Municipality

KIND_CHOICES = [
    (ActorKind.PROGRAMME_OFFICE.value, _("Programkontor")),
    (ActorKind.UNIT.value, _("Kommunal enhet")),
    (ActorKind.ASSOCIATION.value, _("Lag eller forening")),
    (ActorKind.HOUSING_COOPERATIVE.value, _("Borettslag")),
    (ActorKind.STATE.value, _("Statlig organ")),
    (ActorKind.BUSINESS.value, _("Bedrift")),
    (ActorKind.COUNCIL.value, _("Lovpålagt råd")),
    (ActorKind.EMPLOYEES.value, _("Tillitsvalgte")),
    (ActorKind.OTHER.value, _("Annen organisasjon")),
]
STATE_CHOICES = [
    (RegisterState.NOT_CHECKED.value, _("Ikke sjekket")),
    (RegisterState.ACTIVE.value, _("Aktiv")),
    (RegisterState.WINDING_UP.value, _("Under avvikling")),
    (RegisterState.BANKRUPT.value, _("Konkurs")),
    (RegisterState.DELETED.value, _("Slettet")),
    (RegisterState.NOT_FOUND.value, _("Ikke funnet")),
]


@tracked()
class Actor(models.Model):
    """A unit or organisation that can answer for something, take part, or take over."""

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="actors")
    name = models.CharField(_("navn"), max_length=200)
    kind = models.CharField(_("type"), max_length=30, choices=KIND_CHOICES, default=ActorKind.OTHER)
    organisation_number = models.CharField(_("organisasjonsnummer"), max_length=9, blank=True)
    email = models.EmailField(_("e-post"), blank=True)
    website = models.URLField(_("nettsted"), max_length=500, blank=True)
    # What it is by its resources and interests (R53), and as a driving force (R43).
    can_contribute = models.TextField(_("kan bidra med"), blank=True)
    wants_to_contribute = models.TextField(_("ønsker å bidra med"), blank=True)
    has_started = models.TextField(
        _("har satt i gang"), blank=True, help_text=_("Nye aktiviteter og ordninger som aktøren står bak.")
    )
    speaks_for = models.TextField(
        _("kjemper for"), blank=True, help_text=_("Saker for hele området, ut over egne interesser.")
    )
    # Who keeps the contact (R58): asked for by name, since it is what is lost with the programme office (F19).
    contact_unit = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("holder kontakten")
    )
    next_contact = PartialDateField(_("neste kontakt"), null=True, blank=True)
    # As Enhetsregisteret had it on the day it was asked.
    register_state = models.CharField(
        _("i Enhetsregisteret"), max_length=20, choices=STATE_CHOICES, default=RegisterState.NOT_CHECKED
    )
    register_checked = PartialDateField(_("sjekket"), null=True, blank=True)
    legal_form = models.CharField(_("organisasjonsform"), max_length=100, blank=True)
    voluntary_register = models.BooleanField(_("i Frivillighetsregisteret"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    sort_key = sort_key("name")
    search = search_words("name", "can_contribute", "wants_to_contribute", "has_started", "speaks_for")

    class Meta:
        constraints = [
            models.UniqueConstraint("municipality", Lower("name"), name="actor_once"),
            models.CheckConstraint(
                condition=Q(organisation_number="") | Q(organisation_number__regex=r"^\d{9}$"), name="actor_nine_digits"
            ),
            models.CheckConstraint(
                condition=Q(contact_unit=None) | ~Q(contact_unit=F("id")), name="actor_contact_is_with_another"
            ),
            models.CheckConstraint(
                condition=Q(register_state=RegisterState.NOT_CHECKED) | Q(register_checked__isnull=False),
                name="actor_checked_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Membership(models.Model):
    """That an actor is part of an umbrella organisation, and for how long (R55)."""

    member = models.ForeignKey(Actor, models.CASCADE, related_name="memberships", verbose_name=_("medlem"))
    umbrella = models.ForeignKey(Actor, models.PROTECT, related_name="members", verbose_name=_("paraplyorganisasjon"))
    start = PartialDateField(_("fra"), null=True, blank=True)
    end = PartialDateField(_("til"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            # The same membership, entered once: who joins again has another beginning.
            models.UniqueConstraint(
                fields=["member", "umbrella", "start"], condition=Q(start__isnull=False), name="membership_once"
            ),
            models.UniqueConstraint(
                fields=["member", "umbrella"], condition=Q(start=None), name="membership_of_unknown_start_once"
            ),
            models.CheckConstraint(condition=~Q(member=F("umbrella")), name="membership_of_another"),
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gte=F("start")) | Q(start__startswith=F("end")),
                name="membership_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.umbrella_id}"
